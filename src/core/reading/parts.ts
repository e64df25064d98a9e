import type { JudgeContext } from "../judging/context";
import { readClause } from "./clause";
import { nameableEvent } from "./event";
import { isFrame } from "./frame";
import type { Normal } from "./normalize";
import { part } from "./normalize";
import { hasClock, readRatio } from "./ratio";
import { readRecurrence } from "./recurrence";
import { withoutRemark } from "./remark";
import type { Segment } from "./segment";
import { split } from "./segment";
import { subTotal } from "./sub-total";
import type { BoundTarget, Target } from "./target";
import { BRACKET, CALENDAR, COLON, DIGIT, JOINT, NUMERAL } from "./traits";
import { bothSides } from "./two-sided";
import { readWords } from "./word-target";

/** Reads a text for figures and dates (SPEC T5–T18); `null` where it asks for none, so that it is words. */
export function combine(whole: Normal, context: JudgeContext): Target | null {
  const normal = (whole.traits & (BRACKET | CALENDAR)) === 0 ? whole : withoutRemark(whole);
  const { read, traits } = normal;
  const wordy =
    (traits & DIGIT) === 0
      ? (readRecurrence(normal) ?? lasting(read) ?? nameableEvent(normal))
      : nameableEvent(normal);
  if (wordy !== null) return wordy;
  if ((traits & (DIGIT | NUMERAL | CALENDAR)) === 0) return null;
  if (read.startsWith("第") && /^第[一二三四五六七八九十\d]+(?:名|位|批|期|类|档)?$/.test(read))
    return null;
  if ((traits & COLON) !== 0) {
    const ratio = readRatio(normal);
    if (ratio !== null) return ratio;
    if (hasClock(normal) && !/[日号]\d{1,2}:\d\d/.test(read)) return null;
  }
  if (/\d[×*xX]\d{1,2}小时/.test(read)) return null;
  const inner = (traits & (BRACKET | JOINT)) === 0 ? null : subTotal(normal, context);
  if (inner !== null) return inner;
  const each =
    /^(?:各|均|分别)(?:完成|为|开展|举办|不少于|至少)?(?=\d|[一二两三四五六七八九十])/.exec(read);
  if (each !== null && !read.startsWith("均")) {
    const counted = readClause(normal, read.startsWith("分别") ? 2 : 1, read.length, context);
    if (counted !== null && counted.kind !== "unreadable")
      return { kind: "all", parts: [counted], each: true };
  }
  const segments = split(normal);
  if (segments.length === 1) return readClause(normal, 0, read.length, context);
  return joined(normal, segments, context);
}

/** 长期, 学年: a period whose ends the text does not tell. */
function lasting(read: string): Target | null {
  if (!/^(?:长期|学年|全学年|长年|常年|全周期|项目期内|项目周期内)$/.test(read)) return null;
  return { kind: "span", from: null, to: null };
}

function joined(
  normal: Normal,
  segments: readonly Segment[],
  context: JudgeContext,
): Target | null {
  const reads: { readonly target: Target | null; readonly segment: Segment }[] = [];
  for (const segment of segments) {
    reads.push({ target: readClause(normal, segment.from, segment.to, context), segment });
  }
  if (reads.length === 1) return reads[0]?.target ?? null;
  const figures = reads.filter(({ target }) => target !== null);
  if (figures.length === 0) return null;
  const words = reads.length - figures.length;
  if (figures.length === 1 && words > 0)
    return oneFigure(normal, reads, figures[0]?.target ?? null);
  const parts = reads.map(({ target, segment }) => target ?? wordsOf(normal, segment));
  const merged = words === 0 ? bothSides(parts) : null;
  if (merged !== null) return merged;
  const unreadable = parts.find((part) => part.kind === "unreadable");
  if (unreadable !== undefined) return unreadable;
  const any = reads.some(({ segment }) => segment.joint.startsWith("或"));
  if (words === 0 && !any && alike(parts))
    return { kind: "unreadable", because: { kind: "run-together", written: normal.plain } };
  const all = reads.some(({ segment }) => segment.joint !== "" && !segment.joint.startsWith("或"));
  if (any && all) return null;
  return any ? { kind: "any", parts } : { kind: "all", parts, each: false };
}

/** One figure among words: its own frame, one condition of several, or one entry of an enumeration. */
function oneFigure(
  normal: Normal,
  reads: readonly { readonly target: Target | null; readonly segment: Segment }[],
  figure: Target | null,
): Target | null {
  if (figure === null) return null;
  const wordy = reads.filter(({ target }) => target === null);
  const enumerated = reads.some(
    ({ segment }) => segment.joint === "、" || segment.joint === ";" || segment.joint === "。",
  );
  const weak = figure.kind === "bound" && figure.comparator === null && figure.unit !== "%";
  if (enumerated && weak && wordy.length >= figureCount(reads)) return null;
  const long = wordy.some(({ segment }) => segment.to - segment.from > 24);
  if (long && weak) return null;
  const leading = reads.findIndex(({ target }) => target !== null);
  if (
    leading === reads.length - 1 &&
    wordy.every(({ segment }) => isFrame(normal.read.slice(segment.from, segment.to)))
  )
    return figure;
  if (figure.kind === "unreadable") return figure;
  return {
    kind: "all",
    parts: reads.map(({ target, segment }) => target ?? wordsOf(normal, segment)),
    each: false,
  };
}

function figureCount(reads: readonly { readonly target: Target | null }[]): number {
  return reads.filter(({ target }) => target !== null).length;
}

function wordsOf(normal: Normal, { from, to }: Segment): Target {
  const words = part(normal, from, to);
  return readWords(words, words.plain);
}

/** 95%, 98%: the same thing twice with nothing to tell the numbers apart. */
function alike(parts: readonly Target[]): boolean {
  const bounds = parts.filter((part): part is BoundTarget => part.kind === "bound");
  return (
    bounds.length === parts.length &&
    bounds.every(
      (part) =>
        part.subject === null &&
        (part.unit === null || part.unit === bounds.at(-1)?.unit) &&
        part.comparator === bounds[0]?.comparator,
    ) &&
    bounds.length >= 2
  );
}
