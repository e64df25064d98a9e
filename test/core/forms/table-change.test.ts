import fc from "fast-check";
import type { FormContent, TableChange } from "../../../src/core";
import {
  additionUnder,
  applyChange,
  levelPaths,
  movedFormula,
  moveStep,
  moveUnder,
} from "../../../src/core";

const CONTENT = rows("甲/一 a", "甲/一 b", "甲/二 c", "乙/三 d");
const MENU = [
  { name: "甲", children: ["一", "二"] },
  { name: "丙", children: ["五"] },
  { name: "乙", children: ["三", "四"] },
];

test.each([
  ["甲/一", "甲/一 a, 甲/一 b, 甲/一 x, 甲/二 c, 乙/三 d"],
  ["乙/四", "甲/一 a, 甲/一 b, 甲/二 c, 乙/三 d, 乙/四 x"],
  ["丙/五", "甲/一 a, 甲/一 b, 甲/二 c, 丙/五 x, 乙/三 d"],
  ["丁/六", "甲/一 a, 甲/一 b, 甲/二 c, 乙/三 d, 丁/六 x"],
])(
  "[P3] an indicator under %s stands at the end of its group, a new level where the menu has it",
  (path, expected) => {
    const [added] = rows(`${path} x`).indicators;
    if (added === undefined) throw new Error("no row");
    expect(written(applyChange(CONTENT, additionUnder(CONTENT, added, MENU)))).toBe(expected);
  },
);

test.each([
  [1, -1, "甲/一 b, 甲/一 a, 甲/二 c, 乙/三 d"],
  [1, 1, "甲/一 a, 甲/二 b, 甲/二 c, 乙/三 d"],
  [2, -1, "甲/一 a, 甲/一 b, 甲/一 c, 乙/三 d"],
  [3, -1, "甲/一 a, 甲/一 b, 甲/二 c, 甲/二 d"],
] as const)("[P3] row %i one step %i", (row, by, expected) => {
  const change = moveStep(CONTENT, row, by);
  expect(change === null ? null : written(applyChange(CONTENT, change))).toBe(expected);
});

test("at the edges of the table there is no further step", () => {
  expect(moveStep(CONTENT, 0, -1)).toBeNull();
  expect(moveStep(CONTENT, 3, 1)).toBeNull();
});

test("[P3] a row under other levels stands at the end of their group", () => {
  const change = moveUnder(CONTENT, 0, ["乙", "三"], MENU);
  expect(written(applyChange(CONTENT, change))).toBe("甲/一 b, 甲/二 c, 乙/三 d, 乙/三 a");
});

test("levels to choose from: those of the table first, then those of the menu", () => {
  expect(levelPaths(CONTENT, MENU).map((path) => path.join("/"))).toEqual([
    "甲/一",
    "甲/二",
    "乙/三",
    "乙/四",
    "丙/五",
  ]);
});

test("[P3] no change loses or doubles a row that it does not name", () => {
  const count = CONTENT.indicators.length;
  const row = fc.nat({ max: count - 1 });
  const path = fc.constantFrom(["甲", "一"], ["乙", "三"], ["丙", "五"]);
  const change: fc.Arbitrary<TableChange> = fc.oneof(
    fc.record({ kind: fc.constant("remove" as const), at: row }),
    fc.record({ kind: fc.constant("move" as const), from: row, to: row, path }),
  );
  fc.assert(
    fc.property(change, (made) => {
      const names = applyChange(CONTENT, made).indicators.map(({ name }) => name);
      const gone = made.kind === "remove" ? CONTENT.indicators[made.at]?.name : undefined;
      expect([...names].sort()).toEqual(["a", "b", "c", "d"].filter((name) => name !== gone));
    }),
  );
});

test.each([
  ["=D20*2", "=D25*2"],
  ["=$D$20&E$20", "=$D$25&E$25"],
  ['=D20&"D20"', '=D25&"D20"'],
  ["='别的表'!D20+Sheet2!D20", "='别的表'!D20+Sheet2!D20"],
  ["=LOG10(D20)+名称D20", "=LOG10(D25)+名称D20"],
  ["=SUM(D18:D20)", "=SUM(D18:D25)"],
  ["=D30", "=#REF!"],
])("a formula %s of a row that moved from 20 to 25 is %s", (formula, expected) => {
  const moved = (row: number): number | null => (row === 19 ? 24 : row === 29 ? null : row);
  expect(movedFormula(formula, moved)).toBe(expected);
});

function rows(...lines: readonly string[]): FormContent {
  const indicators = lines.map((text) => {
    const [path = "", name = ""] = text.split(" ");
    return { path: path.split("/"), name, target: "1", actual: null, weight: null };
  });
  return { title: "", year: null, facts: {}, budget: {}, indicators };
}

function written({ indicators }: FormContent): string {
  return indicators.map(({ path, name }) => `${path.join("/")} ${name}`).join(", ");
}
