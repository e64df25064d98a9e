import { setOwnForms } from "../../core";
import { readSetting } from "../../workbook/settings";

/**
 * Makes a unit's own forms known when the pane opens, so that sheets made from them are known as
 * ours. Their reader is loaded only where the workbook keeps some.
 */
export async function knowOwnForms(): Promise<void> {
  const kept = await readSetting("forms", (stored) =>
    Array.isArray(stored) && stored.length > 0 ? (stored as readonly unknown[]) : null,
  );
  if (!kept.ok || kept.value === null) return;
  const { acceptForms } = await import("./accept-forms");
  setOwnForms(acceptForms(kept.value) ?? []);
}
