import type { SheetSnapshot } from "../../host/model/snapshot";
import type { Batch, Traffic } from "../../host/protocol/traffic";
import type { MarkStyle } from "../../src/core";
import { findMarkPlaces } from "../../src/workbook/mark-place";
import { placeMarks } from "../../src/workbook/place-marks";
import { putMarksBack } from "../../src/workbook/lift-marks";
import type { ReviewedSheet } from "../../src/workbook/review-sheet";
import { checkSheet } from "../../src/workbook/review-sheet";
import { KnownVerdicts } from "../../src/workbook/known-verdicts";
import type { ClearedMarks } from "../../src/workbook/show-marks";
import { clearMarks, showMarks } from "../../src/workbook/show-marks";
import { updateMarks } from "../../src/workbook/update-marks";
import { foreignSheet, LINES, manyLines } from "./foreign-sheet";

jest.setTimeout(120_000);

const SHEET = "别人的表";
let sheetId: string;

beforeEach(async () => {
  await host.reset();
  sheetId = await foreignSheet(SHEET);
  await host.settled();
});

function valueOf<Value>(
  outcome:
    | { readonly ok: true; readonly value: Value }
    | { readonly ok: false; readonly problem: unknown },
): Value {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}

async function reviewed(): Promise<ReviewedSheet> {
  return valueOf(await checkSheet(sheetId));
}

async function offered() {
  return valueOf(await findMarkPlaces(await reviewed()));
}

async function marked(style: MarkStyle = "exceptions", reasons = true): Promise<number> {
  const review = await reviewed();
  const offer = valueOf(await findMarkPlaces(review));
  return valueOf(await placeMarks(review, offer, { style, language: "zh-CN", reasons }));
}

async function cleared(): Promise<ClearedMarks> {
  return valueOf(await clearMarks(sheetId));
}

/** Everything that a person could see or find of a sheet; ids of rules are Excel's own. */
function seen(sheet = SHEET): SheetSnapshot {
  const snapshot = host.snapshot(sheet);
  return {
    ...snapshot,
    conditionalFormats: snapshot.conditionalFormats.map((format) => ({ ...format, id: "" })),
  };
}

function written(snapshot = seen()): readonly string[] {
  return snapshot.text.map((row) => [row[5], row[6]].join("|"));
}

/** Requests that change the sheet. */
function writing({ batches }: Traffic): readonly Batch[] {
  return batches.filter(
    ({ purpose, actions }) =>
      purpose === "work" && actions.some((action) => /^(?:SetProperty|Update)/u.test(action)),
  );
}

