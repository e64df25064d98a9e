import type { RuleProfile } from "../../../src/core";
import {
  findForm,
  planFormulas,
  planSheet,
  PROFILES,
  SHANGHAI_2020_SAMPLE,
} from "../../../src/core";

jest.setTimeout(60_000);

const OWN: RuleProfile = {
  ...PROFILES[0],
  id: "our-unit",
  names: { "zh-CN": ["我单位口径"], en: ["Our rules"] },
};

/** Which functions of ours a new self-evaluation calls. */
function calls(mode: "perf" | "plain" | "values", profile: RuleProfile): readonly string[] {
  const form = findForm("national-self-evaluation");
  if (form === null) throw new Error("Not shipped");
  const content = {
    ...SHANGHAI_2020_SAMPLE,
    indicators: SHANGHAI_2020_SAMPLE.indicators
      .slice(0, 2)
      .map((indicator) => ({ ...indicator, weight: 10 })),
  };
  const plan = planSheet(form, content, { profile, formulas: planFormulas(mode, profile) });
  const formulas = plan.cells
    .flat()
    .flatMap((cell) => (cell.kind === "formula" ? [cell.formula] : []));
  return [...new Set(formulas.join().match(/PERF\.[A-Z]+/gu))].toSorted();
}

test.each([
  ["perf", PROFILES[0], ["PERF.BUDGET", "PERF.EVAL", "PERF.SCORE", "PERF.WHY"]],
  ["perf", OWN, ["PERF.EVAL", "PERF.WHY"]],
  ["plain", OWN, []],
  ["values", OWN, []],
] as const)(
  "[S21] %s by the rules %#: only functions that know them are called",
  (mode, profile, expected) => {
    expect(calls(mode, profile)).toEqual(expected);
  },
);
