import { MOST_IGNORED, succeed } from "../../../src/core";
import type { IgnoredFinding } from "../../../src/core";
import { withMarks } from "../reviewed-sheet";
import { openInspection, REFUSED } from "./fake-inspection";
import { inspectedSheet, LINES } from "./inspected-sheet";

function first<Item>(items: readonly Item[] | null): Item {
  const item = items?.[0];
  if (item === undefined) throw new Error("There is none.");
  return item;
}

test("[C10] after a check everything is listed, with its place", async () => {
  const { ids, session } = await openInspection();
  expect(ids()).toEqual(expect.arrayContaining(["PC10 D21", "PC10 D22", "PC17 D23", "PC09 D24"]));
  expect(session.state().open).toBe(ids().length);
});

test("[C10] an edit makes the list anew; until then the old one is marked as old", async () => {
  const { session, fake, services, listed, ids } = await openInspection();
  const mended = LINES.map((line, row) =>
    row === 0 ? (["定制课件", "≥190课时", "190"] as const) : line,
  );
  fake.answers.review = succeed(withMarks(inspectedSheet(mended)));
  const refreshed = services.review.refresh();
  await refreshed;
  expect(session.state().stale).toBe(true);
  expect(ids()).toContain("PC10 D21");
  await listed();
  expect(ids()).not.toContain("PC10 D21");
  expect(ids()).toContain("PC10 D22");
});

test("[C10] another sheet under review starts an empty list", async () => {
  const { session, fake, services, listed, ids } = await openInspection();
  const opens: (number | null)[] = [];
  session.subscribe(() => opens.push(session.state().open));
  fake.answers.review = succeed(withMarks(inspectedSheet(LINES.slice(4), "sheet-2")));
  await services.review.check();
  await listed();
  expect(opens[0]).toBeNull();
  expect(ids()).not.toContain("PC10 D22");
});

test("[C10] a form without indicators is not examined, and does not pass for a clean one", async () => {
  const { session, fake, services, listed } = await openInspection();
  const bare = withMarks(inspectedSheet());
  fake.answers.review = succeed({ ...bare, rows: [], form: { ...bare.form, tables: [] } });
  await services.review.check();
  await expect(listed()).rejects.toThrow("No list was made.");
  expect(session.state()).toMatchObject({ open: null, findings: null });
});

test("[C14] a fix writes what was offered, against the sheet as it was seen, and is taken back by the notice", async () => {
  const { session, written, undone, said, takeBack, fake } = await openInspection();
  const finding = session.state().findings?.find((each) => each.finding.id === "PC10");
  const offer = session.offer(finding === undefined ? [] : [finding]);
  expect(offer?.changes).toMatchObject([
    { row: 20, column: 3, before: { text: "190课时" }, value: "≥190课时" },
  ]);
  if (offer === null) throw new Error("Nothing was offered.");
  await session.fix(offer);
  expect(written[0]?.grid).toBe(offer.review.form.grids[0]);
  expect(said()).toBe("已改写 1 个单元格：D21。");
  await takeBack();
  expect(undone).toHaveLength(1);
  expect(said()).toBe("已撤销，1 个单元格恢复原样。");
  // Excel does not tell of what an add-in writes, so that the pane looks by itself, both times.
  expect(fake.calls.filter((call) => call === "review sheet-1")).toHaveLength(2);
});

test("[C14] a preview that outlived an edit is held against the sheet that was looked at", async () => {
  const { session, written, becomes } = await openInspection();
  const offer = session.offer(session.state().findings ?? []);
  if (offer === null) throw new Error("Nothing was offered.");
  const seen = offer.review.form.grids[0];
  await becomes(inspectedSheet([["新增指标", "≥1个", "1个"], ...LINES]));
  await session.fix(offer);
  expect(written[0]?.grid).toBe(seen);
});

test("[C14] where Excel's sheet says something else nothing is written; it is said and read again", async () => {
  const { session, said, fake } = await openInspection({ applyFixes: REFUSED });
  const offer = session.offer(session.state().findings ?? []);
  if (offer === null) throw new Error("Nothing was offered.");
  await session.fix(offer);
  expect(said()).toBe("changed-since");
  expect(fake.calls.at(-1)).toBe("review sheet-1");
});

test("[C14] cells that were changed since are left, and said", async () => {
  const { session, said, takeBack } = await openInspection({
    undoFixes: () => Promise.resolve(succeed({ restored: 1, left: ["D22"] })),
  });
  const alike = session.state().findings?.filter(({ finding }) => finding.id === "PC10") ?? [];
  const offer = session.offer(alike);
  expect(offer?.changes).toHaveLength(2);
  if (offer !== null) await session.fix(offer);
  await takeBack();
  expect(said()).toBe("1 个单元格恢复原样；1 个后来又改过，没有动：D22。");
});

test("[C15] an ignored finding leaves the list with its reason, survives rows that come in, and comes back", async () => {
  const { session, kept, becomes, ids, said } = await openInspection();
  const vague = session.state().findings?.find(({ finding }) => finding.id === "PC17");
  if (vague === undefined) throw new Error("Not found.");
  await session.ignore(vague, "主管部门已同意");
  expect(ids()).not.toContain("PC17 D23");
  expect(said()).toContain("PC17（D23）");
  expect(kept()).toMatchObject([
    { check: "PC17", note: "主管部门已同意", sheet: { id: "sheet-1" } },
  ]);
  expect(kept()[0]?.date).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
  await becomes(inspectedSheet([["新增指标", "≥1个", "1个"], ...LINES]));
  expect(session.state().ignored).toMatchObject([{ finding: { cell: "D24" } }]);
  await session.restore(first(session.state().ignored));
  expect(ids()).toContain("PC17 D24");
  expect(kept()).toEqual([]);
});

