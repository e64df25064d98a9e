import type { ByLanguage } from "../messages/language";

/** How well a rule is founded; an assumption must stay configurable. */
export type Founding =
  /** A public document or a published form. */
  | "document"
  /** Somebody's account of such a document. */
  | "secondary"
  /** What a public system does. */
  | "practice"
  /** Chosen by this project. */
  | "assumption";

/** Where a rule comes from, so that a dispute ends at a document. */
export interface RuleSource {
  readonly document: string;
  /** Year, month or day as ISO; `null` where the source bears none. */
  readonly date: string | null;
  readonly founding: Founding;
}

/** One rule as data: its clause in SPEC.md, what it says, and who says so. */
export interface Rule<Value> {
  readonly clause: string;
  readonly value: Value;
  readonly source: RuleSource;
}

/** Points of one first-level block; `names` are the printed spellings of its levels. */
export interface WeightShare {
  readonly block: "execution" | "cost" | "output" | "benefit" | "satisfaction" | "process";
  readonly names: readonly string[];
  /** `null`: the rules leave it to the unit. */
  readonly points: number | null;
}

/** What the 预算执行率 earns; rates are fractions. */
export type ExecutionRule =
  | { readonly kind: "proportional"; readonly points: number }
  /** Full from `fullFrom` upward, `perPoint` less for each percentage point below. */
  | {
      readonly kind: "deduction";
      readonly points: number;
      readonly fullFrom: number;
      readonly perPoint: number;
    }
  | {
      readonly kind: "steps";
      readonly points: number;
      /** Highest first; below the last one nothing is earned. */
      readonly steps: readonly { readonly from: number; readonly points: number }[];
    };

/**
 * What an upper limit earns when it is overrun. `linear`: w × (1 − (B−A)/A), nothing from 2A;
 * `ratio`: w × A/B.
 */
export type CeilingRule = "linear" | "ratio";

/** Part of the weight that a word may earn, as fractions; the upper end of a lower band is open. */
export interface WordBands {
  readonly met: Band;
  readonly partial: Band;
  readonly unmet: Band;
}

export interface Band {
  readonly low: number;
  readonly high: number;
}

export interface GradeStep {
  /** Lowest score of the grade, of 100. */
  readonly from: number;
  readonly name: ByLanguage<string>;
}

/** Upper ends of a light in percent of the part of the year that has passed; the end itself is outside. */
export interface LightBands {
  readonly red: number;
  readonly yellow: number;
  /** `null`: green has no upper end. */
  readonly green: number | null;
}

/** The rules of one authority for scores, grades and lights (SPEC S). */
export interface RuleProfile {
  readonly id: string;
  /** Counts up when a rule changes, so that a sheet says by which rules it was scored: `1`. */
  readonly version: string;
  /** The first is printed; all of them are accepted in a formula. */
  readonly names: ByLanguage<readonly [string, ...string[]]>;
  /** `to-confirm` (待核对): nobody has seen the document, so that it has to be asked for by its id. */
  readonly state: "ready" | "to-confirm";
  /** All shares together. */
  readonly fullScore: number;
  readonly weights: Rule<readonly WeightShare[]>;
  readonly execution: Rule<ExecutionRule>;
  readonly floor: Rule<"capped-ratio">;
  readonly ceiling: Rule<CeilingRule>;
  /** Range, deadline, period, several conditions. */
  readonly whole: Rule<"all-or-nothing">;
  readonly words: Rule<WordBands>;
  readonly grades: Rule<readonly GradeStep[]>;
  readonly floorLight: Rule<LightBands>;
  readonly budgetLight: Rule<LightBands>;
}
