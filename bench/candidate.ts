/** One way of doing a piece of work, to be timed against others that do the same work. */
export interface Candidate<Input = unknown> {
  /** Cells or texts that one run handles; times are told per item. */
  readonly items: number;
  /** Makes the input anew before each sample, outside the time. */
  readonly prepare: () => Input;
  readonly run: (input: Input) => unknown;
  /** What came out, in few words: equal work must give an equal text. */
  readonly outcome: (input: Input) => string | Promise<string>;
  /** The work is spread over threads, whose time counts as well. */
  readonly threads?: boolean;
}

/** Keeps the input's type between `prepare` and `run`. */
export function candidate<Input>(made: Candidate<Input>): Candidate {
  return made as Candidate;
}

/** How often each answer stands in a list. */
export function counts(answers: Iterable<string>): string {
  const seen = new Map<string, number>();
  for (const answer of answers) seen.set(answer, (seen.get(answer) ?? 0) + 1);
  return [...seen]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([answer, count]) => `${answer} ${count}`)
    .join(", ");
}
