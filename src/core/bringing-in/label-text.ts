import { compactText } from "../layout/compact-text";

/**
 * A label for comparing: 其中：, remarks in brackets and the colon do not count, nor which months a
 * 1–7月 column covers.
 */
export function bareLabel(text: string): string {
  return monthsAside(compactText(text))
    .replace(/[([][^)\]]*[)\]]/gu, "")
    .replace(/^其中:?/u, "")
    .replace(/^(?:[一二三四五六七八九十]+、|\d+[、.](?!\d))/u, "")
    .replace(/:$/u, "");
}

/** A column header for comparing: here brackets tell 长期 from 年度. */
export function bareHeader(text: string): string {
  return monthsAside(compactText(text));
}

function monthsAside(compact: string): string {
  return compact
    .replace(/[\u2010-\u2015\u2212~至]/gu, "-")
    .replace(/^\d{1,2}月?-\d{1,2}月(?:份)?/u, "1-7月");
}
