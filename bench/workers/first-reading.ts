import { readTarget } from "../../src/core/reading/read-target";

/** The first text takes the whole grammar, not its short way. */
export function first(): unknown {
  return readTarget("不低于百分之九十五");
}
