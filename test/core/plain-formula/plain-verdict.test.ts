import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { CellValue } from "../../../src/core";
import {
  judge,
  PROFILES,
  readTarget,
  placed,
  scoreVerdict,
  SHANGHAI_2020_SAMPLE,
  STATUS_WORDS,
} from "../../../src/core";
import { plainScore } from "../../../src/core/plain-formula/plain-score";
import type { PlainRow } from "../../../src/core/plain-formula/plain-verdict";
import { plainVerdict, readPlain } from "../../../src/core/plain-formula/plain-verdict";
import type { CalculatedRow } from "./spreadsheets";
import { byLibreOffice, byUniver, hasLibreOffice } from "./spreadsheets";

interface Pair {
  readonly indicator: string;
  readonly category: string;
  readonly target: string;
  readonly actual: string;
}

interface Case extends CalculatedRow {
  readonly expected: string;
  /** Points out of 10, or the word of a row that has none. */
  readonly points: string | number;
}

const [PROFILE] = PROFILES;

const WORDS = STATUS_WORDS["zh-CN"];

/** Reports of every shape, read rightly or wrongly by a careless formula. */
const REPORTS: readonly CellValue[] = [
  ..."健全|不健全|达成预期指标|已完成|未完成|部分完成|完成|100%|95%|0.95|—|/|3|3个|1,234|1,234.5人".split(
    "|",
  ),
  ..."12,34|1.5,000|￥50|$50|(50)|-50|-5%|５０|９５％|30 50|5 0|50.|50.%|.5|1/2|2021-1-1|1E5|050".split(
    "|",
  ),
  ..."255%|九成|约95%|≥95%|达到98%|不足90%|是|2021年12月31日|2021-12-31|2021年11月|2022/1/5|9月|11月30日".split(
    "|",
  ),
  ..."12:30|50人50|人|%|万|2万|20万人|3.5万元|1亿|#N/A|无|无事故|健 全|健全。|*|?|健?|健|全|3份|1.5份|达到.5%".split(
    "|",
  ),
  1,
  0,
  0.5,
  -5,
  95,
  44_550,
  44_570,
  true,
  false,
  null,
];

function around(target: string): readonly CellValue[] {
  const found = /\d+(?:\.\d+)?/u.exec(target);
  if (found === null) return [];
  const unit = target.slice(found.index + found[0].length).trim();
  return [1, 0.99, 1.01, 0.5, 1.5, 12, 0.01].flatMap((factor) => {
    const value = Number((Number(found[0]) * factor).toPrecision(8));
    return [`${value}${unit}`, String(value), value];
  });
}

function casesOf(pair: Pair, actuals: readonly CellValue[], from: number): readonly Case[] {
  const levels = pair.category.split("/");
  const path = [...levels, pair.indicator].join("/");
  const context = { indicator: pair.indicator, path: levels };
  const row: PlainRow = { written: pair.target, reported: null, context, path, language: "zh-CN" };
  const reading = readOnce(row);
  return actuals.map((actual, index) => {
    const at = from + index + 1;
    const cells = { target: `B${at}`, actual: `C${at}`, path: `A${at}`, year: "0" };
    const verdict = judge(pair.target, actual, context);
    const expected = WORDS[verdict.status];
    const score = scoreVerdict(readTarget(pair.target, placed(context)), verdict, 10, PROFILE);
    const scored = { ...cells, verdict: `E${at}`, weight: `D${at}`, profile: null };
    return {
      path,
      target: pair.target,
      actual,
      formulas: [
        plainVerdict(reading, row, cells),
        `=${plainScore(reading, scored, PROFILE, "zh-CN")}`,
      ],
      expected,
      points: score.kind === "scored" ? score.points : expected,
    };
  });
}

const readings = new Map<string, ReturnType<typeof readPlain>>();

/** Making the tables of a target is the slow part, and both engines are asked about the same ones. */
function readOnce(row: PlainRow): ReturnType<typeof readPlain> {
  const key = `${String(row.written)}\n${row.path}`;
  const reading = readings.get(key) ?? readPlain(row);
  readings.set(key, reading);
  return reading;
}

function allCases(
  pairs: readonly Pair[],
  actuals: (pair: Pair) => readonly CellValue[],
): readonly Case[] {
  const cases: Case[] = [];
  for (const pair of pairs) cases.push(...casesOf(pair, actuals(pair), cases.length));
  return cases;
}

const pairs = readFileSync(join(__dirname, "../../data/verdicts.jsonl"), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Pair);

