import type { Area } from "../area";
import { cellAddress } from "../area";
import type { FormContent } from "../forms/content";
import type { Renamed } from "../forms/carry-over";
import type { YearOffer } from "../forms/year-offer";
import type { SheetPlan } from "../planning/plan";

/** Light, and not the fill of any verdict; in italics too, for print without colour. */
const CHANGED = { fill: "#E2F0D9", font: { italic: true } } as const;

/** Each takes a call; beyond this the list in the pane has to do. */
const MOST_MARKED = 60;

/**
 * Where the plan of a content shows what was changed on the way from another form or year, in the order
 * of the sheet.
 */
export function changedCells(
  plan: SheetPlan,
  content: FormContent,
  renamed: readonly Renamed[],
  taken: readonly YearOffer[],
): readonly Area[] {
  const keys = new Set(renamed.map(({ to }) => to));
  const areas = new Map<string, Area>();
  const add = (area: Area | null): void => {
    if (area !== null) areas.set(cellAddress(area.row, area.column), area);
  };
  for (const { place } of taken)
    if (place.kind === "indicator") add(indicatorCell(plan, content, place.row, place.part));
    else keys.add(place.key);
  for (const { key, area } of plan.fields) if (keys.has(key)) add(area);
  return [...areas.values()].toSorted(
    (one, other) => one.row - other.row || one.column - other.column,
  );
}

/** By its name: beside long-term indicators those of the year do not stand row for row. */
function indicatorCell(
  { names, cells }: SheetPlan,
  { indicators }: FormContent,
  row: number,
  part: "name" | "target",
): Area | null {
  const column = (wanted: string): Area | undefined =>
    names.find(({ name }) => name === wanted)?.area;
  const body = column("PERF_indicator");
  const at = part === "name" ? body : column("PERF_target");
  const name = indicators[row]?.name;
  if (body === undefined || at === undefined || name === undefined) return null;
  let before = indicators.slice(0, row).filter((indicator) => indicator.name === name).length;
  for (let line = body.row; line < body.row + body.rows; line += 1) {
    const cell = cells[line]?.[body.column];
    if (cell?.kind !== "text" || cell.text !== name) continue;
    if (before === 0) return { ...at, row: line, rows: 1 };
    before -= 1;
  }
  return null;
}

/** The plan with these cells marked, so that a person sees what to look over. */
export function markChanged(plan: SheetPlan, areas: readonly Area[]): SheetPlan {
  const blocks = areas.slice(0, MOST_MARKED).map((area) => ({
    kind: "columns" as const,
    area,
    looks: Array.from({ length: area.columns }, () => CHANGED),
  }));
  // The last block spans the sheet by rows and rides on the call that sets the heights.
  return { ...plan, formats: plan.formats.toSpliced(-1, 0, ...blocks) };
}
