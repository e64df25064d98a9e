import type { FormField } from "./form";

/** Grid columns of the label and of the value. */
type Spans = readonly [label: number, value: number];

/** A value of one line; the label is its key in the content. */
export function shortText(label: string, spans: Spans, most = 100): FormField {
  return field(label, spans, { kind: "text", most, long: false });
}

/** A text of several lines. */
export function longText(label: string, spans: Spans, most = 500): FormField {
  return field(label, spans, { kind: "text", most, long: true });
}

export function day(label: string, spans: Spans): FormField {
  return field(label, spans, { kind: "date" });
}

/** One of the options; with `open` anything else may be typed after a question. */
export function choice(
  label: string,
  spans: Spans,
  options: readonly string[],
  open: boolean,
): FormField {
  return field(label, spans, { kind: "choice", options, open });
}

/** An amount; `key` where the label alone does not tell it from another. */
export function amount(label: string, spans: Spans, key = label): FormField {
  return { ...field(label, spans, { kind: "amount" }), key, required: false };
}

function field(label: string, spans: Spans, input: FormField["input"]): FormField {
  const [labelColumns, valueColumns] = spans;
  return { key: label, label, input, required: true, labelColumns, valueColumns, gap: 0 };
}
