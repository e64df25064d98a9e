import { replaced, row } from "./expression";

/** Parts a list of words; taken out of what was reported before it is looked up. */
export const BAR = "|";

/** The reported text as the lists hold it: no blanks, narrow signs, between two bars. */
export function wordOf(cell: string): string {
  const folded = replaced(cell, [
    ['"|"', '"¦"'],
    ['" "', '""'],
    ['"　"', '""'],
    ["CHAR(10)", '""'],
    ['"，"', '","'],
    ['"；"', '";"'],
    ['"％"', '"%"'],
  ]);
  return `SUBSTITUTE("|"&${folded}&"|","。|","|")`;
}

const DIGITS = "0 1 2 3 4 5 6 7 8 9".split(" ");
const WIDE_DIGITS = "０ １ ２ ３ ４ ５ ６ ７ ８ ９".split(" ");

/** The reported text with narrow digits, without the commas of thousands. */
function narrowed(cell: string): string {
  return replaced(cell, [
    ...WIDE_DIGITS.map((digit, index) => [`"${digit}"`, `"${index}"`] as const),
    ['"．"', '"."'],
    ['"％"', '"%"'],
    ['"，"', '""'],
    ['","', '""'],
  ]);
}

/** Words before the number and the unit behind it, and what one of it is worth. */
export interface Wrapping {
  readonly before: string;
  readonly behind: string;
  readonly factor: number;
}

/**
 * The number in a text that is one of the wrappings and a plain number between, times its factor; an
 * error for any other text. `0` before it keeps out signs and currency, `E0` dates, times and percent.
 */
export function wrappedNumber(cell: string, each: readonly Wrapping[]): string {
  // A row of one is no row to every engine.
  const wrappings = each.length === 1 ? [...each, ...each] : each;
  const before = wrappings.map(({ before: words }) => `^${words}`);
  const behind = wrappings.map(({ behind: unit }) => `${unit}#`);
  const inner = `SUBSTITUTE("^"&TRIM(${narrowed(`SUBSTITUTE(SUBSTITUTE(${cell},"^","?"),"#","?")`)})&"#",${row(before)},"")`;
  const bare = `SUBSTITUTE(TRIM(SUBSTITUTE(${inner},${row(behind)},""))&"E0",".E0","?")`;
  const factors = wrappings.map(({ factor }) => factor);
  const scaled = factors.every((factor) => factor === 1) ? "" : `*${row(factors)}`;
  return `LOOKUP(9E+300,VALUE("0"&${bare})${scaled})`;
}

/** The text begins with a digit. */
export function beginsWithDigit(cell: string): string {
  return `ISNUMBER(FIND(LEFT(TRIM(${cell}),1),"${[...DIGITS, ...WIDE_DIGITS].join("")}"))`;
}

/** There is a digit in the text, and no number without its leading zero at the beginning. */
export function holdsNumber(cell: string): string {
  return `COUNT(FIND(${row([...DIGITS, ...WIDE_DIGITS])},${cell}))>0,ISERROR(FIND(LEFT(TRIM(${cell}),1),".．"))`;
}

/** No comma, or one or two that part thousands: `1,234,567.8`. */
export function commasInPlace(cell: string): string {
  const text = `SUBSTITUTE(${cell},"，",",")`;
  const first = `FIND(",",${text})`;
  const count = `(LEN(${text})-LEN(SUBSTITUTE(${text},",","")))`;
  const digits = (from: number): string =>
    `COUNT(-MID(${text},${first}+${row([from, from + 1, from + 2])},1))=3`;
  const grouped = [
    `${first}<5`,
    `FIND(".",${text}&".")>${first}`,
    digits(1),
    `ISERROR(-MID(${text},${first}+4*${count},1))`,
    `OR(${count}=1,AND(${count}=2,MID(${text},${first}+4,1)=",",${digits(5)}))`,
  ];
  return `IF(ISNUMBER(${first}),AND(${grouped.join(",")}),TRUE)`;
}
