import { cellAddress } from "../area";
import type { FormContent } from "../forms/content";
import type { FormDefinition } from "../forms/form";
import { SPENT_OF } from "../forms/kinship";
import { own } from "./context";
import type { PlanField, PlanHint } from "./plan";

/** A total by its name; a source of it may well be nothing. */
const TOTAL = /总(?:额|预算)|当年预算|申请总额/u;

/** Budgets of nothing, and more spent than there was: written as given, and named with their cells. */
export function amountHints(
  form: FormDefinition,
  content: FormContent,
  fields: readonly PlanField[],
): readonly PlanHint[] {
  const cells = new Map(
    fields.flatMap(({ key, store, area }) =>
      store === "budget" ? [[key, cellAddress(area.row, area.column)] as const] : [],
    ),
  );
  const { budget } = content;
  const plain = [...cells].flatMap(([key, cell]): readonly PlanHint[] =>
    !key.includes("/") && TOTAL.test(key) && own(budget, key) === 0
      ? [{ kind: "no-budget", cell, label: key }]
      : [],
  );
  return [
    ...plain,
    ...spentPairs(form).flatMap(({ planned, spent, scored }): readonly PlanHint[] => {
      const [of, out] = [own(budget, planned), own(budget, spent)];
      const [ofCell, outCell] = [cells.get(planned), cells.get(spent)];
      if (of === null || ofCell === undefined) return [];
      if (of === 0 && scored) return [{ kind: "no-budget", cell: ofCell, label: planned }];
      if (out === null || outCell === undefined || out <= of || of < 0) return [];
      return [
        { kind: "over-spent", cell: outCell, label: spent, value: out, of: planned, planned: of },
      ];
    }),
  ];
}

interface SpentPair {
  readonly planned: string;
  readonly spent: string;
  /** The total: nothing can be said of its execution without a budget. */
  readonly scored: boolean;
}

/** Keys of a budget and of what was spent of it, wherever a form asks for both. */
function spentPairs({ sections }: FormDefinition): readonly SpentPair[] {
  const matrices = sections.flatMap((section) => (section.kind === "matrix" ? [section] : []));
  return [
    ...SPENT_OF.map(([planned, spent]) => ({ planned, spent, scored: true })),
    ...matrices.flatMap(({ rows, columns }) => {
      const keyOf = (role: "budget" | "executed"): string | null =>
        columns.find(({ content }) => content.kind === "amount" && content.role === role)?.key ??
        null;
      const [planned, spent] = [keyOf("budget"), keyOf("executed")];
      if (planned === null || spent === null) return [];
      return rows.map(({ key, scored }) => ({
        planned: `${key}/${planned}`,
        spent: `${key}/${spent}`,
        scored: scored || TOTAL.test(key),
      }));
    }),
  ];
}
