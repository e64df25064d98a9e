import type { Item } from "./item";
import type { BoundTarget, Target } from "./target";

/** A bound with everything that the text does not say left open. */
export function bound(
  said: Partial<Omit<BoundTarget, "kind">> & { readonly value: number },
): BoundTarget {
  return {
    kind: "bound",
    comparator: said.comparator ?? null,
    value: said.value,
    unit: said.unit ?? null,
    scale: said.scale ?? 1,
    approximate: said.approximate ?? null,
    subject: said.subject ?? null,
    hints: said.hints ?? [],
  };
}

/** The target that one number or range with its comparing words states. */
export function statement(item: Item, subject: string | null): Target {
  if (item.issue !== null) return { kind: "unreadable", because: item.issue };
  const { amount, span, comparator, approximate, hints } = item;
  if (span !== null) {
    const { lowValue: low, highValue: high, lowOpen, highOpen, unit, scale } = span;
    return { kind: "range", low, high, lowOpen, highOpen, unit, scale, subject, hints };
  }
  const scaleOnly = amount.unit === null && amount.power >= 3 ? (["scale-only"] as const) : [];
  return {
    kind: "bound",
    // 余 and 多 say "more than" and are a bound of their own (SPEC T9).
    comparator: comparator ?? (approximate === "above" ? ">" : null),
    value: amount.value,
    unit: amount.unit,
    scale: amount.scale,
    approximate,
    subject,
    hints: [...hints, ...scaleOnly],
  };
}
