import type { PDFPageProxy } from "pdfjs-dist";
import type { FileProblem, Grid, Piece, PrintedPage, Result } from "../core";
import {
  fail,
  findTables,
  pageGrid,
  ruledGrid,
  rulesOf,
  succeed,
  textGrid,
  withoutPageNumber,
} from "../core";
import { strokesOf } from "./page-strokes";

/** Pages read at the most; a form has one to five. */
const mostPages = 200;

/** The text layer of a PDF as a grid: words grouped into lines by their place on the page. */
export async function readPdfFile(
  bytes: Uint8Array,
  name: string,
): Promise<Result<readonly Grid[], FileProblem>> {
  const [pdf, worker] = await Promise.all([
    import("pdfjs-dist/legacy/build/pdf.mjs"),
    import("pdfjs-dist/legacy/build/pdf.worker.mjs"),
  ]);
  // Without this pdfjs would fetch that half itself, from an address that a bundle does not have.
  Object.assign(globalThis, { pdfjsWorker: worker });
  const task = pdf.getDocument({
    // A copy, because it is handed over to the reader; a Node buffer is refused.
    data: new Uint8Array(bytes),
    useSystemFonts: true,
    isEvalSupported: false,
    verbosity: 0,
  });
  try {
    const document = await task.promise;
    const lines: string[] = [];
    const pages: PrintedPage[] = [];
    for (let page = 1; page <= Math.min(document.numPages, mostPages); page += 1) {
      const printed = await readPage(await document.getPage(page), pdf.OPS);
      lines.push(...toLines(printed.pieces));
      pages.push(printed);
    }
    if (lines.every((line) => line.trim() === "")) return fail({ kind: "no-text-layer" });
    const pieces = pages.map((page) => page.pieces);
    return succeed([
      fullest([ruledGrid(pages, name), pageGrid(pieces, name)], textGrid(lines.join("\n"), name)),
    ]);
  } catch (problem) {
    return fail({
      kind:
        problem instanceof Error && problem.name === "PasswordException" ? "password" : "damaged",
    });
  } finally {
    await task.destroy();
  }
}

async function readPage(
  page: PDFPageProxy,
  codes: Readonly<Record<string, number>>,
): Promise<PrintedPage> {
  const content = await page.getTextContent();
  const pieces = withoutPageNumber(
    content.items.flatMap((item) =>
      "str" in item
        ? [
            {
              text: item.str,
              x: Number(item.transform[4]),
              y: Number(item.transform[5]),
              width: item.width,
              height: item.height,
            },
          ]
        : [],
    ),
  );
  if (pieces.length === 0) return { pieces, rules: { across: [], down: [] } };
  const { fnArray, argsArray } = await page.getOperatorList();
  return { pieces, rules: rulesOf(strokesOf(fnArray, argsArray, codes)) };
}

/** Pieces of one height on the page, left to right; a gap wider than a character is a column's. */
function toLines(pieces: readonly Piece[]): readonly string[] {
  const rows: Piece[][] = [];
  for (const piece of pieces.filter(({ text }) => text.trim() !== "")) {
    const row = rows.find(([first]) => first !== undefined && onOneLine(first, piece));
    if (row === undefined) rows.push([piece]);
    else row.push(piece);
  }
  return rows
    .toSorted((one, other) => (other[0]?.y ?? 0) - (one[0]?.y ?? 0))
    .map((row) => joinPieces(row.toSorted((one, other) => one.x - other.x)));
}

/** By lines, by place or by words: the first reading that finds most complete rows. */
function fullest(readings: readonly (Grid | null)[], byWords: Grid): Grid {
  let best = byWords;
  let most = completeRows(byWords);
  for (const reading of readings.toReversed()) {
    const rows = reading === null ? -1 : completeRows(reading);
    if (reading === null || rows < most) continue;
    best = reading;
    most = rows;
  }
  return best;
}

/** A row that knows its levels speaks for a reading; one that stands by itself may be scraps. */
function completeRows(grid: Grid): number {
  return findTables(grid)
    .flatMap(({ rows }) => rows)
    .filter(({ target, path }) => target !== null && path.every((level) => level !== ""))
    .reduce((sum, { path }) => sum + (path.length > 0 ? 1 : SCRAP), 0);
}

const SCRAP = 0.2;

function onOneLine(one: Piece, other: Piece): boolean {
  return Math.abs(one.y - other.y) < Math.max(one.height, other.height, 4) / 3;
}

function joinPieces(row: readonly Piece[]): string {
  let line = "";
  let end = 0;
  for (const piece of row) {
    const gap = piece.x - end;
    const wide = Math.max(piece.height, 6);
    if (line !== "" && gap > wide * 0.8) line += "  ";
    else if (line !== "" && gap > wide * 0.15) line += " ";
    line += piece.text;
    end = piece.x + piece.width;
  }
  return line;
}
