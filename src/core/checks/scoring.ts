import { scoreVerdict } from "../scoring/score";
import type { Check } from "./check";
import { asksMoreThanAll, FAR_OVER } from "./checked-form";
import type { CheckedForm, CheckedRow } from "./checked-form";
import type { FindingPlace } from "./finding";

/** Recomputed and printed points may differ by this much. */
const TOLERANCE = 0.1;

const outOfWeight: Check<"PC26"> = {
  id: "PC26",
  severity: "error",
  group: "scoring",
  findIn: (row) => {
    const { score, weight } = row;
    if (score === null || weight === null || !isOutside(score, weight)) return [];
    const place = scorePlace(row);
    const value = score < 0 ? 0 : weight;
    return [{ ...place, facts: { line: row.line, score, weight }, fix: { ...place, value } }];
  },
};

const notRecomputed: Check<"PC27"> = {
  id: "PC27",
  severity: "error",
  group: "scoring",
  findIn: (row, form) => {
    const scored = pointsOf(row, form);
    if (scored === null || scored.because.kind === "band" || isFullThoughUnmet(row)) return [];
    if (Math.abs(scored.points - scored.score) <= TOLERANCE + 1e-9) return [];
    const place = scorePlace(row);
    const facts = { line: row.line, score: scored.score, expected: scored.points };
    return [{ ...place, facts, fix: { ...place, value: scored.points } }];
  },
};

const outOfBand: Check<"PC28"> = {
  id: "PC28",
  severity: "error",
  group: "scoring",
  findIn: (row, form) => {
    const scored = pointsOf(row, form);
    if (scored?.because.kind !== "band" || isFullThoughUnmet(row)) return [];
    const { low, high } = scored.because;
    if (scored.score >= low - 1e-9 && scored.score <= high + 1e-9) return [];
    return [{ ...scorePlace(row), facts: { line: row.line, score: scored.score, low, high } }];
  },
};

const unexplained: Check<"PC30"> = {
  id: "PC30",
  severity: "error",
  group: "scoring",
  findIn: (row) => {
    const [column] = row.own.deviation;
    const { score, weight } = row;
    if (column === undefined || score === null || weight === null) return [];
    if (score >= weight - 1e-9 || !isBlank(row.deviation)) return [];
    return [{ sheet: row.sheet, row: row.row, column, facts: { line: row.line } }];
  },
};

const explainedInVain: Check<"PC31"> = {
  id: "PC31",
  severity: "warning",
  group: "scoring",
  findIn: (row) => {
    const [column] = row.own.deviation;
    const { score, weight, verdict } = row;
    if (column === undefined || isBlank(row.deviation)) return [];
    // Far more than was asked wants a word too.
    if (verdict.status !== "met" || (verdict.rate ?? 1) > FAR_OVER) return [];
    if (score !== null && weight !== null && score < weight - 1e-9) return [];
    return [{ sheet: row.sheet, row: row.row, column, facts: { line: row.line } }];
  },
};

const fullThoughUnmet: Check<"PC38"> = {
  id: "PC38",
  severity: "error",
  group: "scoring",
  findIn: (row, form) => {
    if (row.score === null || !isFullThoughUnmet(row)) return [];
    const place = scorePlace(row);
    const expected = pointsOf(row, form);
    const facts = { line: row.line, score: row.score };
    return [
      {
        ...place,
        facts,
        ...(expected === null ? {} : { fix: { ...place, value: expected.points } }),
      },
    ];
  },
};

const stillOpen: Check<"PC42"> = {
  id: "PC42",
  severity: "warning",
  group: "scoring",
  find: ({ tables }) =>
    tables.flatMap(({ checked }) => {
      const open = checked.filter((row) => row.verdict.status === "undecided" && !isTold(row));
      const [first] = open;
      if (first === undefined) return [];
      const place = { sheet: first.sheet, row: first.row };
      const column = first.columns.actual ?? first.columns.target;
      return [{ ...place, column, facts: { count: open.length } }];
    }),
};

/** Left to a person for something that another check names. */
function isTold(row: CheckedRow): boolean {
  const { reason } = row.verdict;
  if (reason.kind === "over-whole") return asksMoreThanAll(row);
  if (reason.kind === "not-shown") return reason.wants === "figure";
  return TOLD_ELSEWHERE.has(reason.kind);
}

const TOLD_ELSEWHERE: ReadonlySet<string> = new Set([
  "target-empty",
  "target-placeholder",
  "target-no-aim",
  "target-unreadable",
  "words-for-number",
  "unit-mismatch",
  "operator-suspect",
]);

export const SCORING: readonly Check[] = [
  outOfWeight,
  notRecomputed,
  outOfBand,
  unexplained,
  explainedInVain,
  fullThoughUnmet,
  stillOpen,
];

function scorePlace({ sheet, row, own, columns }: CheckedRow): FindingPlace {
  return { sheet, row, column: own.score ?? columns.target };
}

function isOutside(score: number, weight: number): boolean {
  return score < 0 || score > weight + 1e-9;
}

function isFullThoughUnmet({ verdict, score, weight }: CheckedRow): boolean {
  return (
    verdict.status === "unmet" &&
    score !== null &&
    weight !== null &&
    weight > 0 &&
    !isOutside(score, weight) &&
    score >= weight - 1e-9
  );
}

/** What the profile gives; `null` where nothing can be held against it. */
function pointsOf(row: CheckedRow, form: CheckedForm): Points | null {
  const known = POINTS.get(row);
  if (known !== undefined) return known;
  const points = recomputed(row, form);
  POINTS.set(row, points);
  return points;
}

type Points = Extract<ReturnType<typeof scoreVerdict>, { readonly kind: "scored" }> & {
  readonly score: number;
};

/** Several checks ask; a row is opened anew for every form and profile. */
const POINTS = new WeakMap<CheckedRow, Points | null>();

function recomputed(row: CheckedRow, { profile }: CheckedForm): Points | null {
  const { score, weight } = row;
  if (profile === null || score === null || weight === null) return null;
  if (isOutside(score, weight)) return null;
  const scored = scoreVerdict(row.read, row.verdict, weight, profile);
  return scored.kind === "scored" ? { ...scored, score } : null;
}

/** `无`, `—` and `/` say that there is nothing to explain. */
function isBlank(deviation: string): boolean {
  return /^(?:无|没有|不适用|无偏差|[-—/\s])*$/u.test(deviation);
}
