import type { Normal } from "./normalize";
import { BARE_TRENDS, DELIVERABLES, LADDERS, MANNERS, TRENDS } from "./tables/aims";
import { numberingOf } from "./numbering";
import type { Target } from "./target";

const LETTER_STEPS = new Set("优良中低差好高");
type Direction = keyof typeof TRENDS;

interface WordTables {
  readonly steps: readonly ReadonlySet<string>[];
  readonly directions: Directions;
  readonly bareDirections: Directions;
  readonly manner: RegExp;
}

type Directions = readonly (readonly [word: string, direction: Direction])[];

/** Made for the first text in words. */
let made: WordTables | null = null;

/** What a text without a figure asks for: a scale, a list, a trend, else a phrase (SPEC T19–T22). */
export function readWords(normal: Normal, written: string): Target {
  const { read } = normal;
  return (
    scale(normal) ??
    list(normal) ??
    trend(read, written) ?? { kind: "phrase", text: written, question: isQuestion(read) }
  );
}

/** 优良中低差, 优/良/中/差, 满意、基本满意、不满意. */
function scale(normal: Normal): Target | null {
  const { read } = normal;
  if (read.length > 60) return null;
  const levels = read.split(/[、,/;|]|或(?=.)/).filter((level) => level !== "");
  const parted =
    levels.length >= 2 && tables().steps.some((steps) => levels.every((level) => steps.has(level)));
  if (parted && (levels.length >= 3 || OPPOSITES.has(levels.join(" "))))
    return { kind: "scale", levels };
  const letters = read.split("");
  const run =
    letters.length >= 3 &&
    letters.every((letter) => LETTER_STEPS.has(letter)) &&
    new Set(letters).size === letters.length;
  return run ? { kind: "scale", levels: letters } : null;
}

const OPPOSITES = new Set([
  "是 否",
  "有 无",
  "合格 不合格",
  "满意 不满意",
  "完成 未完成",
  "达成 未达成",
  "优 良",
  "优秀 良好",
  "及格 不及格",
]);

/** 课程库、学员库 and longer enumerations. */
function list(normal: Normal): Target | null {
  const { read, plain } = normal;
  const bracketless = read.replace(/\([^()]*\)|“[^“”]*”|"[^"]*"|《[^《》]*》/g, (inner) =>
    "·".repeat(inner.length),
  );
  const joint = /[、;]/.test(bracketless) ? /[、;]/ : null;
  const numbering = numberingOf(read);
  const cuts: number[] = numbering.length > 1 ? numbering.slice(1).map(({ at }) => at) : [];
  if (numbering.length > 1) {
    // The numbers part the items; further signs belong to them.
  } else if (joint !== null) {
    for (let at = 0; at < bracketless.length; at += 1) {
      const sign = bracketless[at] ?? "";
      if (sign === "、" || sign === ";" || (sign === "," && read.includes(";"))) cuts.push(at);
    }
  } else if (/^[^,]{2,9}(?:,[^,]{2,9})+$/.test(bracketless)) {
    const parts = bracketless.split(",");
    const lengths = parts.map((part) => part.length);
    if (Math.max(...lengths) - Math.min(...lengths) <= 1) {
      for (let at = 0; at < bracketless.length; at += 1) if (bracketless[at] === ",") cuts.push(at);
    }
  } else {
    const pair = /^([\u4e00-\u9fff]{2,12})(?:和|及|与|以及)([\u4e00-\u9fff]{2,12})$/.exec(
      bracketless,
    );
    if (pair !== null && DELIVERABLES.test(pair[1] ?? "") && DELIVERABLES.test(pair[2] ?? "")) {
      return {
        kind: "list",
        items: [plain.slice(0, (pair[1] ?? "").length), plain.slice(-(pair[2] ?? "").length)],
      };
    }
    const slashed = bracketless.split("/");
    if (slashed.length >= 2 && slashed.every((part) => /^[\u4e00-\u9fff]{2,12}$/.test(part))) {
      return { kind: "list", items: plain.split("/") };
    }
  }
  if (cuts.length === 0 && numbering.length < 2) return null;
  const items: string[] = [];
  let from = 0;
  for (const cut of [...cuts, plain.length]) {
    const item = plain.slice(from, cut).replace(/^(?:\(?\d{1,2}[).、:]|[①-⑳])|[.。,;、]$/g, "");
    if (item !== "") items.push(item);
    from = numbering.length > 1 ? cut : cut + 1;
  }
  const last = items.at(-1);
  if (last !== undefined && joint !== null) {
    const tail = /^([^和及与]{2,})(?:和|及|与|以及)([^和及与]{2,})$/.exec(last);
    if (tail?.[1] !== undefined && tail[2] !== undefined && DELIVERABLES.test(tail[1]))
      items.splice(-1, 1, tail[1], tail[2]);
  }
  if (items.length < 2) return null;
  if (items.every((item) => item.length <= 4 && trendOf(item) !== null)) return null;
  return { kind: "list", items };
}

