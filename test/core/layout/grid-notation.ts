import type { Area } from "../../../src/core/area";
import type { Grid, GridCell } from "../../../src/core/grid";

/**
 * A sheet drawn as text: cells between `|`, `<` continues the cell to the left, `^` the cell above
 * (both as a merge). `0.95{0%}` is the number 0.95 shown by that format.
 */
export function drawGrid(drawing: string, sheet = "Sheet1"): Grid {
  const rows = drawing
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) =>
      line
        .trim()
        .replace(/^\||\|$/gu, "")
        .split("|")
        .map((cell) => cell.trim()),
    );
  const width = Math.max(...rows.map((row) => row.length));
  const texts = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ""));
  return {
    sheet,
    origin: { row: 0, column: 0 },
    cells: texts.map((row) => row.map(toCell)),
    merges: findMerges(texts),
    hiddenRows: [],
  };
}

function toCell(text: string): GridCell {
  if (text === "<" || text === "^") return { value: null, text: "" };
  const formatted = /^(-?[\d.]+)\{(.+)\}$/u.exec(text);
  if (formatted !== null) {
    const value = Number(formatted[1]);
    const format = formatted[2] ?? "General";
    return {
      value,
      text: format.includes("%") ? `${Math.round(value * 100)}%` : String(value),
      format,
    };
  }
  return /^-?\d+(?:\.\d+)?$/u.test(text)
    ? { value: Number(text), text, format: "General" }
    : {
        value: text === "" ? null : text.replaceAll("\\n", "\n"),
        text: text.replaceAll("\\n", "\n"),
      };
}

function findMerges(texts: readonly (readonly string[])[]): readonly Area[] {
  const merges: Area[] = [];
  texts.forEach((row, top) =>
    row.forEach((text, left) => {
      if (text === "<" || text === "^") return;
      let columns = 1;
      while (row[left + columns] === "<") columns += 1;
      let rows = 1;
      while (texts[top + rows]?.[left] === "^") rows += 1;
      if (rows > 1 || columns > 1) merges.push({ row: top, column: left, rows, columns });
    }),
  );
  return merges;
}
