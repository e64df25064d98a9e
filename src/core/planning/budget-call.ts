import type { CellValue } from "../cell";
import type { Language } from "../messages/language";
import { STATUS_WORDS } from "../messages/status";
import { scoreBudget } from "../scoring/budget-score";
import type { RuleProfile } from "../scoring/profile";
import { plainBudget } from "./matrix";

/** One call of PERF.BUDGET with addresses only, as the builder writes it. */
const CALL = /PERF\.BUDGET\((\$?[A-Z]+\$?\d+),(\$?[A-Z]+\$?\d+),(\$?[A-Z]+\$?\d+)\)/gu;

/** What every plain form of that call asks first; the cells are in it. */
const PLAIN = /IF\(AND\(COUNT\((\$?[A-Z]+\$?\d+),(\$?[A-Z]+\$?\d+),(\$?[A-Z]+\$?\d+)\)=3,/u;

/** The formula with the points of 预算执行率 written out; `null` when it has no such call (SPEC P18). */
export function plainBudgetFormula(
  formula: string,
  profile: RuleProfile,
  language: Language,
): string | null {
  const plain = formula.replaceAll(
    CALL,
    (_call, budget: string, executed: string, weight: string) =>
      plainBudget({ budget, executed, weight }, { profile, language }),
  );
  return plain === formula ? null : plain;
}

/** The way back: only what this module itself wrote out is taken for it, character by character. */
export function perfBudgetFormula(
  formula: string,
  profile: RuleProfile,
  language: Language,
): string | null {
  const [, budget, executed, weight] = PLAIN.exec(formula) ?? [];
  if (budget === undefined || executed === undefined || weight === undefined) return null;
  const plain = plainBudget({ budget, executed, weight }, { profile, language });
  return formula.includes(plain)
    ? formula.replace(plain, () => `PERF.BUDGET(${budget},${executed},${weight})`)
    : null;
}

/**
 * What a formula of 预算执行率 with such a call comes to, `valueAt` giving the value of a cell by its
 * address; `null` when it has no such call. Blank amounts give no points, as in the formula.
 */
export function budgetResult(
  formula: string,
  valueAt: (address: string) => CellValue,
  profile: RuleProfile,
  language: Language,
): number | string | null {
  const [, ...addresses] = new RegExp(CALL.source, "u").exec(formula) ?? [];
  if (addresses.length === 0) return null;
  const [budget, executed, weight] = addresses.map((address) =>
    valueAt(address.replaceAll("$", "")),
  );
  if (isBlank(budget) || isBlank(executed)) return "";
  const open = STATUS_WORDS[language].undecided;
  if (typeof budget !== "number" || typeof executed !== "number" || typeof weight !== "number") {
    return open;
  }
  const score = scoreBudget(budget, executed, weight, profile);
  return score.ok ? score.value.points : open;
}

function isBlank(value: CellValue | undefined): boolean {
  return value === undefined || value === null || value === "";
}