/** 稳步提高, 改善办学条件, 较上年下降: a direction with manner before it and an object behind or before it. */
function trend(read: string, written: string): Target | null {
  const direction = trendOf(read);
  return direction === null ? null : { kind: "trend", direction, text: written };
}

/** The direction that a text names as its aim; `null` for a text that names none. */
function trendOf(read: string): "up" | "down" | "steady" | null {
  const text = read.replace(/\([^()]*\)/g, "").replace(/[。.;,!]+$/, "");
  if (text.length > 40 || /^(?:不断|持续)?(?:未|没有|无法|尚未)/.test(text)) return null;
  const { manner, bareDirections, directions } = tables();
  const bare = text.slice(manner.exec(text)?.[0].length ?? 0);
  for (const [word, direction] of bareDirections) {
    if (text === word || bare === word) return direction;
  }
  for (const [word, direction] of directions) {
    if (text === word || bare === word) return direction;
    if (bare.startsWith(word) && isObject(bare.slice(word.length))) return direction;
    if (text.endsWith(word) && isSubject(text.slice(0, text.length - word.length), direction))
      return direction;
    const tail = `${word}明显`;
    if (bare === tail || bare === `${word}显著` || bare === `${word}程度明显`) return direction;
  }
  return null;
}

/** 改善学校的办学条件: what is changed, without a further statement. */
function isObject(rest: string): boolean {
  return (
    rest.length <= 24 &&
    !/[,;。\d]/.test(rest) &&
    !/^(?:到|至|了?对|为|型|版|班|后|性|员|器|阶段|工程|项目|计划|方案|报告)/.test(rest)
  );
}

/** 群众生活水平明显提高: who or what changes. */
function isSubject(lead: string, direction: "up" | "down" | "steady"): boolean {
  if (direction === "steady") return lead.length <= 16 && !/[,;。]/.test(lead);
  return (
    lead.length <= 24 &&
    !/[,;。\d]/.test(lead) &&
    !/(?:不|未|没有|无|零|负|防止|避免|用于|便于|有利于)$/.test(lead)
  );
}

/** 是否…, 有没有…, …吗: asks instead of saying what is wanted (PC18). */
function isQuestion(read: string): boolean {
  return /^(?:是否|有无|能否|可否|有没有|是不是)|(?:是否|能否|与否)|[?吗]$/.test(read);
}

function tables(): WordTables {
  made ??= {
    steps: LADDERS.map((line) => new Set(line.split(" "))),
    directions: directionsOf(TRENDS),
    bareDirections: directionsOf(BARE_TRENDS),
    manner: new RegExp(
      `^(?:${MANNERS.split(" ")
        .sort((one, other) => other.length - one.length)
        .join("|")})*`,
    ),
  };
  return made;
}

function directionsOf(table: typeof TRENDS): Directions {
  return (Object.keys(table) as Direction[]).flatMap((direction) =>
    table[direction].split(" ").map((word) => [word, direction] as const),
  );
}
