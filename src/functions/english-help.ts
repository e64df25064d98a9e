/** What the formula bar says of a function in an English Office. */
interface Help {
  readonly description: string;
  /** Argument name as in the code → its description. */
  readonly parameters: Readonly<Record<string, string>>;
}

const sameAsEval = {
  target: "Target as written on the form, such as >=95%, 190课时 or 健全; a cell or a range",
  actual: "What was achieved, number or text; a cell or a range of the same size",
  indicator: "Optional: the indicator's name, or its path first/second/third level",
  year: "Optional: the form's year, for dates written without one",
} as const;

/** English descriptions by function id; the Chinese ones are the JSDoc of functions.ts. */
export const ENGLISH_HELP: Readonly<Record<string, Help>> = {
  EVAL: {
    description:
      "Judges what was achieved against the target and gives one word, such as 达成, 未达成 or 待确认",
    parameters: sameAsEval,
  },
  WHY: {
    description:
      "Says in one sentence what was compared and why the verdict of PERF.EVAL came out so",
    parameters: sameAsEval,
  },
  VERSION: { description: "Version of the PERF functions that are running", parameters: {} },
};
