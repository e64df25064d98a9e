import type { MarkStyle } from "../../core";
import type { Memory } from "../memory";

/** What this person chose for every sheet that the pane builds. */
export interface BuildChoices {
  readonly marks: MarkStyle;
  /** Plain formulas, which need no add-in, in place of PERF functions (SPEC P17). */
  readonly plain: boolean;
}

export function buildChoices(memory: Memory): BuildChoices {
  return {
    marks: memory.recall("black-and-white") === "yes" ? "black-and-white" : "exceptions",
    plain: memory.recall("plain-formulas") === "yes",
  };
}
