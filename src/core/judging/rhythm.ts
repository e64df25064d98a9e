/** How often a thing recurs: 按月, 每季度, 每两年 (SPEC V15). */
const PER_YEAR: Readonly<Record<string, number>> = {
  日: 365,
  天: 365,
  周: 52,
  星期: 52,
  旬: 36,
  月: 12,
  季: 4,
  季度: 4,
  半年: 2,
  年: 1,
  年度: 1,
};

const RHYTHM =
  /(?:按|每个?|逐|分)(日|天|周|星期|旬|月|季度|季|半年|年度|年)(?!底|末|初|内|前|份|\d)/gu;
const NUMBERED = /\d|[一二两三四五六七八九十](?:次|个|场|期|份|人|件)/u;

/** Times a year, where the text names one rhythm and no number; else `null`. */
export function rhythmOf(text: string): number | null {
  const found = [...text.matchAll(RHYTHM)].map((match) => PER_YEAR[match[1] ?? ""] ?? 0);
  const [first] = found;
  if (first === undefined || new Set(found).size > 1) return null;
  return NUMBERED.test(text.replace(/[1一]次/gu, "")) ? null : first;
}
