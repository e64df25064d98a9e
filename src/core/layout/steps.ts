/**
 * Work that may rest between its steps: a sheet has thousands of rows, and the pane has to answer
 * meanwhile. Whoever asks for it decides how long to go on at a time.
 */
export type Steps<Value> = Generator<void, Value>;

/** Does all of it at once. */
export function atOnce<Value>(steps: Steps<Value>): Value {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
