import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { FormContent, Grid, PlanOptions, RuleProfile } from "../../src/core";
import {
  findForm,
  FORMS,
  plainResults,
  planSheet,
  PROFILES,
  SHANGHAI_2020_SAMPLE,
  storedFormula,
} from "../../src/core";
import { openFile } from "../../src/files/open-file";
import type { OutgoingCopy } from "../../src/files/outgoing/outgoing-workbook";
import { outgoingWorkbook } from "../../src/files/outgoing/outgoing-workbook";
import { planWorkbook } from "../../src/files/plan-workbook";

// Plain formulas are made by asking the judgement for every likely report.
jest.setTimeout(60_000);

const CONTENT: FormContent = {
  ...SHANGHAI_2020_SAMPLE,
  budget: { ...SHANGHAI_2020_SAMPLE.budget, "total/budget": 120, "total/executed": 90 },
  indicators: SHANGHAI_2020_SAMPLE.indicators.map((indicator) => ({ ...indicator, weight: 2 })),
};

async function workbook(id: string, options: PlanOptions = {}): Promise<Uint8Array> {
  const form = findForm(id);
  if (form === null) throw new Error("Not shipped");
  return planWorkbook(planSheet(form, CONTENT, options));
}

async function copyOf(bytes: Uint8Array, formulas: "values" | "plain"): Promise<OutgoingCopy> {
  const copy = await outgoingWorkbook("表.xlsx", bytes, formulas);
  if (!copy.ok) throw new Error(copy.problem.kind);
  return copy.value;
}

async function gridOf(bytes: Uint8Array): Promise<Grid> {
  const opened = await openFile("表.xlsx", bytes);
  if (!opened.ok || opened.value[0] === undefined) throw new Error("Not read");
  return opened.value[0];
}

/** The file with one part rewritten, or added. */
function withPart(
  bytes: Uint8Array,
  name: string,
  edit: (text: string) => string,
): Uint8Array<ArrayBufferLike> {
  const parts = unzipSync(bytes);
  parts[name] = strToU8(edit(parts[name] === undefined ? "" : strFromU8(parts[name])));
  return zipSync(parts);
}

const SHEET = "xl/worksheets/sheet1.xml";

describe.each(FORMS.map(({ id }) => id))("[H2] %s", (id) => {
  test("finished values: no call of ours, every cell as the form with values has it", async () => {
    const copy = await copyOf(await workbook(id), "values");
    const [made, expected] = [
      await gridOf(copy.bytes),
      await gridOf(await workbook(id, { formulas: "values" })),
    ];
    expect(strFromU8(unzipSync(copy.bytes)[SHEET] ?? new Uint8Array())).not.toMatch(/PERF[._]/u);
    expect(made.cells.map((row) => row.map(({ text }) => text))).toEqual(
      expected.cells.map((row) => row.map(({ text }) => text)),
    );
    expect(copy.replaced).toBeGreaterThan(0);
  });

  test("plain formulas: those of the form made with them", async () => {
    const copy = await copyOf(await workbook(id), "plain");
    const [made, expected] = [
      await gridOf(copy.bytes),
      await gridOf(await workbook(id, { formulas: { plain: plainResults } })),
    ];
    expect(made.cells.map((row) => row.map(({ formula, text }) => [formula, text]))).toEqual(
      expected.cells.map((row) => row.map(({ formula, text }) => [formula, text])),
    );
  });
});

test("[H2] every part that is not ours to change comes out byte for byte", async () => {
  const bytes = await workbook("shanghai-2020");
  const [before, after] = [unzipSync(bytes), unzipSync((await copyOf(bytes, "values")).bytes)];
  const changed = Object.keys(before).filter(
    (name) => Buffer.compare(before[name] ?? Buffer.of(), after[name] ?? Buffer.of()) !== 0,
  );
  expect(changed).toEqual([SHEET]);
  expect(Object.keys(after)).toEqual(Object.keys(before));
});

test("[H2] the reference to the add-in and the list of calculations go, with all that names them", async () => {
  let bytes = await workbook("shanghai-2020");
  bytes = withPart(bytes, "xl/webextensions/taskpanes.xml", () => "<taskpanes/>");
  bytes = withPart(bytes, "xl/webextensions/webextension1.xml", () => "<webextension/>");
  bytes = withPart(bytes, "xl/webextensions/_rels/taskpanes.xml.rels", () => "<Relationships/>");
  bytes = withPart(bytes, "xl/calcChain.xml", () => "<calcChain/>");
  bytes = withPart(bytes, "_rels/.rels", (text) =>
    text.replace(
      "</Relationships>",
      '<Relationship Id="rId9" Type="t" Target="xl/webextensions/taskpanes.xml"/></Relationships>',
    ),
  );
  bytes = withPart(bytes, "xl/_rels/workbook.xml.rels", (text) =>
    text.replace(
      "</Relationships>",
      '<Relationship Id="rId99" Type="t" Target="calcChain.xml"></Relationship></Relationships>',
    ),
  );
  bytes = withPart(bytes, "[Content_Types].xml", (text) =>
    text.replace(
      "</Types>",
      '<Override PartName="/xl/webextensions/taskpanes.xml" ContentType="t"/><Override ContentType="t" PartName="/xl/calcChain.xml"/></Types>',
    ),
  );
  const copy = await copyOf(bytes, "values");
  const parts = unzipSync(copy.bytes);
  expect(copy.removed).toHaveLength(3);
  const all = Object.entries(parts).map(([name, part]) => `${name} ${strFromU8(part)}`);
  expect(all.join("\n")).not.toMatch(/webextension|calcChain/u);
  expect((await gridOf(copy.bytes)).cells.length).toBeGreaterThan(40);
});

