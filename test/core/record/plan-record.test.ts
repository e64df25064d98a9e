import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { CheckRecord } from "../../../src/core";
import { examine, explainFinding, planRecord, PROFILES, STATUS_WORDS } from "../../../src/core";
import { planMarkdown } from "../../golden/plan-markdown";
import { formOf } from "./recorded-form";

const GOLDEN = join(__dirname, "../../golden/record");

function record(): CheckRecord {
  const form = formOf();
  return {
    time: new Date(2026, 10, 24, 10, 31),
    version: "1.2.3",
    profile: PROFILES[0],
    file: "自评表.xlsx",
    sheet: "自评表",
    form,
    findings: examine(form, PROFILES[0]).map((finding) => ({
      finding,
      ignored: finding.id === "PC17" ? { note: "=主管部门已同意", date: "2026-11-20" } : null,
    })),
  };
}

test.each(["zh-CN", "en"] as const)(
  "[C13] the record in %s is as its golden file says",
  (language) => {
    // The clock of the computer is printed with its zone, which differs from one to the next.
    const written = planMarkdown(planRecord(record(), language)).replace(
      /\(UTC[+-]\d\d:\d\d\)/u,
      "(zone)",
    );
    const path = join(GOLDEN, `${language}.md`);
    if (process.env["UPDATE_GOLDEN"] === "yes") writeFileSync(path, written);
    expect(written).toBe(readFileSync(path, "utf8"));
  },
);

test("[C13] every verdict and every finding is there, and the counts are theirs", () => {
  const made = record();
  const plan = planRecord(made, "zh-CN");
  const texts = plan.cells.map((line) =>
    line.map((cell) =>
      cell.kind === "text" ? cell.text : cell.kind === "number" ? cell.value : "",
    ),
  );
  for (const { finding } of made.findings) {
    expect(
      texts.some((line) => line[2] === finding.id && line[7] === explainFinding(finding, "zh-CN")),
    ).toBe(true);
  }
  const rows = made.form.tables.flatMap((table) => table.rows);
  const results = texts.slice(texts.findIndex(([first]) => String(first).startsWith("二、")) + 1);
  expect(results.map((line) => [line[1], line[2], line[4]])).toEqual(
    rows.map(({ verdict, indicator }) => [
      STATUS_WORDS["zh-CN"][verdict.status],
      verdict.clause,
      indicator,
    ]),
  );
  const total = texts
    .find(([first]) => first === "合计")
    ?.filter((cell) => typeof cell === "number");
  expect(total?.at(-1)).toBe(rows.length);
  expect(total?.slice(0, -1).reduce((sum: number, count) => sum + Number(count), 0)).toBe(
    rows.length,
  );
});

test("[C13] there is no formula, and a text that begins like one is text", () => {
  const plan = planRecord(record(), "zh-CN");
  const cells = plan.cells.flat();
  expect(cells.filter(({ kind }) => kind === "formula")).toEqual([]);
  const risky = cells.filter((cell) => cell.kind === "text" && /^[=+\-@]/u.test(cell.text));
  expect(risky.map((cell) => cell.kind === "text" && cell.text)).toEqual(
    expect.arrayContaining(["=cmd|'/c calc'!A1", "@SUM(1)", "=190课时"]),
  );
  expect(risky.every(({ kind }) => kind === "text")).toBe(true);
  expect(new Set(risky.map((cell) => (cell.kind === "text" ? cell.format : "")))).toEqual(
    new Set(["@"]),
  );
});

test("[C13] it is read on paper: A4 across, one page wide, the header on every page, no row too high for Excel", () => {
  const made = record();
  const long = "很长的说明。".repeat(6000);
  const [finding] = made.findings;
  if (finding === undefined) throw new Error("Nothing was found.");
  const plan = planRecord(
    {
      ...made,
      sheet: long,
      findings: [{ ...finding, ignored: { note: long, date: "2026-11-20" } }],
    },
    "zh-CN",
  );
  const width = plan.columnWidths.reduce((sum, each) => sum + each, 0);
  expect(plan.print.orientation).toBe("landscape");
  expect((width * plan.print.scale) / 100).toBeLessThanOrEqual(842 - 72);
  const header = plan.print.repeatRows?.first ?? -1;
  expect(plan.cells[header]?.[0]).toMatchObject({ text: "位置" });
  expect(Math.max(...plan.rowHeights)).toBeLessThanOrEqual(409);
  const longest = plan.cells.flat().map((cell) => (cell.kind === "text" ? cell.text.length : 0));
  expect(Math.max(...longest)).toBeLessThanOrEqual(32_767);
});

test("[C13] a form without findings says that nothing was found", () => {
  const plan = planRecord({ ...record(), findings: [] }, "en");
  const texts = plan.cells.flat().flatMap((cell) => (cell.kind === "text" ? [cell.text] : []));
  expect(texts).toContain("Nothing was found that would be sent back.");
});
