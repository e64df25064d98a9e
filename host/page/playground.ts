import type { FUniver } from "@univerjs/core/facade";
import type { Host } from "../model/host";
import { takeSnapshot } from "../model/sheet-snapshot";
import type { SheetSnapshot } from "../model/snapshot";

/** What an end-to-end test may ask of the page, as `window.playground`; it looks, a person's hands act. */
export interface Playground {
  /** Resolves when everything is calculated and every event is delivered. */
  settled(): Promise<void>;
  sheetNames(): readonly string[];
  activeSheet(): string;
  /** The active sheet without a name. */
  snapshot(sheet?: string): SheetSnapshot;
  /** Address of the selected cells on the active sheet, such as `B3`. */
  selection(): string;
  /** Selects a cell of the active sheet; the grid has the keyboard only after a click into it. */
  activate(address: string): void;
  /** Errors that the stand-in for Excel owes to itself. */
  readonly defects: readonly string[];
}

export function exposePlayground(host: Host, api: FUniver, defects: readonly string[]): void {
  const playground: Playground = {
    settled: () => host.settled(),
    sheetNames: () => host.book.sheets().map((sheet) => sheet.name),
    activeSheet: () => host.book.activeSheet.name,
    snapshot: (name) => {
      const sheet = name === undefined ? host.book.activeSheet : host.book.findSheet(name);
      if (sheet === null) throw new Error(`There is no sheet ${name}.`);
      return takeSnapshot(sheet);
    },
    selection: () => activeSheet(api).getActiveRange()?.getA1Notation() ?? "",
    activate: (address) => void activeSheet(api).getRange(address).activate(),
    defects,
  };
  Object.assign(window, { playground });
}

function activeSheet(
  api: FUniver,
): ReturnType<NonNullable<ReturnType<FUniver["getActiveWorkbook"]>>["getActiveSheet"]> {
  const workbook = api.getActiveWorkbook();
  if (workbook === null) throw new Error("No workbook is open.");
  return workbook.getActiveSheet();
}
