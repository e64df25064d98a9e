import { z } from "zod";
import type { FormDefinition, FormFileProblem, Result } from "../core";
import { checkForm, fail, succeed } from "../core";
import { readJsonValue, shapeProblems } from "./json-value";

const text = z.string().min(1).max(200);
const option = z.string().min(1).max(100);
const span = z.number().int().min(1).max(40);
const length = z.number().int().min(0).max(32_767);
const millimetres = z.number().min(0).max(100);
const sideHeading = z.strictObject({ text, columns: span });

const input = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("text"), most: length, long: z.boolean() }),
  z.strictObject({ kind: z.literal("date") }),
  z.strictObject({
    kind: z.literal("choice"),
    options: z.array(option).min(1).max(100),
    open: z.boolean(),
  }),
  z.strictObject({ kind: z.literal("amount") }),
]);

const field = z.strictObject({
  key: text,
  label: text,
  input,
  required: z.boolean(),
  labelColumns: span,
  valueColumns: span,
  gap: z.number().int().min(0).max(40),
});

const matrixColumn = z.strictObject({
  key: text,
  header: text,
  columns: span,
  content: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("amount"), role: z.enum(["budget", "executed", "plain"]) }),
    z.strictObject({ kind: z.literal("weight"), points: z.number().min(0).max(1000) }),
    z.strictObject({ kind: z.literal("rate") }),
    z.strictObject({ kind: z.literal("score") }),
  ]),
});

const section = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("fields"),
    store: z.enum(["facts", "budget"]),
    heading: sideHeading.exactOptional(),
    rows: z.array(z.array(field).min(1)).min(1).max(100),
  }),
  z.strictObject({
    kind: z.literal("headed"),
    heading: sideHeading.exactOptional(),
    fields: z
      .array(
        z.strictObject({
          key: text,
          label: text,
          required: z.boolean(),
          columns: span,
          most: length,
        }),
      )
      .min(1),
    height: z.number().min(0).max(400),
  }),
  z.strictObject({
    kind: z.literal("matrix"),
    heading: sideHeading.exactOptional(),
    labelColumns: span,
    rows: z
      .array(z.strictObject({ key: text, label: text, scored: z.boolean() }))
      .min(1)
      .max(50),
    columns: z.array(matrixColumn).min(1),
  }),
  z.strictObject({ kind: z.literal("band"), text }),
  z.strictObject({ kind: z.literal("indicators"), total: z.boolean() }),
  z.strictObject({
    kind: z.literal("signature"),
    labels: z.array(text).min(1).max(10),
    seal: z.string().max(200),
  }),
]);

const column = z.strictObject({
  role: z.enum([
    "heading",
    "level",
    "indicator",
    "target",
    "actual",
    "forecast",
    "weight",
    "score",
    "other",
    "verdict",
    "reason",
  ]),
  header: text,
  group: text.exactOptional(),
  width: z.number().min(10).max(800),
  align: z.enum(["left", "center", "right"]),
  printed: z.boolean(),
  side: z.literal("long-term").exactOptional(),
  options: z.array(option).max(100).exactOptional(),
});

const definition = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/),
  name: text,
  purpose: z.enum(["target", "monitoring", "self-evaluation"]),
  source: z.string().max(500),
  title: text,
  sheetName: text,
  yearLine: z.strictObject({ before: z.string().max(50), after: z.string().max(50) }),
  amountUnit: z.enum(["元", "万元"]),
  labelEnd: z.string().max(5),
  fonts: z.strictObject({ title: text, body: text, size: z.number().min(6).max(30) }),
  columns: z.array(column).min(3).max(40),
  sections: z.array(section).min(1).max(40),
  menu: z.array(z.strictObject({ name: text, children: z.array(text).max(50) })).max(50),
  weights: z.union([
    z.null(),
    z.strictObject({
      execution: z.number().min(0).max(1000),
      indicators: z.number().min(0).max(1000),
      split: z.record(text, z.number().min(0).max(1000)),
    }),
  ]),
  print: z.strictObject({
    orientation: z.enum(["portrait", "landscape"]),
    margins: z.strictObject({
      top: millimetres,
      bottom: millimetres,
      left: millimetres,
      right: millimetres,
    }),
  }),
});

/**
 * A department's own form from its JSON file. A file that misses a part, has one too many or
 * contradicts itself is refused with every path and reason.
 */
export function readFormDefinition(
  file: Uint8Array | string,
): Result<FormDefinition, readonly FormFileProblem[]> {
  const json = readJsonValue(file);
  if (!json.ok) return fail([json.problem]);
  const read = definition.safeParse(json.value);
  if (!read.success) return fail(shapeProblems(read.error, json.value));
  const form: FormDefinition = read.data;
  const found = checkForm(form);
  if (found.length === 0) return succeed(form);
  return fail(found.map((finding) => ({ kind: "contradiction", ...finding })));
}

/** A form as the one file that is passed on. */
export function writeFormDefinition(form: FormDefinition): string {
  return `${JSON.stringify(form, null, 2)}\n`;
}
