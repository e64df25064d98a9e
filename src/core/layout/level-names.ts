import { compactText, tidyText } from "./compact-text";

/**
 * A level or indicator name without what only decorates it: `指标1：`, `★`, `其中：`, a sequence
 * number (`1.`, `①`, `1.1.1`), and for levels the points in brackets (产出指标（50分）).
 */
export function plainName(text: string): string {
  if (!decorated.test(text)) return tidyText(text);
  return tidyText(text.trim().replace(outlineNumber, ""))
    .replace(/^[★☆▲△●※*]+/u, "")
    .replace(
      /^(?:指标\s*[\d一二三四五六七八九十]+\s*[:：、.]?|其中[:：]|[(（]\d+[)）]|[①-⑳]|\d+[、.．](?!\d))\s*/u,
      "",
    )
    .trim();
}

/** What decorates a name stands before it. */
const decorated = /^[\s★☆▲△●※*指其(（①-⑳\d]/u;

export function plainLevelName(text: string): string {
  return plainName(text)
    .replace(/\s*[(（]\s*(?:分值|权重)?\s*[:：]?\s*\d+(?:\.\d+)?\s*(?:分|%)?\s*[)）]$/u, "")
    .replace(/^(?:[一二三四五六七八九十]+[、.．]|[(（][一二三四五六七八九十]+[)）][、.．]?)/u, "")
    .replace(/^\d{1,2}(?:[.．]\d{1,2})+(?=\p{Script=Han})/u, "");
}

/** `1.1.1`, or `1.1` before a blank: a number of the outline, not of the name (1.5米绿化带). */
const outlineNumber =
  /^\d{1,2}(?:[.．]\d{1,2}){2,}[.．、\s]*|^\d{1,2}[.．]\d{1,2}(?:[、]\s*|\s+)(?=\p{Script=Han})/u;

/** `指标1：`, `……`, `…`: rows that a template offers and nobody filled. */
export function isTemplateName(text: string): boolean {
  return /^(?:指标\s*[\d一二三四五六七八九十]*|[.…·。]+)?[:：]?$/u.test(compactText(text));
}

/** A name that only levels have: a band across the table that names the rows below it. */
export function isLevelName(text: string): boolean {
  return levelName.test(compactText(text));
}

/** Level names in one cell, outermost first: `产出指标—数量指标` is two of them. */
export function levelNamesIn(text: string): readonly string[] {
  const parts = text.split(/[—–\-－/／>＞→、\\]+/u).map((part) => part.trim());
  return parts.length > 1 && parts.every((part) => isLevelName(part)) ? parts : [text];
}

/** 产出指标-数量指标-办展场次: the levels that a name brings along, and the name proper. */
export function namePath(name: string): readonly string[] {
  const parts = name.split(/[—–－-]+|[>＞→/／\\]/u).map((part) => part.trim());
  const levels = parts.slice(0, -1);
  return levels.length > 0 && parts.at(-1) !== "" && levels.every((part) => isWholeLevel(part))
    ? parts
    : [name];
}

function isWholeLevel(part: string): boolean {
  return (
    /(?:指标|目标)(?:[(（].{1,8}[)）])?$/u.test(part) && isLevelName(part) && !/率|值/u.test(part)
  );
}

/** How deep a band stands: by its number (一、 above （一）), else by its words; outermost is 0. */
export function bandDepth(text: string): number {
  const compact = compactText(text);
  if (/^[(][一二三四五六七八九十]+[)]/u.test(compact)) return 1;
  if (/^[一二三四五六七八九十]+[、.]/u.test(compact)) return 0;
  return secondLevelName.test(plainLevelName(compact)) ? 1 : 0;
}

const levelName =
  /^(?:[一二三四五六]、|[(（][一二三四五六][)）]|\d{1,2}(?:\.\d{1,2})*[、.]?)?(?:投入|过程|决策|产出|效益|效果|影响力?|满意度|成本|数量|质量|时效|经济|社会|生态|环境|可持续|服务对象|管理|长效|资金)[^，。；]{0,10}(?:指标|目标|效益|管理|满意度)?(?:[(（].{1,8}[)）])?$/u;

const secondLevelName =
  /^(?:数量|质量|时效|经济|社会|生态|环境|可持续|服务对象)[^，。；]{0,6}(?:指标|目标|效益|影响|成本|满意度)?(?:[(（].{1,8}[)）])?$/u;
