import type { CarryOver, FormDefinition } from "../../core";

/** A fact or an amount as a line of a preview. */
export interface FactLine {
  readonly label: string;
  readonly value: string;
}

/** What the new form will show of facts and amounts, in order; what it has no place for is left out. */
export function factLines({
  carried,
  to,
}: {
  readonly carried: CarryOver;
  readonly to: FormDefinition;
}): readonly FactLine[] {
  const out = new Set(carried.leftovers.map(({ label }) => label));
  const { facts, budget } = carried.content;
  return [
    ...Object.entries(facts).filter(([, value]) => value !== ""),
    ...Object.entries(budget).flatMap(([label, value]): [string, string][] =>
      value === null ? [] : [[label, `${value.toLocaleString("en-US")} ${to.amountUnit}`]],
    ),
  ]
    .filter(([label]) => !out.has(label))
    .map(([label, value]) => ({ label, value }));
}
