import { compactText, tidyText } from "./compact-text";

/**
 * A level or indicator name without what only decorates it: `指标1：`, `★`, `其中：`, a sequence
 * number, and for levels the points in brackets (产出指标（50分）).
 */
export function plainName(text: string): string {
  return tidyText(text)
    .replace(/^[★☆▲△●※*]+/u, "")
    .replace(
      /^(?:指标\s*[\d一二三四五六七八九十]+\s*[:：、.]?|其中[:：]|[(（]\d+[)）]|\d+[、.．](?!\d))\s*/u,
      "",
    )
    .trim();
}

export function plainLevelName(text: string): string {
  return plainName(text)
    .replace(/\s*[(（]\s*(?:分值|权重)?\s*[:：]?\s*\d+(?:\.\d+)?\s*(?:分|%)?\s*[)）]$/u, "")
    .replace(/^[一二三四五六七八九十]+、/u, "");
}

/** `指标1：`, `……`, `…`: rows that a template offers and nobody filled. */
export function isTemplateName(text: string): boolean {
  return /^(?:指标\s*[\d一二三四五六七八九十]*|[.…·。]+)?[:：]?$/u.test(compactText(text));
}

/** A name that only levels have: a band across the table that names the rows below it. */
export function isLevelName(text: string): boolean {
  return /^(?:[一二三四]、|[(（][一二三四][)）])?(?:投入|过程|产出|效益|效果|影响力?|满意度|成本|数量|质量|时效|经济|社会|生态|环境|可持续|服务对象|管理|长效|资金)[^，。；]{0,10}(?:指标|目标|效益|管理|满意度)?(?:[(（].{1,8}[)）])?$/u.test(
    compactText(text),
  );
}
