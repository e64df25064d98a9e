import type { Actual } from "./actual";
import type { Target } from "../reading/target";
import type { Verdict } from "./verdict";
import type { TrendWords } from "./words";
import { foldWords, readWording } from "./wording";
import { beginsPartial, declarationOf } from "./declaration";
import type { Hearing } from "./hearing";
import { settle } from "./hearing";
import { overlaps } from "./overlap";

type TrendTarget = Extract<Target, { readonly kind: "trend" }>;
type Way = "up" | "down" | "steady";

/** 提高, 减少, 保持 (SPEC V22). */
export function judgeTrend(target: TrendTarget, actual: Actual, hearing: Hearing): Verdict {
  const pair = { target: hearing.target, actual: hearing.actual };
  const open = settle("undecided", { kind: "words-differ", ...pair }, "V22");
  if (!("text" in actual)) return open;
  const { text } = actual;
  const asked = foldWords(target.text);
  if (asked === text) return settle("met", { kind: "words-agree", ...pair, how: "same" }, "V17");
  const declaration = declarationOf(text, hearing.words);
  if (declaration === "partial" || beginsPartial(text)) {
    return settle("partial", { kind: "declared", ...pair, what: "partial" }, "V16");
  }
  if (declaration === "met" || declaration === "unmet") {
    return settle(declaration, { kind: "declared", ...pair, what: declaration }, "V16");
  }
  if (declaration === "done") {
    return settle("undecided", { kind: "not-shown", ...pair, wants: "quality" }, "V16");
  }
  const figures = twoFigures(text);
  if (figures !== null) return compare(target, figures, hearing);
  return judgeMovement(target, asked, text, hearing);
}

interface Movement {
  readonly way: Way;
  readonly negated: boolean;
  /** 0 weak (有所), 1 plain, 2 strong (明显). */
  readonly degree: number;
  readonly subject: string;
}

function judgeMovement(
  target: TrendTarget,
  asked: string,
  text: string,
  hearing: Hearing,
): Verdict {
  const pair = { target: hearing.target, actual: hearing.actual };
  const open = settle("undecided", { kind: "words-differ", ...pair }, "V22");
  const { trends } = hearing.words;
  const wanted = movementOf(asked, trends, target.direction);
  const moved = movementsOf(text, trends);
  const [only] = moved;
  if (only === undefined || new Set(moved.map(({ way }) => way)).size > 1) return open;
  const wording = readWording(text, hearing.words);
  if (wording.doubts.some((word) => !isTrendNegation(word, only)) || hasContrast(text, hearing))
    return open;
  const known = asked + hearing.place.name;
  const subject = only.subject;
  const sameSubject = subject === "" || overlaps(withoutMeasure(subject), known);
  const burden = trends.burdens.some((word) => subject.includes(word));
  if (only.negated) {
    // 未明显提升 may still have risen.
    const firm = only.degree < 2 || wanted.degree === 2;
    return only.way === target.direction && sameSubject && firm
      ? settle("unmet", { kind: "trend-compared", ...pair, same: false }, "V22")
      : open;
  }
  if (only.way !== target.direction) {
    if (target.direction === "steady" || only.way === "steady") {
      return target.direction !== "steady" && sameSubject && /持平|不变/u.test(text)
        ? settle("unmet", { kind: "trend-compared", ...pair, same: false }, "V22")
        : open;
    }
    const opposite = sameSubject || (target.direction === "down" && burden);
    return opposite
      ? settle("unmet", { kind: "trend-compared", ...pair, same: false }, "V22")
      : open;
  }
  // 教学水平提高 says nothing about 提高群众生活水平.
  if (!sameSubject && wanted.subject.length >= 2) return open;
  if (!sameSubject && (target.direction === "down" ? !burden : burden)) return open;
  // 死亡率降低 for 发病率, 安全感提升 for 见警率.
  if (!sameSubject && MEASURED.test(hearing.place.name)) return open;
  const plainHedges = wording.hedges.filter(
    (word) =>
      !trends.manner.includes(word) &&
      !trends.weak.includes(word) &&
      !trends.strong.some((each) => each.includes(word) && text.includes(each)) &&
      !asked.includes(word),
  );
  if (only.degree < wanted.degree || plainHedges.length > 0) {
    return settle("undecided", { kind: "qualified", ...pair, word: text }, "V22");
  }
  if (
    wording.faults.some(
      ({ word }) => !isTrendWord(word, trends) && !known.includes(word) && !burden,
    )
  )
    return open;
  return settle("met", { kind: "trend-compared", ...pair, same: true }, "V22");
}

