import type { Area, FormatBlock, Look, PlanCell, PlanMark, SheetPlan } from "../core";
import { areaAddress, mergeCalls, numberFormatOf, quotedSheetName } from "../core";
import { absoluteAddress } from "./address";
import { applyFormat, cellFormat } from "./cell-properties";
import { addMarks } from "./mark";
import { plannedContent } from "./planned-cell";
import { applyPrintSetup } from "./print-setup";
import { applyValidation } from "./validation";

/** The sheet as one request sees it: a range that several steps use is asked for once. */
export interface RequestSheet {
  readonly sheet: Excel.Worksheet;
  readonly range: (area: Area) => Excel.Range;
}

/** One part of a build; its size decides how many parts share a request. */
export interface BuildStep {
  /** Estimated size in the request, in bytes. */
  readonly bytes: number;
  readonly apply: (request: RequestSheet) => void;
}

/** Size of a block of rows that travels together. */
const BLOCK = 500_000;

/** What one call takes in a request beside its contents, generously. */
const CALL = 600;

/** Ranges last until the next sync, so each request begins with this. */
export function requestSheet(sheet: Excel.Worksheet): RequestSheet {
  const ranges = new Map<string, Excel.Range>();
  return {
    sheet,
    range(area) {
      const address = areaAddress(area);
      const range = ranges.get(address) ?? sheet.getRange(address);
      ranges.set(address, range);
      return range;
    },
  };
}

/**
 * Everything that a plan puts on its sheet, in order: number formats before values, values before
 * merges, as Excel is fastest and reads nothing into texts. `sheetName` is the name that it got.
 */
export function buildSteps(plan: SheetPlan, sheetName: string): readonly BuildStep[] {
  return [
    ...cellSteps(plan),
    ...formatSteps(plan),
    ...mergeCalls(plan.merges).map(({ area, across }) =>
      call(({ range }) => range(area).merge(across)),
    ),
    ...plan.names.map(({ name, area }) =>
      call(({ sheet }) =>
        sheet.names.add(name, `=${quotedSheetName(sheetName)}!${absoluteAddress(area)}`),
      ),
    ),
    ...plan.validations.map((validation) =>
      call((request) => applyValidation(request, validation), validation),
    ),
    ...marksByArea(plan.marks).map((marks) =>
      call(({ range }) => addMarks(range(marks[0].area), marks), marks),
    ),
    call(({ sheet }) => applyPrintSetup(sheet, plan.print), plan.print),
  ];
}

/** Number formats and values, the rows in blocks that one request can carry. */
function cellSteps(plan: SheetPlan): readonly BuildStep[] {
  const columns = plan.columnWidths.length;
  return rowBlocks(plan).map(({ row, values, bytes }) => ({
    bytes,
    apply: ({ range }) => {
      const rows = values.length;
      const cells = range({ row, column: 0, rows, columns });
      cells.numberFormat = plan.cells.slice(row, row + rows).map((line) => line.map(changedFormat));
      cells.values = values;
    },
  }));
}

/**
 * Looks, column widths and row heights. Where the first block spans the sheet by columns and the
 * last one by rows, as those of `planSheet` do, widths and heights ride on their calls.
 */
function formatSteps(plan: SheetPlan): readonly BuildStep[] {
  const whole = {
    row: 0,
    column: 0,
    rows: plan.rowHeights.length,
    columns: plan.columnWidths.length,
  };
  const blocks = [...plan.formats];
  const byColumns = takeWhole(blocks, 0, "columns", whole);
  const byRows = takeWhole(blocks, blocks.length - 1, "rows", whole);
  const widths = plan.columnWidths.map((columnWidth, index) => ({
    format: { ...cellFormat(byColumns[index] ?? {}, null), columnWidth },
  }));
  const heights = plan.rowHeights.map((rowHeight, index) => ({
    format: { ...cellFormat(byRows[index] ?? {}, null), rowHeight },
  }));
  return [
    call(({ range }) => range(whole).setColumnProperties(widths), widths),
    ...blocks.map((block) =>
      call(({ range }) => applyFormat(range(block.area), block), block.looks),
    ),
    call(({ range }) => range(whole).setRowProperties(heights), heights),
  ];
}

/** Takes a block out of the list if it spans the sheet and draws no lines; gives its looks. */
function takeWhole(
  blocks: FormatBlock[],
  index: number,
  kind: FormatBlock["kind"],
  whole: Area,
): readonly Look[] {
  const block = blocks[index];
  if (block?.kind !== kind || areaAddress(block.area) !== areaAddress(whole)) return [];
  if (block.looks.some(({ borders }) => borders !== undefined)) return [];
  blocks.splice(index, 1);
  return block.looks;
}

interface RowBlock {
  readonly row: number;
  readonly values: (string | number)[][];
  readonly bytes: number;
}

function rowBlocks(plan: SheetPlan): readonly RowBlock[] {
  const blocks: { row: number; values: (string | number)[][]; bytes: number }[] = [];
  for (const [row, line] of plan.cells.entries()) {
    const values = line.map(plannedContent);
    const bytes = sizeOf(values) + sizeOf(line.map(changedFormat)) + 50;
    const last = blocks.at(-1);
    if (last === undefined || last.bytes + bytes > BLOCK) {
      blocks.push({ row, values: [values], bytes: bytes + CALL });
    } else {
      last.values.push(values);
      last.bytes += bytes;
    }
  }
  return blocks;
}

/** `null` leaves a cell of the new sheet as it is, which is `General`. */
function changedFormat(cell: PlanCell): string | null {
  const format = numberFormatOf(cell);
  return format === "General" ? null : format;
}

function marksByArea(marks: readonly PlanMark[]): readonly [PlanMark, ...PlanMark[]][] {
  const groups = new Map<string, [PlanMark, ...PlanMark[]]>();
  for (const mark of marks) {
    const address = areaAddress(mark.area);
    const group = groups.get(address);
    if (group === undefined) groups.set(address, [mark]);
    else group.push(mark);
  }
  return [...groups.values()];
}

function call(apply: BuildStep["apply"], contents: unknown = ""): BuildStep {
  return { bytes: CALL + sizeOf(contents), apply };
}

function sizeOf(contents: unknown): number {
  return new TextEncoder().encode(JSON.stringify(contents)).length;
}
