import type { JudgeContext } from "../judging/context";
import type { Status } from "../judging/status";
import type { Target } from "../reading/target";
import type { Verdict } from "../judging/verdict";
import { foldWords } from "../judging/wording";
import { WORDS } from "../judging/word-table";
import type { WordTable } from "../judging/words";

/** What people report in words, with what EVAL says of each; what it leaves open is not listed. */
export interface KnownWord {
  readonly word: string;
  readonly status: Status;
}

const LONGEST = 24;
const MOST_CANDIDATES = 1200;

/**
 * Words worth listing for a target, the likeliest first: the target's own, those of the word table,
 * and both denied, qualified and said of the indicator. EVAL judges every one of them, one after the
 * other as they are asked for, since few formulas have room for all.
 */
export function* knownWords(
  target: Target,
  written: string,
  context: JudgeContext,
  judgeWord: (word: string) => Verdict,
): Generator<KnownWord> {
  for (const word of candidates(target, written, context)) {
    if (!isListable(word)) continue;
    const { status, reason } = judgeWord(word);
    // 按季安排 misses by a share of its own, which a list of words cannot hold.
    if (status === "undecided" || (status === "unmet" && reason.kind === "compared")) continue;
    yield { word, status };
  }
}

/** A list matches whole texts only; digits beside each other are the business of numbers. */
function isListable(word: string): boolean {
  return word !== "" && word.length <= LONGEST && !/\d\s?\d|[|"\s，；％。\d]/u.test(word);
}

const BLANKS = "— - / \\ * ** *** … …… —— -- --- 、 . · _ x × X XX ~".split(" ");
const FRAMES = "已# 均已# #了 已#完成 不# 未# 没有# 未能# 尚未# 尚不# 并未# 不够# 均未#".split(" ");

function candidates(target: Target, written: string, context: JudgeContext): ReadonlySet<string> {
  const table = context.words ?? WORDS;
  const asked = foldWords(written);
  const own = ownWords(target, asked, table);
  const framed = own.flatMap((word) => FRAMES.map((frame) => frame.replace("#", word)));
  const subjects = subjectsOf(asked, context);
  const general = tableWords(table);
  const moved = target.kind === "trend" ? trendWords(target.direction, asked, table) : [];
  const said = subjects.flatMap((subject) => [...own, ...framed].map((word) => subject + word));
  const all = [
    ...BLANKS,
    asked,
    ...own,
    ...lists(target),
    ...declarations(table),
    ...moved,
    ...subjects.flatMap((subject) => moved.slice(0, 40).map((word) => subject + word)),
    ...framed,
    ...general,
    ...said,
  ];
  return new Set(all.slice(0, MOST_CANDIDATES));
}

/** The words that answer the target: those of its groups with their opposites, else its own. */
function ownWords(target: Target, asked: string, table: WordTable): readonly string[] {
  if (target.kind === "bound" || target.kind === "range") return [];
  const groups = table.groups.filter(({ words }) => words.some((word) => asked.includes(word)));
  const ladders = table.ladders.filter(({ steps }) => steps.flat().includes(asked));
  return [
    asked,
    ...groups.flatMap(({ words, opposites }) => [...words, ...opposites]),
    ...groups.flatMap(({ opposites }) => opposites.map((word) => `存在${word}`)),
    ...ladders.flatMap(({ steps }) => steps.flat()),
  ];
}

/** The official answers of self-evaluation. */
const OFFICIAL = [
  "达成",
  "未达成",
  "部分达成",
  "实现",
  "完成",
  "达到",
  "已达成",
  "已完成",
  "未完成",
].flatMap((verb) =>
  ["", "年度", "预期", "绩效", "既定"].flatMap((whose) =>
    ["目标", "指标"].map((aim) => verb + whose + aim),
  ),
);

function declarations(table: WordTable): readonly string[] {
  return [
    ...table.declaredMet.words,
    ...table.done.words,
    ...table.declaredPartial.words,
    ...table.declaredUnmet.words,
    ...OFFICIAL,
    ...table.none.words,
    ...table.answers.yes,
    ...table.answers.no,
  ].map(foldWords);
}

function tableWords(table: WordTable): readonly string[] {
  return [
    ...table.delivered.words,
    ...table.fullCoverage.words,
    ...table.tasks.words.flatMap((word) => [`已${word}`, `未${word}`, `尚未${word}`]),
    ...table.delivered.words.flatMap((word) => [`已${word}`, `未${word}`]),
    ...["均", "全部", "都"].flatMap((all) =>
      ["已建立", "已完成", "未建立", "未完成", "建立", "完成"].map((verb) => all + verb),
    ),
    ...["月", "季", "季度", "周", "年", "半年"].flatMap((time) => [`按${time}安排`, `每${time}`]),
  ].map(foldWords);
}

/** The asked verb and the contrary ones, plain, denied and with the usual degrees before them. */
function trendWords(
  direction: "up" | "down" | "steady",
  asked: string,
  { trends }: WordTable,
): readonly string[] {
  const contrary = direction === "down" ? trends.up : trends.down;
  const same = trends[direction];
  const nearest = same.filter((word) => asked.includes(word));
  const ways = [
    ...new Set([
      ...nearest,
      ...same.slice(0, 8),
      ...contrary.slice(0, 8),
      ...trends.steady.slice(0, 4),
    ]),
  ];
  const degrees = [...trends.strong, ...trends.weak, ...trends.manner];
  return [
    ...ways,
    ...nearest.flatMap((word) => [`已${word}`, `未${word}`, `没有${word}`]),
    ...degrees.flatMap((degree) =>
      [...nearest, ...contrary.slice(0, 3)].map((way) => degree + way),
    ),
    ...same,
    ...contrary,
  ];
}

/** 课程库和学员库, 课程库、学员库均已建立, one of them alone. */
function lists(target: Target): readonly string[] {
  if (target.kind !== "list") return [];
  const joined = ["、", "和", ",", "及", "与"].map((joint) => target.items.join(joint));
  const frames = [
    "#",
    "已建立#",
    "#已建立",
    "#均已建立",
    "#均已完成",
    "#均未建立",
    "完成#",
    "#已完成",
    "#均未完成",
  ];
  return [...joined, ...target.items].flatMap((items) =>
    frames.map((frame) => foldWords(frame.replace("#", items))),
  );
}

/** What the indicator is about, to stand before a word: 沟通 of 项目沟通有效性, 管理. */
function subjectsOf(asked: string, context: JudgeContext): readonly string[] {
  const name = foldWords(context.indicator ?? "")
    .split("/")
    .at(-1)
    ?.replace(/[(（].*$/u, "")
    .replace(/(?:性|情况|程度|率|度)$/u, "");
  if (name === undefined || name.length < 2) return [];
  const core = name
    .replace(asked, "")
    .replace(/(?:健全|完备|规范|合规|有效|合理|及时|稳定|完整)$/u, "");
  return [...new Set([core, core.slice(-2), core.slice(-4), "管理", "制度", "基本"])].filter(
    (subject) => subject.length >= 2 && subject !== "基本",
  );
}
