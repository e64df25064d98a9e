import { z } from "zod";
import type { Expectation, FormFileProblem, Result } from "../core";
import { fail, succeed } from "../core";
import { decodeText } from "./decode-text";

// A page under our content security policy must not even try to compile a schema.
z.config({ jitless: true });

/** The value of a JSON file, or why there is none. */
export function readJsonValue(file: Uint8Array | string): Result<unknown, FormFileProblem> {
  const text = typeof file === "string" ? file : decodeText(file);
  if (text === null) return fail({ kind: "not-text" });
  const json = text.replace(/^\ufeff/, "");
  if (json.trim() === "") return fail({ kind: "empty" });
  try {
    return succeed(JSON.parse(json) as unknown);
  } catch (problem) {
    if (!(problem instanceof SyntaxError)) throw problem;
    return fail({ kind: "not-json", at: place(json, problem.message) });
  }
}

/** What a schema found wrong, each with its path and what stands there. */
export function shapeProblems(error: z.ZodError, value: unknown): readonly FormFileProblem[] {
  return error.issues.map((issue) => {
    const path =
      issue.code === "unrecognized_keys" ? [...issue.path, issue.keys[0] ?? ""] : issue.path;
    return {
      kind: "shape",
      path: pathText(path),
      expected: expectation(issue),
      received: shown(at(value, path)),
    };
  });
}

/** `["indicators", 3, "指标值"]` → `indicators[3].指标值` */
export function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === "number") return `${text}[${step}]`;
    return text === "" ? String(step) : `${text}.${String(step)}`;
  }, "");
}

const LONGEST_SHOWN = 40;

/** A value as a message can show it. */
export function shown(value: unknown): string | null {
  if (value === undefined) return null;
  const text = JSON.stringify(value);
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}

function expectation(issue: z.core.$ZodIssue): Expectation {
  switch (issue.code) {
    case "unrecognized_keys":
      return { kind: "nothing" };
    case "invalid_value":
      return { kind: "one-of", options: issue.values.map(String) };
    case "invalid_type":
      return { kind: TYPES[issue.expected] ?? "record" };
    case "too_small":
      return { kind: "at-least", value: Number(issue.minimum) };
    case "too_big":
      return { kind: "at-most", value: Number(issue.maximum) };
    case "invalid_format":
      return { kind: "id" };
    case "invalid_union":
    case "invalid_key":
    case "invalid_element":
    case "not_multiple_of":
    case "custom":
      return { kind: issue.path.length === 0 ? "record" : "text-or-number" };
  }
}

type PlainExpectation = Exclude<Expectation["kind"], "one-of" | "at-least" | "at-most">;

const TYPES: Readonly<Record<string, PlainExpectation>> = {
  object: "record",
  record: "record",
  array: "list",
  string: "text",
  number: "number",
  int: "whole-number",
  boolean: "yes-no",
};

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  let here: unknown = value;
  for (const step of path) {
    if (typeof here !== "object" || here === null || !Object.hasOwn(here, step)) return undefined;
    here = (here as Readonly<Record<PropertyKey, unknown>>)[step];
  }
  return here;
}

/** The engine's own words name a position or a line; where it names neither, only a cut end is certain. */
function place(json: string, message: string): { line: number; column: number } | null {
  const named = /line (\d+) column (\d+)/.exec(message);
  if (named !== null) return { line: Number(named[1]), column: Number(named[2]) };
  const position = /position (\d+)/.exec(message)?.[1];
  const cut = /end of JSON|Unexpected EOF|unexpected end/i.test(message);
  if (position === undefined && !cut) return null;
  const before = json.slice(0, position === undefined ? json.length : Number(position));
  const lines = before.split("\n");
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
