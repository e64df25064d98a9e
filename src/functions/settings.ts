import type { Language } from "../core";

let language: Language = "zh-CN";

/**
 * The words that results are written in. They belong to the workbook, not to the person's Office:
 * two people who open one file must see the same 结论.
 */
export function resultLanguage(): Language {
  return language;
}

export function setResultLanguage(next: Language): void {
  language = next;
}
