import type { CellValue } from "../cell";
import type { JudgeContext } from "../judging/context";
import { damageIn } from "./damage";
import { coverIdioms, uncovered } from "./idiom";
import { fromName } from "./indicator-name";
import { serialDay } from "./day";
import { normalize, trimmed } from "./normalize";
import { combine } from "./parts";
import { readPlain } from "./plain";
import { readPlainRange } from "./plain-range";
import { readBlank } from "./blank";
import { readPlainWord } from "./plain-word";
import { isTimely } from "../judging/timely";
import { bound } from "./statement";
import { LOOK_ALIKES } from "./tables/folds";
import type { Target } from "./target";
import { readWords } from "./word-target";

/** Longer texts are prose: nobody puts one figure to be judged into them. */
const MOST_CHARACTERS = 400;

/**
 * Reads a target cell (SPEC T). Total: every value gives a target, what cannot be read with
 * certainty is `unreadable` and says why. Never throws; time is linear in the length of the text.
 * The context lends what the text lacks: the year, and unit and comparator in the indicator's name.
 */
export function readTarget(value: CellValue, context: JudgeContext = {}): Target {
  if (typeof value === "string") {
    const word = readPlainWord(value);
    if (word !== null) return word;
    const plain = readPlain(value);
    if (plain !== null && plain.unit !== null && plain.comparator !== null) return plain;
    const number = mayBeginWithDay(value, context) ? null : plain;
    const read = number ?? readPlainRange(value) ?? readText(value, context);
    return finite(fromName(asDay(read, context), context), value);
  }
  if (value === null || value === undefined) return { kind: "blank", meaning: "empty" };
  if (typeof value === "number") return fromName(readNumber(value, context), context);
  return { kind: "phrase", text: value ? "是" : "否", question: false };
}

/** `2.01`, `≤9.9` and `2020.5` may be a day or a month where a time is asked for: the whole grammar decides. */
function mayBeginWithDay(text: string, context: JudgeContext): boolean {
  return text.includes(".") && DOTTED_DAY.test(text) && isTimely(context);
}

const DOTTED_DAY = /^(?:[<>=≤≥]{0,2}|不..)(?:(?:19|20)\d\d|\d\d?)\.\d\d?(?!\d)/;

/** A number beyond what can be counted (`1e400`) is a slip of the keyboard; nothing is compared with it. */
function finite(target: Target, written: string): Target {
  const isFinite =
    target.kind === "bound"
      ? Number.isFinite(target.value)
      : target.kind !== "range" || Number.isFinite(target.high - target.low);
  return isFinite ? target : { kind: "unreadable", because: { kind: "damaged", written } };
}

function readNumber(value: number, context: JudgeContext): Target {
  if (!Number.isFinite(value)) {
    return { kind: "unreadable", because: { kind: "damaged", written: String(value) } };
  }
  return asDay(bound({ value }), context);
}

/** A bare number in a row that asks for a time is the serial number of a date that Excel made of it (SPEC T14). */
function asDay(target: Target, context: JudgeContext): Target {
  if (target.kind !== "bound" || target.unit !== null || target.scale !== 1) return target;
  if (target.comparator !== null && target.comparator !== "=") return target;
  const day = isTimely(context) ? serialDay(target.value) : null;
  if (day === null) return target;
  const nothing = { from: null, disputed: null, recurring: false, subject: null } as const;
  return { kind: "date", comparator: "<=", ...nothing, to: day, hints: ["serial"] };
}

function readText(text: string, context: JudgeContext): Target {
  const written = trimmed(text);
  if (written === "") return { kind: "blank", meaning: "empty" };
  if (written.length > MOST_CHARACTERS) return { kind: "phrase", text: written, question: false };
  const normal = normalize(written);
  const blank = readBlank(normal, written, context);
  if (blank !== null) return blank;
  const damage = damageIn(normal, context);
  if (damage !== null) return { kind: "unreadable", because: damage };
  const covered = coverIdioms(normal);
  const figures = combine(covered, context);
  const target =
    figures === null
      ? readWords(normal, written)
      : covered === normal
        ? figures
        : withNumerals(figures);
  return "hints" in target && HAS_LOOK_ALIKE.test(written)
    ? { ...target, hints: [...target.hints, "look-alike"] }
    : target;
}

/** Gives the words round a figure their covered numerals back. */
function withNumerals(target: Target): Target {
  switch (target.kind) {
    case "all":
    case "any":
      return { ...target, parts: target.parts.map(withNumerals) };
    case "bound":
    case "range":
    case "date":
      return target.subject === null ? target : { ...target, subject: uncovered(target.subject) };
    case "span":
    case "phrase":
    case "list":
    case "trend":
    case "scale":
    case "blank":
    case "unreadable":
      return target;
  }
}

const HAS_LOOK_ALIKE = new RegExp(`[${LOOK_ALIKES}]`);