describe("placing", () => {
  test("結论 and 说明 go beside the table, with names, rules and wider columns, and nothing else changes", async () => {
    const before = seen();
    expect(await offered()).toMatchObject({
      places: [{ table: 0, header: 2, last: 8, verdict: 5, rules: true }],
      printsMore: false,
    });
    expect(await marked()).toBe(6);
    const after = seen();
    expect(written(after).slice(2)).toEqual([
      "结论|说明",
      expect.stringMatching(/^未达成\|实际 90/u),
      expect.stringMatching(/^达成\|/u),
      expect.stringMatching(/^达成\|/u),
      expect.stringMatching(/^待确认\||^达成\|/u),
      expect.stringMatching(/^未填报\|/u),
      expect.stringMatching(/^[^|]+\|./u),
    ]);
    expect(after.names.map(({ name, formula }) => `${name} ${formula}`)).toEqual(
      expect.arrayContaining([
        `PERF_marks1_verdict =${SHEET}!$F$3:$F$9`,
        `PERF_marks1_reason =${SHEET}!$G$3:$G$9`,
      ]),
    );
    const rules = after.conditionalFormats.filter(({ address }) => address === "F3:F9");
    expect(rules).toHaveLength(3);
    expect(after.formulas.map((row) => row.slice(0, 5))).toEqual(
      before.formulas.map((row) => row.slice(0, 5)),
    );
    expect(after.looks).toEqual(before.looks);
    expect(after.rowHeights).toEqual(before.rowHeights);
    expect(after.print).toEqual(before.print);
    expect(after.merges).toEqual(before.merges);
    expect(after.columnWidths.slice(5)).toEqual([68, 220]);
  });

  test("[traffic] the writing is one request, whatever the rows", async () => {
    const small = await host.record(() => marked());
    await cleared();
    sheetId = await foreignSheet("大表", manyLines(500));
    const large = await host.record(() => marked());
    expect(writing(small)).toHaveLength(1);
    expect(writing(large)).toHaveLength(1);
    expect(writing(large)[0]?.actions.length).toBe(writing(small)[0]?.actions.length);
  });

  test.each([
    ["a cell on a row of the table", "F6", async () => host.userEdits(`'${SHEET}'!F6`, "我的"), 6],
    ["a formula that shows nothing", "F6", async () => host.userEdits(`'${SHEET}'!F6`, '=""'), 6],
    ["a text in the second column", "G9", async () => host.userEdits(`'${SHEET}'!G9`, "x"), 7],
    ["merged blank cells", "F4", async () => change((sheet) => sheet.getRange("F4:F5").merge()), 6],
    [
      "a hidden column",
      "F",
      async () => change((sheet) => (sheet.getRange("F:F").columnHidden = true)),
      6,
    ],
    [
      "cells that wrap",
      "F",
      async () => change((sheet) => (sheet.getRange("F5").format.wrapText = true)),
      6,
    ],
    [
      "cells with validation",
      "F",
      async () =>
        change((sheet) => {
          sheet.getRange("F4:F9").dataValidation.rule = {
            list: { inCellDropDown: true, source: "是,否" },
          };
        }),
      6,
    ],
    [
      "rules of somebody's own",
      "F",
      async () =>
        change((sheet) => {
          const rule = sheet.getRange("F1:F20").conditionalFormats.add("CellValue");
          rule.cellValue.rule = { formula1: "=1", operator: "EqualTo" };
        }),
      6,
    ],
    [
      "an Excel table further right, which would grow to the right",
      "H3:I5",
      async () => change((sheet) => sheet.tables.add("H3:I5", true)),
      5,
    ],
    [
      "the table itself an Excel table, which would grow",
      "A3:E9",
      async () => change((sheet) => sheet.tables.add("A3:E9", true)),
      6,
    ],
    [
      "an Excel table in the way",
      "F3:G5",
      async () => change((sheet) => sheet.tables.add("F3:G5", true)),
      8,
    ],
  ] as const)("%s (%s) is gone round", async (_what, _where, prepare, column) => {
    await prepare();
    const before = seen();
    const [place] = (await offered()).places;
    expect(place?.verdict).toBe(column);
    expect(seen()).toEqual(before);
    await marked("all");
    await cleared();
    expect(seen()).toEqual(before);
  });

  test("where rules of somebody's own cover every column, words are written and no rule is touched", async () => {
    await change((sheet) => {
      const rule = sheet.getRange("A1:XFD100").conditionalFormats.add("Custom");
      rule.custom.rule.formula = "=MOD(ROW(),2)=0";
      rule.custom.format.fill.color = "#EEEEEE";
    });
    const before = seen();
    expect((await offered()).places).toMatchObject([{ rules: false }]);
    await marked();
    expect(seen().conditionalFormats).toEqual(before.conditionalFormats);
    await cleared();
    expect(seen()).toEqual(before);
  });

  test("a cell that somebody fills between the offer and the writing stays, and nothing was done", async () => {
    const review = await reviewed();
    const offer = valueOf(await findMarkPlaces(review));
    await host.userEdits(`'${SHEET}'!F7`, "=1+1");
    await host.userEdits(`'${SHEET}'!G5`, "'=别动");
    const before = seen();
    const options = { style: "all", language: "zh-CN", reasons: true } as const;
    expect(await placeMarks(review, offer, options)).toEqual({
      ok: false,
      problem: { kind: "changed-since" },
    });
    await host.settled();
    expect(seen()).toEqual(before);
    expect(host.settings).toEqual({});
  });

  test("on a protected sheet nothing is offered; protected meanwhile, nothing is written", async () => {
    const review = await reviewed();
    const offer = valueOf(await findMarkPlaces(review));
    await host.protect(SHEET);
    const before = seen();
    const refused = { ok: false, problem: { kind: "sheet-protected" } };
    expect(await findMarkPlaces(review)).toEqual(refused);
    const options = { style: "all", language: "zh-CN", reasons: true } as const;
    expect(await placeMarks(review, offer, options)).toEqual(refused);
    expect(seen()).toEqual(before);
  });

  test("hidden rows are written too, and stay hidden", async () => {
    await change((sheet) => (sheet.getRange("5:6").rowHidden = true));
    const before = seen();
    await marked();
    expect(written()[4]).toMatch(/^达成/u);
    expect(seen().hiddenRows).toEqual(before.hiddenRows);
    await cleared();
    expect(seen()).toEqual(before);
  });

  test("two tables on a sheet get a pair each", async () => {
    await host.userEdits(`'${SHEET}'!A11`, "注：以上为产出指标。");
    await typeTable(12);
    const before = seen();
    expect((await offered()).places.map(({ header, last }) => [header, last])).toEqual([
      [2, 8],
      [12, 15],
    ]);
    expect(await marked()).toBe(9);
    expect(written()[12]).toBe("结论|说明");
    expect((await reviewed()).marks).toEqual({ mode: "exceptions", kind: "columns", outdated: 0 });
    await cleared();
    expect(seen()).toEqual(before);
  });

  test("where nothing is free it is said, and nothing was written", async () => {
    await change((sheet) => {
      sheet.getRange("F4:BZ4").values = [Array.from({ length: 73 }, () => "x")];
    });
    expect(await findMarkPlaces(await reviewed())).toEqual({
      ok: false,
      problem: { kind: "no-free-columns", sheet: SHEET },
    });
  });
});

