import type { CellValue } from "./cell";
import type { JudgeContext } from "./context";
import type { Direction } from "./direction";
import { directionOf, familyOf, isClosedRate, isOpenRate, isRateName } from "./direction";
import { judgeTarget } from "./judge";
import { readPlain } from "./plain";
import { equal } from "./judging/closeness";
import { asksForAll } from "./judging/phrase";
import { placed, placeOf } from "./place";
import type { Status } from "./status";
import type { Target } from "./target";
import { readTarget } from "./target";
import type { Verdict } from "./verdict";
import { WORDS } from "./word-table";

/** All pairs judged in one context: every target is read once, plain numbers take a short way. */
export interface Docket {
  readonly verdict: (target: CellValue, actual: CellValue) => Verdict;
  /** The status of `verdict`, without the reason; for a million cells. */
  readonly status: (target: CellValue, actual: CellValue) => Status;
}

/** A target text that was read, with its short way if it has one. */
interface Entry {
  readonly target: Target;
  readonly plain: Plain | null;
  /** What any number above 0 comes to, once one was judged; `null` where it depends on the number. */
  figures: Status | "unknown" | null;
  /** What texts came to, of which a column of words repeats a few. */
  texts: Map<string, Status> | null;
}

/** A bound on which a bare number can be decided by comparing twice at most. */
interface Plain {
  readonly value: number;
  readonly unit: string | null;
  readonly floor: boolean;
  /** The bound itself does not belong to it. */
  readonly strict: boolean;
  /** A share, whose actuals may be percents or fractions. */
  readonly share: boolean;
  /** More than all of it is a doubt. */
  readonly closed: boolean;
  /** Only what is told equally by equal numbers: the direction is not known. */
  readonly equalOnly: boolean;
  readonly scale: number;
  /** Actuals of this size and beyond need the long way, and below `least` as well. */
  readonly least: number;
  readonly most: number;
}

/** Enough for any form; more different texts are not worth their memory. */
const MOST_ENTRIES = 4096;
/** More answers in words than a column has different ones; the next one starts the memory anew. */
const MOST_TEXTS = 4096;

const dockets = new WeakMap<JudgeContext, Docket>();
const NO_CONTEXT: JudgeContext = {};

/** The docket of a context, the same one for the same object. */
export function docketOf(context: JudgeContext = NO_CONTEXT): Docket {
  const known = dockets.get(context);
  if (known !== undefined) return known;
  const made = createDocket(context);
  dockets.set(context, made);
  return made;
}

function createDocket(given: JudgeContext): Docket {
  const context = placed(given);
  const planner = createPlanner(context);
  let entries = new Map<string, Entry>();
  let hits = 0;
  let rest = 0;
  let texts = 0;

  function entryOf(text: string): Entry {
    const known = entries.get(text);
    if (known !== undefined) {
      hits += 1;
      return known;
    }
    const target = readTarget(text, context);
    const figures = heedsNoFigure(target, context) ? "unknown" : null;
    const entry: Entry = { target, plain: planner(target), figures, texts: null };
    if (rest > 0) rest -= 1;
    else {
      entries.set(text, entry);
      if (entries.size >= MOST_ENTRIES) {
        // Texts that hardly ever come again are read faster than they are kept.
        rest = hits < MOST_ENTRIES ? 16 * MOST_ENTRIES : 0;
        hits = 0;
        entries = new Map();
      }
    }
    return entry;
  }

  function verdict(target: CellValue, actual: CellValue): Verdict {
    const read = typeof target === "string" ? entryOf(target).target : readTarget(target, context);
    return judgeTarget(read, target, actual, context);
  }

  function status(target: CellValue, actual: CellValue): Status {
    if (typeof target !== "string") return verdict(target, actual).status;
    const entry = entryOf(target);
    if (entry.plain !== null) {
      const quick =
        typeof actual === "number"
          ? quickStatus(entry.plain, actual)
          : typeof actual === "string"
            ? quickText(entry.plain, actual)
            : null;
      if (quick !== null) return quick;
    }
    if (typeof actual === "string") return textStatus(entry, target, actual);
    // 1e21 and 1e-7 are written with letters.
    if (entry.figures !== null && typeof actual === "number" && actual >= 1e-6 && actual < 1e15) {
      if (entry.figures === "unknown") {
        entry.figures = judgeTarget(entry.target, target, actual, context).status;
      }
      return entry.figures;
    }
    return judgeTarget(entry.target, target, actual, context).status;
  }

  function textStatus(entry: Entry, target: string, actual: string): Status {
    const known = entry.texts?.get(actual);
    if (known !== undefined) return known;
    const { status: judged } = judgeTarget(entry.target, target, actual, context);
    texts += 1;
    if (texts > MOST_TEXTS) {
      entries = new Map();
      texts = 0;
    }
    entry.texts ??= new Map();
    entry.texts.set(actual, judged);
    return judged;
  }

  return { verdict, status };
}

