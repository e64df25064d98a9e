/** What a batch was sent for: only `work` was asked for by the code under test. */
export type BatchPurpose = "start" | "work" | "events" | "references" | "functions";

/** One request of the library, as it crossed the bridge. */
export interface Batch {
  readonly purpose: BatchPurpose;
  /** One entry per action: what it does, the name of the object's path, the member; `SetProperty GetRange Values`. */
  readonly actions: readonly string[];
  readonly objectPaths: number;
  /** Size of the JSON body in UTF-8 bytes. */
  readonly bytes: number;
  /** The library says that the batch writes. */
  readonly writes: boolean;
  readonly delayForCellEdit: boolean;
  /** The code that the batch was refused with, or null. */
  readonly error: string | null;
}

/** What crossed the bridge while some work ran; the counts leave out everything but `work` that carries actions. */
export interface Traffic {
  readonly syncs: number;
  readonly actions: number;
  readonly objectPaths: number;
  readonly bytes: number;
  readonly largestBody: number;
  /** Every batch, of every purpose, in the order of arrival. */
  readonly batches: readonly Batch[];
}

/** Adds up what a test asserts. */
export function totalTraffic(batches: readonly Batch[]): Traffic {
  const work = batches.filter((batch) => batch.purpose === "work" && batch.actions.length > 0);
  return {
    syncs: work.length,
    actions: sum(work.map((batch) => batch.actions.length)),
    objectPaths: sum(work.map((batch) => batch.objectPaths)),
    bytes: sum(work.map((batch) => batch.bytes)),
    largestBody: Math.max(0, ...work.map((batch) => batch.bytes)),
    batches,
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
