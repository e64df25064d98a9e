import { findForm, planSheet, SHANGHAI_2020_SAMPLE } from "../../../src/core";

test("[S2][P9] the sum that a sheet is made with is the one that its formula comes to: half a hundredth goes up", () => {
  const form = findForm("national-self-evaluation");
  const [first] = SHANGHAI_2020_SAMPLE.indicators;
  if (form === null || first === undefined) throw new Error("Not shipped");
  const row = { ...first, name: "培训人次", weight: 1 };
  // 0.15 of the 2 points that apply, of 3 in all: 0.225, which is stored a little below itself.
  const indicators = [
    { ...row, target: "≥100人次", actual: "15人次" },
    { ...row, target: "≥100人次", actual: "0人次" },
    { ...row, target: "不适用", actual: "" },
  ];
  const content = {
    ...SHANGHAI_2020_SAMPLE,
    budget: { "年度资金总额/全年预算数": 100, "年度资金总额/全年执行数": 0 },
    indicators,
  };
  for (const formulas of ["perf", "values"] as const) {
    const plan = planSheet(form, content, { formulas });
    const total = plan.names.find(({ name }) => name === "PERF_total")?.area;
    const cell = plan.cells[total?.row ?? -1]?.[total?.column ?? -1];
    expect(cell).toMatchObject(
      formulas === "perf" ? { kind: "formula", result: 0.23 } : { kind: "number", value: 0.23 },
    );
  }
});
