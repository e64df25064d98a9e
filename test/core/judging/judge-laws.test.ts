import fc from "fast-check";
import type { CellValue } from "../../../src/core";
import { docketOf, explain, judge, STATUSES, WORDS } from "../../../src/core";

const TARGETS = [
  ">=95%",
  "=100%",
  "=190 课时",
  ">=20 万人",
  "<=100%",
  "小于0.9‰",
  "90-95%",
  "20±2℃",
  "0起",
  "95%左右",
  "》95%",
  "2020年12月底前",
  "9月前",
  "2020年1月-12月",
  "健全",
  "按时完成",
  "成果报告",
  "课程库、学员库",
  "稳步提高",
  "优良中差",
  "≥**%",
  "是",
  "按月安排",
  "应保尽保",
  "完成1部宣传片,2套方案",
  "≥80%或≥100人",
  "无安全事故",
  "",
  "工5%",
];
const CONTEXTS = [
  {},
  { indicator: "产出指标/质量指标/合格率" },
  { indicator: "成本指标/经济成本指标/总成本", year: 2020 },
  { indicator: "产出/时效/完成时间", year: 2020 },
  { indicator: "增长率" },
];
const anyTarget = fc.oneof(fc.constantFrom(...TARGETS), fc.string({ unit: "binary" }), fc.string());
const anyContext = fc.constantFrom(...CONTEXTS);

test("[A1] judging never throws, whatever a spreadsheet hands over", () => {
  fc.assert(
    fc.property(anyTarget, fc.anything(), anyContext, (target, actual, context) => {
      const verdict = judge(target, actual as CellValue, context);
      expect(STATUSES).toContain(verdict.status);
      expect(typeof explain(verdict, "zh-CN")).toBe("string");
      expect(typeof explain(verdict, "en")).toBe("string");
    }),
    { numRuns: 500 },
  );
});

test("[A1] a target of any kind of value never throws either", () => {
  fc.assert(
    fc.property(fc.anything(), fc.string(), (target, actual) => {
      expect(STATUSES).toContain(judge(target as CellValue, actual).status);
    }),
  );
});

test("[V2] raising the actual never turns a met floor unmet, nor lowering it an unmet one met", () => {
  const floor = fc.tuple(
    fc.constantFrom(">=", "≥", ">", "不低于"),
    fc.integer({ min: 1, max: 5000 }),
    fc.constantFrom("个", "万人", "课时", "元"),
  );
  const actual = fc.double({ min: 0, max: 1e5, noNaN: true });
  fc.assert(
    fc.property(floor, actual, actual, ([sign, value, unit], one, other) => {
      const target = `${sign}${value}${unit}`;
      const written = unit === "万人" ? "万人" : unit;
      const low = judge(target, `${Math.min(one, other).toFixed(2)}${written}`).status;
      const high = judge(target, `${Math.max(one, other).toFixed(2)}${written}`).status;
      const rank = (status: string) => ["unmet", "undecided", "met"].indexOf(status);
      expect(rank(high)).toBeGreaterThanOrEqual(rank(low));
    }),
  );
});

test("[V3] 万 and plain numbers agree", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9000 }),
      fc.integer({ min: 1, max: 9000 }),
      (bound, value) => {
        const scaled = judge(`>=${bound}万元`, `${value}万元`).status;
        expect(judge(`>=${bound}万元`, `${value * 10_000}元`).status).toBe(scaled);
        expect(judge(`>=${bound * 10_000}元`, `${value}万元`).status).toBe(scaled);
      },
    ),
  );
});

test("[T2] spelling variants agree", () => {
  const pairs = [
    [">=95%", "94.9%"],
    ["=190课时", "190课时"],
    [">=20万人", "203000人"],
    ["健全", "不健全"],
    ["按时完成", "如期完成"],
  ] as const;
  const spellings: readonly ((text: string) => string)[] = [
    (text) => text,
    (text) => ` ${text}\u3000`,
    (text) => text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
    (text) => text.replace("%", "％").replace(">=", "≥"),
    (text) => text.replace(">=", "＞＝").replace("=", "＝"),
    (text) => Array.from(text).join("\u200b"),
  ];
  fc.assert(
    fc.property(
      fc.constantFrom(...pairs),
      fc.constantFrom(...spellings),
      fc.constantFrom(...spellings),
      ([target, actual], one, other) => {
        expect(judge(one(target), other(actual)).status).toBe(judge(target, actual).status);
      },
    ),
  );
});

