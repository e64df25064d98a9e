const LONGEST = 31;

/** Characters that Excel refuses in the name of a sheet. */
const FORBIDDEN = /[\\/?*:[\]\p{Cc}]/gu;

/**
 * The first name that Excel accepts and no sheet has yet: `绩效目标表`, else `绩效目标表 (2)`.
 * What Excel refuses is left out: its characters, an apostrophe at either end, more than 31
 * characters, and the reserved name History.
 */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  const name = acceptable(wanted);
  if (!used.has(name.toLowerCase())) return name;
  let number = 2;
  while (used.has(numbered(name, number).toLowerCase())) number += 1;
  return numbered(name, number);
}

/** The name as it stands in a reference: quoted, apostrophes doubled. */
export function quotedSheetName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

function acceptable(wanted: string): string {
  const name = shorten(wanted.replace(FORBIDDEN, " ").trim().replace(/^'+/u, ""), LONGEST)
    .replace(/'+$/u, "")
    .trim();
  if (name === "") return "Sheet";
  return name.toLowerCase() === "history" ? `${name} 1` : name;
}

function numbered(name: string, number: number): string {
  const ending = ` (${number})`;
  return shorten(name, LONGEST - ending.length).trimEnd() + ending;
}

/** Excel counts UTF-16 units; a character that takes two of them is not cut in half. */
function shorten(text: string, length: number): string {
  const cut = text.slice(0, length);
  return /[\uD800-\uDBFF]$/u.test(cut) ? cut.slice(0, -1) : cut;
}
