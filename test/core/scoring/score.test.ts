import fc from "fast-check";
import type { Comparator, Score, Status, Target, Verdict } from "../../../src/core";
import { PROFILES, findProfile, scoreVerdict } from "../../../src/core";
import { NUMBER, PERIOD, WORD, compared, stated } from "../judging/verdicts";

const [national, , hubei] = PROFILES;
const ratio = { ...national, ceiling: { ...national.ceiling, value: "ratio" as const } };

/** Points, or the kind of a score that has none. */
function shown(score: Score): number | string {
  return score.kind === "scored" ? score.points : score.kind;
}

test.each<[string, Status, Comparator, number, number, number, number]>([
  ["S3", "met", ">=", 10, 10, 10, 10],
  ["S3 no bonus", "met", ">=", 18, 10, 10, 10],
  ["S3", "unmet", ">=", 5, 10, 10, 5],
  ["S3", "unmet", ">=", 94.96, 95, 10, 10],
  ["S3", "unmet", ">=", 1, 3, 10, 3.33],
  ["S3 a negative actual", "unmet", ">=", -2, 10, 10, 0],
  ["S3 > with the number itself", "unmet", ">", 10, 10, 10, 10],
  ["S3 = strictly", "unmet", "=", 5, 10, 10, 5],
  ["S3 a target below zero", "unmet", ">=", -10, -5, 10, 0],
  ["S4", "met", "<=", 0, 0, 10, 10],
  ["S4", "unmet", "<=", 1, 0, 10, 0],
  ["S4", "met", ">=", 0, 0, 10, 10],
  ["S5 nothing spent is full", "met", "<=", 0, 10, 10, 10],
  ["S5", "unmet", "<=", 101, 100, 10, 9.9],
  ["S5", "unmet", "<=", 150, 100, 20, 10],
  ["S5", "unmet", "<=", 200, 100, 20, 0],
  ["S5", "unmet", "<=", 300, 100, 20, 0],
  ["S5 a target below zero", "unmet", "<=", 0, -5, 20, 0],
])(
  "[%s] %s: %s %p against %p weighing %p",
  (_, status, comparator, actual, bound, weight, points) => {
    const score = scoreVerdict(
      NUMBER,
      compared(status, comparator, actual, bound),
      weight,
      national,
    );
    expect(shown(score)).toBe(points);
  },
);

test.each<[string, Target, Status, number, number | string]>([
  ["S7", PERIOD, "met", 8, 8],
  ["S7", PERIOD, "unmet", 8, 0],
  ["S7 declared partial", PERIOD, "partial", 10, 7],
  ["S7 a number declared unmet", NUMBER, "unmet", 10, 0],
  ["S8", WORD, "met", 10, 10],
  ["S8", WORD, "partial", 10, 7],
  ["S8", WORD, "unmet", 10, 3],
  ["S2", WORD, "undecided", 10, "open"],
  ["S2", WORD, "missing", 10, "open"],
  ["S9", WORD, "not-applicable", 10, "excluded"],
  ["S2", WORD, "met", -1, "refused"],
  ["S2", WORD, "met", Number.NaN, "refused"],
])("[%s] $kind that is %s, weighing %p → %p", (_, target, status, weight, expected) => {
  expect(shown(scoreVerdict(target, stated(status), weight, national))).toBe(expected);
});

test.each<[Status, number]>([
  ["met", 10],
  ["partial", 6.5],
  ["unmet", 2.5],
])("[S8] hubei: a word that is %s earns %p of 10", (status, expected) => {
  expect(shown(scoreVerdict(WORD, stated(status), 10, hubei))).toBe(expected);
});

test.each([
  [125, 8],
  [200, 5],
  [400, 2.5],
])("[S6] ratio: %p against at most 100 earns %p of 10", (actual, expected) => {
  expect(shown(scoreVerdict(NUMBER, compared("unmet", "<=", actual, 100), 10, ratio))).toBe(
    expected,
  );
});

test("[S8] a word's score names the band that a person may choose from", () => {
  expect(scoreVerdict(WORD, stated("partial"), 10, national)).toEqual({
    kind: "scored",
    points: 7,
    weight: 10,
    clause: "S8",
    because: { kind: "band", status: "partial", low: 6, high: 8 },
  });
});

test("[S3] every score says by which clause and with which numbers", () => {
  expect(scoreVerdict(NUMBER, compared("unmet", ">=", 8, 10), 10, national)).toEqual({
    kind: "scored",
    points: 8,
    weight: 10,
    clause: "S3",
    because: { kind: "short", actual: 8, bound: 10, share: 0.8 },
  });
});

const number = fc.double({ noNaN: true, min: -1e9, max: 1e9 });
const anyStatus = fc.constantFrom<Status>("met", "partial", "unmet", "undecided", "missing");
const anyVerdict: fc.Arbitrary<Verdict> = fc.oneof(
  anyStatus.map(stated),
  fc
    .tuple(anyStatus, fc.constantFrom<Comparator>(">=", ">", "<=", "<", "="), number, number)
    .map((parts) => compared(...parts)),
);
const anyTarget = fc.constantFrom<Target>(NUMBER, WORD, PERIOD);

test.each(PROFILES.map((profile) => [profile.id, profile] as const))(
  "[S2] %s: points stay between 0 and the weight",
  (_, profile) => {
    const weight = fc.integer({ min: 0, max: 10000 }).map((hundredths) => hundredths / 100);
    fc.assert(
      fc.property(anyTarget, anyVerdict, weight, (target, verdict, most) => {
        const score = scoreVerdict(target, verdict, most, profile);
        if (score.kind !== "scored") return;
        expect(score.points).toBeGreaterThanOrEqual(0);
        expect(score.points).toBeLessThanOrEqual(most);
      }),
    );
  },
);

test("[S3] more never lowers the points of a floor, [S5] nor raises those of a ceiling", () => {
  const amount = fc.double({ noNaN: true, min: -100, max: 500 });
  fc.assert(
    fc.property(
      amount,
      amount,
      fc.double({ noNaN: true, min: 0.01, max: 400 }),
      (one, two, bound) => {
        const [low, high] = [Math.min(one, two), Math.max(one, two)];
        const points = (comparator: Comparator, actual: number): number => {
          const holds = comparator === ">=" ? actual >= bound : actual <= bound;
          const verdict = compared(holds ? "met" : "unmet", comparator, actual, bound);
          return Number(shown(scoreVerdict(NUMBER, verdict, 10, national)));
        };
        expect(points(">=", high)).toBeGreaterThanOrEqual(points(">=", low));
        expect(points("<=", high)).toBeLessThanOrEqual(points("<=", low));
      },
    ),
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
