import fc from "fast-check";
import type { Measure, Status, Verdict } from "../../src/core";
import { PROFILES, findProfile, scoreVerdict } from "../../src/core";

const [national, , hubei] = PROFILES;
const ratio = { ...national, ceiling: { ...national.ceiling, value: "ratio" as const } };

function verdict(status: Status, rate: number | null): Verdict {
  return { status, over: false, rate, reason: { kind: "not-readable" }, clause: "V1" };
}

function points(score: ReturnType<typeof scoreVerdict>): number | string {
  return score.kind === "scored" ? score.points : score.kind;
}

test.each<[Status, number | null, Measure, number, number | string, string]>([
  ["met", 1, "floor", 10, 10, "S3"],
  ["met", 1.8, "floor", 10, 10, "S3 no bonus"],
  ["unmet", 0.5, "floor", 10, 5, "S3"],
  ["unmet", 0.9496 / 0.95, "floor", 10, 10, "S3 rounds to two decimals"],
  ["unmet", 1 / 3, "floor", 10, 3.33, "S3"],
  ["unmet", -2, "floor", 10, 0, "S3 a negative actual"],
  ["unmet", 1, "floor", 10, 10, "S3 > with the number itself"],
  ["unmet", 2, "floor", 10, 0, "S3 a target below zero"],
  ["met", null, "floor", 10, 10, "S4 target 0"],
  ["unmet", null, "ceiling", 10, 0, "S4 target 0"],
  ["met", 0, "ceiling", 10, 10, "S5 nothing spent is full"],
  ["unmet", 1.01, "ceiling", 10, 9.9, "S5"],
  ["unmet", 1.5, "ceiling", 20, 10, "S5"],
  ["unmet", 2, "ceiling", 20, 0, "S5"],
  ["unmet", 3, "ceiling", 20, 0, "S5"],
  ["unmet", 0.5, "ceiling", 20, 0, "S5 a target below zero"],
  ["met", null, "whole", 8, 8, "S7"],
  ["unmet", 0.9, "whole", 8, 0, "S7"],
  ["partial", 0.9, "whole", 10, 7, "S7 declared partial"],
  ["met", null, "word", 10, 10, "S8"],
  ["partial", null, "word", 10, 7, "S8"],
  ["unmet", null, "word", 10, 3, "S8"],
  ["undecided", null, "floor", 10, "open", "S2"],
  ["missing", null, "word", 10, "open", "S2"],
  ["not-applicable", null, "word", 10, "excluded", "S9"],
  ["met", 1, "floor", -1, "refused", "S2"],
  ["met", 1, "floor", Number.NaN, "refused", "S2"],
])(
  "national: %s at %p of a %s weighing %p → %p [%s]",
  (status, rate, measure, weight, expected) => {
    expect(points(scoreVerdict(verdict(status, rate), measure, weight, national))).toBe(expected);
  },
);

test.each<[Status, number]>([
  ["met", 10],
  ["partial", 6.5],
  ["unmet", 2.5],
])("[S8] hubei: a word that is %s earns %p of 10", (status, expected) => {
  expect(points(scoreVerdict(verdict(status, null), "word", 10, hubei))).toBe(expected);
});

test.each([
  [1.25, 8],
  [2, 5],
  [4, 2.5],
])("[S6] ratio: %p times an upper limit earns %p of 10", (rate, expected) => {
  expect(points(scoreVerdict(verdict("unmet", rate), "ceiling", 10, ratio))).toBe(expected);
});

test("[S8] a word's score names the band that a person may choose from", () => {
  expect(scoreVerdict(verdict("partial", null), "word", 10, national)).toEqual({
    kind: "scored",
    points: 7,
    weight: 10,
    clause: "S8",
    because: { kind: "band", status: "partial", low: 6, high: 8 },
  });
});

test("every score says by which clause and with which numbers", () => {
  expect(scoreVerdict(verdict("unmet", 0.8), "floor", 10, national)).toEqual({
    kind: "scored",
    points: 8,
    weight: 10,
    clause: "S3",
    because: { kind: "short", rate: 0.8, share: 0.8 },
  });
});

const anyVerdict = fc.record({
  status: fc.constantFrom<Status>("met", "partial", "unmet", "undecided", "missing"),
  rate: fc.option(fc.double({ noNaN: true, min: -100, max: 100 })),
});
const anyMeasure = fc.constantFrom<Measure>("floor", "ceiling", "word", "whole");

test.each(PROFILES.map((profile) => [profile.id, profile] as const))(
  "[S2] %s: points stay between 0 and the weight",
  (_, profile) => {
    fc.assert(
      fc.property(
        anyVerdict,
        anyMeasure,
        fc.double({ noNaN: true, min: 0, max: 100 }),
        (given, measure, weight) => {
          const score = scoreVerdict(verdict(given.status, given.rate), measure, weight, profile);
          if (score.kind !== "scored") return;
          expect(score.points).toBeGreaterThanOrEqual(0);
          expect(score.points).toBeLessThanOrEqual(Math.ceil(weight * 100) / 100);
        },
      ),
    );
  },
);

test("[S3] a higher rate never lowers the points of a floor, [S5] nor raises those of a ceiling", () => {
  const rate = fc.double({ noNaN: true, min: -1, max: 5 });
  fc.assert(
    fc.property(rate, rate, (one, two) => {
      const [low, high] = [Math.min(one, two), Math.max(one, two)];
      const floor = (at: number): unknown =>
        points(scoreVerdict(verdict(at >= 1 ? "met" : "unmet", at), "floor", 10, national));
      const ceiling = (at: number): unknown =>
        points(scoreVerdict(verdict(at <= 1 ? "met" : "unmet", at), "ceiling", 10, national));
      expect(floor(high)).toBeGreaterThanOrEqual(floor(low) as number);
      expect(ceiling(high)).toBeLessThanOrEqual(ceiling(low) as number);
    }),
  );
});

test.each([
  ["national2020", "national2020"],
  ["国家 2020", "national2020"],
  ["上海市", "shanghai"],
  ["Hubei", "hubei"],
  ["system90", "sichuan"],
  ["unitinput", "unitInput"],
  ["step101", "step101"],
])("[S1] %s is the profile %s", (written, id) => {
  expect(findProfile(written)?.id).toBe(id);
});

test("[S1] rules to be confirmed are not found by their printed name, unknown ones not at all", () => {
  expect(findProfile("指引101（待核对）")).toBeNull();
  expect(findProfile("")).toBeNull();
  expect(findProfile("火星")).toBeNull();
});

test.each(PROFILES.map((profile) => [profile.id, profile] as const))(
  "[S1] %s: shares add up to the full score unless one is left to the unit",
  (_, profile) => {
    const shares = profile.weights.value.map(({ points: share }) => share);
    const sum = shares.reduce<number>((total, share) => total + (share ?? 0), 0);
    expect(shares.includes(null) ? sum <= profile.fullScore : sum === profile.fullScore).toBe(true);
    expect(new Set(PROFILES.map(({ id }) => id)).size).toBe(PROFILES.length);
  },
);
