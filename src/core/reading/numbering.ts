/** A number that only counts the parts of a text: 2、 (3) ④. */
export interface Numbering {
  readonly at: number;
  readonly length: number;
}

/**
 * The numbering of a folded text that begins with 1、, 1., (1) or ①; the marks must follow each other,
 * so that a number of the text itself is never taken for one. Empty where the text is not numbered.
 */
export function numberingOf(read: string): readonly Numbering[] {
  const first = /^(?:(\()?1([).、:])(?!\d)|①)/.exec(read);
  if (first === null) return [];
  const found: Numbering[] = [{ at: 0, length: first[0].length }];
  let from = first[0].length;
  for (let number = 2; number <= 20; number += 1) {
    const mark =
      first[0] === "①"
        ? String.fromCharCode(0x2460 + number - 1)
        : `${first[1] ?? ""}${number}${first[2] ?? ""}`;
    let at = read.indexOf(mark, from);
    while (at >= 0 && /[\d.]/.test(read[at - 1] ?? "")) at = read.indexOf(mark, at + 1);
    if (at < 0) break;
    found.push({ at, length: mark.length });
    from = at + mark.length;
  }
  return found.length > 1 || /^\(|^①|^1[.、)]\D/.test(read) ? found : [];
}