/** Rows that say something definite that EVAL does not say, and how many say what it says. */
function compare(cases: readonly Case[], results: readonly unknown[]) {
  const differing = cases.flatMap((each, index) => {
    const got = results[index];
    return got === each.expected || got === WORDS.undecided
      ? []
      : [
          `${String(each.target)} | ${String(each.actual)} | EVAL ${each.expected}, formula ${String(got)}`,
        ];
  });
  const same = cases.filter(({ expected }, index) => results[index] === expected).length;
  return { differing, same };
}

/** Rows of the same verdict that earn other points than SCORE gives (SPEC P18). */
function pointsApart(
  cases: readonly Case[],
  results: readonly (readonly unknown[])[],
): readonly string[] {
  return cases.flatMap(({ target, actual, expected, points }, index) => {
    const [verdict, got] = results[index] ?? [];
    const same =
      typeof points === "number" ? Math.abs(Number(got) - points) < 0.0051 : got === points;
    return verdict !== expected || same
      ? []
      : [`${String(target)} | ${String(actual)} | SCORE ${points}, formula ${String(got)}`];
  });
}

describe("[P17] plain formulas against EVAL", () => {
  const labelled = allCases(pairs, ({ actual }) => [actual]);

  test("no formula is longer than Excel takes, nested deeper, or has a function of ours", () => {
    for (const { formulas } of labelled)
      for (const formula of formulas) {
        expect(formula.length).toBeLessThanOrEqual(8192);
        expect(depth(formula)).toBeLessThanOrEqual(64);
        expect(formula).not.toMatch(/PERF[._]|_xl|LET\(|TEXTJOIN|XLOOKUP|FILTER\(/u);
      }
  });

  test("Univer: no labelled pair gets another definite verdict, nine of ten the same", () => {
    const calculated = byUniver(labelled);
    const results = calculated.map(([result]) => result);
    const { differing, same } = compare(labelled, results);
    expect(differing).toEqual([]);
    expect(pointsApart(labelled, calculated)).toEqual([]);
    expect(same).toBeGreaterThanOrEqual(Math.ceil(labelled.length * 0.9));
  }, 300_000);

  test("LibreOffice: the same, and on reports of every shape for the seed form and a sample of pairs", async () => {
    if (!hasLibreOffice()) {
      process.stdout.write("soffice is not installed: plain formulas were not calculated by it\n");
      return;
    }
    const seed = SHANGHAI_2020_SAMPLE.indicators.map(({ path, name, target }) => ({
      indicator: name,
      category: path.join("/"),
      target: String(target),
      actual: "",
    }));
    const sample = [...seed, ...pairs.filter((_, index) => index % 24 === 0)];
    const cases = allCases([...sample, ...pairs], (pair) =>
      sample.includes(pair) && pair.actual === ""
        ? [...REPORTS, ...around(pair.target)]
        : [pair.actual],
    );
    const calculated = await byLibreOffice(cases);
    const results = calculated.map(([result]) => result);
    expect(results).toHaveLength(cases.length);
    expect(pointsApart(cases, calculated)).toEqual([]);
    expect(compare(cases, results).differing).toEqual([]);
  }, 300_000);
});

describe("[P17] the row it was made for", () => {
  test("another target, another indicator: 待确认, and a remembered report keeps its verdict", () => {
    const row: PlainRow = {
      written: "健全",
      reported: "各项制度均已健全并严格执行",
      context: { indicator: "制度健全性" },
      path: "制度健全性",
      language: "zh-CN",
    };
    const cells = (at: number) => ({
      target: `B${at}`,
      actual: `C${at}`,
      path: `A${at}`,
      year: "0",
    });
    const reading = readPlain(row);
    const rows = [
      ["制度健全性", "健全", "健全"],
      ["制度健全性", "合理", "健全"],
      ["制度合理性", "健全", "健全"],
      ["制度健全性", "健全", "各项制度均已健全并严格执行"],
    ].map(([path = "", target = "", actual = ""], index) => ({
      path,
      target,
      actual,
      formulas: [plainVerdict(reading, row, cells(index + 1))],
    }));
    const remembered = WORDS[judge("健全", row.reported, row.context).status];
    expect(byUniver(rows).map(([result]) => result)).toEqual([
      "达成",
      "待确认",
      "待确认",
      remembered,
    ]);
  }, 120_000);
});

/** Deepest nesting of brackets outside of texts. */
function depth(formula: string): number {
  let [open, most] = [0, 0];
  for (const sign of formula.replace(/"(?:[^"]|"")*"/gu, "")) {
    if (sign === "(") most = Math.max(most, (open += 1));
    if (sign === ")") open -= 1;
  }
  return most;
}
