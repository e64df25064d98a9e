import { daySerial } from "../reading/day-serial";
import { compactText } from "./compact-text";
import type { Fact } from "./facts";

/** A day that a form states, as ISO, with the fact that states it. */
export interface StatedDay<Stated extends Fact = Fact> {
  readonly day: string;
  readonly fact: Stated;
}

/** When a project begins and ends, as its facts say; `null` where they do not. */
export function readProjectDates<Stated extends Fact>(
  facts: readonly Stated[],
): { readonly start: StatedDay<Stated> | null; readonly end: StatedDay<Stated> | null } {
  let start: StatedDay<Stated> | null = null;
  let end: StatedDay<Stated> | null = null;
  for (const fact of facts) {
    const label = compactText(fact.label);
    const span = /起止|期限|周期|项目期/u.test(label) ? readSpan(fact.value) : null;
    if (/(?:开始|起始)(?:日期|时间)$/u.test(label))
      start ??= stated(dayOf(fact.value, "first"), fact);
    else if (/(?:完成|结束|终止)(?:日期|时间)$/u.test(label))
      end ??= stated(dayOf(fact.value, "last"), fact);
    else if (span !== null) {
      start ??= stated(span.start, fact);
      end ??= stated(span.end, fact);
    }
  }
  return { start, end };
}

function stated<Stated extends Fact>(day: string | null, fact: Stated): StatedDay<Stated> | null {
  return day === null ? null : { day, fact };
}

/** `2020年1月-2020年12月`, `2024-01-01 至 2026-12-31`. */
function readSpan(
  text: string,
): { readonly start: string | null; readonly end: string | null } | null {
  const day = "20\\d{2}(?:[-./年]\\d{1,2}(?:[-./月]\\d{1,2}日?|月)?|年)?";
  const found = new RegExp(`^(${day})(?:至|到|[-~—–])+(${day})$`, "u").exec(compactText(text));
  if (found === null) return null;
  return { start: dayOf(found[1] ?? "", "first"), end: dayOf(found[2] ?? "", "last") };
}

/** A whole day, or the first or last one of a month or year. */
function dayOf(text: string, side: "first" | "last"): string | null {
  const compact = compactText(text);
  const serial = daySerial(compact);
  if (serial !== null) return iso(new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000));
  const found = /^(20\d{2})(?:[-./年](\d{1,2})月?|年)?$/u.exec(compact);
  if (found === null) return null;
  const year = Number(found[1]);
  const month = found[2] === undefined ? null : Number(found[2]);
  if (month !== null && (month < 1 || month > 12)) return null;
  return side === "first"
    ? iso(new Date(Date.UTC(year, (month ?? 1) - 1, 1)))
    : iso(new Date(Date.UTC(year, month ?? 12, 0)));
}

function iso(date: Date): string {
  return date.toISOString().slice(0, 10);
}
