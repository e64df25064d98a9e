import type { Area, Grid, GridCell } from "../../core";

/** Columns and rows of one table of a page; a page that asks for more is no form. */
const MOST_COLUMNS = 200;
const MOST_ROWS = 20_000;

/**
 * The tables of a clipboard's HTML (Word, WPS, Excel, a web page) as grids with their merged cells.
 * Lines of text before a table stand in rows above it: titles and years are often outside. The
 * document is inert: nothing of it runs, loads or shows.
 */
export function htmlGrids(html: string, name: string): readonly Grid[] {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  const grids: Grid[] = [];
  let before: string[] = [];
  for (const part of partsOf(body)) {
    if (typeof part === "string") {
      before.push(part);
      continue;
    }
    grids.push(tableGrid(part, before, name));
    before = [];
  }
  return grids;
}

/** Tables that are in no other, and the lines of text between them, in order. */
function partsOf(body: HTMLElement): readonly (string | HTMLTableElement)[] {
  const parts: (string | HTMLTableElement)[] = [];
  const walker = body.ownerDocument.createTreeWalker(
    body,
    NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
  );
  let line = "";
  const endLine = (): void => {
    const text = tidy(line);
    if (text !== "") parts.push(text);
    line = "";
  };
  let node = walker.nextNode();
  while (node !== null) {
    if (node instanceof HTMLTableElement) {
      endLine();
      parts.push(node);
      node = nextOutside(walker, node);
      continue;
    }
    if (node instanceof HTMLElement) {
      if (SILENT.has(node.tagName)) {
        node = nextOutside(walker, node);
        continue;
      }
      if (BLOCKS.has(node.tagName)) endLine();
    } else line += node.nodeValue ?? "";
    node = walker.nextNode();
  }
  endLine();
  return parts;
}

const SILENT: ReadonlySet<string> = new Set(["STYLE", "SCRIPT", "TITLE", "TEMPLATE"]);
const BLOCKS: ReadonlySet<string> = new Set(
  "P DIV BR LI TR H1 H2 H3 H4 H5 H6 SECTION ARTICLE HEADER".split(" "),
);

/** The node behind an element and all that is in it. */
function nextOutside(walker: TreeWalker, element: Element): Node | null {
  let last: Node | null = element;
  while (last !== null && element.contains(last)) last = walker.nextNode();
  return last;
}

function tableGrid(table: HTMLTableElement, before: readonly string[], name: string): Grid {
  const rows: GridCell[][] = before.map((text) => [cellOf(text)]);
  const merges: Area[] = [];
  /** Cells that a merge from above or from the left takes. */
  const taken = new Set<string>();
  let width = 1;
  for (const [index, tableRow] of [...table.rows].slice(0, MOST_ROWS).entries()) {
    const row = before.length + index;
    const cells: GridCell[] = [];
    let column = 0;
    for (const cell of tableRow.cells) {
      while (taken.has(`${row} ${column}`)) column += 1;
      if (column >= MOST_COLUMNS) break;
      const columns = Math.min(Math.max(1, cell.colSpan), MOST_COLUMNS - column);
      const rowSpan = Math.min(Math.max(1, cell.rowSpan), table.rows.length - index);
      if (columns > 1 || rowSpan > 1) merges.push({ row, column, rows: rowSpan, columns });
      for (let below = 0; below < rowSpan; below += 1)
        for (let right = 0; right < columns; right += 1)
          if (below > 0 || right > 0) taken.add(`${row + below} ${column + right}`);
      cells[column] = cellOf(textOf(cell));
      column += columns;
    }
    width = Math.max(width, column);
    rows.push(cells);
  }
  return {
    sheet: name,
    origin: { row: 0, column: 0 },
    cells: rows.map((cells) => Array.from({ length: width }, (_, at) => cells[at] ?? cellOf(""))),
    merges,
    hiddenRows: [],
  };
}

/** A cell's text with the line breaks of its paragraphs; a table inside a cell keeps its text. */
function textOf(cell: HTMLTableCellElement): string {
  const lines: string[] = [];
  let line = "";
  const walk = (parent: Node): void => {
    for (const child of parent.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) line += child.nodeValue ?? "";
      if (!(child instanceof HTMLElement) || SILENT.has(child.tagName)) continue;
      const block = BLOCKS.has(child.tagName);
      if (block) {
        lines.push(line);
        line = "";
      }
      walk(child);
      if (block && child.tagName !== "BR") {
        lines.push(line);
        line = "";
      }
    }
  };
  walk(cell);
  lines.push(line);
  return lines
    .map(tidy)
    .filter((text) => text !== "")
    .join("\n");
}

/** Line breaks of the source are blanks, and so are runs of blanks. */
function tidy(text: string): string {
  return text.replace(/[\s\u00a0]+/gu, " ").trim();
}

function cellOf(text: string): GridCell {
  return { value: text === "" ? null : text, text };
}
