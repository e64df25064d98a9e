import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Grid, RuleProfile } from "../../../src/core";
import {
  fail,
  findProfile,
  PROFILES,
  readForm,
  RULES,
  scoredRows,
  succeed,
} from "../../../src/core";
import { readRuleProfile, writeRuleProfile } from "../../../src/files/rule-profile-json";
import { openCommandRunner } from "../../../src/taskpane/command-runner";
import { openReviewSession } from "../../../src/taskpane/review-session";
import { acceptRuleProfiles } from "../../../src/taskpane/rules/accept-rule-profiles";
import { RulesPanel } from "../../../src/taskpane/rules/RulesPanel";
import type { RulesWorkbook } from "../../../src/taskpane/rules/rules-session";
import { openRulesSession } from "../../../src/taskpane/rules/rules-session";
import { ScorePanel } from "../../../src/taskpane/rules/ScorePanel";
import type { SettingKey } from "../../../src/workbook/settings";
import { closedGate, fakeWorkbook } from "../fake-workbook";
import { hugeFile, unreadableFile } from "../given-files";
import { reviewOf } from "../reviewed-sheet";

const LINES = [
  ["一级指标", "二级指标", "三级指标", "指标值", "实际完成值", "分值", "得分"],
  ["产出指标", "数量指标", "培训人次", "≥100人次", "90人次", "10", "8"],
  ["效益指标", "社会效益", "长效机制", "健全", "部分达成", "10", "7"],
];

/** Below it a second table, whose 得分 stands elsewhere. */
const TWO_TABLES = [
  ...LINES,
  ["", "", "", "", "", "", ""],
  ["二级指标", "三级指标", "指标值", "实际完成值", "分值", "得分", ""],
  ["社会效益指标", "管理制度", "健全", "部分达成", "10", "7", ""],
];

function scoredForm(lines = LINES) {
  const grid: Grid = {
    sheet: "自评表",
    origin: { row: 0, column: 0 },
    cells: lines.map((line) => line.map((text) => ({ value: valueOf(text), text }))),
    merges: [],
    hiddenRows: [],
  };
  return readForm([grid]);
}

function valueOf(text: string): string | number | null {
  if (text === "") return null;
  return /^\d+$/u.test(text) ? Number(text) : text;
}

const OWN: RuleProfile = {
  ...PROFILES[0],
  id: "our-city",
  names: { "zh-CN": ["本市2026"], en: ["Our city"] },
};

/** The parts with a checked self-evaluation, and the calls that the workbook got. */
async function opened(
  answers: Partial<RulesWorkbook> = {},
  stored = new Map<SettingKey, unknown>(),
  lines = LINES,
) {
  const calls: string[] = [];
  const book = fakeWorkbook();
  book.answers.review = succeed({ ...reviewOf(), form: scoredForm(lines) });
  const runner = openCommandRunner();
  const review = openReviewSession(book.port, "1", runner);
  await review.check();
  const workbook: RulesWorkbook = {
    readSetting: (key, accept) =>
      Promise.resolve(succeed(stored.has(key) ? accept(stored.get(key)) : null)),
    writeSetting: (key, value) => {
      stored.set(key, value);
      calls.push(`keep ${key}`);
      return Promise.resolve(succeed(null));
    },
    changeRules: (to, own) => {
      calls.push(`change ${to.id} ${own.length}`);
      return Promise.resolve(succeed({ sheets: [{ sheetId: "s1", cells: [] }] }));
    },
    undoRules: ({ sheets }, before) => {
      calls.push(`undo ${sheets.length} ${before.id}`);
      return Promise.resolve(succeed(null));
    },
    writeScore: (sheetId, _checked, { row, columns }, points) => {
      const column = columns.score ?? -1;
      calls.push(`score ${row} ${column} ${points}`);
      const cell = { value: points, text: String(points) };
      return Promise.resolve(
        succeed({ sheetId, row, column, before: cell, after: cell, indicator: [] }),
      );
    },
    undoScore: ({ row, column }) => {
      calls.push(`back ${row} ${column}`);
      return Promise.resolve(succeed(null));
    },
    readRuleProfile,
    acceptRuleProfiles,
    ...answers,
  };
  const session = openRulesSession(workbook, { runner, review });
  await session.open();
  const services = {
    runner,
    review,
    memory: { recall: () => null, keep: () => undefined },
    goTo: () => undefined,
  };
  const news = () => runner.state().news;
  return { session, services, calls, stored, news };
}

