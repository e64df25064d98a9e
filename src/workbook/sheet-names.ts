import type { Area } from "../core";
import { parseAddresses } from "../core";

/** What a sheet has to be asked for so that `sheetNames` can answer. */
export const NAMES = "names/name,names/formula";

/** Names of the sheet's own scope that stand for one rectangle of cells; a deleted one stands for none. */
export function sheetNames(sheet: Excel.Worksheet): ReadonlyMap<string, Area> {
  const names = new Map<string, Area>();
  for (const { name, formula } of sheet.names.items) {
    const areas = parseAddresses(String(formula));
    const [area] = areas;
    if (area !== undefined && areas.length === 1) names.set(name, area);
  }
  return names;
}
