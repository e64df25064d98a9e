import type { ReviewRow } from "../../core";
import { cellAddress, parseAddresses } from "../../core";
import type { Selection } from "../review-session";

/** The indicator that the selected cell belongs to; where two share a row, the one of that very cell. */
export function selectedRow(
  rows: readonly ReviewRow[],
  sheetId: string,
  selection: Selection | null,
): ReviewRow | null {
  if (selection?.address == null || selection.sheetId !== sheetId) return null;
  const [area] = parseAddresses(selection.address);
  if (area === undefined) return null;
  const cell = cellAddress(area.row, area.column);
  const onRow = rows.filter(({ row }) => row === area.row);
  return onRow.find((row) => row.cell === cell) ?? onRow[0] ?? null;
}
