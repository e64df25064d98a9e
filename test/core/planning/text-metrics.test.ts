import fc from "fast-check";
import { countLines, textHeight, textWidth } from "../../../src/core/planning/text-metrics";

const SONG = { name: "宋体", size: 10 };

describe("width of a text", () => {
  test.each([
    ["一个字", 30],
    ["“引号”，", 50],
    ["20", 11.4],
    ["e\u0301", 5.7],
    ["甲\u200f乙\u200b", 20],
    ["😀", 10],
    ["", 0],
  ])("[P7] %j is %f points at 10 points", (text, width) => {
    expect(textWidth(text, SONG)).toBeCloseTo(width, 6);
  });
});

describe("lines of a wrapped text", () => {
  // 106 points less the padding are ten ideographs of 10 points.
  test.each([
    ["一二三四五六七八九十", 1],
    ["一二三四五六七八九十一", 2],
    // The stop may not begin a line and takes 十 with it; there is room for both on the second.
    ["一二三四五六七八九十。", 2],
    ["甲\n乙\r\n丙", 3],
    ["", 1],
    ["word ".repeat(12), 4],
    // A word that fits no line is broken anywhere.
    ["x".repeat(60), 4],
    ["（".repeat(25), 3],
  ])("[P7] %j takes %i", (text, lines) => {
    expect(countLines(text, 106, SONG)).toBe(lines);
  });

  test("[P7] a longer text never takes less, a wider cell never more", () => {
    const text = fc.string({ unit: fc.constantFrom("字", "。", "（", "a", " ", "1", "\n", "W") });
    fc.assert(
      fc.property(text, text, fc.integer({ min: 20, max: 400 }), (one, two, width) => {
        expect(countLines(one + two, width, SONG)).toBeGreaterThanOrEqual(
          countLines(one, width, SONG) - (one.endsWith("\n") ? 1 : 0),
        );
        expect(countLines(one, width + 40, SONG)).toBeLessThanOrEqual(countLines(one, width, SONG));
      }),
    );
  });

  test("[P7] every line has room for what it holds", () => {
    const text = fc.string({
      unit: fc.constantFrom("字", "，", "《", "ab", " ", "9"),
      maxLength: 80,
    });
    fc.assert(
      fc.property(text, fc.integer({ min: 30, max: 300 }), (written, width) => {
        expect(countLines(written, width, SONG) * (width - 6)).toBeGreaterThanOrEqual(
          textWidth(written.replaceAll(" ", ""), SONG),
        );
      }),
    );
  });

  test("[P7] heights are whole pixels", () => {
    expect(textHeight("一二三四五六七八九十一", 106, SONG) % 0.75).toBe(0);
    expect(textHeight("一", 106, SONG)).toBe(18.75);
  });
});
