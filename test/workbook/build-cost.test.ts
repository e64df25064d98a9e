import type { SheetPlan } from "../../src/core";
import { FORMS, mergeCalls, planSheet } from "../../src/core";
import { buildForm } from "../../src/workbook/build-form";
import { planOfSize, SAMPLE } from "./plans";

// A sheet of 2,000 rows takes the stand-in a while.
jest.setTimeout(300_000);

beforeEach(() => host.reset());

/** The request that builds: what is sent counts, so that the stand-in need not carry it out. */
async function sent(plan: SheetPlan): Promise<{ actions: number; bytes: number }> {
  host.inject("RequestAborted", { after: 1 });
  const traffic = await host.record(() => buildForm(plan));
  const [, build] = traffic.batches.filter(({ purpose }) => purpose === "work");
  expect(build?.error).toBe("RequestAborted");
  return { actions: build?.actions.length ?? 0, bytes: build?.bytes ?? 0 };
}

describe("[traffic] what each form costs with the 31 indicators of the sample", () => {
  test.each([
    // Cells, merges, looks, print set-up; then with names, validation and marks on top.
    ["shanghai-2020", 30_200, 123, 39_900],
    ["shanghai-2026", 29_900, 132, 39_700],
    ["national-declaration", 33_600, 135, 42_300],
    ["national-self-evaluation", 40_400, 145, 50_700],
    ["monitoring", 44_000, 164, 53_300],
  ])(
    "%s: two actions a merge and 40, %i B; in all %i and %i B",
    async (id, bytes, actions, all) => {
      const form = FORMS.find((each) => each.id === id);
      if (form === undefined) throw new Error(`No form ${id}`);
      const plan = planSheet(form, SAMPLE);
      const bare = await sent({ ...plan, names: [], validations: [], marks: [] });
      expect(bare.actions).toBeLessThanOrEqual(2 * mergeCalls(plan.merges).length + 40);
      expect(bare.bytes).toBeLessThanOrEqual(bytes);
      const whole = await sent(plan);
      expect(whole.actions).toBeLessThanOrEqual(actions);
      expect(whole.bytes).toBeLessThanOrEqual(all);
    },
  );
});

describe("2,000 indicators", () => {
  test("are built in one request below 5 MB, with progress, cell by cell as planned", async () => {
    const plan = planOfSize(2000);
    const progress: number[] = [];
    const traffic = await host.record(async () => {
      const outcome = await buildForm(plan, {
        onProgress: (done, total) => progress.push(done / total),
      });
      expect(outcome.ok).toBe(true);
    });
    expect(traffic.syncs).toBe(2);
    expect(traffic.largestBody).toBeLessThanOrEqual(1_190_000);
    expect([progress[0], progress.at(-1)]).toEqual([0, 1]);
    const sheet = host.snapshot();
    expect(sheet.merges).toHaveLength(plan.merges.length);
    const last = plan.cells.length - 1;
    const row = plan.cells.findLastIndex((line) => line[5]?.kind === "formula");
    expect(last - row).toBeLessThan(4);
    const target = plan.cells[row]?.[3];
    expect(sheet.values[row]?.[3]).toBe(target?.kind === "text" ? target.text : null);
    const formula = plan.cells[row]?.[5];
    expect(sheet.formulas[row]?.[5]).toBe(formula?.kind === "formula" ? formula.formula : null);
    expect(sheet.rowHeights).toEqual(plan.rowHeights);
  });
});
