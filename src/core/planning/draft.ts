import type { Area } from "../area";
import { cellAddress } from "../area";
import { cellText } from "./cell-text";
import type {
  FormatBlock,
  Look,
  PlanCell,
  PlanField,
  PlanHint,
  PlanName,
  PlanValidation,
} from "./plan";
import { roundUp } from "./text-metrics";

/** The scored row of a budget block: where its weight and score stand, and what they are. */
export interface ScoredBudget {
  readonly weight: string;
  readonly score: string;
  readonly points: number;
  readonly result: number | string;
}

/** A sheet while it is being put together, row by row from the top; `planSheet` makes the plan of it. */
export class SheetDraft {
  readonly cells: PlanCell[][] = [];
  readonly heights: number[] = [];
  readonly rowLooks: Look[] = [];
  readonly merges: Area[] = [];
  readonly formats: FormatBlock[] = [];
  readonly names: PlanName[] = [];
  readonly fields: PlanField[] = [];
  readonly hints: PlanHint[] = [];
  /** Where the budget block has its scored row, once it is placed. */
  execution: ScoredBudget | null = null;
  readonly #validations = new Map<string, { rule: Omit<PlanValidation, "areas">; areas: Area[] }>();
  readonly #columns: number;

  constructor(columns: number) {
    this.#columns = columns;
  }

  get nextRow(): number {
    return this.cells.length;
  }

  /** Appends a blank row and gives its number. */
  addRow(height: number, look: Look = {}): number {
    this.cells.push(Array.from({ length: this.#columns }, () => ({ kind: "blank" })));
    this.heights.push(roundUp(height));
    this.rowLooks.push(look);
    return this.cells.length - 1;
  }

  /** Puts a cell into the first of an area and merges the area when it is more than one cell. */
  place(area: Area, cell: PlanCell): void {
    const row = this.cells[area.row];
    if (row === undefined) throw new RangeError(`row ${area.row} has not been added`);
    row[area.column] = cell;
    if (area.rows > 1 || area.columns > 1) this.merges.push(area);
  }

  /** A text as a cell can hold it; what had to go is noted. `format` `@` keeps it text for ever. */
  text(area: Area, written: string, format?: string): PlanCell {
    const fitted = cellText(written);
    const cell = cellAddress(area.row, area.column);
    if (fitted.dropped > 0)
      this.hints.push({ kind: "characters-dropped", cell, count: fitted.dropped });
    if (fitted.cutFrom !== null) this.hints.push({ kind: "cut", cell, length: fitted.cutFrom });
    const shape = format === undefined ? {} : { format };
    return fitted.text === ""
      ? { kind: "blank", ...shape }
      : { kind: "text", text: fitted.text, ...shape };
  }

  /** The row is not high enough for its text, and cannot be. */
  noteCut(area: Area, label: string): void {
    const cell = cellAddress(area.row, area.column);
    this.hints.push({ kind: "not-all-visible", cell, label });
  }

  /** The same rule for several areas is one validation. */
  validate(area: Area, rule: Omit<PlanValidation, "areas">): void {
    const key = JSON.stringify(rule);
    const known = this.#validations.get(key);
    if (known === undefined) this.#validations.set(key, { rule, areas: [area] });
    else known.areas.push(area);
  }

  get validations(): readonly PlanValidation[] {
    return [...this.#validations.values()].map(({ rule, areas }) => ({
      ...rule,
      areas: joinRows(areas),
    }));
  }
}

/** Areas of the same columns that stand directly below each other become one. */
function joinRows(areas: readonly Area[]): readonly Area[] {
  const joined: Area[] = [];
  for (const area of areas.toSorted((a, b) => a.column - b.column || a.row - b.row)) {
    const last = joined.at(-1);
    if (
      last !== undefined &&
      last.column === area.column &&
      last.columns === area.columns &&
      last.row + last.rows === area.row
    ) {
      joined[joined.length - 1] = { ...last, rows: last.rows + area.rows };
    } else {
      joined.push(area);
    }
  }
  return joined;
}