test("[S20] other rules are shown row by row before anything is changed, then chosen", async () => {
  const { session, services, calls } = await opened();
  render(<RulesPanel language="zh-CN" services={services} session={session} />);
  const user = userEvent.setup();
  await user.selectOptions(screen.getByLabelText(RULES["zh-CN"].choose), "hubei");
  expect(screen.getByText(/第 3 行 长效机制/u).textContent).toContain("7 分 → 6.5 分");
  expect(screen.getByText("各项合计：16 → 15.5")).toBeTruthy();
  expect(calls).toEqual([]);
  await user.click(screen.getByRole("button", { name: "确认更换" }));
  expect(calls).toEqual(["change hubei 0"]);
  expect(session.state().chosen.id).toBe("hubei");
});

test("[S20] 撤销 chooses the rules of before", async () => {
  const { session, news, calls } = await opened();
  await session.choose(findProfile("shanghai") ?? PROFILES[0]);
  const told = news();
  if (told?.kind !== "told" || told.undo === null) throw new Error("Nothing to undo");
  await told.undo();
  expect(session.state().chosen.id).toBe("national2020");
  expect(calls).toEqual(["change shanghai 0", "undo 1 national2020"]);
});

test("[S20] a protected sheet: the rules stay, and it is said", async () => {
  const { session, news } = await opened({
    changeRules: () => Promise.resolve(fail({ kind: "sheet-protected" })),
  });
  await session.choose(findProfile("hubei") ?? PROFILES[0]);
  expect(session.state().chosen.id).toBe("national2020");
  expect(news()).toEqual({ kind: "failure", failure: { kind: "sheet-protected" } });
});

test("[S20] a choice that cannot be taken back any more stays, and it is said", async () => {
  const { session, news } = await opened({
    undoRules: () => Promise.resolve(fail({ kind: "changed-since" })),
  });
  await session.choose(findProfile("shanghai") ?? PROFILES[0]);
  const told = news();
  if (told?.kind !== "told" || told.undo === null) throw new Error("Nothing to undo");
  await told.undo();
  expect(session.state().chosen.id).toBe("shanghai");
  expect(news()).toEqual({ kind: "failure", failure: { kind: "changed-since" } });
});

test("[S21] a unit's own rules are kept in the workbook, chosen, and found again", async () => {
  const { session, calls, stored } = await opened();
  await session.load(new File([writeRuleProfile(OWN)], "ours.json"));
  expect(session.state().own.map(({ id }) => id)).toEqual(["our-city"]);
  await session.choose(session.state().own[0] ?? PROFILES[0]);
  expect(calls).toContain("change our-city 1");
  stored.set("profile", "our-city");
  const again = await opened({}, stored);
  expect(again.session.state().chosen.id).toBe("our-city");
});

test("[S21] a broken file of rules is refused with every reason, and nothing is kept", async () => {
  const { session, services, calls } = await opened();
  render(<RulesPanel language="zh-CN" services={services} session={session} />);
  const user = userEvent.setup();
  const file = new File([writeRuleProfile(OWN).replace('"high": 1', '"high": 100')], "x.json");
  await user.upload(screen.getByLabelText(RULES["zh-CN"].load, { selector: "input" }), file);
  expect(await screen.findByText(/words\.value\.met\.high：应为不超过 1/u)).toBeTruthy();
  expect(calls).toEqual([]);
});

