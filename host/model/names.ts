import { HostFailure, invalidArgument } from "../protocol/failure";
import { readAddress } from "./address";
import { LIMITS } from "./limits";

/** Refuses what Excel refuses as the name of a sheet; `taken` are the names of the others. */
export function checkSheetName(name: unknown, taken: readonly string[]): string {
  if (typeof name !== "string" || name === "") throw invalidArgument("A sheet needs a name.");
  if (name.length > LIMITS.sheetName)
    throw invalidArgument(`A sheet name has at most ${LIMITS.sheetName} characters.`);
  if (/[\\/?*:[\]]/u.test(name))
    throw invalidArgument("A sheet name cannot contain \\ / ? * : [ ].");
  if (name.startsWith("'") || name.endsWith("'")) {
    throw invalidArgument("A sheet name cannot begin or end with an apostrophe.");
  }
  if (name.toLowerCase() === "history") throw invalidArgument("History is reserved.");
  if (taken.some((other) => other.toLowerCase() === name.toLowerCase())) {
    throw new HostFailure("ItemAlreadyExists", `There is a sheet named ${name} already.`);
  }
  return name;
}

/** Refuses what Excel refuses as a defined name. */
export function checkDefinedName(name: unknown): string {
  if (typeof name !== "string" || name === "") throw invalidArgument("A name is needed.");
  if (name.length > LIMITS.definedName) {
    throw invalidArgument(`A name has at most ${LIMITS.definedName} characters.`);
  }
  if (!/^[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*$/u.test(name)) {
    throw invalidArgument(
      `${name}: a name begins with a letter or _ and has letters, digits, . and _ only.`,
    );
  }
  if (/^[cCrR]$/u.test(name) || /^[rR]\d*[cC]\d*$/u.test(name) || readAddress(name) !== null) {
    throw invalidArgument(`${name} could be read as an address.`);
  }
  return name;
}
