import type { Grid, GridCell } from "../core";

/** A .csv as a grid: quoted fields may hold commas, quotes and line breaks; every cell is text. */
export function commaSeparatedGrid(text: string, sheet: string): Grid {
  const rows = splitRows(text.replace(/^\ufeff/u, ""));
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  return {
    sheet,
    origin: { row: 0, column: 0 },
    cells: rows.map((row) =>
      Array.from({ length: width }, (_, column) => toCell(row[column] ?? "")),
    ),
    merges: [],
    hiddenRows: [],
  };
}

function splitRows(text: string): readonly (readonly string[])[] {
  const separator = separatorOf(text);
  const rows: string[][] = [];
  let row: string[] = [];
  let field = "";
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? "";
    if (quoted) {
      if (character !== '"') field += character;
      else if (text[at + 1] === '"') {
        field += '"';
        at += 1;
      } else quoted = false;
    } else if (character === '"' && field === "") quoted = true;
    else if (character === separator) {
      row.push(field);
      field = "";
    } else if (character === "\n" || character === "\r") {
      if (character === "\r" && text[at + 1] === "\n") at += 1;
      rows.push([...row, field]);
      row = [];
      field = "";
    } else field += character;
  }
  if (field !== "" || row.length > 0) rows.push([...row, field]);
  return rows;
}

/** Excel writes the list separator of the machine; the first line shows which. */
function separatorOf(text: string): string {
  const line = /^[^\r\n]*/u.exec(text)?.[0] ?? "";
  const count = (separator: string): number => line.split(separator).length;
  return [",", "\t", ";"].toSorted((one, other) => count(other) - count(one))[0] ?? ",";
}

const BLANK: GridCell = { value: null, text: "" };

function toCell(text: string): GridCell {
  return text === "" ? BLANK : { value: text, text };
}
