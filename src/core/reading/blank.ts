import type { JudgeContext } from "../judging/context";
import type { Normal } from "./normalize";
import { comparingAfter, comparingBefore } from "./comparator";
import { BRACKET, DIGIT, GAP, POINT } from "./traits";
import { bound } from "./statement";
import { MISHAPS, NOT_APPLICABLE, PLACEHOLDER } from "./tables/aims";
import type { Target } from "./target";
import { unitFamily } from "./unit";

const CELL_ERROR =
  /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|BUSY!|GETTING_DATA|FIELD!|CONNECT!|BLOCKED!|UNKNOWN!|#+)$/i;

/** What asks for nothing: empty, 不适用, a placeholder, an error of the sheet (SPEC T4). `null`: something is asked. */
export function readBlank(
  { read, traits }: Normal,
  written: string,
  context: JudgeContext,
): Target | null {
  if (read === "") return { kind: "blank", meaning: "empty" };
  if (
    read.length > 60 ||
    (read.charCodeAt(0) !== 35 && (traits & DIGIT) !== 0 && (traits & GAP) === 0)
  )
    return null;
  if (written.charCodeAt(0) === 35 && CELL_ERROR.test(written))
    return { kind: "unreadable", because: { kind: "cell-error", written } };
  const text = read.replace(/[。.;,!]+$/, "");
  if (text === "无" || text === "零" || text === "没有") {
    if (MISHAPS.test(context.indicator ?? "")) return bound({ value: 0 });
    if (text === "零") return null;
  }
  if (NOT_APPLICABLE.has(text) || /^[-/]+$/.test(read))
    return { kind: "blank", meaning: "not-applicable" };
  return isPlaceholder(read, traits) ? { kind: "blank", meaning: "placeholder" } : null;
}

const LEADING_GAP =
  /^(?:[*×○□_?]+|X{1,4}(?![A-Za-z])|x{2,4}(?![A-Za-z])|N(?![A-Za-z])|n(?![A-Za-z])|[….]{2,}|\(\))+/;

/** `≥**%`, `XX万元`, `**元/人·月`, `≥`, `%`, `≥件`: signs and a unit with no figure between. */
function isPlaceholder(read: string, traits: number): boolean {
  if (PLACEHOLDER.test(read) || /^[.,;:。、!?_*×…·|~+]+$/.test(read)) return true;
  // 完成 before a figure is only its frame; without one it is a word to be fulfilled.
  if (read.endsWith("完成")) return false;
  let text = read;
  for (let word = signBefore(text); word > 0; word = signBefore(text)) text = text.slice(word);
  const gap = (traits & (GAP | BRACKET | POINT)) === 0 ? null : LEADING_GAP.exec(text);
  // 十台 is a figure, 万元 a measure without one.
  if (read.startsWith("十")) return false;
  if (isMeasure(read.replace(/^[百千万亿]+/, ""))) return true;
  if (
    gap === null &&
    text.length === read.length &&
    !/^[%‰]+$/.test(text) &&
    comparingBefore(read)?.length !== read.length
  )
    return false;
  if (gap !== null) text = text.slice(gap[0].length);
  const closing = comparingAfter(text, text.length - 2);
  if (closing !== null && text.endsWith("以上")) text = text.slice(0, -2);
  text = text.replace(/(?:以上|以下|以内|左右)$/, "").replace(/^\((.*)\)$/, "$1");
  if (/^[%‰]*$/.test(text)) return true;
  const unit = text.replace(/^[十百千万亿]+/, "");
  return gap === null
    ? isUnit(unit) && text !== "" && /^[≥≤<>=]/.test(read)
    : isUnit(unit) || unit === "" || (/^[\u4e00-\u9fff]{1,6}$/.test(unit) && unit.length <= 6);
}

/** Length of a comparing sign or word that begins `text`. */
function signBefore(text: string): number {
  const sign =
    /^(?:[≥≤<>=≈》《]+|不低于|不少于|不超过|不高于|至少|大于等于|小于等于|大于|小于|达到|达|约|完成)/.exec(
      text,
    );
  return sign?.[0].length ?? 0;
}

function isUnit(text: string): boolean {
  return text.split(/[/·*×]/).every((part) => unitFamily(part) !== null || part === "");
}

/** A unit of measure alone (万元, 平方米); a counter alone may be a word. */
function isMeasure(text: string): boolean {
  const family = unitFamily(text);
  if (text.startsWith("半")) return false;
  return family !== null && family !== text && !AMBIGUOUS.has(text);
}

/** Measures that are as often something else. */
const AMBIGUOUS = new Set(["度", "方", "两"]);
