import type { FormDefinition } from "../forms/form";
import type { Language } from "../messages/language";
import type { LevelTops, TopCell } from "./level-cells";
import type { PhysicalRows } from "./physical-rows";
import type { SheetPlan } from "./plan";
import { printSetup } from "./print";
import type { Changed } from "./row-writes";
import { tableTop } from "./table-frame";
import type { TableEdit, TableEditInput } from "./table-edit";

/** Rows before which pages end, and the scale in percent at which the form is printed. */
export interface PageFall {
  readonly breaks: readonly number[];
  readonly scale: number;
}

/** In points. */
export interface RowHeight {
  readonly row: number;
  readonly height: number;
}

/** A person's own height stays; one that was planned follows the plan. */
export function heightWrites(
  { own, heights, restored }: TableEditInput,
  { plans, physical, origins }: Pick<Changed, "plans" | "physical" | "origins">,
): readonly RowHeight[] {
  return physical.flatMap((from, row) => {
    const origin = origins[row] ?? null;
    const planned = plans.after.get(row)?.height;
    const at = own.body.first + row;
    if (origin === null)
      return restored !== null || planned === undefined ? [] : [{ row: at, height: planned }];
    const before = plans.before.get(origin)?.height;
    const actual = heights[origin] ?? before ?? 0;
    const height =
      planned === undefined || before === undefined ? actual : heightAfter(actual, before, planned);
    const standing = from === null ? null : (heights[from] ?? null);
    return standing !== null && Math.abs(standing - height) < 0.5 ? [] : [{ row: at, height }];
  });
}

/** Only where the sheet's rows still are those of the plan: else nobody knows which breaks are whose. */
export function pageChange(
  { own, heights, language, restored }: TableEditInput,
  { tops, physical }: Changed,
  { insert, remove }: PhysicalRows,
  written: readonly RowHeight[],
  frame: SheetPlan,
): TableEdit["pages"] {
  if (tableTop(frame) !== own.body.first) return null;
  const { first } = own.body;
  const changed = new Map(written.map(({ row, height }) => [row - first, height]));
  const standing = physical.map(
    (from, row) =>
      changed.get(row) ?? (from === null ? (restored?.height ?? 0) : (heights[from] ?? 0)),
  );
  const planned = pageFall(own.form, sideTops(tops, "before"), heights, frame, language);
  const now = pageFall(own.form, sideTops(tops, "after"), standing, frame, language);
  const shifted = planned.breaks.flatMap((row) => {
    const came = insert !== null && row >= first + insert ? row + 1 : row;
    if (remove === null) return [came];
    if (came === first + remove) return [];
    return [came > first + remove ? came - 1 : came];
  });
  const stays = planned.scale === now.scale && shifted.join() === now.breaks.join();
  return stays ? null : { planned, now };
}

function heightAfter(actual: number, before: number, planned: number): number {
  const isPlanned = Math.abs(actual - before) < 0.5;
  const grows = before !== planned && planned > actual;
  return isPlanned || grows ? planned : actual;
}

/** Of the year's first two level columns. */
function sideTops(
  tops: readonly LevelTops[],
  side: "before" | "after",
): readonly (readonly (TopCell | null)[])[] {
  return tops
    .filter(({ column }) => !column.longTerm)
    .slice(0, 2)
    .map((level) => level[side]);
}

/** Pages for these heights of the rows, as `planSheet` sets them. */
function pageFall(
  form: FormDefinition,
  levels: readonly (readonly (TopCell | null)[])[],
  body: readonly number[],
  frame: SheetPlan,
  language: Language,
): PageFall {
  const first = tableTop(frame);
  const table = frame.names.find(({ name }) => name === "PERF_table")?.area.row ?? first;
  const below = frame.rowHeights.slice(first + 1);
  const signed = form.sections.some(({ kind }) => kind === "signature");
  const totals = form.sections.some((section) => section.kind === "indicators" && section.total);
  const end = first + body.length + (totals ? 1 : 0);
  const groups = levels.map((tops, depth) => {
    const starts = tops.flatMap((top, row) =>
      top !== null && top.row === row && row > 0 ? [first + row] : [],
    );
    return depth === 0 ? [table, ...starts] : starts;
  });
  const { breaksBefore, scale } = printSetup(
    form,
    {
      heights: [...frame.rowHeights.slice(0, first), ...body, ...below],
      repeatRows: { first: table, last: first - 1 },
      together: signed ? { first: end, rows: below.length - (totals ? 1 : 0) } : null,
      groups,
      results: false,
    },
    language,
  );
  return { breaks: breaksBefore, scale };
}
