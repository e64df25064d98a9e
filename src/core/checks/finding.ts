import type { CellValue } from "../cell";
import type { Comparator } from "../reading/comparator";
import type { Issue } from "../reading/issue";

/** `error` blocks handing in; `warning` would be asked about; `hint` is worth a look. */
export type Severity = "error" | "warning" | "hint";

/** The points under which targets are audited, and the points of a self-evaluation. */
export type CheckGroup =
  "completeness" | "relevance" | "appropriateness" | "feasibility" | "scoring";

/** What each check found, as its sentence needs it; `line` is the sheet's own row number. */
export interface FindingFacts {
  readonly PC01: { readonly label: string };
  readonly PC02: { readonly start: string; readonly end: string };
  readonly PC03: { readonly year: number; readonly start: string; readonly end: string };
  readonly PC04: { readonly column: string; readonly total: number; readonly sum: number };
  readonly PC05: { readonly year: number; readonly total: number };
  readonly PC06: { readonly because: "mixed" | "undeclared" };
  readonly PC07: { readonly written: string; readonly amount: string };
  readonly PC08: { readonly level: string };
  readonly PC09: { readonly line: number; readonly written: string };
  readonly PC10: { readonly line: number; readonly read: Comparator };
  readonly PC11: { readonly line: number; readonly target: string };
  readonly PC12: { readonly line: number; readonly unit: string; readonly target: string };
  readonly PC13: { readonly line: number; readonly target: string };
  readonly PC14: { readonly line: number; readonly name: string; readonly target: string };
  readonly PC15: { readonly line: number; readonly target: string; readonly end: string };
  readonly PC16: { readonly line: number; readonly first: number; readonly name: string };
  readonly PC17: { readonly target: string };
  readonly PC18: { readonly target: string };
  readonly PC19: { readonly line: number; readonly target: string; readonly read: string };
  readonly PC20: { readonly issue: Issue };
  readonly PC21: { readonly issue: Issue };
  readonly PC22: { readonly line: number; readonly became: "date" | "formula" | "error" };
  readonly PC23: { readonly sum: number; readonly expected: number };
  readonly PC24: { readonly level: string; readonly sum: number; readonly expected: number };
  readonly PC25: { readonly level: string; readonly sum: number; readonly expected: number };
  readonly PC26: { readonly line: number; readonly score: number; readonly weight: number };
  readonly PC27: { readonly line: number; readonly score: number; readonly expected: number };
  readonly PC28: {
    readonly line: number;
    readonly score: number;
    readonly low: number;
    readonly high: number;
  };
  readonly PC29: { readonly total: number; readonly sum: number };
  readonly PC30: { readonly line: number };
  readonly PC31: { readonly line: number };
  readonly PC32: { readonly line: number };
  readonly PC33: { readonly line: number; readonly actual: string };
  readonly PC34:
    | { readonly because: "rate"; readonly rate: number; readonly printed: string }
    | { readonly because: "no-budget" };
  readonly PC35: { readonly rate: number };
  readonly PC36: { readonly line: number; readonly rate: number; readonly actual: string };
  readonly PC37: { readonly line: number; readonly rate: number };
  readonly PC38: { readonly line: number; readonly score: number };
  readonly PC39: {
    readonly label: string;
    readonly because: "stray" | "blanks" | "long";
    readonly most: number;
  };
  readonly PC40: { readonly count: number };
  readonly PC41: { readonly expected: string; readonly received: string };
  readonly PC42: { readonly count: number };
}

export type CheckId = keyof FindingFacts;

/** A cell of a sheet, zero-based. */
export interface FindingPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** What to write where, so that the finding is gone; texts are written as text. */
export interface Fix extends FindingPlace {
  readonly value: CellValue;
}

export interface FindingOf<Id extends CheckId> extends FindingPlace {
  readonly id: Id;
  readonly severity: Severity;
  readonly group: CheckGroup;
  /** `E21`, with the line of the text where the form came as one. */
  readonly cell: string;
  readonly facts: FindingFacts[Id];
  readonly fix: Fix | null;
}

/** Something that would be sent back, where it stands and, where there is one, its remedy. */
export type Finding = { readonly [Id in CheckId]: FindingOf<Id> }[CheckId];
