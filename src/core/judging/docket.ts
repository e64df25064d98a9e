import type { CellValue } from "../cell";
import type { Comparator } from "../reading/comparator";
import type { JudgeContext } from "./context";
import type { Direction } from "./direction";
import { directionOf, familyOf, isClosedRate, isOpenRate, isRateName } from "./direction";
import { judgeTarget } from "./judge";
import type { Ending } from "../reading/plain";
import { scanPlain, scanned } from "../reading/plain";
import { equal } from "./closeness";
import { asksForAll } from "./phrase";
import { placed, placeOf } from "./place";
import type { Status } from "./status";
import type { BoundTarget, Target } from "../reading/target";
import { readTarget } from "../reading/target";
import type { Verdict } from "./verdict";
import { WORDS } from "./word-table";

/** All pairs judged in one context: every target is read once, plain numbers take a short way. */
export interface Docket {
  /** The target of a cell, as `verdict` judges it. */
  readonly target: (written: CellValue) => Target;
  readonly verdict: (target: CellValue, actual: CellValue) => Verdict;
  /** The status of `verdict`, without the reason; for a million cells. */
  readonly status: (target: CellValue, actual: CellValue) => Status;
}

/** A target text that was read, with its short way if it has one. */
interface Entry {
  readonly target: Target;
  readonly plan: Plan | null;
  /** The bound's value, kept here because targets have many shapes. */
  readonly bound: number;
  /** What any number above 0 comes to, once one was judged; `null` where it depends on the number. */
  figures: Status | "unknown" | null;
  /** What texts came to, of which a column of words repeats a few. */
  texts: Map<string, Status> | null;
}