test("[S20] scores say why; points of words are chosen within their band only", async () => {
  const { session, services, calls, news } = await opened();
  render(<ScorePanel language="zh-CN" services={services} session={session} />);
  expect(screen.getByText("按口径应为 9 分")).toBeTruthy();
  const user = userEvent.setup();
  const field = screen.getByLabelText(/长效机制 另定分数/u);
  await user.type(field, "9");
  await user.click(screen.getByRole("button", { name: "填入" }));
  expect(screen.getByRole("alert").textContent).toBe("请填 6 到 8 之间的数。");
  await user.clear(field);
  await user.type(field, "7.5");
  await user.click(screen.getByRole("button", { name: "填入" }));
  expect(calls).toEqual(["score 2 6 7.5"]);
  const told = news();
  if (told?.kind !== "told" || told.undo === null) throw new Error("Nothing to undo");
  await act(told.undo);
  expect(calls).toEqual(["score 2 6 7.5", "back 2 6"]);
});

test("[S20] points of a second table go into its own column", async () => {
  const { session, services, calls } = await opened({}, undefined, TWO_TABLES);
  render(<ScorePanel language="zh-CN" services={services} session={session} />);
  const user = userEvent.setup();
  await user.type(screen.getByLabelText(/管理制度 另定分数/u), "7.5{Tab}{Enter}");
  expect(calls).toEqual(["score 5 5 7.5"]);
});

test("[S20] a row that was changed meanwhile is said, and the sheet is read again", async () => {
  const { session, services, news } = await opened({
    writeScore: () => Promise.resolve(fail({ kind: "changed-since" })),
  });
  const [row] = scoredRows(scoredForm().tables, PROFILES[0]);
  if (row === undefined) throw new Error("Nothing is scored");
  const before = services.review.state().checkedAt;
  await session.write(row, 8);
  expect(news()).toEqual({ kind: "failure", failure: { kind: "changed-since" } });
  expect(services.review.state().checkedAt).not.toBe(before);
});

test("[S20] a folder, a file of many megabytes and one that comes while something runs change nothing", async () => {
  const { session, services, stored, news } = await opened();
  await session.load(unreadableFile("口径"));
  expect(session.state().problems).toEqual([{ kind: "unreadable" }]);
  await session.load(hugeFile("ours.json", 3));
  expect(session.state().problems).toEqual([{ kind: "too-big", megabytes: 3, most: 2 }]);
  const { gate, open } = closedGate();
  const running = services.runner.run({ doing: () => "…", cancelling: "never" }, () => gate);
  await session.load(new File([writeRuleProfile(OWN)], "ours.json"));
  expect(news()?.kind).toBe("told");
  open();
  await running;
  expect(stored.size).toBe(0);
});

test("[S19] rules that the workbook chose and does not have: none stand in, until their file comes", async () => {
  const { session, services } = await opened({}, new Map([["profile", "our-city"]]));
  render(<RulesPanel language="zh-CN" services={services} session={session} />);
  render(<ScorePanel language="zh-CN" services={services} session={session} />);
  expect(screen.getAllByText(/按口径“our-city”计分，本工作簿里没有这套口径/u)).toHaveLength(2);
  expect(screen.queryByRole("list", { name: RULES["zh-CN"].scores.title })).toBeNull();
  await act(() => session.load(new File([writeRuleProfile(OWN)], "ours.json")));
  expect(session.state()).toMatchObject({ chosen: { id: "our-city" }, missing: null });
  expect(screen.getByRole("list", { name: RULES["zh-CN"].scores.title })).toBeTruthy();
});

test("[S19] in place of rules that are missing any others can be chosen, the usual ones too", async () => {
  const { session, services, calls } = await opened({}, new Map([["profile", "our-city"]]));
  render(<RulesPanel language="zh-CN" services={services} session={session} />);
  const user = userEvent.setup();
  await user.selectOptions(screen.getByLabelText(RULES["zh-CN"].choose), PROFILES[0].id);
  await act(() => session.choose(PROFILES[0]));
  expect(calls).toEqual([`change ${PROFILES[0].id} 0`]);
  expect(session.state().missing).toBeNull();
});