/** The indicator names what is measured. */
const MEASURED = /(?:率|数|数量|指数|人数|面积)$/u;

function compare(
  target: TrendTarget,
  figures: readonly [number, number],
  hearing: Hearing,
): Verdict {
  const pair = { target: hearing.target, actual: hearing.actual };
  const [before, after] = figures;
  const rose = after > before;
  const fell = after < before;
  switch (target.direction) {
    case "up":
      return settle(rose ? "met" : "unmet", { kind: "trend-compared", ...pair, same: rose }, "V22");
    case "down":
      return settle(fell ? "met" : "unmet", { kind: "trend-compared", ...pair, same: fell }, "V22");
    case "steady":
      return rose || fell
        ? settle("undecided", { kind: "words-differ", ...pair }, "V22")
        : settle("met", { kind: "trend-compared", ...pair, same: true }, "V22");
  }
}

/** 由80%提高到85%, 上年80%,今年85%: in the order of time; `null` if the text says less or more. */
function twoFigures(text: string): readonly [number, number] | null {
  const match =
    /^[^\d]{0,12}(?:从|由|上年|去年|上年度)[^\d]{0,8}(\d+(?:\.\d+)?)([^\d]{0,6}?)(?:,|;|、)?[^\d]{0,3}?(?:提高|提升|增加|增长|上升|扩大|下降|降低|减少|降|升|增|减|缩小)?(?:到|至|为|今年|本年|本年度)[^\d]{0,8}(\d+(?:\.\d+)?)(\D{0,6})$/u.exec(
      text,
    );
  if (match === null) return null;
  const [, first = "", unit = "", second = "", other = ""] = match;
  const same = unit.replace(/[,;、]/gu, "") === other || unit === "" || other === "";
  return same ? [Number(first), Number(second)] : null;
}

function movementOf(text: string, trends: TrendWords, way: Way): Movement {
  return (
    movementsOf(text, trends).find((each) => each.way === way) ?? {
      way,
      negated: false,
      degree: degreeOf(text, trends),
      subject: "",
    }
  );
}

function movementsOf(text: string, trends: TrendWords): readonly Movement[] {
  return text.split(/[,;。!]/u).flatMap((clause) => {
    const found = (["steady", "up", "down"] as const)
      .flatMap((way) => trends[way].map((word) => ({ way, at: clause.indexOf(word), word })))
      .filter(({ at, word }) => at >= 0 && !(word === "巩固" || trends.manner.includes(word)))
      .sort((left, right) => left.at - right.at);
    const [first] = found;
    if (first === undefined) return [];
    const before = clause.slice(0, first.at);
    const after = clause.slice(first.at + first.word.length);
    return found
      .filter(({ way }, index) => index === 0 || way !== first.way)
      .map(({ way }) => ({
        way,
        negated:
          /(?:未|没有?|无|不)(?!断|仅|但|懈|低于|少于)/u.test(before) ||
          /^(?:不足|不够|有限|不明显|不大)/u.test(after),
        degree: degreeOf(clause, trends),
        subject: subjectOf(before, after, trends),
      }));
  });
}

function subjectOf(before: string, after: string, trends: TrendWords): string {
  const bare = [...trends.manner, ...trends.weak, ...trends.strong]
    .sort((left, right) => right.length - left.length)
    .reduce((rest, word) => rest.replaceAll(word, ""), before);
  const subject = bare.replace(/(?:未|没有|已|均|得到|了|实现|能够|将|进行|有|不|较)/gu, "");
  const object = after.replace(/^(?:了|到|至|为|约|近)/u, "").replace(/\d.*$/u, "");
  return subject + object;
}

function degreeOf(text: string, trends: TrendWords): number {
  if (trends.weak.some((word) => text.includes(word))) return 0;
  return trends.strong.some((word) => text.includes(word)) ? 2 : 1;
}

/** 未提高: the loose negation is the trend's own. */
function isTrendNegation(word: string, movement: Movement): boolean {
  return movement.negated && /^(?:未|没|没有|无|不|尚未|未能|并未)$/u.test(word);
}

function isTrendWord(word: string, trends: TrendWords): boolean {
  return trends.up.includes(word) || trends.down.includes(word);
}

function hasContrast(text: string, hearing: Hearing): boolean {
  return hearing.words.contrasts.words.some((word) => text.includes(word));
}

/** 水平, 能力 and the like are shared by things that have nothing to do with each other. */
function withoutMeasure(subject: string): string {
  const thing = subject.replace(/(?:水平|能力|质量|程度|意识|效率|情况|状况|满意度)$/u, "");
  return thing.length >= 2 ? thing : subject;
}
