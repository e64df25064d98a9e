import fc from "fast-check";
import { readEntry, shownAmount, typedTarget, typedWeight } from "../../../src/core";

const YUAN = { stored: "元", shown: "元" } as const;
const TEXT = { input: { kind: "text", most: 5, long: true }, label: "项目概况" } as const;
const DAY = { input: { kind: "date" }, label: "计划开始日期" } as const;
const AMOUNT = { input: { kind: "amount" }, label: "资金总额" } as const;
const CLOSED = {
  input: { kind: "choice", options: ["是", "否"], open: false },
  label: "是否",
} as const;
const OPEN = { ...CLOSED, input: { ...CLOSED.input, open: true } } as const;

test.each([
  [TEXT, " 短文 ", { kind: "text", text: "短文" }, null],
  [TEXT, "", { kind: "blank" }, null],
  [TEXT, "六个字的文本", { kind: "text", text: "六个字的文本" }, "too-long"],
  [DAY, "2026-1-5", { kind: "number", value: 46_027 }, null],
  [DAY, "２０２６年１月５日", { kind: "number", value: 46_027 }, null],
  [AMOUNT, "1,234.50", { kind: "number", value: 1234.5 }, null],
  [AMOUNT, "￥20", { kind: "number", value: 20 }, null],
  [AMOUNT, "1065.6万元", { kind: "number", value: 10_656_000 }, null],
  [AMOUNT, "0", { kind: "number", value: 0 }, null],
  [CLOSED, "否", { kind: "text", text: "否" }, null],
  [OPEN, "也许", { kind: "text", text: "也许" }, "not-an-option"],
  [{ ...TEXT, label: "联系电话" }, "某人", { kind: "text", text: "某人" }, "not-a-phone"],
] as const)("%j takes %s as %j, warning %s", (field, text, entry, warning) => {
  const read = readEntry(field, text, YUAN);
  expect(read.ok && read.value.entry).toEqual(entry);
  expect(read.ok ? (read.value.warning?.kind ?? null) : "refused").toBe(warning);
});

test.each([
  [DAY, "2026-2-30", "not-a-day"],
  [DAY, "明年底", "not-a-day"],
  [AMOUNT, "一千", "not-an-amount"],
  [AMOUNT, "1,2", "not-an-amount"],
  [AMOUNT, "=1+1", "not-an-amount"],
  [AMOUNT, "1e5", "not-an-amount"],
  [AMOUNT, "-3", "negative"],
  [CLOSED, "也许", "not-an-option"],
] as const)("%j refuses %s: %s", (field, text, kind) => {
  expect(readEntry(field, text, YUAN)).toMatchObject({ ok: false, problem: { kind } });
});

test.each([
  [10_656_000, "1065.6"],
  [1, "0.0001"],
  [0.01, "0.000001"],
  [0, "0"],
  [123_456_789.12, "12345.678912"],
])("%d 元 are %s 万元, and back", (value, shown) => {
  const units = { stored: "元", shown: "万元" } as const;
  expect(shownAmount(value, units)).toBe(shown);
  const back = readEntry(AMOUNT, shown, units);
  expect(back.ok && back.value.entry).toEqual({ kind: "number", value });
});

test("[P] an amount shown in either unit and typed again is the amount, to the last digit", () => {
  const fen = fc.integer({ min: 0, max: 10_000_000_000_00 });
  const unit = fc.constantFrom("元" as const, "万元" as const);
  fc.assert(
    fc.property(fen, unit, unit, (cents, stored, shown) => {
      const value = cents / 100;
      const back = readEntry(AMOUNT, shownAmount(value, { stored, shown }), { stored, shown });
      expect(back).toEqual({
        ok: true,
        value: { entry: { kind: "number", value }, warning: null },
      });
    }),
  );
});

test("reading an entry never throws", () => {
  const field = fc.constantFrom(TEXT, DAY, AMOUNT, CLOSED, OPEN);
  fc.assert(
    fc.property(field, fc.string(), (asked, text) => {
      expect(typeof readEntry(asked, text, YUAN).ok).toBe("boolean");
    }),
  );
});

test.each([
  ["", null],
  ["　 ", null],
  ["30", 30],
  ["２．５", 2.5],
  ["0", 0],
  ["1000", 1000],
  ["1000.01", undefined],
  ["2.555", undefined],
  ["-3", undefined],
  ["三十", undefined],
  ["1e2", undefined],
])("[P11] points typed as %j are %s", (text, points) => {
  expect(typedWeight(text)).toBe(points);
});

test("[P11] a target is kept as it is typed, without the blanks around it", () => {
  expect([typedTarget(" >=95% "), typedTarget("12"), typedTarget("　")]).toEqual([
    ">=95%",
    "12",
    null,
  ]);
});
