import type { Actual } from "../judging/actual";
import { readActual } from "../judging/actual";

/** A sheet's rows are asked the same few hundred words; more than this is not worth its memory. */
const MOST = 8192;

let texts = new Map<string, Actual>();
let shapes = new Map<string, Shape | null>();

/**
 * `readActual` for the many reports that plain formulas are made from; a reading depends on no target.
 * Words are remembered. Numbers of as many digits in the same words read alike but for the number: that
 * is tried with another number first, and where it does not hold, every text is read.
 */
export function rememberedActual(value: unknown, year?: number): Actual {
  if (typeof value !== "string") return readActual(value, year);
  const parts = NUMBER_IN_WORDS.exec(value)?.groups;
  if (parts === undefined) return rememberedText(value, year);
  const { before = "", figure = "", behind = "" } = parts;
  const [whole = "", fraction] = figure.split(".");
  if (MAY_BE_ELSE.test(whole) || SAYS_TIME.test(before + behind) || SAYS_ELSE.test(behind))
    return rememberedText(value, year);
  const digits = whole === "0" ? 0 : Math.max(MOST_DIGITS, whole.length);
  const key = [year, before, behind, digits, fraction === undefined].join("|");
  const shape = known(shapes, key, () => shapeOf(before, figure, behind, year));
  if (shapes.size > MOST) shapes = new Map();
  return shape === null ? rememberedText(value, year) : shape(value, figure);
}

/** The reading of a text of this shape that holds this number. */
type Shape = (written: string, figure: string) => Actual;

/** One number without superfluous zeros, words before and behind. */
const NUMBER_IN_WORDS =
  /^(?<before>[^\d.,\s]*)(?<figure>(?:[1-9]\d*|0(?=\.))(?:\.\d+)?)(?<behind>[^\d.,\s]*)$/u;
/** From five digits on a number may be a day. */
const MOST_DIGITS = 4;
/** A year, or a sign that was read as a 2 (SPEC T23). */
const MAY_BE_ELSE = /^(?:(?:19|20)\d\d|2[5-9]\d)$/u;
/** Days and spans. */
const SAYS_TIME = /[年月日号季周旬:：/-]/u;
/** Grades, emergency numbers and names that hold figures. */
const SAYS_ELSE = /[级线台]|.{5}$/u;

function shapeOf(
  before: string,
  figure: string,
  behind: string,
  year: number | undefined,
): Shape | null {
  const one = readActual(before + figure + behind, year);
  if (one.kind !== "number" && one.kind !== "words") return null;
  const exponent = one.kind === "number" ? Math.round(Math.log10(one.scale)) : 0;
  const shape: Shape = (written, other) => {
    const text = one.text.replace(figure, other);
    if (one.kind === "words") return { ...one, written, text };
    return { ...one, value: Number(`${other}e${exponent}`), written, text };
  };
  return [figure, ...otherFigures(figure)].every((each) => {
    const written = before + each + behind;
    return JSON.stringify(shape(written, each)) === JSON.stringify(readActual(written, year));
  })
    ? shape
    : null;
}

/** Other digits, and where their number may differ, one more and one fewer. */
function otherFigures(figure: string): readonly string[] {
  const [whole = "", fraction] = figure.split(".");
  const other = (digits: string): string =>
    digits.replaceAll(/\d/gu, (digit) => (digit === "9" ? "3" : String(Number(digit) + 1)));
  const rest = fraction === undefined ? "" : `.${other(fraction)}`;
  if (whole === "0") return [whole + rest];
  return whole.length > MOST_DIGITS
    ? [other(whole) + rest]
    : [`7${rest}`, `38${rest}`, `4516${rest}`];
}

function rememberedText(value: string, year: number | undefined): Actual {
  const read = known(texts, `${year ?? ""}|${value}`, () => readActual(value, year));
  if (texts.size > MOST) texts = new Map();
  return read;
}

function known<Value>(memory: Map<string, Value>, key: string, make: () => Value): Value {
  const found = memory.get(key);
  if (found !== undefined) return found;
  const made = make();
  memory.set(key, made);
  return made;
}
