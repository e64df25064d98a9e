import type { CellValue } from "./cell";
import type { JudgeContext } from "./context";
import type { Verdict } from "./verdict";

/** Holds a reported value against a target, both as the cells hold them. Never throws. */
export function judge(target: CellValue, actual: CellValue, context: JudgeContext = {}): Verdict {
  void target;
  void actual;
  void context;
  return {
    status: "undecided",
    over: false,
    rate: null,
    reason: { kind: "not-readable" },
    clause: "V1",
  };
}
