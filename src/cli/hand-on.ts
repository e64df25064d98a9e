import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import type { Language } from "../core/index";
import { explainFileProblem } from "../core/index";
import { outgoingWorkbook } from "../files/outgoing/outgoing-workbook";
import { printed } from "./printed";
import { profileOption } from "./profile-option";
import { writeOutput } from "./output-file";
import type { Command } from "./perf";

/** `perf hand-on <file>`: a copy of a workbook for people without the add-in (SPEC H2). */
export const handOnCommand: Command = {
  usage:
    "hand-on <file.xlsx> --out copy.xlsx [--formulas values|plain] [--profile name|file.json]      a copy that needs no add-in",
  run: handOn,
};

const language: Language = "zh-CN";

async function handOn(parameters: readonly string[]): Promise<number> {
  const request = readRequest(parameters);
  if (typeof request === "string") return refuse(request);
  const { path, out, formulas, profile } = request;
  const rules = await profileOption(profile);
  if (typeof rules === "string") return refuse(rules);
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch {
    return refuse(`${path}: no such file, or it cannot be read`);
  }
  const copy = await outgoingWorkbook(basename(path), bytes, formulas, [rules]);
  if (!copy.ok) return refuse(`${path}: ${explainFileProblem(copy.problem, language)}`);
  const problem = await writeOutput(
    out,
    copy.value.bytes,
    profile === undefined ? [path] : [path, profile],
  );
  if (problem !== null) return refuse(problem);
  const { replaced, removed, unscored, failed } = copy.value;
  process.stdout.write(
    `${out}: ${replaced} formulas replaced, ${removed.length} add-in parts removed\n`,
  );
  for (const { sheet, rules: named } of unscored) {
    const what = `${sheet}: the rules "${named}" are not known, its points are 待确认`;
    process.stdout.write(`${printed(what)}; give their file with --profile\n`);
  }
  for (const cell of failed) process.stdout.write(`${printed(cell)} shows an error\n`);
  return 0;
}

interface Request {
  readonly path: string;
  readonly out: string;
  readonly formulas: "values" | "plain";
  /** A unit's own rules, which a sheet may name. */
  readonly profile: string | undefined;
}

function readRequest(parameters: readonly string[]): Request | string {
  const usage = `perf ${handOnCommand.usage}`;
  let read;
  try {
    read = parseArgs({
      args: [...parameters],
      allowPositionals: true,
      options: {
        out: { type: "string" },
        formulas: { type: "string", default: "values" },
        profile: { type: "string" },
      },
    });
  } catch {
    return usage;
  }
  const [path, ...more] = read.positionals;
  const { out, formulas, profile } = read.values;
  if (path === undefined || out === undefined || more.length > 0) return usage;
  if (formulas !== "values" && formulas !== "plain") return usage;
  return { path, out, formulas, profile };
}

function refuse(message: string): number {
  process.stderr.write(`${message}\n`);
  return 2;
}
