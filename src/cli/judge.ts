import { once } from "node:events";
import { open } from "node:fs/promises";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import type { CellValue, JudgeContext, Target } from "../core/index";
import { explain, explainIssue, isYear, judgeTarget, placed, readTarget } from "../core/index";
import type { Command } from "./perf";

/** `perf judge [file]`: JSON Lines in, one JSON line out for each; 1 if any line was bad. */
export const judgeCommand: Command = {
  usage: "judge [file]      JSON Lines {target, actual?, indicator?, year?} → one verdict per line",
  run: judgeLines,
};

interface Request {
  readonly target: CellValue;
  /** `undefined`: no actual was given, so that nothing is judged. */
  readonly actual: CellValue | undefined;
  readonly context: JudgeContext;
}

/** Answers go out in blocks of this many characters. */
const BLOCK = 65_536;

async function judgeLines([file]: readonly string[]): Promise<number> {
  let input: Readable = process.stdin;
  if (file !== undefined) {
    try {
      // Opened before it is streamed: a failing stream never ends the loop over its lines.
      const handle = await open(file);
      if ((await handle.stat()).isDirectory()) throw new Error("is a folder, not a file");
      input = handle.createReadStream();
    } catch (error) {
      const missing = error instanceof Error && "code" in error && error.code === "ENOENT";
      const why = error instanceof Error ? error.message : "cannot be read";
      process.stderr.write(`${file}: ${missing ? "no such file" : why}\n`);
      return 1;
    }
  }
  let failed = false;
  let number = 0;
  let block = "";
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    number += 1;
    const text = number === 1 ? line.replace(/^\ufeff/, "") : line;
    if (text.trim() === "") continue;
    const answer = answerLine(text, number);
    failed ||= "error" in answer;
    block += `${JSON.stringify(answer)}\n`;
    // Whoever types line by line is answered line by line.
    if (block.length < BLOCK && file !== undefined) continue;
    if (!process.stdout.write(block)) await once(process.stdout, "drain");
    block = "";
  }
  process.stdout.write(block);
  return failed ? 1 : 0;
}

function answerLine(text: string, line: number): object {
  const request = readRequest(text);
  if (typeof request === "string") return { error: `line ${line}: ${request}` };
  const { actual, context } = request;
  const target = readTarget(request.target, context);
  const published = publish(target);
  if (actual === undefined) {
    return { target: published, status: null, over: false, reason: null, rate: null };
  }
  const verdict = judgeTarget(target, request.target, actual, context);
  const { status, over, rate } = verdict;
  return { target: published, status, over, reason: explain(verdict, "zh-CN"), rate };
}

/** The request of a line, or what is wrong with it. */
function readRequest(text: string): Request | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return "not valid JSON";
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return 'expected an object such as {"target": ">=95%", "actual": "96%"}';
  }
  const fields = value as Readonly<Record<string, unknown>>;
  const { target, actual, indicator, year } = fields;
  if (!isCell(target)) return '"target" must be text, a number, true, false or null';
  if (actual !== undefined && !isCell(actual)) {
    return '"actual" must be text, a number, true, false or null';
  }
  if (indicator !== undefined && indicator !== null && typeof indicator !== "string") {
    return '"indicator" must be text';
  }
  if (year !== undefined && year !== null && !isFormYear(year)) {
    return '"year" must be a whole number such as 2020';
  }
  const context: JudgeContext = {
    ...(typeof indicator === "string" ? { indicator } : {}),
    ...(isFormYear(year) ? { year } : {}),
  };
  return { target, actual: actual ?? undefined, context: placed(context) };
}

function isCell(value: unknown): value is CellValue {
  return (
    value === null ||
    typeof value === "string" ||
    typeof value === "number" ||
    typeof value === "boolean"
  );
}

function isFormYear(value: unknown): value is number {
  return typeof value === "number" && isYear(value);
}

/** Only the fields of the published contract. */
function publish(target: Target): object {
  switch (target.kind) {
    case "bound": {
      const { kind, comparator, value, unit } = target;
      return { kind, comparator, value, unit };
    }
    case "range": {
      const { kind, low, high, lowOpen, highOpen, unit } = target;
      return { kind, low, high, lowOpen, highOpen, unit };
    }
    case "date": {
      const { kind, comparator, from, to } = target;
      return { kind, comparator, from, to };
    }
    case "span":
      return { kind: target.kind, from: target.from, to: target.to };
    case "phrase":
      return { kind: target.kind, text: target.text };
    case "list":
      return { kind: target.kind, items: target.items };
    case "trend":
      return { kind: target.kind, direction: target.direction };
    case "scale":
      return { kind: target.kind, levels: target.levels };
    case "all":
    case "any":
      return { kind: target.kind, parts: target.parts.map(publish) };
    case "blank":
      return { kind: target.kind };
    case "unreadable":
      return { kind: target.kind, because: explainIssue(target.because, "zh-CN") };
  }
}
