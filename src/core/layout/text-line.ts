/** One line of a text with content; `number` counts from 1 in the text as given. */
export interface TextLine {
  readonly number: number;
  readonly text: string;
}

/** The lines of a text that hold anything, in order. */
export function contentLines(text: string): readonly TextLine[] {
  return text
    .split(/\r\n|[\n\r\v\f\u2028\u2029]/u)
    .map((line, index) => ({
      number: index + 1,
      text: line.replace(/[\u200b-\u200f\ufeff]/gu, ""),
    }))
    .filter(({ text: line }) => line.trim() !== "");
}
