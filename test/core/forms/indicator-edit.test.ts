import fc from "fast-check";
import type { FormContent } from "../../../src/core";
import { addIndicator, grouped, moveIndicator, removeIndicator } from "../../../src/core";

const CONTENT = rows("甲/一 a", "甲/一 b", "甲/二 c", "乙/三 d");

test.each([
  [0, "甲/一", "甲/一 a, 甲/一 x, 甲/一 b, 甲/二 c, 乙/三 d"],
  [-1, "甲/一", "甲/一 x, 甲/一 a, 甲/一 b, 甲/二 c, 乙/三 d"],
  // In the middle of another group it would tear that one apart.
  [0, "甲/二", "甲/一 a, 甲/一 b, 甲/二 x, 甲/二 c, 乙/三 d"],
  [3, "丙/四", "甲/一 a, 甲/一 b, 甲/二 c, 乙/三 d, 丙/四 x"],
  [99, "乙/三", "甲/一 a, 甲/一 b, 甲/二 c, 乙/三 d, 乙/三 x"],
])("[P3] an indicator added behind row %i with levels %s", (after, path, expected) => {
  const added = rows(`${path} x`).indicators[0];
  if (added === undefined) throw new Error("no row");
  expect(written(addIndicator(CONTENT, after, added))).toBe(expected);
});

test.each([
  ["within its group", 0, 1, "甲/一 b, 甲/一 a, 甲/二 c, 乙/三 d"],
  ["into another group, whose levels it takes on", 0, 3, "甲/一 b, 甲/二 c, 乙/三 d, 乙/三 a"],
  ["to the edge of its own group it stays as it was", 2, 1, "甲/一 a, 甲/一 c, 甲/一 b, 乙/三 d"],
  ["to nowhere", 0, 9, "甲/一 a, 甲/一 b, 甲/二 c, 乙/三 d"],
])("[P3] a row moved %s", (_, from, to, expected) => {
  expect(written(moveIndicator(CONTENT, from, to))).toBe(expected);
});

test("a removed row is gone, a row that is not there is no harm", () => {
  expect(written(removeIndicator(CONTENT, 2))).toBe("甲/一 a, 甲/一 b, 乙/三 d");
  expect(removeIndicator(CONTENT, 7)).toBe(CONTENT);
});

test("[P3] after any move or addition groups of equal levels are whole, and no row is lost", () => {
  const row = fc.constantFrom("甲/一", "甲/二", "乙/一", "乙/三", "丙");
  const index = fc.nat({ max: 9 });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 9 }), index, index, (paths, from, to) => {
      const start = rows(...paths.map((path, at) => `${path} ${at}`));
      const content = { ...start, indicators: grouped(start.indicators) };
      const { indicators } = moveIndicator(content, from, to);
      expect(indicators.map(({ name }) => name).toSorted()).toEqual(
        content.indicators.map(({ name }) => name).toSorted(),
      );
      expect(grouped(indicators)).toEqual(indicators);
    }),
  );
});

function rows(...written: readonly string[]): FormContent {
  const indicators = written.map((text) => {
    const [path = "", name = ""] = text.split(" ");
    return { path: path.split("/"), name, target: "1", actual: null, weight: null };
  });
  return { title: "", year: null, facts: {}, budget: {}, indicators };
}

function written({ indicators }: FormContent): string {
  return indicators.map(({ path, name }) => `${path.join("/")} ${name}`).join(", ");
}
