import type { Status } from "../judging/status";
import type { Verdict } from "../judging/verdict";

/** What EVAL says of every number from `from` up to the next step. */
export interface Step {
  readonly from: number;
  readonly status: Status;
  /** What one as reported counts in the target's base scale; `null` where nothing was measured. */
  readonly worth: number | null;
}

/** Status as a function of a number: the steps lie in ascending order and begin at `LOWEST`. */
export interface StepTable {
  readonly steps: readonly Step[];
  /** Only whole numbers are decided by it: 1份, a day's serial number. */
  readonly wholeOnly: boolean;
}

const LOWEST = -1e300;

/** Beyond 15 digits a cell does not hold what was typed. */
const MOST = 1e14;

/** Inside and outside the tolerance of a comparison (SPEC V3), and safely outside. */
const INSIDE = 0.999e-9;
const OUTSIDE = 1.001e-9;
const NEAR = 1e-7;

/** A step is found to this share of its place. */
const EXACT = 4e-12;
/** Nothing above zero is reported that is less. */
const SMALLEST = 1e-12;

/**
 * The steps of `judgeNumber`, found by asking it at every one of `marks` and between two of them. A
 * change is then narrowed down to its place, and looked at from both sides: where that shows another
 * step still, or where whole numbers are judged otherwise than fractions, it is asked more closely.
 */
export function tabulate(
  judgeNumber: (value: number) => Verdict,
  marks: readonly number[],
): StepTable {
  const ordered = [...new Set([0, ...marks])]
    .filter((mark) => Number.isFinite(mark) && Math.abs(mark) < MOST)
    .sort((left, right) => left - right);
  const quick = stepsOf(judgeNumber, [...ordered, ...between(ordered)], false);
  const same = (value: number): boolean =>
    judgeNumber(value).status === stepAt(quick, value).status;
  if (wholeBetween(ordered).every(same) && nearSteps(quick).every(same))
    return { steps: quick, wholeOnly: false };
  return tabulateClosely(judgeNumber, ordered);
}

function tabulateClosely(
  judgeNumber: (value: number) => Verdict,
  ordered: readonly number[],
): StepTable {
  const whole = wholeSamples(ordered);
  const wholeTable = stepsOf(judgeNumber, whole, true);
  const all = stepsOf(judgeNumber, [...whole, ...fineSamples(ordered)], false);
  const wholeOnly = whole.some(
    (value) => stepAt(all, value).status !== stepAt(wholeTable, value).status,
  );
  return wholeOnly || differs(judgeNumber, all, ordered)
    ? { steps: wholeTable, wholeOnly: true }
    : { steps: all, wholeOnly: false };
}

/** The step that holds for `value`. */
export function stepAt(steps: readonly Step[], value: number): Step {
  const found = steps.findLast(({ from }) => from <= value);
  return found ?? { from: LOWEST, status: "undecided", worth: null };
}

/** Whether every step is undecided: nothing to be decided by such numbers. */
export function isOpen({ steps }: StepTable): boolean {
  return steps.every(({ status }) => status === "undecided");
}

function stepsOf(
  judgeNumber: (value: number) => Verdict,
  samples: readonly number[],
  whole: boolean,
): readonly Step[] {
  const steps: Step[] = [];
  let before: { readonly value: number; readonly key: string } | null = null;
  for (const value of [...new Set(samples)].sort((left, right) => left - right)) {
    const step = ask(judgeNumber, value);
    const key = keyOf(step);
    if (before === null) steps.push({ ...step, from: LOWEST });
    // 0 is worth 0 whatever one is worth, so that it makes no step of its own.
    else if (value === 0 && steps.at(-1)?.status === step.status) continue;
    else if (before.value === 0 && steps.length === 1 && steps[0]?.status === step.status)
      steps[0] = { ...step, from: LOWEST };
    else if (before.key !== key) {
      const from = narrow(judgeNumber, before.value, value, key, whole);
      steps.push({ ...step, from });
    }
    before = { value, key };
  }
  steps.push({ from: MOST, status: "undecided", worth: null });
  return steps.filter(
    (step, index) => index === 0 || keyOf(step) !== keyOf(steps[index - 1] ?? step),
  );
}

