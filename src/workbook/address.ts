import type { Area } from "../core";
import { areaAddress } from "../core";

/** Longest address that `getRanges` takes. */
const LONGEST = 8192;

const SHEET_PREFIX = /(?:'(?:[^']|'')*'|[^'!,\s]+)!/gu;

const CELLS = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/u;

/** `A1:B2,D4`, in as many parts as the limit on an address asks for. */
export function joinAddresses(areas: readonly Area[]): readonly string[] {
  const parts: string[] = [];
  for (const area of areas) {
    const address = areaAddress(area);
    const last = parts.at(-1);
    if (last !== undefined && last.length + 1 + address.length <= LONGEST) {
      parts[parts.length - 1] = `${last},${address}`;
    } else {
      parts.push(address);
    }
  }
  return parts;
}

/** `$A$1:$B$2` for an area: what a defined name refers to. */
export function absoluteAddress(area: Area): string {
  return areaAddress(area).replaceAll(/[A-Z]+|\d+/gu, "$$$&");
}

/** `Sheet1!A1:B2, 'My, sheet'!D4` → the rectangles among them; `#REF!` and whole columns are none. */
export function parseAddresses(text: string): readonly Area[] {
  return text
    .replace(/^=/u, "")
    .replaceAll(SHEET_PREFIX, "")
    .split(",")
    .map((part) => parseCells(part.trim()))
    .filter((area) => area !== null);
}

function parseCells(text: string): Area | null {
  const match = CELLS.exec(text);
  if (match === null) return null;
  const [, left = "", top = "", right = left, bottom = top] = match;
  const row = Number(top) - 1;
  const column = columnIndex(left);
  return { row, column, rows: Number(bottom) - row, columns: columnIndex(right) - column + 1 };
}

/** `A` → 0, `AA` → 26. */
function columnIndex(letters: string): number {
  return (
    Array.from(letters).reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1
  );
}
