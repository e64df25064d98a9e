/**
 * Whether a spreadsheet may run a text as a formula: by its first character, full-width signs and a
 * break or blanks before it included. The one rule for every file, cell and clipboard (SPEC H4).
 */
export function startsFormula(text: string): boolean {
  return STARTS_FORMULA.test(text);
}

const STARTS_FORMULA = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/u;
