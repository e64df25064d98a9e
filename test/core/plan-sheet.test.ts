import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findForm, planSheet } from "../../src/core";
import { planMarkdown } from "../golden/plan-markdown";
import { contentOf } from "../golden/content";

const GOLDEN = join(__dirname, "../golden");

describe("golden plans", () => {
  test.each(["shanghai-2020"])("[P1] %s is planned as its golden file says", (id) => {
    const form = findForm(id);
    if (form === null) throw new Error(`no form ${id}`);
    const json: unknown = JSON.parse(readFileSync(join(GOLDEN, id, "form.json"), "utf8"));
    const written = planMarkdown(planSheet(form, contentOf(json)));
    const path = join(GOLDEN, id, "plan.md");
    if (process.env["UPDATE_GOLDEN"] === "yes") writeFileSync(path, written);
    expect(written).toBe(readFileSync(path, "utf8"));
  });
});