describe("checking again", () => {
  test("changes nothing when nothing changed", async () => {
    await marked();
    const before = host.snapshot(SHEET);
    const traffic = await host.record(async () => {
      expect(await updateMarks(await reviewed())).toEqual({
        ok: true,
        value: { rows: 0, kept: [] },
      });
    });
    expect(host.snapshot(SHEET)).toEqual(before);
    expect(writing(traffic)).toEqual([]);
  });

  test("[traffic] writes what differs by one request of five actions, whatever the rows", async () => {
    sheetId = await foreignSheet("大表", manyLines(500));
    await marked();
    await host.userEdits("'大表'!E4", "120人次");
    await host.userEdits("'大表'!E490", "1人次");
    expect((await reviewed()).marks.outdated).toBe(2);
    const review = await reviewed();
    const traffic = await host.record(async () => {
      expect(await updateMarks(review)).toMatchObject({ value: { rows: 2 } });
    });
    expect(writing(traffic)).toHaveLength(1);
    expect(writing(traffic)[0]?.actions.length).toBeLessThanOrEqual(5);
    expect(written(seen("大表"))[3]).toMatch(/^达成/u);
    expect((await reviewed()).marks.outdated).toBe(0);
  });

  test("rows that came in between and below are taken in, rows that went are no trouble", async () => {
    await marked("all");
    await host.insertRows(SHEET, 6, 1);
    await typeRow(6, ["产出指标", "时效指标", "及时率", "≥90%", "80%"]);
    await typeRow(11, ["满意度指标", "服务对象", "好评率", "≥90%", "95%"]);
    await host.deleteRows(SHEET, 8, 1);
    const review = await reviewed();
    expect(review.rows).toHaveLength(7);
    expect(await updateMarks(review)).toMatchObject({ ok: true, value: { rows: 2, kept: [] } });
    expect(written()[5]).toMatch(/^未达成/u);
    expect(written()[9]).toMatch(/^达成/u);
    expect(seen().names.map(({ formula }) => formula)).toContain(`=${SHEET}!$F$3:$F$10`);
    expect((await reviewed()).marks.outdated).toBe(0);
    await cleared();
    expect(seen().usedRange).toBe("A1:E10");
    expect(seen().names.filter(({ name }) => name.startsWith("PERF_"))).toEqual([]);
  });

  test("what a person wrote into our columns stays", async () => {
    await marked();
    await host.userEdits(`'${SHEET}'!F4`, "领导已批");
    await host.userEdits(`'${SHEET}'!G5`, "见附件三");
    await host.userEdits(`'${SHEET}'!E4`, "120人次");
    await host.userEdits(`'${SHEET}'!E5`, "100课时");
    expect(await updateMarks(await reviewed())).toMatchObject({
      ok: true,
      value: { kept: ["F4", "G5"] },
    });
    expect(written()[3]).toMatch(/^领导已批\|/u);
    expect(written()[4]).toBe("未达成|见附件三");
  });

  test("another style is told by the rules alone", async () => {
    await marked("exceptions");
    const before = written();
    expect(await showMarks(sheetId, "black-and-white")).toEqual({ ok: true, value: null });
    const rules = seen().conditionalFormats.filter(({ address }) => address === "F3:F9");
    expect(rules).toHaveLength(6);
    expect(JSON.stringify(rules)).not.toContain("fill");
    expect(written()).toEqual(before);
    expect((await reviewed()).marks).toMatchObject({ mode: "black-and-white", kind: "columns" });
  });

  test("after an edit only the row that it touched is judged", async () => {
    const verdicts = new KnownVerdicts();
    await checkSheet(sheetId, { verdicts });
    expect(verdicts.judged).toBe(6);
    await host.userEdits(`'${SHEET}'!E4`, "120人次");
    const again = valueOf(await checkSheet(sheetId, { verdicts }));
    expect(verdicts.judged).toBe(1);
    expect(again.rows[0]?.verdict.status).toBe("met");
    await checkSheet(sheetId, { verdicts });
    expect(verdicts.judged).toBe(0);
  });
});