/** How a bare number is decided by comparing twice at most; what bounds of one unit and comparator share. */
interface Plan {
  readonly comparator: Comparator | null;
  readonly scale: number;
  readonly unit: string | null;
  readonly floor: boolean;
  /** The bound itself does not belong to it. */
  readonly strict: boolean;
  /** A share, whose actuals may be percents or fractions; `most` is the largest that may be both. */
  readonly share: boolean;
  readonly most: number;
  /** More than all of it is a doubt. */
  readonly closed: boolean;
  /** Only what is told equally by equal numbers: the direction is not known. */
  readonly equalOnly: boolean;
  /** A bare number ten times as large or small is a doubt. */
  readonly bare: boolean;
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
  const plainPlans = new Map<Ending, Map<Comparator, Plan | null>>();
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
    const entry = read(text);
    entries.set(text, entry);
    if (entries.size >= MOST_ENTRIES) {
      // Texts that hardly ever come again are read faster than they are kept.
      rest = hits < MOST_ENTRIES ? 16 * MOST_ENTRIES : 0;
      hits = 0;
      entries = new Map();
    }
    return entry;
  }

  function read(text: string): Entry {
    const target = readTarget(text, context);
    const bound = boundOf(target);
    const plan = fitting(planner(target), bound);
    const figures = heedsNoFigure(target, context) ? "unknown" : null;
    return { target, plan, bound, figures, texts: null };
  }

  function targetOf(written: CellValue): Target {
    return typeof written === "string" ? entryOf(written).target : readTarget(written, context);
  }

  function verdict(target: CellValue, actual: CellValue): Verdict {
    return judgeTarget(targetOf(target), target, actual, context);
  }

  function status(target: CellValue, actual: CellValue): Status {
    if (typeof target !== "string") return verdict(target, actual).status;
    if (rest > 0) {
      rest -= 1;
      const plain = plainStatus(target, actual);
      if (plain !== null) return plain;
      const once = readTarget(target, context);
      const bound = boundOf(once);
      const quick = quickly(bound, fitting(planner(once), bound), actual);
      return quick ?? judgeTarget(once, target, actual, context).status;
    }
    const entry = entryOf(target);
    const quick = quickly(entry.bound, entry.plan, actual);
    if (quick !== null) return quick;
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

  /**
   * Sign, number and unit (`>=95%`, `=190 课时`) are read alike in every context: where targets hardly
   * ever come again, they are scanned without anything being made of them.
   */
  function plainStatus(target: string, actual: CellValue): Status | null {
    if (!scanPlain(target)) return null;
    const { comparator, value, ending } = scanned;
    if (comparator === null || ending.unit === null) return null;
    let plan = plainPlans.get(ending)?.get(comparator);
    if (plan === undefined) {
      plan = planner(readTarget(target, context));
      if (plainPlans.size >= MOST_ENTRIES) plainPlans.clear();
      const plans = plainPlans.get(ending) ?? new Map<Comparator, Plan | null>();
      plainPlans.set(ending, plans.set(comparator, plan));
    }
    return quickly(value, fitting(plan, value), actual);
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

  return { target: targetOf, verdict, status };
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

/** The status that comparing alone tells; `null`: the long way has to decide. */
function quickly(bound: number, plan: Plan | null, actual: CellValue): Status | null {
  if (plan === null) return null;
  if (typeof actual === "number") return quickNumber(plan, bound, actual);
  return typeof actual === "string" ? quickText(plan, bound, actual) : null;
}

/** The plan, if it serves this bound: small percentages and those above all are doubtful beside a fraction. */
function fitting(plan: Plan | null, bound: number): Plan | null {
  if (plan === null || !(bound > 0)) return null;
  return plan.share && (bound < 0.2 || bound > 1) ? null : plan;
}

function boundOf(target: Target): number {
  return target.kind === "bound" ? target.value : Number.NaN;
}

/** NaN fails every comparison and takes the long way, too, and so does what fell below nothing. */
function quickNumber(plan: Plan, bound: number, actual: number): Status | null {
  // No cell holds more; infinity is no number.
  if (!(actual >= 0 && actual < 1e300)) return null;
  if (plan.share) {
    if (actual > plan.most) return against(plan, bound, actual / 100);
    return actual < 1 && actual > 0 ? against(plan, bound, actual) : null;
  }
  if (plan.bare) {
    if (actual < bound / 10 || actual > bound * 10) return null;
  } else if (plan.scale > 1 && actual > (100 * bound) / plan.scale) return null;
  return against(plan, bound, actual * plan.scale);
}

/** A plain text in the target's own unit (`84.21%`, `205课时`), or without one; `null` for all others. */
function quickText(plan: Plan, bound: number, actual: string): Status | null {
  if (!scanPlain(actual)) return null;
  const { comparator, value, ending } = scanned;
  if (comparator !== null) return null;
  if (ending.unit === null) return quickNumber(plan, bound, value);
  return ending.unit === plan.unit ? against(plan, bound, value) : null;
}

function against(plan: Plan, bound: number, value: number): Status | null {
  if (plan.closed && value > 1) return null;
  if (equal(value, bound)) return plan.strict ? "unmet" : "met";
  if (plan.equalOnly) return null;
  return value > bound === plan.floor ? "met" : "unmet";
}

/** Works out the short way of a target; everything about indicator and unit is worked out once. */
function createPlanner(context: JudgeContext): (target: Target) => Plan | null {
  const place = placeOf(context);
  const rate = isRateName(place.name) || place.name === "";
  const open = isOpenRate(place.name);
  const closed = isClosedRate(place.name);
  const cost = place.category.includes("成本");
  const units = new Map<string | null, UnitPlans>();
  const special =
    context.direction !== undefined || context.equals === "strict" || context.words !== undefined;

  return (target) => {
    if (target.kind !== "bound" || special) return null;
    if (target.approximate !== null || target.hints.length > 0) return null;
    const { unit, scale, comparator } = target;
    let known = units.get(unit);
    if (known === undefined) {
      const ratio = unit !== null && familyOf(unit) === "ratio";
      known = { direction: directionOf(target, place), ratio, plans: [] };
      if (units.size < MOST_ENTRIES) units.set(unit, known);
    }
    for (const plan of known.plans) {
      if (plan.comparator === comparator && plan.scale === scale) return plan;
    }
    const plan = planOf(target, known);
    // Scales are few: 1, 万, 亿 and the like.
    if (plan !== null && known.plans.length < MOST_PLANS) known.plans.push(plan);
    return plan;
  };

  function planOf(target: BoundTarget, { direction, ratio }: UnitPlans): Plan | null {
    const { unit, scale, comparator } = target;
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
    const unsigned = comparator === "=" || comparator === null;
    const share = unit === "%";
    if (unit === null) {
      // A rate may be reported as a fraction, and what is far from a bare number is a doubt.
      if (scale !== 1 || rate) return null;
    } else if (share ? scale !== 0.01 : ratio) return null;
    return {
      comparator,
      scale,
      unit,
      floor,
      strict: comparator === ">" || comparator === "<",
      share,
      most: open ? 10 : 1.5,
      closed: closed && share,
      equalOnly: unsigned && better === "unknown",
      bare: unsigned && unit === null,
    };
  }
}

const MOST_PLANS = 40;

interface UnitPlans {
  readonly direction: Direction;
  readonly ratio: boolean;
  readonly plans: Plan[];
}
