import type { Grid } from "../grid";
import type { Amount } from "../layout/amount";
import { readFunds } from "../layout/funds";

/** A total of a fund table beside the sum of its sources, in the unit in which they are written. */
export interface FundSum {
  /** As printed: 项目资金总额; with the header of its column where there are several. */
  readonly label: string;
  readonly total: number | null;
  /** `null` while no source is filled in. */
  readonly sources: number | null;
}

/** Every total of the fund tables of a sheet (SPEC C9). */
export function fundSums(grid: Grid): readonly FundSum[] {
  return readFunds(grid).flatMap(({ total, sources }) =>
    total.cells
      .filter(({ role }) => isAmount(role))
      .map(({ role, header, column, amount }) => {
        const parts = sources.flatMap(({ cells }) => {
          const cell = cells.find((other) => other.role === role && other.column === column);
          const value = plainNumber(cell?.amount ?? null);
          return value === null ? [] : [value];
        });
        return {
          label: header === total.label ? header : `${total.label} ${header}`,
          total: plainNumber(amount),
          sources: parts.length === 0 ? null : tidy(parts.reduce((sum, part) => sum + part, 0)),
        };
      }),
  );
}

/** An amount with a unit of its own, typed as text, is not added to those in the form's. */
function plainNumber(amount: Amount | null): number | null {
  return amount === null || amount.unit !== null ? null : amount.value;
}

function isAmount(role: string): boolean {
  return role !== "weight" && role !== "rate" && role !== "score";
}

/** Without the dust of binary fractions. */
function tidy(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
