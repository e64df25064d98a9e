import type { Comparator, Status, Target, Verdict } from "../../../src/core";

/** A verdict that held `actual` against `bound`. */
export function compared(
  status: Status,
  comparator: Comparator,
  actual: number,
  bound: number,
): Verdict {
  const figure = (value: number) => ({ value, unit: null, scale: 1 });
  return {
    status,
    over: false,
    rate: null,
    reason: {
      kind: "compared",
      actual: figure(actual),
      bound: figure(bound),
      comparator,
      asked: comparator,
      target: "",
      written: "",
      holds: status === "met",
      unitDiffers: false,
      directionAssumed: false,
    },
    clause: "V3",
  };
}

/** A verdict without numbers. */
export function stated(status: Status): Verdict {
  return { status, over: false, rate: null, reason: { kind: "nothing-reported" }, clause: "V1" };
}

export const NUMBER: Target = {
  kind: "bound",
  comparator: ">=",
  value: 10,
  unit: null,
  scale: 1,
  approximate: null,
  subject: null,
  hints: [],
};
export const WORD: Target = { kind: "phrase", text: "健全", question: false };
export const PERIOD: Target = { kind: "span", from: "2020-01-01", to: "2020-12-31" };
