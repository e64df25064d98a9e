import { SHANGHAI_2020_SAMPLE } from "../src/core";

export type Cell = string | number;
/** One column of a range as Excel hands it over. */
export type Column = Cell[][];

/** Rows of the large ranges. */
export const ROWS = 1_000_000;
const SEED = 20_201_231;

/** The 31 targets of the reference form, as written. */
export const FORM_TARGETS: readonly string[] = SHANGHAI_2020_SAMPLE.indicators.map(({ target }) =>
  String(target),
);

/** A target column and an actual column, as the JSON in which they cross to the add-in. */
export interface Request {
  readonly targets: string;
  readonly actuals: string;
}

/** A: the form's targets over and over, numbers reported. */
export function repeated(rows: number): Request {
  const next = random(SEED);
  return request(rows, (row) => {
    const target = FORM_TARGETS[row % FORM_TARGETS.length] ?? "";
    return [target, near(Number(/[\d.]+/.exec(target)?.[0] ?? 90), next)];
  });
}

/** B: plain targets that all differ, numbers reported. */
export function different(rows: number): Request {
  const next = random(SEED);
  return request(rows, (row) => {
    const { target, value } = plainTarget(row, next);
    return [target, near(value, next)];
  });
}

/** A with texts on both sides: `96.5%`, `201课时`, and the target's own words for words. */
export function repeatedTexts(rows: number): Request {
  const next = random(SEED);
  return request(rows, (row) => {
    const target = FORM_TARGETS[row % FORM_TARGETS.length] ?? "";
    const parts = /^\D*([\d.]+)(.*)$/.exec(target);
    if (parts === null) return [target, target];
    return [target, `${near(Number(parts[1]), next)}${(parts[2] ?? "").trim()}`];
  });
}

/** B with texts on both sides: `84.21%` against `>=83.1234%`. */
export function differentTexts(rows: number): Request {
  const next = random(SEED);
  return request(rows, (row) => {
    const { target, value, unit } = plainTarget(row, next);
    return [target, `${near(value, next)}${unit}`];
  });
}

function plainTarget(
  row: number,
  next: () => number,
): { readonly target: string; readonly value: number; readonly unit: string } {
  switch (row % 3) {
    case 0: {
      const value = Math.floor(250_000 + 700_000 * next()) / 10_000;
      return { target: `>=${value.toFixed(4)}%`, value, unit: "%" };
    }
    case 1: {
      const value = 20 + row + Math.floor(100 * next());
      return { target: `=${value} 课时`, value, unit: "课时" };
    }
    default: {
      const value = Math.floor(1_000 + 9_000_000 * next()) / 100;
      return { target: `>=${value.toFixed(2)} 万人`, value, unit: "万人" };
    }
  }
}

/** A little below or above, with two decimals at most. */
function near(value: number, next: () => number): number {
  const most = value === 100 ? 1 : 1.04;
  return Math.round(value * (most - 0.08 * next()) * 100) / 100;
}

function request(rows: number, pair: (row: number) => readonly [Cell, Cell]): Request {
  const targets: Column = [];
  const actuals: Column = [];
  for (let row = 0; row < rows; row += 1) {
    const [target, actual] = pair(row);
    targets.push([target]);
    actuals.push([actual]);
  }
  return { targets: JSON.stringify(targets), actuals: JSON.stringify(actuals) };
}

/** Numbers from 0 to 1, the same in every run (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
