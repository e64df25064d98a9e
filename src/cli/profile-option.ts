import { readFile } from "node:fs/promises";
import type { RuleProfile } from "../core/index";
import { describeFileProblem, findProfile, PROFILES } from "../core/index";
import { readRuleProfile } from "../files/rule-profile-json";

/**
 * The rules that `--profile` names: by id or printed name, or a unit's own from a .json file (SPEC S21).
 * The default without one; else the sentences that say what is wrong.
 */
export async function profileOption(wanted: string | undefined): Promise<RuleProfile | string> {
  if (wanted === undefined) return PROFILES[0];
  if (!/\.json$/iu.test(wanted)) {
    return findProfile(wanted) ?? `there is no rule profile "${wanted}"`;
  }
  let bytes: Uint8Array;
  try {
    bytes = await readFile(wanted);
  } catch {
    return `${wanted}: no such file, or it cannot be read`;
  }
  const read = readRuleProfile(bytes);
  if (read.ok) return read.value;
  return read.problem
    .map((problem) => `${wanted}: ${describeFileProblem(problem, "zh-CN")}`)
    .join("\n");
}
