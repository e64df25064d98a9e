/** What the formula bar says of a function in an English Office. */
interface Help {
  readonly description: string;
  /** Argument name as in the code → its description. */
  readonly parameters: Readonly<Record<string, string>>;
}

const target = "Target as written on the form, such as >=95%, 190课时 or 健全; a cell or a range";
const actual = "What was achieved, number or text; a cell or a range of the same size";
const indicator = "Optional: the indicator's name, or its path first/second/third level";
const year = "Optional: the form's year, for dates written without one";
const judged = { target, actual, indicator, year } as const;
const profile = "Optional: the rules, such as National 2020 (default), Shanghai, Hubei, Sichuan";

/** English descriptions by function id; the Chinese ones are the JSDoc of functions.ts. */
export const ENGLISH_HELP: Readonly<Record<string, Help>> = {
  EVAL: {
    description:
      "Judges what was achieved against the target: one word, such as 达成, 未达成 or 待确认",
    parameters: judged,
  },
  WHY: {
    description: "One sentence: what was compared, how far off it is, and why",
    parameters: judged,
  },
  MET: {
    description: "TRUE if met, FALSE if not or only partly met, #N/A if unclear or not filled in",
    parameters: judged,
  },
  RATE: {
    description: "Completion rate, 1 is 100%; #N/A where nothing can be divided",
    parameters: judged,
  },
  GAP: {
    description:
      "Gap in the target's own unit: above 0 is missing or too much, 0 or below is met; days for deadlines",
    parameters: judged,
  },
  PARSE: {
    description: "Splits a target into four columns: comparator, value, unit, type",
    parameters: {
      target: "Target; a range gives one row for each cell",
      indicator: "Optional: the indicator's name or path, for a unit that stands in the name",
    },
  },
  SCORE: {
    description:
      "Points by the rules, from 0 to the weight, two decimals; unclear and blank rows show their status",
    parameters: {
      target,
      actual,
      weight: "Weight of the indicator, such as 10",
      indicator,
      profile,
      year,
    },
  },
  GRADE: {
    description: "Grade of a total score, such as 优, 良, 中 or 差",
    parameters: { score: "Total score from 0 to 100; a cell or a range", profile },
  },
  LIGHT: {
    description:
      "Mid-year light: progress against the months that have passed; red, yellow, green, blue, or grey if unclear",
    parameters: {
      target,
      actual: "What has been achieved so far; a cell or a range of the same size",
      month: "Months that have passed, 1 to 12",
      indicator,
      year,
    },
  },
  BUDGET: {
    description:
      "Points for budget execution: weight × spent ÷ adjusted budget, at most the weight",
    parameters: {
      budget: "Budget of the year after adjustment; a cell or a range",
      executed: "Spent in the year; a cell or a range of the same size",
      weight: "Optional: weight, 10 by default",
    },
  },
  SUMMARY: {
    description: "Counts the statuses with total and share met, one row for each group",
    parameters: {
      status: "Range of statuses",
      group: "Optional: groups, a range of the same size; a blank continues the one above",
    },
  },
  VERSION: { description: "Version of the PERF functions that are running", parameters: {} },
};
