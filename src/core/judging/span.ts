import type { Actual } from "./actual";
import type { Target } from "../reading/target";
import type { Verdict } from "./verdict";
import { judgeWordsForDate } from "./date";
import type { Hearing } from "./hearing";
import { settle } from "./hearing";

type SpanTarget = Extract<Target, { readonly kind: "span" }>;

/** A period in which something goes on: the same is met, a later end unmet (SPEC V14). */
export function judgeSpan(target: SpanTarget, actual: Actual, hearing: Hearing): Verdict {
  const pair = { target: hearing.target, actual: hearing.actual };
  if (actual.kind === "words") {
    const verdict = judgeWordsForDate(actual.text, hearing);
    // 按时 does not say that the whole period was served.
    return verdict.status === "met"
      ? settle("undecided", { kind: "not-shown", ...pair, wants: "day" }, "V14")
      : verdict;
  }
  if (actual.kind !== "date" || target.from === null || target.to === null) {
    return settle("undecided", { kind: "not-shown", ...pair, wants: "day" }, "V14");
  }
  if (actual.from.startsWith("--") !== target.to.startsWith("--")) {
    return settle("undecided", { kind: "year-unknown", ...pair }, "V14");
  }
  const limit = target.to;
  if (actual.from === target.from && actual.to === target.to) {
    return settle(
      "met",
      { kind: "dates-compared", ...pair, limit, late: null, holds: true },
      "V14",
    );
  }
  if (actual.from > target.to || (actual.from === target.from && actual.to > target.to)) {
    return settle(
      "unmet",
      { kind: "dates-compared", ...pair, limit, late: null, holds: false },
      "V14",
    );
  }
  return settle("undecided", { kind: "days-straddle", ...pair }, "V14");
}
