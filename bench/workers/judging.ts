import { STATUS_WORDS, docketOf } from "../../src/core";
import { evaluate } from "../../src/functions/functions";
import type { Candidate } from "../candidate";
import { candidate, counts } from "../candidate";
import type { Scanned } from "../floor";
import { floorMet, scan } from "../floor";
import type { Cell, Column, Request } from "../inputs";
import { ROWS, different, differentTexts, repeated, repeatedTexts } from "../inputs";
import { regexVerdict } from "../regex";
import { serve } from "../worker";

/** Which columns this process works on is told on its command line. */
const COLUMNS: Readonly<Record<string, (rows: number) => Request>> = {
  A: repeated,
  B: different,
  "A-texts": repeatedTexts,
  "B-texts": differentTexts,
};
const request = COLUMNS[process.argv[2] ?? ""]?.(ROWS);
if (request === undefined) throw new Error(`columns: ${Object.keys(COLUMNS).join(", ")}`);
const { targets, actuals } = request;
const words = STATUS_WORDS["zh-CN"];
const docket = docketOf();

serve({
  function: matrix(([wanted, reached]) => evaluate(wanted, reached) as string[][]),
  status: flat((wanted, reached) =>
    wanted.map((target, row) => words[docket.status(target, reached[row] ?? null)]),
  ),
  "floor-memo-matrix": matrix(([wanted, reached]) => {
    const memo = new Map<string, Scanned | null>();
    return wanted.map(([target], row) => [
      wordOf(floorMet(remembered(memo, String(target)), Number(reached[row]?.[0]))),
    ]);
  }),
  "floor-scan-matrix": matrix(([wanted, reached]) =>
    wanted.map(([target], row) => [
      wordOf(floorMet(scan(target as string), reached[row]?.[0] as number)),
    ]),
  ),
  "floor-memo": flat((wanted, reached) => {
    const memo = new Map<string, Scanned | null>();
    return wanted.map((target, row) =>
      wordOf(floorMet(remembered(memo, target as string), reached[row] as number)),
    );
  }),
  "floor-scan": flat((wanted, reached) =>
    wanted.map((target, row) => wordOf(floorMet(scan(target as string), reached[row] as number))),
  ),
  regex: flat((wanted, reached) =>
    wanted.map((target, row) => regexVerdict(target as string, reached[row] ?? "")),
  ),
  transport: candidate({
    items: ROWS,
    prepare: () => {
      const input = parsed();
      return { input, answer: evaluate(...input) };
    },
    run: ({ input, answer }) => [
      JSON.parse(JSON.stringify(input[0])),
      JSON.parse(JSON.stringify(input[1])),
      JSON.stringify(answer),
    ],
    outcome: ({ answer }) => counts(answer.map(([word]) => String(word))),
  }),
});

function wordOf(met: boolean | null): string {
  return met === null ? words.undecided : met ? words.met : words.unmet;
}

function remembered(memo: Map<string, Scanned | null>, text: string): Scanned | null {
  let known = memo.get(text);
  if (known === undefined) {
    known = scan(text);
    memo.set(text, known);
  }
  return known;
}

/** Ranges in and a range out, as Excel calls a function. */
function matrix(run: (input: readonly [Column, Column]) => string[][]): Candidate {
  return candidate({
    items: ROWS,
    prepare: parsed,
    run,
    outcome: (input) => counts(run(input).map(([word]) => String(word))),
  });
}

/** Plain lists in and out, so that nothing but reading and judging is timed. */
function flat(run: (wanted: readonly Cell[], reached: readonly Cell[]) => string[]): Candidate {
  return candidate({
    items: ROWS,
    prepare: () => parsed().map((column) => column.map(([cell]) => cell as Cell)),
    run: ([wanted = [], reached = []]) => run(wanted, reached),
    outcome: ([wanted = [], reached = []]) => counts(run(wanted, reached)),
  });
}

/** Cells that no run has seen, as they come out of a message. */
function parsed(): [Column, Column] {
  return [JSON.parse(targets) as Column, JSON.parse(actuals) as Column];
}