describe("clearing", () => {
  test.each(["exceptions", "all", "black-and-white"] as const)(
    "%s: every value, format, rule, name and size is as it was, and nothing is left in the workbook",
    async (style) => {
      const before = seen();
      await marked(style);
      await updateMarks(await reviewed());
      await cleared();
      expect(seen()).toEqual(before);
      expect(host.settings).toEqual({});
    },
  );

  test("undone, everything is back, and clears again without residue", async () => {
    const before = seen();
    await marked();
    const with_ = seen();
    const outcome = await cleared();
    if (outcome.kind !== "columns") throw new Error("Not a foreign sheet");
    expect(await putMarksBack(outcome.lifted)).toEqual({ ok: true, value: null });
    expect(seen()).toEqual(with_);
    await cleared();
    expect(seen()).toEqual(before);
  });

  test("after rows and columns came in and went: as a sheet that was never marked", async () => {
    await foreignSheet("对照");
    await marked();
    for (const sheet of [SHEET, "对照"]) {
      await host.insertRows(sheet, 2, 2);
      await host.insertRows(sheet, 8, 1);
      await host.deleteRows(sheet, 10, 1);
      await host.insertColumns(sheet, 3, 1);
      await host.insertColumns(sheet, 7, 1);
    }
    await host.renameSheet(SHEET, "终稿's");
    expect(seen("终稿's").usedRange).toBe("A1:I11");
    await cleared();
    const [after, never] = [seen("终稿's"), seen("对照")];
    expect({ ...after, name: "", id: "" }).toEqual({ ...never, name: "", id: "" });
  });

  test("the words of a person in our columns stay, ours go", async () => {
    await marked();
    await host.userEdits(`'${SHEET}'!G5`, "见附件三");
    await host.userEdits(`'${SHEET}'!F6`, "=1+1");
    await host.userEdits(`'${SHEET}'!H4`, "旁边的字");
    const outcome = await cleared();
    expect(outcome).toMatchObject({ kind: "columns", lifted: { kept: ["F6", "G5"] } });
    expect(written().filter((row) => row !== "|")).toEqual(["|见附件三", "2|"]);
    expect(seen().text[3]?.[7]).toBe("旁边的字");
  });

  test("a width that a person set since stays theirs; a deleted column is no trouble", async () => {
    await marked();
    await change((sheet) => (sheet.getRange("G:G").format.columnWidth = 300));
    await host.deleteColumns(SHEET, 6, 1);
    await cleared();
    expect(seen().columnWidths).toHaveLength(5);
    expect(seen().names.filter(({ name }) => name.startsWith("PERF_"))).toEqual([]);
    expect(seen().customProperties).toEqual({});
    expect(seen().usedRange).toBe("A1:E9");
  });

  test("after the file was opened again, in which nothing of this session is remembered", async () => {
    const before = seen();
    await marked();
    await host.userEdits(`'${SHEET}'!E4`, "120人次");
    await jest.isolateModulesAsync(async () => {
      const again = await import("../../src/workbook/show-marks");
      const other = await import("../../src/workbook/review-sheet");
      expect(valueOf(await other.checkSheet(sheetId)).marks).toEqual({
        mode: "exceptions",
        kind: "columns",
        outdated: 1,
      });
      expect(valueOf(await again.clearMarks(sheetId))).toMatchObject({ lifted: { kept: [] } });
    });
    await host.userEdits(`'${SHEET}'!E4`, "90人次");
    expect(seen()).toEqual(before);
  });

  test("on a sheet without marks there is nothing to clear", async () => {
    const before = seen();
    expect(await clearMarks(sheetId)).toEqual({
      ok: false,
      problem: { kind: "no-table", sheet: SHEET },
    });
    expect(seen()).toEqual(before);
  });
});

