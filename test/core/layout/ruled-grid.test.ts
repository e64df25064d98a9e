import type { Grid } from "../../../src/core/grid";
import { readForm } from "../../../src/core/layout/form-reading";
import type { Piece } from "../../../src/core/layout/page-piece";
import type { Stroke } from "../../../src/core/layout/page-rules";
import { rulesOf } from "../../../src/core/layout/page-rules";
import { openSheet } from "../../../src/core/layout/sheet-cells";
import type { PrintedPage } from "../../../src/core/layout/ruled-grid";
import { ruledGrid } from "../../../src/core/layout/ruled-grid";
import { drawGrid } from "./grid-notation";
import { LAYOUTS } from "./layouts";

const [WIDE, HIGH, TOP] = [200, 40, 20_000];

/** Some rows of a sheet as printed: every cell boxed, its text in the middle, a wide page. */
function printed(grid: Grid, from: number, to: number): PrintedPage {
  const sheet = openSheet(grid);
  const strokes: Stroke[] = [];
  const pieces: Piece[] = [];
  for (let row = from; row < to; row += 1) {
    for (let column = 0; column < sheet.right; column += 1) {
      const area = sheet.merge(row, column) ?? { row, column, rows: 1, columns: 1 };
      if ((area.row !== row && row !== from) || area.column !== column) continue;
      const end = Math.min(to, area.row + area.rows);
      const [left, right] = [column * WIDE, (column + area.columns) * WIDE];
      const [top, bottom] = [TOP - (row - from) * HIGH, TOP - (end - from) * HIGH];
      // A cell that goes on over the page's end is left open there.
      if (area.row === row) strokes.push({ x1: left, y1: top, x2: right, y2: top });
      if (area.row + area.rows === end)
        strokes.push({ x1: left, y1: bottom, x2: right, y2: bottom });
      strokes.push({ x1: left, y1: top, x2: left, y2: bottom });
      strokes.push({ x1: right, y1: top, x2: right, y2: bottom });
      const lines = area.row === row ? sheet.cell(area.row, area.column).text.split("\n") : [];
      const middle = (top + bottom) / 2;
      lines.forEach((text, index) => {
        const y = middle - 4 - 9 * (index - (lines.length - 1) / 2);
        pieces.push({
          text,
          x: left + 4,
          y,
          width: Math.min(WIDE - 8, 8 * text.length),
          height: 8,
        });
      });
    }
  }
  return { pieces, rules: rulesOf(strokes) };
}

function linesOf(grid: Grid | null): readonly string[] {
  if (grid === null) return [];
  return readForm([grid]).tables.flatMap(({ rows }) =>
    rows.map(
      ({ path, indicator, target, actual, verdict }) =>
        `${[...path, indicator].join("/")} ${target ?? "-"} → ${actual ?? "-"} ${verdict.status}`,
    ),
  );
}

/** A print has no numbers behind what it shows, and does not tell which blanks were typed. */
const PRINTABLE = LAYOUTS.filter(([, drawing]) => !/\{.*%\}/u.test(drawing));
const withoutBlanks = (rows: readonly string[]): readonly string[] =>
  rows.map((row) => row.replace(/^\d+ /u, "").replaceAll(/\s/gu, ""));

test.each(PRINTABLE)("[C8] printed with lines: %s", (_, drawing, rows) => {
  const grid = drawGrid(drawing);
  const page = printed(grid, 0, grid.cells.length);
  expect(withoutBlanks(linesOf(ruledGrid([page], "print")))).toEqual(withoutBlanks(rows));
});

const SPLIT = `
  | 项目资金（万元） | 年度资金总额 | 100 | 90 |
  | 一级指标 | 二级指标 | 三级指标 | 指标值 |
  | 产出指标 | 数量指标 | 甲 | 1个 |
  | ^ | ^ | 乙 | 2个 |
  | ^ | 质量指标 | 丙 | ≥90% |
  | ^ | ^ | 丁 | ≥95% |`;

const SPLIT_ROWS = [
  "产出指标/数量指标/甲 1个 → - missing",
  "产出指标/数量指标/乙 2个 → - missing",
  "产出指标/质量指标/丙 ≥90% → - missing",
  "产出指标/质量指标/丁 ≥95% → - missing",
];

test.each([3, 4, 5])("[C8] merged labels over the end of a page after row %d", (end) => {
  const grid = drawGrid(SPLIT);
  const pages = [printed(grid, 0, end), printed(grid, end, grid.cells.length)];
  expect(linesOf(ruledGrid(pages, "print"))).toEqual(SPLIT_ROWS);
});

test("[C8] a header that comes again on the next page", () => {
  const grid = drawGrid(SPLIT);
  const header = printed(grid, 1, 2);
  const rest = printed(grid, 4, 6);
  const moved: PrintedPage = {
    pieces: rest.pieces.map((piece) => ({ ...piece, y: piece.y - HIGH })),
    rules: {
      across: rest.rules.across.map((rule) => ({ ...rule, at: rule.at - HIGH })),
      down: rest.rules.down.map((rule) => ({
        ...rule,
        from: rule.from - HIGH,
        to: rule.to - HIGH,
      })),
    },
  };
  const second: PrintedPage = {
    pieces: [...header.pieces, ...moved.pieces],
    rules: {
      across: [...header.rules.across, ...moved.rules.across],
      down: [...header.rules.down, ...moved.rules.down],
    },
  };
  expect(linesOf(ruledGrid([printed(grid, 0, 4), second], "print"))).toEqual(SPLIT_ROWS);
});

test("[C8] words of two cells that came as one piece", () => {
  const { pieces, rules } = printed(drawGrid("| 10 | 96.43% |"), 0, 1);
  const [first] = pieces;
  const joined = pieces.slice(0, 1).map((piece) => ({
    ...piece,
    text: "10 96.43%",
    x: WIDE - 30,
    width: 90,
    y: first?.y ?? 0,
  }));
  const grid = ruledGrid([{ pieces: joined, rules }], "print");
  expect(grid?.cells[0]?.map(({ text }) => text)).toEqual(["10", "96.43%"]);
});

test("[C8] a page without lines, a box, a drawing are no table", () => {
  const text: Piece = { text: "一级指标", x: 10, y: 10, width: 40, height: 8 };
  const none = rulesOf([]);
  expect(ruledGrid([{ pieces: [text], rules: none }], "print")).toBeNull();
  const slanted = rulesOf([{ x1: 0, y1: 0, x2: 90, y2: 90 }]);
  expect(ruledGrid([{ pieces: [text], rules: slanted }], "print")).toBeNull();
});