/**
 * Words are answered by a number above 0 in one way, whichever it is, unless all of something is
 * asked for (应保尽保 with 98) or a figure stands among them.
 */
function heedsNoFigure(target: Target, { words = WORDS }: JudgeContext): boolean {
  switch (target.kind) {
    case "phrase":
      return !target.question && !/\d/u.test(target.text) && !asksForAll(target.text, words);
    case "list":
      return !target.items.some((item) => /\d/u.test(item));
    case "bound":
    case "range":
    case "date":
    case "span":
    case "trend":
    case "scale":
    case "all":
    case "any":
    case "blank":
    case "unreadable":
      return false;
  }
}

/** `null`: the long way has to decide. NaN fails every comparison and takes the long way, too. */
function quickStatus(plain: Plain, actual: number): Status | null {
  const size = actual < 0 ? -actual : actual;
  // No cell holds more; infinity is no number.
  if (!(size < 1e300)) return null;
  let value: number;
  if (plain.share) {
    if (size > plain.most) value = actual / 100;
    else if (size < 1 && size >= plain.least) value = actual;
    else return null;
    if (plain.closed && value > 1) return null;
  } else {
    if (!(size <= plain.most && size >= plain.least)) return null;
    value = actual * plain.scale;
  }
  return against(plain, value);
}

/** A plain text in the target's own unit (`84.21%`, `205课时`), or without one; `null` for all others. */
function quickText(plain: Plain, actual: string): Status | null {
  const read = readPlain(actual);
  if (read === null || read.comparator !== null) return null;
  if (read.unit === null) return quickStatus(plain, read.value);
  if (read.unit !== plain.unit || (plain.closed && read.value > 1)) return null;
  return against(plain, read.value);
}

function against(plain: Plain, value: number): Status | null {
  const bound = plain.value;
  const near = equal(value, bound);
  if (near) return plain.strict ? "unmet" : "met";
  if (plain.equalOnly) return null;
  return value > bound === plain.floor ? "met" : "unmet";
}

/** Works out the short way of a target; everything about the indicator is worked out once. */
function createPlanner(context: JudgeContext): (target: Target) => Plain | null {
  const place = placeOf(context);
  const rate = isRateName(place.name) || place.name === "";
  const open = isOpenRate(place.name);
  const closed = isClosedRate(place.name);
  const cost = place.category.includes("成本");
  const units = new Map<
    string | null,
    { readonly direction: Direction; readonly ratio: boolean }
  >();
  const special =
    context.direction !== undefined || context.equals === "strict" || context.words !== undefined;

  return (target) => {
    if (target.kind !== "bound" || special) return null;
    if (target.approximate !== null || target.hints.length > 0 || target.value <= 0) return null;
    const { unit, value, scale, comparator } = target;
    let known = units.get(unit);
    if (known === undefined) {
      const ratio = unit !== null && familyOf(unit) === "ratio";
      known = { direction: directionOf(target, place), ratio };
      if (units.size < MOST_ENTRIES) units.set(unit, known);
    }
    const { direction, ratio } = known;
    const better = direction.better;
    let floor: boolean;
    switch (comparator) {
      case ">=":
      case ">":
        if (better === "lower" && (direction.byName || cost)) return null;
        floor = true;
        break;
      case "<=":
      case "<":
        if (better === "higher" && direction.byName && rate) return null;
        floor = false;
        break;
      case "=":
      case null:
        floor = better !== "lower";
    }
    const bare = comparator === "=" || comparator === null;
    const share = unit === "%";
    let least = 0;
    let most = Infinity;
    if (unit === null) {
      // A rate may be reported as a fraction, and what is far from a bare number is a doubt.
      if (scale !== 1 || rate) return null;
      if (bare) {
        least = value / 10;
        most = value * 10;
      }
    } else if (share) {
      if (scale !== 0.01 || value < 0.2 || value > 1) return null;
      least = Number.MIN_VALUE;
      most = open ? 10 : 1.5;
    } else {
      if (ratio) return null;
      if (scale > 1) most = (100 * value) / scale;
    }
    const strict = comparator === ">" || comparator === "<";
    const equalOnly = bare && better === "unknown";
    // One literal, so that all have one shape: a million of them pass through `quickStatus`.
    return { value, unit, floor, strict, share, closed, equalOnly, scale, least, most };
  };
}
