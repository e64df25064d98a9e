/** A text in quotes, a sheet's name with its reference, or a reference: whichever comes first. */
const PART =
  /"(?:[^"]|"")*"|(?:'(?:[^']|'')+'|(?<![\p{L}\p{N}_.])[\p{L}\p{N}_.]+)!\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|(?<![\p{L}\p{N}_.$])(\$?[A-Z]{1,3})(\$?)(\d+)(?![\p{L}\p{N}_.(!])/gu;

/**
 * A formula of a row that is put elsewhere on its sheet: references to rows that moved follow them, as
 * when Excel sorts or cuts. `rowAfter` gives the new zero-based row, `null` for one that is gone.
 */
export function movedFormula(formula: string, rowAfter: (row: number) => number | null): string {
  return formula.replaceAll(
    PART,
    (
      part: string,
      column: string | undefined,
      fixed: string | undefined,
      row: string | undefined,
    ) => {
      if (column === undefined || row === undefined) return part;
      const after = rowAfter(Number(row) - 1);
      return after === null ? "#REF!" : `${column}${fixed ?? ""}${after + 1}`;
    },
  );
}
