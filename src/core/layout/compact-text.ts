/** One spelling for comparing labels: NFKC, no white space at all (绩 效 目 标 → 绩效目标). */
export function compactText(text: string): string {
  return text.normalize("NFKC").replace(/[\s\u200b-\u200f\u2060\ufeff]+/gu, "");
}

/**
 * A name for showing: line breaks and the blanks that only spread Chinese characters go, those
 * between Latin words stay. Nothing else is changed.
 */
export function tidyText(text: string): string {
  return text
    .replace(/[\u200b-\u200f\u2060\ufeff]+/gu, "")
    .replace(/\s+/gu, " ")
    .replace(/(?<=[^\x20-\x7e]) | (?=[^\x20-\x7e])/gu, "")
    .trim();
}