test("[C15] once the target says something else the finding is a new one, and the old decision may be forgotten", async () => {
  const { session, kept, becomes, ids } = await openInspection();
  const vague = session.state().findings?.find(({ finding }) => finding.id === "PC17");
  if (vague === undefined) throw new Error("Not found.");
  await session.ignore(vague, "主管部门已同意");
  const other = LINES.map((line, row) =>
    row === 2 ? (["影响力", "显著提升", "提高"] as const) : line,
  );
  await becomes(inspectedSheet(other));
  expect(ids()).toContain("PC17 D23");
  expect(session.state().lapsed).toMatchObject([{ note: "主管部门已同意" }]);
  await session.forget();
  expect(kept()).toEqual([]);
  expect(session.state().lapsed).toEqual([]);
});

test("[C15] of two findings alike one is ignored; once one of them is mended both decisions lapse", async () => {
  const [, , vague, , fine] = LINES;
  if (vague === undefined || fine === undefined) throw new Error("Not there.");
  const { session, becomes, ids } = await openInspection({}, inspectedSheet([vague, vague, fine]));
  const [one] = session.state().findings?.filter(({ finding }) => finding.id === "PC17") ?? [];
  if (one === undefined) throw new Error("Not found.");
  await session.ignore(one, "已同意");
  expect(ids().filter((id) => id.startsWith("PC17"))).toEqual(["PC17 D22"]);
  await becomes(inspectedSheet([vague, fine]));
  expect(ids()).toContain("PC17 D21");
});

test("[C15] a workbook that is full of decisions takes no more, and says what to do", async () => {
  const full = Array.from({ length: MOST_IGNORED }, (_, index): IgnoredFinding => ({
    sheet: { id: "other", name: "别的表" },
    check: "PC01",
    key: { subject: "", hash: String(index), at: 0, of: 1 },
    note: "x",
    date: "2026-01-01",
  }));
  const { session, said, kept } = await openInspection({
    readIgnored: () => Promise.resolve(succeed(full)),
  });
  await session.ignore(first(session.state().findings), "已同意");
  expect(said()).toContain("已有 500 条忽略");
  expect(kept()).toEqual([]);
});

test("[C13] a record is made of the sheet as it is now, with decisions, and is taken back", async () => {
  const { session, plans, said, takeBack, removals } = await openInspection();
  const vague = session.state().findings?.find(({ finding }) => finding.id === "PC17");
  if (vague === undefined) throw new Error("Not found.");
  await session.ignore(vague, "主管部门已同意");
  await session.record("zh-CN");
  const texts = plans[0]?.cells.flatMap((line) =>
    line.flatMap((cell) => (cell.kind === "text" ? [cell.text] : [])),
  );
  expect(texts).toEqual(
    expect.arrayContaining(["1.2.3", "绩效.xlsx", "国家2020（第1版） · national2020"]),
  );
  expect(texts?.some((text) => /^已忽略（\d{4}-\d{2}-\d{2}）：主管部门已同意$/u.test(text))).toBe(
    true,
  );
  expect(said()).toMatch(/^已生成工作表“核对记录”：5 项指标结论，\d+ 项体检发现。$/u);
  await takeBack();
  expect(removals).toEqual(["核对记录 keep"]);
  expect(said()).toContain("已删除“核对记录”");
});

test("[C13] a record that was edited meanwhile is deleted only after asking", async () => {
  const removals: string[] = [];
  const { session, takeBack } = await openInspection({
    removeRecord: (_record, edited) => {
      removals.push(edited);
      return Promise.resolve(succeed(edited === "keep" ? "edited" : "removed"));
    },
  });
  await session.record("zh-CN");
  await takeBack();
  expect(session.state().editedRecord?.sheetName).toBe("核对记录");
  session.keepEditedRecord();
  expect(session.state().editedRecord).toBeNull();
  expect(removals).toEqual(["keep"]);
});

test("[C10] the rules that the sheet names count, not those of the workbook; unknown ones are told", async () => {
  const named = async (text: string) => {
    const opened = await openInspection();
    const sheet = inspectedSheet();
    const [grid] = sheet.form.grids;
    if (grid === undefined) throw new Error("No grid.");
    const cells = grid.cells.map((line, row) =>
      line.map((cell, column) =>
        row === 0 && column === 0 ? { value: text, text, format: "General" } : cell,
      ),
    );
    const area = { row: grid.origin.row, column: grid.origin.column, rows: 1, columns: 1 };
    opened.fake.answers.review = succeed({
      ...withMarks({ ...sheet, form: { ...sheet.form, grids: [{ ...grid, cells }] } }),
      marked: { names: new Map([["PERF_profile", area]]), properties: new Map() },
    });
    await opened.services.review.refresh();
    await opened.listed();
    return opened;
  };
  const known = await named("上海（第1版）");
  expect(known.session.state().unknownRules).toBeNull();
  const unknown = await named("某省2031");
  expect(unknown.session.state().unknownRules).toBe("某省2031");
  await unknown.session.record("zh-CN");
  expect(JSON.stringify(unknown.plans)).toContain("表中写的是“某省2031”");
});
