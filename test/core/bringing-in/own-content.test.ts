import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FormContent, FormDefinition, Indicator } from "../../../src/core";
import { emptyContent, FORMS, planSheet } from "../../../src/core";
import { ownContent } from "../../../src/core/bringing-in/own-content";
import { readFormContent } from "../../../src/files/form-content-json";
import { planGrid } from "../../../src/core/planning/plan-grid";

const EACH = FORMS.map((form) => [form.id, form] as const);

test.each(EACH)("[B4] %s: built and read again, the content is the same", (id, form) => {
  const content = goldenOf(id);
  expect(readAgain(content, form)).toEqual(filled(content));
});

test.each(EACH)(
  "[B4] %s: an empty form is read as empty, with every level of its menu",
  (_, form) => {
    const content = emptyContent(form, 2026);
    expect(readAgain(content, form)).toEqual(filled(content));
  },
);

test.each(EACH)("[B4] %s: plain values and formulas are the same content", (id, form) => {
  const content = goldenOf(id);
  const { grid, names } = planGrid(planSheet(form, content, { formulas: "values" }));
  const read = ownContent(grid, names, form);
  expect(read?.indicators.map(withoutPoints)).toEqual(filled(content).indicators);
  expect({ ...read, indicators: [] }).toEqual({ ...filled(content), indicators: [] });
  // Finished points are numbers as a person writes them; those that the rules give become formulas again.
  if (read === null) throw new Error("A sheet of ours is not read");
  expect(planSheet(form, read).cells).toEqual(planSheet(form, filled(content)).cells);
});

function withoutPoints({ more = {}, ...indicator }: Indicator): Indicator {
  const { 得分: _, ...others } = more;
  return Object.keys(others).length === 0 ? indicator : { ...indicator, more: others };
}

test.each(EACH)(
  "[B4] %s: whatever stands in its fields comes back, line breaks and formula signs too",
  (_, form) => {
    const content = strange(form);
    expect(readAgain(content, form)).toEqual(filled(content));
  },
);

test("[B4] rows inserted above and inside, and a column moved in, change nothing that is read", () => {
  const form = formOf("shanghai-2020");
  const content = goldenOf("shanghai-2020");
  const { grid, names } = planGrid(planSheet(form, content));
  const blank = { value: null, text: "" };
  const wide = grid.cells.map((row) => [{ ...blank }, ...row]);
  const empty = wide[0]?.map(() => blank) ?? [];
  const moved = {
    ...grid,
    cells: [empty, empty, ...wide],
    merges: grid.merges.map((area) => ({ ...area, row: area.row + 2, column: area.column + 1 })),
  };
  const movedNames = new Map(
    [...names].map(([name, area]) => [
      name,
      { ...area, row: area.row + 2, column: area.column + 1 },
    ]),
  );
  expect(ownContent(moved, movedNames, form)).toEqual(filled(content));
});

test("[B4] without its names a sheet is like any other", () => {
  const form = formOf("shanghai-2020");
  const { grid } = planGrid(planSheet(form, goldenOf("shanghai-2020")));
  expect(ownContent(grid, new Map(), form)).toBeNull();
});

test("[B4] names typed behind the signature labels are facts", () => {
  const form = formOf("national-self-evaluation");
  const { grid, names } = planGrid(planSheet(form, goldenOf(form.id)));
  const signed = {
    ...grid,
    cells: grid.cells.map((row) =>
      row.map((cell) =>
        cell.text.startsWith("单位负责人：")
          ? {
              ...cell,
              text: cell.text.replace("单位负责人：", "单位负责人：张三"),
              value: cell.text.replace("单位负责人：", "单位负责人：张三"),
            }
          : cell,
      ),
    ),
  };
  expect(ownContent(signed, names, form)?.facts["单位负责人"]).toBe("张三");
});

function readAgain(content: FormContent, form: FormDefinition): FormContent | null {
  const { grid, names } = planGrid(planSheet(form, content));
  return ownContent(grid, names, form);
}

/** A content without what is blank: a sheet cannot tell a blank field from none. */
function filled({ facts, budget, indicators, longTerm, ...rest }: FormContent): FormContent {
  return {
    ...rest,
    facts: Object.fromEntries(
      Object.entries(facts)
        .filter(([, value]) => value !== "")
        .map(([key, value]) => [key, plainDay(value)]),
    ),
    budget: Object.fromEntries(Object.entries(budget).filter(([, value]) => value !== null)),
    indicators: indicators.map(filledRow),
    ...(longTerm === undefined ? {} : { longTerm: longTerm.map(filledRow) }),
  };
}

/** A date is a date in its cell, however it was written. */
function plainDay(value: string): string {
  const day = /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/u.exec(value);
  if (day === null) return value;
  const [, year = "", month = "", date = ""] = day;
  return `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
}

function filledRow({ more, ...row }: Indicator): Indicator {
  const kept = Object.entries(more ?? {}).filter(([, value]) => value !== null && value !== "");
  return kept.length === 0 ? row : { ...row, more: Object.fromEntries(kept) };
}

function strange(form: FormDefinition): FormContent {
  const [level] = form.menu;
  const facts: Record<string, string> = {};
  const budget: Record<string, number> = {};
  for (const section of form.sections) {
    if (section.kind === "headed")
      for (const { key } of section.fields) facts[key] = `一、${key}\n二、=1+1`;
    if (section.kind === "fields")
      for (const { key, input } of section.rows.flat())
        if (section.store === "budget") budget[key] = Object.keys(budget).length + 0.25;
        else facts[key] = input.kind === "date" ? "2026-03-01" : `=${key}：@\n第二行`;
    if (section.kind === "matrix")
      for (const row of section.rows)
        for (const column of section.columns)
          if (column.content.kind === "amount")
            budget[`${row.key}/${column.key}`] = Object.keys(budget).length + 0.5;
  }
  const path = [level?.name ?? "", level?.children[0] ?? ""];
  return {
    title: form.title,
    year: 2026,
    facts,
    budget,
    indicators: ["=190课时", "10-12", "@SUM(A1)", "100%"].map((target, index) => ({
      path,
      name: `=名${index}`,
      target,
      actual: null,
      weight: null,
    })),
  };
}

function goldenOf(id: string): FormContent {
  const read = readFormContent(readFileSync(join(__dirname, "../../golden", id, "form.json")));
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.value;
}

function formOf(id: string): FormDefinition {
  const form = FORMS.find((known) => known.id === id);
  if (form === undefined) throw new Error(`no form ${id}`);
  return form;
}
