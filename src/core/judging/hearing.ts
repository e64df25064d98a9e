import type { JudgeContext } from "./context";
import type { Place } from "./place";
import type { Reason } from "./reason";
import type { Status } from "./status";
import type { Verdict } from "./verdict";
import type { WordTable } from "./words";

/** All that a judgement may look at beside the target and the actual themselves. */
export interface Hearing {
  /** The target as written. */
  readonly target: string;
  /** The actual as written. */
  readonly actual: string;
  readonly place: Place;
  readonly context: JudgeContext;
  readonly words: WordTable;
}

/** A verdict without figures: no rate, never 超额. */
export function settle(status: Status, reason: Reason, clause: string): Verdict {
  return { status, over: false, rate: null, reason, clause };
}
