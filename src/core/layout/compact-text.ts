import { SCRIPT_FOLDS } from "../reading/tables/folds";

/** One spelling for comparing labels: NFKC, simplified script, no white space (績 效 目 標 → 绩效目标). */
export function compactText(text: string): string {
  if (isEven(text)) return text;
  const compact = text.normalize("NFKC").replace(/[\s\u200b-\u200f\u2060\ufeff]+/gu, "");
  return compact.replace(traditional, (written) => FOLDS.get(written) ?? written);
}

/**
 * A name for showing: line breaks and the blanks that only spread Chinese characters go, those
 * between Latin words stay. Nothing else is changed.
 */
export function tidyText(text: string): string {
  if (isEven(text)) return text;
  return text
    .replace(/[\u200b-\u200f\u2060\ufeff]+/gu, "")
    .replace(/\s+/gu, " ")
    .replace(/(?<=[^\x20-\x7e]) | (?=[^\x20-\x7e])/gu, "")
    .trim();
}

/** Characters of printed forms beyond the vocabulary of targets, with the simplified ones. */
const FORM_FOLDS =
  "績绩 稱称 質质 權权 評评 監监 響响 財财 責责 聯联 繫系 註注 說说 説说 異异 問问 況况 簽签 結结 論论 經经 濟济 異异 總总 滿满 類类 別别 屬属 編编 碼码 規规 絡络 偽伪 費费 選选 擇择 繳缴 細细 則则 態态 誤误 領领 導导 終终 東东 節节";

const FOLDS: ReadonlyMap<string, string> = new Map(
  [...SCRIPT_FOLDS, FORM_FOLDS]
    .flatMap((line) => line.split(" "))
    .map((pair) => [pair.slice(0, 1), pair.slice(1)]),
);

const traditional = new RegExp(`[${[...FOLDS.keys()].join("")}]`, "gu");

/** Which characters stay as they are: visible ASCII, and Chinese characters that are not folded. */
const EVEN = new Uint8Array(0x10000).fill(1, 0x21, 0x7f).fill(1, 0x4e00, 0xa000);
for (const written of FOLDS.keys()) EVEN[written.charCodeAt(0)] = 0;

/** Nothing to narrow, to drop or to fold: most cells, told without a pattern. */
function isEven(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    if (EVEN[text.charCodeAt(at)] !== 1) return false;
  }
  return true;
}
