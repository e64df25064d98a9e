/** What the pane keeps between openings on this computer: never anything of the workbook. */
export interface Memory {
  readonly recall: (key: MemoryKey) => string | null;
  readonly keep: (key: MemoryKey, value: string) => void;
}

export type MemoryKey = "first-run-over" | "language" | "black-and-white" | "plain-formulas";

/**
 * Browser storage, or this opening only where storage is blocked. Office on the web separates the
 * sites that embed it by a partition key, which then belongs to the name of the entry.
 */
export function openMemory(storage: () => Storage, partition = ""): Memory {
  const here = new Map<string, string>();
  return {
    recall: (key) => {
      try {
        return storage().getItem(name(partition, key)) ?? here.get(key) ?? null;
      } catch {
        return here.get(key) ?? null;
      }
    },
    keep: (key, value) => {
      here.set(key, value);
      try {
        storage().setItem(name(partition, key), value);
      } catch {
        // Storage is switched off or full; it is remembered until the pane closes.
      }
    },
  };
}

function name(partition: string, key: MemoryKey): string {
  return `${partition}perf.${key}`;
}
