import { comparingBefore } from "./comparator";
import type { Normal } from "./normalize";
import { bound } from "./statement";
import type { Comparator, Target } from "./target";

const RATIO = /^(\D{0,12}?)([≥≤<>=]{0,2})(\d+(?:\.\d+)?):(\d+(?:\.\d+)?)(以上|以下|以内|左右)?$/;

/**
 * `1:15`, 师生比不低于1:15: the first number divided by the second. Which way is better is never
 * assumed (SPEC T12). A time of day (`8:30`) is none; `null` for it and for any other text.
 */
export function readRatio({ read }: Normal): Target | null {
  const found = RATIO.exec(read);
  if (found === null) return null;
  const [, lead = "", sign = "", above = "", below = "", close = ""] = found;
  if (below.length === 2 && Number(below) < 60 && above !== "1" && !lead.includes("比"))
    return null;
  if (Number(below) === 0) return null;
  const word = comparingBefore(`${lead}${sign}`);
  const sense =
    word?.sense ?? (close === "以上" ? ">=" : close === "" || close === "左右" ? null : "<=");
  return bound({
    comparator: sense !== null && /^[<>]=?$|^=$/.test(sense) ? (sense as Comparator) : null,
    value: Number(above) / Number(below),
    approximate: close === "左右" ? "around" : null,
    subject: lead.slice(0, lead.length - (sign === "" ? (word?.length ?? 0) : 0)) || null,
    hints: ["direction-unknown"],
  });
}

/** 8:30, 17：00: a time of day, of which targets hold no figure. */
export function hasClock({ read }: Normal): boolean {
  return /(?:^|\D)(?:[01]?\d|2[0-4]):[0-5]\d(?!\d)/.test(read);
}
