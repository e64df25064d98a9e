import type { Reason } from "./reason";
import type { Status } from "./status";

/** What the judgement of one target came to, and why. */
export interface Verdict {
  readonly status: Status;
  /** 超额: met, and strictly better than a floor. */
  readonly over: boolean;
  /** 完成率 as a fraction (1.015), `null` where no rate can be formed. */
  readonly rate: number | null;
  /** What was compared, as data; the words are in `messages/verdict.ts`. */
  readonly reason: Reason;
  /** Clause of SPEC.md that decided, such as `V4`. */
  readonly clause: string;
}
