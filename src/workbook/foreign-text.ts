import { startsFormula } from "../core";

/** `12`, `95%`, `10-12`, `2020年3月1日`, `8:30`, `1.5E3`, `¥20`, `1/2`: what Excel may take for a number or a date. */
const LOOKS_LIKE_NUMBER =
  /^[\s\d０-９.,，．%％/:：\-－()（）+eE¥￥$€£年月日时分秒点上下午一二三四五六七八九十〇○零]+$/u;

/** `1-Jan`, `March 5`: dates with the name of a month. */
const NAMES_MONTH = /^(?=.*\d)[\s\d,./-]*[a-z]{3,9}\.?[\s\d,./-]*(?:[ap]m)?$/iu;

const LOOKS_LIKE_CONSTANT = /^(?:true|false|#.*)$/iu;

/** Excel keeps a leading apostrophe as a mark of text and does not show it. */
const TEXT_MARK = "'";

/**
 * The one writer of text that is not ours: what is to be assigned to `values` so that the cell holds
 * exactly this text. A cell of format `@` reads nothing into a text and needs no mark; elsewhere a
 * text that Excel could take for something else gets one. An apostrophe of the text's own would be
 * taken for the mark in either.
 */
export function writableText(text: string, format: string): string {
  const marked = text.startsWith(TEXT_MARK) || (format !== "@" && mistakable(text));
  return marked ? TEXT_MARK + text : text;
}

function mistakable(text: string): boolean {
  return (
    startsFormula(text) ||
    LOOKS_LIKE_NUMBER.test(text) ||
    NAMES_MONTH.test(text) ||
    LOOKS_LIKE_CONSTANT.test(text)
  );
}