async function change(work: (sheet: Excel.Worksheet) => unknown): Promise<void> {
  await Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem(sheetId));
    await context.sync();
  });
}

async function typeRow(row: number, line: readonly string[]): Promise<void> {
  for (const [column, text] of line.entries()) {
    await host.userEdits(`'${SHEET}'!${"ABCDE"[column]}${row}`, text);
  }
}

/** A second table below the first one. */
async function typeTable(at: number): Promise<void> {
  await typeRow(at + 1, ["一级指标", "二级指标", "三级指标", "指标值", "实际完成值"]);
  for (const [index, line] of LINES.slice(0, 3).entries()) {
    await typeRow(at + 2 + index, line.map(String));
  }
}

test("[C11a] a rule that somebody put on 结论 later outlives another style, a clearing and its undo", async () => {
  await marked();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(SHEET);
    const rule = sheet.getRange("F4:F9").conditionalFormats.add("CellValue");
    rule.cellValue.rule = { formula1: '="待定"', operator: "EqualTo" };
    rule.cellValue.format.fill.color = "#00FF00";
    await context.sync();
  });
  await host.settled();
  const theirs = (): readonly unknown[] =>
    seen()
      .conditionalFormats.filter((format) => JSON.stringify(format).includes("待定"))
      .map((format) => ({ ...format, priority: 0 }));
  const before = theirs();
  expect(before).toHaveLength(1);
  valueOf(await showMarks(sheetId, "all"));
  expect(theirs()).toEqual(before);
  expect(seen().conditionalFormats.filter(({ address }) => address === "F3:F9")).toHaveLength(6);
  const lifted = await cleared();
  expect(theirs()).toEqual(before);
  expect(seen().conditionalFormats).toHaveLength(2);
  if (lifted.kind === "columns") valueOf(await putMarksBack(lifted.lifted));
  expect(theirs()).toEqual(before);
});

test("[C11a] forms side by side get columns of their own, are kept up to date apart, and are cleared", async () => {
  await host.addSheet("两张");
  await host.activate("两张");
  const id = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("两张");
    sheet.load("id");
    const header = ["一级指标", "三级指标", "指标值", "完成值"];
    sheet.getRange("A1:I3").values = [
      [...header, "", ...header],
      ["产出指标", "会议", "≥4次", "5次", "", "产出指标", "培训", "≥6期", "5期"],
      ["产出指标", "纪要", "3份", "2份", "", "产出指标", "课件", "≥2个", "2个"],
    ];
    await context.sync();
    return sheet.id;
  });
  await host.settled();
  const before = seen("两张");
  const review = valueOf(await checkSheet(id));
  const offer = valueOf(await findMarkPlaces(review));
  expect(offer.places.map(({ verdict }) => verdict)).toEqual([9, 11]);
  const options = { style: "exceptions", language: "zh-CN", reasons: true } as const;
  expect(valueOf(await placeMarks(review, offer, options))).toBe(4);
  const words = (): readonly string[] =>
    host.snapshot("两张").text.map((row) => [row[9], row[11]].join("|"));
  expect(words()).toEqual(["结论|结论", "达成|未达成", "未达成|达成"]);
  const again = valueOf(await checkSheet(id));
  expect(again.marks.outdated).toBe(0);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(id).getRange("I2").values = [["6期"]];
    await context.sync();
  });
  expect(valueOf(await updateMarks(valueOf(await checkSheet(id)))).rows).toBe(1);
  expect(words()).toEqual(["结论|结论", "达成|达成", "未达成|达成"]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(id).getRange("I2").values = [["5期"]];
    await context.sync();
  });
  valueOf(await clearMarks(id));
  expect(seen("两张")).toEqual(before);
});
