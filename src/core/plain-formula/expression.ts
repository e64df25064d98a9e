/** Excel takes at most 255 characters in one text constant, so longer ones are joined. */
const MOST_CONSTANT = 250;

/** A text as a constant inside a formula, of any length and whatever it holds. */
export function constant(text: string): string {
  if (text.length <= MOST_CONSTANT) return quote(text);
  const parts: string[] = [];
  let part = "";
  for (const character of text) {
    if (part.length + character.length > MOST_CONSTANT) {
      parts.push(quote(part));
      part = "";
    }
    part += character;
  }
  return `(${[...parts, quote(part)].join("&")})`;
}

/** `{1,2}` or `{"a","b"}`: a row of constants. */
export function row(values: readonly (string | number)[]): string {
  return `{${values.map((value) => (typeof value === "number" ? figure(value) : quote(value))).join(",")}}`;
}

/** A number as Excel writes it. */
export function figure(value: number): string {
  return String(Number(value.toPrecision(15))).replace("e", "E");
}

/** Texts replaced one after the other. */
export function replaced(
  expression: string,
  pairs: readonly (readonly [string, string])[],
): string {
  return pairs.reduce((inner, [from, to]) => `SUBSTITUTE(${inner},${from},${to})`, expression);
}

function quote(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
