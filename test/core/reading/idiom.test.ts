import fc from "fast-check";
import { coverIdioms, mayHoldIdiom } from "../../../src/core/reading/idiom";
import { normalize } from "../../../src/core/reading/normalize";
import { CODES, IDIOMS } from "../../../src/core/reading/tables/idioms";

const words = IDIOMS.join(" ").split(" ");
const pattern = new RegExp([...CODES.map(({ source }) => source), ...words].join("|"));

const piece = fc.oneof(
  fc.constantFrom(...words),
  fc.constantFrom(...CODES.flatMap(({ source }) => source.match(/[\u4e00-\u9fff]+/g) ?? [])),
  fc.constantFrom(
    ..."(2020) [2021] 2022 10 12345 119 4A 七 二十 1.2.3.4 400-123-4567 0512-12345678 13912345678 3对3 80".split(
      " ",
    ),
  ),
  fc.constantFrom(..."一七对号版A级年次项个户,.-(".split("")),
);

test("[T5] a text passed over as having no idiom has none", () => {
  let held = 0;
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 4 }), (pieces) => {
      const { read } = normalize(pieces.join(""));
      if (!pattern.test(read)) return;
      held += 1;
      expect([read, mayHoldIdiom(read)]).toEqual([read, true]);
    }),
    { numRuns: 4000 },
  );
  expect(held).toBeGreaterThan(1000);
});

test("[T5] the first texts and the many that follow are covered alike", () => {
  const texts = ["落实八项规定", "财预〔2020〕10号", "不低于百分之九十五", "完成3项", "一户一策"];
  const early = texts.map((text) => coverIdioms(normalize(text)).read);
  for (let count = 0; count < 100; count += 1) coverIdioms(normalize("完成3项"));
  expect(texts.map((text) => coverIdioms(normalize(text)).read)).toEqual(early);
  expect(early.map((read, index) => read === normalize(texts[index] ?? "").read)).toEqual([
    false,
    false,
    true,
    true,
    false,
  ]);
});
