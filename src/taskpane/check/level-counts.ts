import type { ReviewRow } from "../../core";
import { firstLevel } from "./arrange-rows";

/** The rows under each first level, levels in the order of the sheet. */
export function byLevel(rows: readonly ReviewRow[]): ReadonlyMap<string, readonly ReviewRow[]> {
  const levels = new Map<string, ReviewRow[]>();
  for (const row of rows) {
    const name = firstLevel(row);
    const under = levels.get(name);
    if (under === undefined) levels.set(name, [row]);
    else under.push(row);
  }
  return levels;
}
