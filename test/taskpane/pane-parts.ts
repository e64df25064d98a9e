import { FORMS, planSheet, SHANGHAI_2020_SAMPLE, succeed } from "../../src/core";
import type { FormContent, Grid } from "../../src/core";
import type { Area, PaneServices } from "../../src/taskpane/area";
import { openCommandRunner } from "../../src/taskpane/command-runner";
import { openMemory } from "../../src/taskpane/memory";
import { openReviewSession } from "../../src/taskpane/review-session";
import type { ReadSheet } from "../../src/workbook/read-sheet";
import { planGrid } from "../../src/core/planning/plan-grid";
import type { FakeWorkbook } from "./fake-workbook";
import { fakeWorkbook } from "./fake-workbook";

/** What a part of the pane is given, with a workbook that answers as the test says. */
export interface PaneParts {
  readonly services: PaneServices;
  readonly workbook: FakeWorkbook;
  /** Areas that were gone to. */
  readonly areas: readonly Area[];
  /** The sentence or failure above the areas. */
  readonly said: () => string | null;
}

export function paneParts(): PaneParts {
  const workbook = fakeWorkbook();
  const runner = openCommandRunner();
  const areas: Area[] = [];
  const services: PaneServices = {
    runner,
    review: openReviewSession(workbook.port, "1.2.3", runner),
    memory: openMemory(() => {
      throw new Error("storage is switched off");
    }),
    goTo: (area) => void areas.push(area),
  };
  return {
    services,
    workbook,
    areas,
    said() {
      const { news } = runner.state();
      if (news === null) return null;
      if (news.kind === "told") return news.sentence("zh-CN");
      return news.kind === "failure" ? news.failure.kind : news.kind;
    },
  };
}

/** The sheet that our form of this id makes of a content, as it is read from Excel. */
export function ownSheet(
  id = "shanghai-2020",
  content: FormContent = SHANGHAI_2020_SAMPLE,
): ReadSheet {
  const form = FORMS.find((known) => known.id === id);
  if (form === undefined) throw new Error(`no form ${id}`);
  const { grid, names } = planGrid(planSheet(form, content));
  return {
    ...foreignSheet(grid),
    names,
    tag: { form: id, plan: 1, language: "zh-CN", build: "b", finished: true, marks: "off" },
  };
}

export function foreignSheet(grid: Grid): ReadSheet {
  return {
    id: "sheet-9",
    name: grid.sheet,
    tag: null,
    corrected: null,
    names: new Map(),
    properties: new Map(),
    grid,
  };
}

/** Always the same answer. */
export function answers<Value>(value: Value) {
  return () => Promise.resolve(succeed(value));
}
