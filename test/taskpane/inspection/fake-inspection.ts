import type { Grid, IgnoredFinding, Review, SheetPlan } from "../../../src/core";
import { fail, PROFILES, succeed } from "../../../src/core";
import { openCommandRunner } from "../../../src/taskpane/command-runner";
import type { InspectionWorkbook } from "../../../src/taskpane/check/inspection/inspection-session";
import { openInspectionSession } from "../../../src/taskpane/check/inspection/inspection-session";
import { openMemory } from "../../../src/taskpane/memory";
import type { ReviewSession } from "../../../src/taskpane/review-session";
import { openReviewSession } from "../../../src/taskpane/review-session";
import type { CellFix } from "../../../src/workbook/apply-fixes";
import { fakeWorkbook } from "../fake-workbook";
import { withMarks } from "../reviewed-sheet";
import { inspectedSheet } from "./inspected-sheet";

/** A pane with a checked sheet and a workbook that does as asked. */
export async function openInspection(
  answers: Partial<InspectionWorkbook> = {},
  first: Review = inspectedSheet(),
) {
  const fake = fakeWorkbook();
  fake.answers.review = succeed(withMarks(first));
  const runner = openCommandRunner();
  const review: ReviewSession = openReviewSession(fake.port, "1.0", runner);
  const written: { grid: Grid; fixes: readonly CellFix[] }[] = [];
  const plans: SheetPlan[] = [];
  const undone: unknown[] = [];
  const removals: string[] = [];
  let kept: readonly IgnoredFinding[] = [];
  const workbook: InspectionWorkbook = {
    chosenProfile: () => Promise.resolve(PROFILES[0]),
    ownProfiles: () => Promise.resolve([]),
    applyFixes: (sheetId, grid, fixes) => {
      written.push({ grid, fixes });
      const cells = fixes.map(({ row, column, value }) => ({
        row,
        column,
        before: { value: null, text: "" },
        after: { value, text: String(value) },
      }));
      return Promise.resolve(succeed({ sheetId, cells }));
    },
    undoFixes: (done) => {
      undone.push(done);
      return Promise.resolve(succeed({ restored: done.cells.length, left: [] }));
    },
    readIgnored: () => Promise.resolve(succeed(kept)),
    keepIgnored: (ignored) => {
      kept = ignored;
      return Promise.resolve(succeed(null));
    },
    reviewSheet: () => Promise.resolve(fake.answers.review),
    readFileName: () => Promise.resolve(succeed("绩效.xlsx")),
    writeRecord: (plan) => {
      plans.push(plan);
      return Promise.resolve(succeed({ sheetId: "sheet-9", sheetName: plan.name, plan }));
    },
    removeRecord: ({ sheetName }, edited) => {
      removals.push(`${sheetName} ${edited}`);
      return Promise.resolve(succeed("removed"));
    },
    ...answers,
  };
  const services = {
    runner,
    review,
    memory: openMemory(() => window.localStorage),
    goTo: () => undefined,
  };
  const session = openInspectionSession(workbook, services, "1.2.3");
  await review.check();
  await listed();

  /** Waits for the list that belongs to the newest review. */
  async function listed(): Promise<void> {
    for (let turn = 0; turn < 200; turn += 1) {
      await new Promise((resolve) => setTimeout(resolve, 0));
      const { findings, stale } = session.state();
      if (findings !== null && !stale) return;
    }
    throw new Error("No list was made.");
  }

  /** The sheet says something else from now on, and the pane has heard of it. */
  async function becomes(next: Review): Promise<void> {
    fake.answers.review = succeed(withMarks(next));
    await review.refresh();
    await listed();
  }

  function said(): string {
    const { news } = runner.state();
    if (news?.kind === "told") return news.sentence("zh-CN");
    return news?.kind === "failure" ? news.failure.kind : String(news?.kind);
  }

  async function takeBack(): Promise<void> {
    const { news } = runner.state();
    if (news?.kind !== "told" || news.undo === null) throw new Error("Nothing to take back.");
    await news.undo();
  }

  const ids = (): readonly string[] =>
    (session.state().findings ?? []).map(({ finding }) => `${finding.id} ${finding.cell}`);
  return {
    session,
    services,
    fake,
    written,
    plans,
    undone,
    removals,
    kept: () => kept,
    becomes,
    listed,
    said,
    takeBack,
    ids,
  };
}

export const REFUSED = () => Promise.resolve(fail({ kind: "changed-since" } as const));
