import { extendWords, judge, WORDS } from "../../../src/core";

test("[W1] a user's words are added to the groups, and the built-in table stays as it is", () => {
  const words = extendWords(WORDS, {
    groups: [
      { name: "sound", clause: "W2", words: ["成体系"], opposites: ["零散"], timely: false },
    ],
    declaredMet: ["圆了梦"],
  });
  expect(judge("健全", "成体系", { words }).status).toBe("met");
  expect(judge("健全", "不成体系", { words }).status).toBe("unmet");
  expect(judge("健全", "零散", { words }).status).toBe("unmet");
  expect(judge("健全", "圆了梦", { words }).status).toBe("met");
  expect(judge("健全", "成体系").status).toBe("undecided");
});

test("[W1] a group of a new name is a new group", () => {
  const words = extendWords(WORDS, {
    groups: [
      { name: "bright", clause: "W1", words: ["亮堂", "敞亮"], opposites: [], timely: false },
    ],
  });
  expect(judge("亮堂", "敞亮", { words }).status).toBe("met");
  expect(judge("亮堂", "健全", { words }).status).toBe("undecided");
});

test("[W1] every list names its clause of SPEC.md, and no word is listed twice", () => {
  const lists = [
    ...WORDS.groups,
    WORDS.done,
    WORDS.declaredMet,
    WORDS.declaredPartial,
    WORDS.faults,
  ];
  for (const list of lists) {
    expect(list.clause).toMatch(/^W\d+$/);
    expect(new Set(list.words).size).toBe(list.words.length);
  }
});
