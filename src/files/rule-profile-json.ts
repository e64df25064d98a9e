import { z } from "zod";
import type { FormFileProblem, Result, RuleProfile } from "../core";
import { checkProfile, fail, succeed } from "../core";
import { readJsonValue, shapeProblems } from "./json-value";

const name = z.string().min(1).max(50);
const names = z.tuple([name], name);
const points = z.number().min(0).max(1000);
const fraction = z.number().min(0).max(1);
const percent = z.number().min(0).max(1000);
const band = z.strictObject({ low: fraction, high: fraction });

const source = z.strictObject({
  document: z.string().min(1).max(300),
  date: z.union([z.null(), z.string().max(20)]),
  founding: z.enum(["document", "secondary", "practice", "assumption"]),
});

function rule<Value extends z.ZodType>(value: Value) {
  return z.strictObject({ clause: z.string().min(1).max(20), value, source });
}

const profile = z.strictObject({
  id: z.string().regex(/^[a-z][A-Za-z0-9-]{0,59}$/),
  version: z.string().min(1).max(20),
  names: z.strictObject({ "zh-CN": names, en: names }),
  state: z.enum(["ready", "to-confirm"]),
  fullScore: z.number().min(1).max(1000),
  weights: rule(
    z
      .array(
        z.strictObject({
          block: z.enum(["execution", "cost", "output", "benefit", "satisfaction", "process"]),
          names: z.array(name).min(1).max(20),
          points: z.union([z.null(), points]),
        }),
      )
      .max(20),
  ),
  execution: rule(
    z.discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("proportional"), points }),
      z.strictObject({
        kind: z.literal("deduction"),
        points,
        fullFrom: fraction,
        perPoint: points,
      }),
      z.strictObject({
        kind: z.literal("steps"),
        points,
        steps: z
          .array(z.strictObject({ from: fraction, points }))
          .min(1)
          .max(20),
      }),
    ]),
  ),
  floor: rule(z.literal("capped-ratio")),
  ceiling: rule(z.enum(["linear", "ratio"])),
  whole: rule(z.literal("all-or-nothing")),
  words: rule(z.strictObject({ met: band, partial: band, unmet: band })),
  grades: rule(
    z
      .array(z.strictObject({ from: percent, name: z.strictObject({ "zh-CN": name, en: name }) }))
      .min(1)
      .max(20),
  ),
  floorLight: rule(
    z.strictObject({ red: percent, yellow: percent, green: z.union([z.null(), percent]) }),
  ),
  budgetLight: rule(
    z.strictObject({ red: percent, yellow: percent, green: z.union([z.null(), percent]) }),
  ),
});

/**
 * A unit's own rules from their JSON file. A file that misses a part, has one too many or contradicts
 * itself is refused with every path and reason.
 */
export function readRuleProfile(
  file: Uint8Array | string,
): Result<RuleProfile, readonly FormFileProblem[]> {
  const json = readJsonValue(file);
  if (!json.ok) return fail([json.problem]);
  return acceptRuleProfile(json.value);
}

/** The same for a value that was read already. */
export function acceptRuleProfile(value: unknown): Result<RuleProfile, readonly FormFileProblem[]> {
  const read = profile.safeParse(value);
  if (!read.success) return fail(shapeProblems(read.error, value));
  const rules: RuleProfile = read.data;
  const found = checkProfile(rules);
  if (found.length === 0) return succeed(rules);
  return fail(found.map((finding) => ({ kind: "contradiction", ...finding })));
}

/** Rules as the one file that is passed on, and a model to write one's own by. */
export function writeRuleProfile(rules: RuleProfile): string {
  return `${JSON.stringify(rules, null, 2)}\n`;
}