const NEGATIONS =
  "不 未 没有 尚未 并未 未能 有待 无法 不够 缺乏 尚不 不能 没 难以 谈不上 仍未 不太".split(" ");
const HEDGES = "基本 较 大部分 有所 初步 部分 正在 预计 争取 大致 个别 拟".split(" ");
const SUBJECTS = ["", "制度", "目前", "各项工作"];

/** Every word that agrees with another, on its own. */
const GOOD_WORDS = [
  ...WORDS.groups.flatMap((group) => group.words),
  ...WORDS.ladders.flatMap((ladder) => ladder.steps.slice(0, -1).flat()),
  // 完成率100% is read as a number.
  ...WORDS.done.words.filter((word) => !/\d/u.test(word)),
];

test("[W17] negating a word never leaves it met", () => {
  const words = GOOD_WORDS.filter((word) => !/^[不未无没零]/u.test(word));
  const wrong = words.flatMap((word) =>
    NEGATIONS.flatMap((negation) =>
      SUBJECTS.map((subject) => `${subject}${negation}${word}`).filter(
        (actual) => judge(word, actual).status === "met",
      ),
    ),
  );
  expect(wrong).toEqual([]);
});

test("[W20] a hedge never leaves a word met, unless the table lists the hedged word itself", () => {
  const wrong = GOOD_WORDS.flatMap((word) =>
    HEDGES.flatMap((hedge) =>
      SUBJECTS.map((subject) => `${subject}${hedge}${word}`).filter(
        (actual) => judge(word, actual).status === "met" && !GOOD_WORDS.includes(`${hedge}${word}`),
      ),
    ),
  );
  expect(wrong).toEqual([]);
});

test("[V1] the docket gives what judging one by one gives", () => {
  const numbers = fc.oneof(
    fc.double({ min: -10, max: 3000, noNaN: true }),
    fc.integer({ min: -5, max: 2_000_000 }),
    fc.constantFrom(0, 1, 0.95, 95, 1.5, 10, 20, 190, 0.8, 2000, 20_000, 200_000, NaN, Infinity),
  );
  const plain = fc.tuple(
    fc.constantFrom(">=", ">", "<=", "<", "=", ""),
    fc.oneof(fc.integer({ min: 0, max: 300 }), fc.double({ min: 0, max: 150, noNaN: true })),
    fc.constantFrom("%", "", "课时", "个", "万人", "万元", "元", "天", "‰", "小时"),
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.constantFrom(...TARGETS),
        plain.map(([sign, value, unit]) => `${sign}${value}${unit}`),
      ),
      numbers,
      anyContext,
      (target, actual, context) => {
        const slow = judge(target, actual, context).status;
        expect(docketOf(context).status(target, actual)).toBe(slow);
        expect(docketOf(context).verdict(target, actual).status).toBe(slow);
      },
    ),
    { numRuns: 3000 },
  );
});

test("[A1] the longest cell is judged as well", () => {
  const fillings =
    "健全|不|9|9%、|课程库、|(|提高|完成|=|一|未做到|第一、|1,|且1|促进了、|符合".split("|");
  for (const filling of fillings) {
    const long = filling.repeat(Math.ceil(32_767 / filling.length)).slice(0, 32_767);
    expect(STATUSES).toContain(judge("健全", long).status);
    expect(STATUSES).toContain(judge(long, long).status);
    expect(STATUSES).toContain(judge(">=95%", long).status);
    expect(STATUSES).toContain(judge("课程库、学员库", long).status);
    expect(STATUSES).toContain(judge("稳步提高", long).status);
    expect(STATUSES).toContain(judge("培训3期，发放手册500本", long).status);
    expect(judge(long, "达成预期指标").status).not.toBe("unmet");
  }
});

test("[A1] a report as long as prose is met only where it repeats the target", () => {
  const prose = "制度健全，".repeat(201);
  expect(judge("健全", prose).status).toBe("undecided");
  expect(judge(prose, prose).status).toBe("met");
  expect(judge(prose, "达成预期指标").status).toBe("met");
  expect(judge(prose, "未达成预期指标").status).toBe("unmet");
  expect(judge("健全", "制度健全，".repeat(200)).status).toBe("met");
});
