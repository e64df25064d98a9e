import type { Area } from "../area";
import type { Language } from "../messages/language";
import { FORM_WORDS } from "../messages/form";
import { RECORD } from "../messages/record";
import { cellText } from "../planning/cell-text";
import type { FormatBlock, Look, PlanCell, SheetPlan } from "../planning/plan";
import { MOST_ROW_HEIGHT, textHeight } from "../planning/text-metrics";
import type { CheckRecord } from "./check-record";
import type { RecordLine } from "./record-lines";
import { recordLines } from "./record-lines";

const FONT = { name: "宋体", size: 10.5 };
const TITLE = { name: "宋体", size: 16, bold: true };

/** In points; place, result, basis, group, subject, target, actual, explanation, dealt with. */
const WIDTHS = [52, 66, 52, 112, 132, 84, 84, 210, 110] as const;

const MARGIN = 36;
/** A4 across. */
const PAGE_WIDTH = 842 - 2 * MARGIN;
const LOWEST_ROW = 18;

/**
 * The sheet 核对记录: what was checked when and by which rules, counts by level and status, every finding
 * and every verdict. All of it finished text and numbers; texts are texts whatever they begin with. A4
 * across, one page wide, the header of the list on every page (SPEC C13).
 */
export function planRecord(record: CheckRecord, language: Language): SheetPlan {
  const lines = recordLines(record, language);
  const whole: Area = { row: 0, column: 0, rows: lines.length, columns: WIDTHS.length };
  const header = lines.findIndex(({ kind }) => kind === "header");
  const width = WIDTHS.reduce((sum, each) => sum + each, 0);
  return {
    name: RECORD[language].sheetName,
    form: "record",
    language,
    cells: lines.map(cellsOf),
    merges: lines.flatMap(mergesOf),
    columnWidths: WIDTHS,
    rowHeights: lines.map(heightOf),
    formats: formatsOf(lines, whole),
    names: [],
    fields: [],
    validations: [],
    marks: [],
    print: {
      area: whole,
      repeatRows: { first: header, last: header },
      orientation: "landscape",
      scale: Math.floor((PAGE_WIDTH / width) * 100),
      margins: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
      footer: FORM_WORDS[language].footer,
      breaksBefore: [],
    },
    frozenRows: 0,
    hints: [],
  };
}

/** Where the cells of a line begin: a merge takes several columns. */
function spansOf({ kind }: RecordLine): readonly (readonly [column: number, columns: number])[] {
  switch (kind) {
    case "title":
    case "heading":
      return [[0, 9]];
    case "fact":
      return [
        [0, 2],
        [2, 7],
      ];
    case "count-header":
    case "count":
      return [[0, 2], ...[2, 3, 4, 5, 6, 7, 8].map((column) => [column, 1] as const)];
    case "header":
    case "row":
      return WIDTHS.map((_, column) => [column, 1] as const);
  }
}

function cellsOf(line: RecordLine): readonly PlanCell[] {
  const cells: PlanCell[] = WIDTHS.map(() => ({ kind: "blank" }));
  for (const [index, [column]] of spansOf(line).entries()) {
    cells[column] = toCell(line.texts[index] ?? "");
  }
  return cells;
}

function toCell(value: string | number): PlanCell {
  if (typeof value === "number") return { kind: "number", value, format: "General" };
  return value === ""
    ? { kind: "blank" }
    : { kind: "text", text: cellText(value).text, format: "@" };
}

function mergesOf(line: RecordLine, row: number): readonly Area[] {
  return spansOf(line)
    .filter(([, columns]) => columns > 1)
    .map(([column, columns]) => ({ row, column, rows: 1, columns }));
}

function heightOf(line: RecordLine): number {
  if (line.kind === "title") return 30;
  const heights = spansOf(line).map(([column, columns], index) => {
    const width = WIDTHS.slice(column, column + columns).reduce((sum, each) => sum + each, 0);
    return textHeight(String(line.texts[index] ?? ""), width, FONT);
  });
  return Math.min(MOST_ROW_HEIGHT, Math.max(LOWEST_ROW, ...heights));
}

/** Columns whose short texts stand in the middle. */
const CENTRED: readonly number[] = [0, 1, 2];

function formatsOf(lines: readonly RecordLine[], whole: Area): readonly FormatBlock[] {
  const base: Look = { font: FONT, vertical: "center", wrap: true };
  const first = lines.findIndex(({ kind }) => kind === "fact");
  const lined: Area = { ...whole, row: first, rows: whole.rows - first };
  return [
    {
      kind: "columns",
      area: whole,
      looks: WIDTHS.map((_, column) => ({
        ...base,
        ...(CENTRED.includes(column) ? { horizontal: "center" } : {}),
      })),
    },
    { kind: "columns", area: lined, looks: WIDTHS.map(() => ({ borders: "thin" })) },
    {
      kind: "columns",
      area: factArea(lines),
      looks: WIDTHS.map((_, column) => ({ horizontal: column < 2 ? "center" : "left" })),
    },
    // Last, so that the heights of the rows ride on it.
    { kind: "rows", area: whole, looks: lines.map(({ kind }) => LOOKS[kind]) },
  ];
}

function factArea(lines: readonly RecordLine[]): Area {
  const row = lines.findIndex(({ kind }) => kind === "fact");
  const rows = lines.filter(({ kind }) => kind === "fact").length;
  return { row, column: 0, rows, columns: WIDTHS.length };
}

const HEAD: Look = { font: { bold: true }, horizontal: "center", fill: "#F2F2F2" };

const LOOKS: Readonly<Record<RecordLine["kind"], Look>> = {
  title: { font: TITLE, horizontal: "center" },
  fact: {},
  "count-header": HEAD,
  count: { horizontal: "center" },
  header: HEAD,
  heading: { font: { bold: true }, horizontal: "left" },
  row: {},
};
