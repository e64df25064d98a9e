import { unzipSync } from "fflate";
import { fromHtml } from "hucre";
import mammoth from "mammoth";
import type { FileProblem, Grid, GridCell, Result } from "../core";
import { fail, succeed } from "../core";

/** The text of a document takes a hundred times its size to read; a long report has one or two. */
const mostMegabytes = 4;

/**
 * The tables of a .docx as grids, in order, with their merged cells; a heading or paragraph before a
 * table stands in rows above it, because a form's title and year are often outside the table.
 */
export async function readDocumentFile(
  bytes: Uint8Array,
): Promise<Result<readonly Grid[], FileProblem>> {
  let html: string;
  try {
    const text = unzipSync(bytes, { filter: ({ name }) => name === "word/document.xml" });
    const megabytes = Math.ceil((text["word/document.xml"]?.length ?? 0) / 1_048_576);
    if (megabytes > mostMegabytes) return fail({ kind: "too-big", megabytes, most: mostMegabytes });
    html = (await mammoth.convertToHtml(inputOf(bytes))).value;
  } catch {
    return fail({ kind: "damaged" });
  }
  const parts = html.split(/(?=<table>)|(?<=<\/table>)/u);
  const grids: Grid[] = [];
  let before: readonly string[] = [];
  for (const part of parts) {
    if (!part.startsWith("<table>")) {
      before = paragraphs(part);
      continue;
    }
    grids.push(tableGrid(part, before, `表${grids.length + 1}`));
    before = [];
  }
  return succeed(grids);
}

/** mammoth takes a Node buffer or a browser's array buffer. */
function inputOf(bytes: Uint8Array): { buffer: Buffer } | { arrayBuffer: ArrayBuffer } {
  return typeof Buffer === "undefined"
    ? { arrayBuffer: bytes.slice().buffer }
    : { buffer: Buffer.from(bytes) };
}

function paragraphs(html: string): readonly string[] {
  return html
    .split(/<\/(?:p|h\d|li)>/u)
    .map((text) => plainText(text).trim())
    .filter((text) => text !== "");
}

function tableGrid(html: string, before: readonly string[], sheet: string): Grid {
  // A table inside a cell would end the outer one early; its text is kept.
  const table = fromHtml(html.replace(/<\/p>\s*<p>|<br\s*\/?>/gu, "\n"), { typeInference: false });
  const width = Math.max(1, ...table.rows.map((row) => row.length));
  const rows = [
    ...before.map((text) => [text]),
    ...table.rows.map((row) => row.map((value) => (value === null ? "" : String(value)))),
  ];
  return {
    sheet,
    origin: { row: 0, column: 0 },
    cells: rows.map((row) =>
      Array.from({ length: width }, (_, column) => textCell(row[column] ?? "")),
    ),
    merges: (table.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
      row: before.length + startRow,
      column: startCol,
      rows: endRow - startRow + 1,
      columns: endCol - startCol + 1,
    })),
    hiddenRows: [],
  };
}

function plainText(html: string): string {
  return html
    .replace(/<[^>]*>/gu, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
}

function textCell(text: string): GridCell {
  return { value: text === "" ? null : text, text };
}
