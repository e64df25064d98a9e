import fc from "fast-check";
import "./runtime";
import type { CellValue } from "../../src/core";
import { toBlock } from "../../src/functions/block";
import { overColumns } from "../../src/functions/columns";
import { overlay } from "../../src/functions/overlay";

const told = (first: CellValue, second: CellValue): string =>
  `${typeof first} ${String(first)} ${String(second)}`;

function laidOver(first: unknown, second: unknown): unknown {
  const blocks = [toBlock(first), toBlock(second)] as const;
  return overlay(blocks, blocks, (one, other) => told(one, other));
}

const value = fc.oneof(
  fc.constantFrom(null, undefined, "", 0, "健全", true, Number.NaN, { code: "#N/A" }, Symbol("x")),
  fc.integer(),
  fc.string(),
);
const cell = fc.tuple(value);
/** A line that is not one cell: too long, empty, or no line at all. */
const odd = fc.oneof(fc.array(value, { maxLength: 3 }), value, fc.constant([[1]]));
const line = fc.oneof({ weight: 30, arbitrary: cell }, odd);
const blanks = fc.array(fc.constantFrom([[null], [null]], [[""], [null]]), { maxLength: 3 });
/** Two columns of one height, now and then with an odd line, often with blank rows at the end. */
const pair = fc
  .tuple(fc.array(fc.tuple(line, line), { maxLength: 5 }), blanks)
  .map(([rows, end]) => [...rows, ...end]);

test("a column beside a column gives what laying ranges over each other gives", () => {
  fc.assert(
    fc.property(pair, (rows) => {
      const first = rows.map(([one]) => one);
      const second = rows.map(([, other]) => other);
      const shown = overColumns(first, second, told);
      fc.pre(shown !== null);
      expect(shown).toEqual(laidOver(first, second));
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ["columns", [["≥5"], ["≥6"]], [[5], [6]], 2],
  ["a blank row between", [["≥5"], [null], ["≥6"]], [[5], [""], [6]], 3],
  ["blank rows at the end", [["≥5"], ["≥6"], [null], [""]], [[5], [null], [null], [""]], 2],
  ["nothing but blanks", [[null], [""]], [[""], [undefined]], 1],
])("%s take the short way", (_, first, second, rows) => {
  const shown = overColumns(first, second, told);
  expect(shown).toHaveLength(rows);
  expect(shown).toEqual(laidOver(first, second));
});

test("the blanks of whole columns may be zeros", () => {
  const first: unknown[][] = Array.from({ length: 1_048_576 }, () => [0]);
  const second: unknown[][] = Array.from({ length: 1_048_576 }, () => [0]);
  second[1] = [7];
  expect(overColumns(first, second, told)).toEqual([["number 0 0"], ["number 0 7"]]);
});

// Seen in a sheet: one cell, a row, a table. From other hosts: ragged rows, plain values, holes.
const hole: unknown[][] = [["≥5"], ["≥6"]];
hole.length = 3;
test.each([
  ["one cell", [["≥5"]], [[5]]],
  ["a row", [["≥5", "≥6"]], [[5, 6]]],
  ["a table", [["≥5", "≥6"], ["≥7"]], [[5], [6]]],
  ["a column beside one cell", [["≥5"], ["≥6"]], [[5]]],
  ["different heights", [["≥5"], ["≥6"]], [[5], [6], [7]]],
  ["a plain value", "≥5", [[5], [6]]],
  ["flat arrays", ["≥5", "≥6"], [5, 6]],
  ["a ragged row", [["≥5"], []], [[5], [6]]],
  ["a ragged row among blanks at the end", [["≥5"], [null, 1], [null]], [[5], [null], [null]]],
  ["a hole", hole, [[5], [6], [null]]],
])("%s takes the long way", (_, first, second) => {
  expect(overColumns(first, second, told)).toBeNull();
});
