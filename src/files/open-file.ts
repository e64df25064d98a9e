import type { FileProblem, Grid, Result } from "../core";
import { fail, succeed, textGrid } from "../core";
import { commaSeparatedGrid } from "./comma-separated";
import {
  containerOf,
  isEncrypted,
  MOST_CELLS,
  MOST_MEGABYTES,
  MOST_ROWS,
  unpacksWithin,
  zipProblem,
} from "./container";
import { hasCutPart } from "./cut-parts";
import { decodeText } from "./decode-text";

/** Endings of the files that are read. */
const READ_ENDINGS = [".xlsx", ".xlsm", ".xlsb", ".xls", ".docx", ".pdf", ".txt", ".csv"] as const;

/**
 * Any file a form may come in, as grids: one per sheet of a workbook or table of a document, one for
 * a text or PDF. What it is, its bytes decide before its name does. Readers load when first needed.
 */
export async function openFile(
  name: string,
  bytes: Uint8Array,
): Promise<Result<readonly Grid[], FileProblem>> {
  const ending = /\.[^./\\]+$/u.exec(name)?.[0].toLowerCase() ?? "";
  if (bytes.length === 0) return fail({ kind: "empty-file" });
  const megabytes = Math.ceil(bytes.length / 1_048_576);
  if (megabytes > MOST_MEGABYTES) return fail({ kind: "too-big", megabytes, most: MOST_MEGABYTES });
  const container = containerOf(bytes);
  switch (container) {
    case "zip": {
      const problem = zipProblem(bytes);
      if (problem !== null) return fail(problem);
      if (!(await unpacksWithin(bytes, MOST_MEGABYTES * 1_048_576))) {
        return fail({ kind: "too-big", megabytes: MOST_MEGABYTES + 1, most: MOST_MEGABYTES });
      }
      if (hasCutPart(bytes)) return fail({ kind: "damaged" });
      return ending === ".docx"
        ? (await import("./document-file")).readDocumentFile(bytes)
        : (await import("./workbook-file")).readWorkbookFile(bytes, container);
    }
    case "compound":
      if (isEncrypted(bytes)) return fail({ kind: "password" });
      if (ending === ".doc" || ending === ".docx") return fail({ kind: "unknown-kind", ending });
      return (await import("./workbook-file")).readWorkbookFile(bytes, container);
    case "pdf":
      return (await import("./pdf-file")).readPdfFile(bytes, name);
    case "other":
      return openText(name, ending, bytes);
  }
}

function openText(
  name: string,
  ending: string,
  bytes: Uint8Array,
): Result<readonly Grid[], FileProblem> {
  if (ending !== ".txt" && ending !== ".csv" && ending !== "") {
    const known = (READ_ENDINGS as readonly string[]).includes(ending);
    return fail(known ? { kind: "damaged" } : { kind: "unknown-kind", ending });
  }
  const text = decodeText(bytes);
  if (text === null) return fail({ kind: "not-text" });
  const { cells, rows } = spanOf(text);
  if (cells > MOST_CELLS) return fail({ kind: "too-many-cells", most: MOST_CELLS });
  if (ending === ".csv" && rows > MOST_ROWS) {
    return fail({ kind: "too-many-rows", most: MOST_ROWS });
  }
  return succeed([ending === ".csv" ? commaSeparatedGrid(text, name) : textGrid(text, name)]);
}

/** A sheet as wide as the longest line and as high as all of them: what a text may spread out to. */
function spanOf(text: string): { readonly cells: number; readonly rows: number } {
  let [lines, widest, width, filled, blank] = [1, 1, 1, 0, true];
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === "\n" || character === "\r") {
      lines += 1;
      width = 1;
      if (!blank) filled += 1;
      blank = true;
    } else if (character === "," || character === "\t" || character === ";") {
      width += 1;
      widest = Math.max(widest, width);
    } else blank = false;
  }
  return { cells: lines * widest, rows: blank ? filled : filled + 1 };
}