test("[H2] a file saved with #NAME? gets the verdicts all the same", async () => {
  const bytes = withPart(await workbook("shanghai-2020"), SHEET, (text) =>
    text.replaceAll(/ t="str"><f>([^<]*)<\/f><v>[^<]*<\/v>/gu, ' t="e"><f>$1</f><v>#NAME?</v>'),
  );
  const copy = await copyOf(bytes, "values");
  const expected = await gridOf(await workbook("shanghai-2020", { formulas: "values" }));
  const made = await gridOf(copy.bytes);
  expect(made.cells.map((row) => row[5]?.text)).toEqual(expected.cells.map((row) => row[5]?.text));
  expect(copy.failed).toEqual([]);
});

test("[H2] filled-down formulas that share one text are all replaced; a call of the user's own keeps what it shows", async () => {
  const stored = storedFormula('=PERF.EVAL("≥1",2)')?.slice(1);
  const cells = [
    `<c r="J18" s="1" t="str"><f t="shared" ref="J18:J19" si="7">${stored?.replaceAll('"', "&quot;")}</f><v>达成 &amp; 好</v></c>`,
    '<c r="J19" t="str"><f t="shared" si="7"/><v>达成</v></c>',
    '<c r="J20"><f>SUM(1,2)</f><v>3</v></c>',
    `<c r="J21" t="e"><f>${stored?.replaceAll('"', "&quot;")}</f><v>#BUSY!</v></c>`,
  ];
  const bytes = withPart(await workbook("shanghai-2020"), SHEET, (text) =>
    cells.reduce(
      (part, cell, index) =>
        part.replace(
          new RegExp(`(<row r="${18 + index}"[^>]*>[\\s\\S]*?)</row>`, "u"),
          `$1${cell}</row>`,
        ),
      text,
    ),
  );
  const copy = await copyOf(bytes, "values");
  const made = await gridOf(copy.bytes);
  const shown = [17, 18, 19, 20].map((row) => made.cells[row]?.[9]);
  expect(shown.map((cell) => [cell?.text, cell?.formula])).toEqual([
    ["达成 & 好", undefined],
    ["达成", undefined],
    ["3", "=SUM(1,2)"],
    ["#BUSY!", undefined],
  ]);
  expect(copy.failed).toEqual([`'绩效目标表'!J21`]);
});

test("[H2] a workbook that is not ours loses nothing; what is no .xlsx is refused", async () => {
  const bytes = withPart(
    await workbook("shanghai-2020", { formulas: "values" }),
    "xl/a.bin",
    () => "x",
  );
  const copy = await copyOf(bytes, "values");
  expect(copy.replaced).toBe(0);
  expect(unzipSync(copy.bytes)).toEqual(unzipSync(bytes));
  const text = await outgoingWorkbook("a.txt", strToU8("三级指标"), "values");
  expect(text).toEqual({ ok: false, problem: { kind: "not-xlsx" } });
  const empty = await outgoingWorkbook("a.xlsx", new Uint8Array(), "values");
  expect(empty).toEqual({ ok: false, problem: { kind: "empty-file" } });
});

/** Rules of a unit: above a ceiling the points shrink by the ratio, which ours do not. */
const OWN: RuleProfile = {
  ...PROFILES[0],
  id: "our-unit",
  names: { "zh-CN": ["我单位口径"], en: ["Our rules"] },
  ceiling: { ...PROFILES[0].ceiling, value: "ratio" },
};

/** A self-evaluation whose first row of 10 points reports 15 where 10 at most were asked for. */
function ownScored(): Promise<Uint8Array> {
  const form = findForm("national-self-evaluation");
  const [indicator] = CONTENT.indicators;
  if (form === null || indicator === undefined) throw new Error("Not shipped");
  const row = { ...indicator, target: "≤10万元", actual: "15万元", weight: 10 };
  return planWorkbook(planSheet(form, { ...CONTENT, indicators: [row, row] }, { profile: OWN }));
}

async function scores(bytes: Uint8Array): Promise<readonly (string | undefined)[]> {
  const { cells } = await gridOf(bytes);
  const header = cells.findIndex((line) => line.some(({ text }) => text === "三级指标"));
  const column = cells[header]?.findIndex(({ text }) => text === "得分") ?? -1;
  return [1, 2].map((below) => cells[header + below]?.[column]?.text);
}

test.each(["values", "plain"] as const)(
  "[S21][H2] a unit's own rules score the copy (%s); where nobody knows them the points are 待确认",
  async (formulas) => {
    const known = await outgoingWorkbook("表.xlsx", await ownScored(), formulas, [OWN]);
    if (!known.ok) throw new Error(known.problem.kind);
    expect(await scores(known.value.bytes)).toEqual(["6.67", "6.67"]);
    expect(known.value.unscored).toEqual([]);
    const unknown = await copyOf(await ownScored(), formulas);
    expect(await scores(unknown.bytes)).toEqual(["待确认", "待确认"]);
    expect(unknown.unscored).toEqual([{ sheet: "绩效自评表", rules: "我单位口径（第1版）" }]);
  },
);
