/** Ids of our functions as functions.json lists them; a test compares the two. */
export const FUNCTION_IDS = [
  "EVAL",
  "WHY",
  "MET",
  "RATE",
  "GAP",
  "PARSE",
  "SCORE",
  "GRADE",
  "LIGHT",
  "BUDGET",
  "SUMMARY",
  "VERSION",
] as const;

/** `'C:\\…\\FUNCRES.XLAM'!` or `[2]!`, which other add-ins put before a call when they rewrite formulas. */
const FOREIGN_PREFIX = String.raw`(?:'[^']*FUNCRES\.XLAM'!|\[\d+\]!)?`;

/** The name as it is typed, or as files store it. */
const NAME = String.raw`(?:_xldudf_PERF_|PERF\.)([A-Z][A-Z0-9._]*)`;

const CALL = new RegExp(String.raw`(?<![\w.])${FOREIGN_PREFIX}${NAME}(?=\s*\()`, "giu");

const STORED_IDS = new Map(FUNCTION_IDS.map((id) => [id.replaceAll(".", "_"), id as string]));

/**
 * The formula with our calls as they are typed, or `null` when it has none. Names are translated
 * through the list of our functions, never by guessing; texts inside the formula stay as they are.
 */
export function repairedFormula(formula: string): string | null {
  return renamedCalls(formula, (id) => `PERF.${id}`);
}

/**
 * The formula with our calls under the names by which files store them (`_xldudf_PERF_EVAL`), or
 * `null` when it has none.
 */
export function storedFormula(formula: string): string | null {
  return renamedCalls(formula, (id) => `_xldudf_PERF_${id.replaceAll(".", "_")}`);
}

function renamedCalls(formula: string, rename: (id: string) => string): string | null {
  let calls = 0;
  const renamed = formula
    .split(/("(?:[^"]|"")*")/u)
    .map((part) =>
      part.startsWith('"')
        ? part
        : part.replaceAll(CALL, (call: string, name: string) => {
            const id = STORED_IDS.get(name.toUpperCase().replaceAll(".", "_"));
            if (id === undefined) return call;
            calls += 1;
            return rename(id);
          }),
    )
    .join("");
  return calls === 0 ? null : renamed;
}