function ask(judgeNumber: (value: number) => Verdict, value: number): Step {
  const { status, reason } = judgeNumber(value);
  if (status === "undecided") return { from: value, status, worth: null };
  const measured = reason.kind === "compared" && value !== 0 ? reason.actual.value / value : null;
  return {
    from: value,
    status,
    worth: measured === null ? null : Number(measured.toPrecision(12)),
  };
}

function keyOf({ status, worth }: Step): string {
  return `${status} ${String(worth)}`;
}

function narrow(
  judgeNumber: (value: number) => Verdict,
  low: number,
  high: number,
  key: string,
  whole: boolean,
): number {
  let [below, above] = [low, high];
  const guess = (value: number): void => {
    if (value <= below || value >= above) return;
    if (keyOf(ask(judgeNumber, value)) === key) above = value;
    else below = value;
  };
  // Most changes lie within the tolerance of one of the two samples.
  if (!whole) {
    for (const share of [OUTSIDE, INSIDE, EXACT / 2]) {
      guess(high - Math.abs(high) * share);
      guess(low + Math.abs(low) * share);
    }
    if (low === 0) guess(SMALLEST);
  }
  for (let round = 0; round < 60; round += 1) {
    const middle = whole ? Math.floor((below + above) / 2) : (below + above) / 2;
    if (middle <= below || middle >= above) break;
    if (!whole && above - below <= Math.max(Math.abs(above) * EXACT, SMALLEST)) break;
    guess(middle);
  }
  return above;
}

/** One fraction between every two neighbours, and beyond both ends; below zero only where marks are. */
function between(marks: readonly number[]): readonly number[] {
  const inner = marks.map(
    (mark, index) => mark + ((marks[index + 1] ?? mark * 3 + 7.5) - mark) * 0.4863,
  );
  const [first = 0] = marks;
  return [...inner, MOST / 10, ...(first < 0 ? [-MOST / 10] : [])];
}

/** One whole number between every two neighbours that have one between them. */
function wholeBetween(marks: readonly number[]): readonly number[] {
  return [1, 2, 3, 1e9, ...marks.map((mark) => Math.floor(mark) + 1)].filter(
    (value, index, all) => {
      const next = marks[index - 3] ?? MOST;
      return index < 4 || (value < next && all.indexOf(value) === index);
    },
  );
}

/** Both sides of every step. */
function nearSteps(steps: readonly Step[]): readonly number[] {
  return steps
    .map(({ from }) => from)
    .filter((from) => from > LOWEST && from < MOST)
    .flatMap((from) => [from - Math.abs(from) * NEAR, from + Math.abs(from) * NEAR]);
}

function fineSamples(marks: readonly number[]): readonly number[] {
  const near = marks.flatMap((mark) =>
    [1 - NEAR, 1 - 2e-10, 1, 1 + 2e-10, 1 + NEAR].map((factor) => mark * factor),
  );
  return [...between(marks), ...near];
}

function wholeSamples(marks: readonly number[]): readonly number[] {
  const whole = marks.flatMap((mark) => [
    Math.floor(mark) - 1,
    Math.floor(mark),
    Math.floor(mark) + 1,
  ]);
  return [...whole, -1000, 1, 2, 3, 1000, 1e9].filter((value) => Math.abs(value) < MOST);
}

/** A fraction that is judged otherwise than the steps say: 1.5份. */
function differs(
  judgeNumber: (value: number) => Verdict,
  steps: readonly Step[],
  marks: readonly number[],
): boolean {
  return [0.37, 1.43, 2.61, 7.77, ...marks.map((mark) => mark * 1.2345 + 0.31)]
    .filter((value) => Math.abs(value) < MOST)
    .some((value) => judgeNumber(value).status !== stepAt(steps, value).status);
}

/** The same steps in a unit of which `factor` is one of theirs. */
export function scaledTable({ steps, wholeOnly }: StepTable, factor: number): StepTable {
  if (factor === 1) return { steps, wholeOnly };
  return {
    wholeOnly,
    steps: steps.map(({ from, status, worth }) => ({
      from: from === LOWEST ? from : from * factor,
      status,
      worth: worth === null ? null : Number((worth / factor).toPrecision(12)),
    })),
  };
}
