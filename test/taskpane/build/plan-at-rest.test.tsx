import {
  findForm,
  plainResults,
  planInSteps,
  PROFILES,
  SHANGHAI_2020_SAMPLE,
} from "../../../src/core";
import type { PlanOptions } from "../../../src/core";
import { planAtRest } from "../../../src/taskpane/build/plan-at-rest";

const [PROFILE] = PROFILES;

function form() {
  const found = findForm("shanghai-2020");
  if (found === null) throw new Error("not shipped");
  return found;
}

const planned = (options: PlanOptions) => planInSteps(form(), SHANGHAI_2020_SAMPLE, options);

function formulas(plan: Awaited<ReturnType<typeof planAtRest>>): readonly string[] {
  return (plan?.cells ?? []).flatMap((row) =>
    row.flatMap((cell) => (cell.kind === "formula" ? [cell.formula] : [])),
  );
}

test("[P17] the pane builds in either mode, and tells how far it is", async () => {
  const told: number[] = [];
  const run = {
    signal: new AbortController().signal,
    onProgress: (done: number, total: number) => told.push(done / total),
  };
  const perf = formulas(
    await planAtRest(planned, { marks: "exceptions", plain: false }, PROFILE, run),
  );
  expect(perf.filter((formula) => formula.includes("PERF.EVAL("))).toHaveLength(31);
  expect(told).toEqual(told.toSorted((one, other) => one - other));
  expect(told.at(-1)).toBeCloseTo(30 / 31);
  const plain = formulas(
    await planAtRest(planned, { marks: "exceptions", plain: true }, PROFILE, run),
  );
  expect(plain).toHaveLength(perf.length);
  expect(plain.filter((formula) => /PERF[._]/u.test(formula))).toEqual([]);
}, 60_000);

test("[P17] it rests within rows of plain formulas, and stops at the next rest when cancelled", async () => {
  const cancelled = new AbortController();
  let rows = 0;
  const run = {
    signal: cancelled.signal,
    onProgress: (done: number) => {
      rows = done;
      cancelled.abort();
    },
  };
  expect(await planAtRest(planned, { marks: "all", plain: true }, PROFILE, run)).toBeNull();
  expect(rows).toBeLessThan(31);
  const rests = [...planned({ formulas: { plain: plainResults } })];
  expect(rests.filter(({ done }) => done === 0).length).toBeGreaterThan(20);
}, 60_000);
