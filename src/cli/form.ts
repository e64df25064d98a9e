import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import type { FormContent, FormDefinition, Language, RuleProfile, SheetPlan } from "../core/index";
import {
  emptyContent,
  describeFileProblem,
  describeHint,
  explainFinding,
  findForm,
  FORMS,
  PANE,
  planFormulas,
  planFindings,
  planSheet,
} from "../core/index";
import { readFormContent } from "../files/form-content-json";
import { planWorkbook } from "../files/plan-workbook";
import { writeOutput } from "./output-file";
import type { Command } from "./perf";
import { profileOption } from "./profile-option";

/**
 * `perf form <form-id> [facts.json] --out x.xlsx`: a form as a workbook, without Excel. 0: it is made;
 * what contradicts itself or has no place is told on stderr, a sentence each (SPEC P23). 2: nothing is
 * made, because the order, the rules or the facts cannot be read or the file cannot be written.
 */
export const formCommand: Command = {
  usage:
    "form <form-id> [facts.json] --out x.xlsx [--formulas perf|plain|values] [--profile name|file.json]      a form as a workbook",
  run: makeForm,
};

const MODES = ["perf", "plain", "values"] as const;
type Mode = (typeof MODES)[number];

const language: Language = "zh-CN";

interface Order {
  readonly form: FormDefinition;
  readonly facts: string | null;
  readonly out: string;
  readonly mode: Mode;
  readonly profile: string | undefined;
}

async function makeForm(parameters: readonly string[]): Promise<number> {
  const order = readOrder(parameters);
  if (typeof order === "string") {
    process.stderr.write(
      `${order}\nperf ${formCommand.usage}\nForms: ${FORMS.map(({ id }) => id).join(", ")}\n`,
    );
    return 2;
  }
  const profile = await profileOption(order.profile);
  if (typeof profile === "string") {
    process.stderr.write(`${profile}\n`);
    return 2;
  }
  const content = await readContent(order);
  if (content === null) return 2;
  const formulas = planFormulas(order.mode, profile);
  const plan = planSheet(order.form, content, { profile, formulas });
  const inputs = [order.facts, order.profile].filter((path) => typeof path === "string");
  const problem = await writeOutput(order.out, await planWorkbook(plan), inputs);
  if (problem !== null) {
    process.stderr.write(`${problem}\n`);
    return 2;
  }
  if (order.facts !== null)
    for (const note of notes(plan, profile)) process.stderr.write(`${order.facts}: ${note}\n`);
  return 0;
}

/** Values without a place that are told one by one; of more, the first labels and their number. */
const TOLD_ONE_BY_ONE = 5;

/** What is odd about the facts, by the cells of the form that was made of them. */
function notes(plan: SheetPlan, profile: RuleProfile): readonly string[] {
  const homeless = plan.hints.filter((hint) => hint.kind === "no-place");
  const others = plan.hints.filter((hint) => hint.kind !== "no-place");
  const labels = homeless.slice(TOLD_ONE_BY_ONE).map(({ label }) => label);
  return [
    ...planFindings(plan, profile).map(
      (finding) => `${finding.cell} ${explainFinding(finding, language)}`,
    ),
    ...[...others, ...homeless.slice(0, TOLD_ONE_BY_ONE)].map((hint) =>
      describeHint(hint, language),
    ),
    ...(labels.length === 0
      ? []
      : [PANE[language].build.noPlace(labels.slice(0, TOLD_ONE_BY_ONE), labels.length)]),
  ];
}

async function readContent({ form, facts }: Order): Promise<FormContent | null> {
  if (facts === null) return emptyContent(form, null);
  let bytes: Uint8Array;
  try {
    bytes = await readFile(facts);
  } catch {
    process.stderr.write(`${facts}: no such file, or it cannot be read\n`);
    return null;
  }
  const content = readFormContent(bytes);
  if (content.ok) return content.value;
  for (const problem of content.problem) {
    process.stderr.write(`${facts}: ${describeFileProblem(problem, language)}\n`);
  }
  return null;
}

/** What is asked for, or what is wrong with it. */
function readOrder(parameters: readonly string[]): Order | string {
  let read;
  try {
    read = parseArgs({
      args: [...parameters],
      allowPositionals: true,
      options: {
        out: { type: "string" },
        formulas: { type: "string", default: "perf" },
        profile: { type: "string" },
      },
    });
  } catch (problem) {
    return problem instanceof Error ? problem.message : "The options cannot be read.";
  }
  const { out, formulas, profile } = read.values;
  const [id = "", facts = null, ...rest] = read.positionals;
  const form = findForm(id);
  if (form === null) return id === "" ? "No form named." : `There is no form "${id}".`;
  if (rest.length > 0) return `One facts file at the most, not "${rest.join(" ")}" as well.`;
  if (out === undefined) return "Say where to write it: --out x.xlsx";
  if (!/\.xlsx$/iu.test(out)) return `--out ${out}: the form is a workbook, name it .xlsx`;
  const mode = MODES.find((each) => each === formulas);
  if (mode === undefined) return `--formulas takes perf, plain or values, not "${formulas}".`;
  return { form, facts, out, mode, profile };
}
