import { normalize } from "./normalize";
import { COUNTERS, FAMILIES } from "./tables/units";

interface KnownUnit {
  readonly family: string;
  readonly factor: number;
}

const KNOWN = new Map<string, KnownUnit>();
/** First character → length of the longest unit that begins with it. */
const LONGEST = new Map<number, number>();
learnUnits();

/**
 * Factor from one unit to another inside a family (SPEC Q8): `unitFactor("小时", "分钟")` is 60.
 * Compound units convert part by part (`人/万人` → `人/10万人` is 10). `null` where they do not.
 */
export function unitFactor(from: string, to: string): number | null {
  if (from === to) return 1;
  const factor = writtenFactor(from, to);
  if (factor !== null) return factor;
  const [fromSimplified, toSimplified] = [normalize(from).read, normalize(to).read];
  if (fromSimplified === from && toSimplified === to) return null;
  return fromSimplified === toSimplified ? 1 : writtenFactor(fromSimplified, toSimplified);
}

function writtenFactor(from: string, to: string): number | null {
  const simple = simpleFactor(from, to);
  if (simple !== null) return simple;
  const [above, below] = splitCompound(from);
  const [aboveTo, belowTo] = splitCompound(to);
  if (below.length === 0 || below.length !== belowTo.length) return null;
  let factor = amountFactor(above, aboveTo);
  for (let index = 0; index < below.length && factor !== null; index += 1) {
    const part = amountFactor(below[index] ?? "", belowTo[index] ?? "");
    factor = part === null ? null : factor / part;
  }
  return factor;
}

/** Name of the family (`money`, `people`, `time` …; a counter is its own family), `null` for an unknown unit. */
export function unitFamily(unit: string): string | null {
  return KNOWN.get(unit)?.family ?? null;
}

/** Length of the longest known unit that begins at `at`; 0 if none does. */
export function knownUnitLength(text: string, at: number): number {
  const most = LONGEST.get(text.charCodeAt(at)) ?? 0;
  for (let length = Math.min(most, text.length - at); length > 0; length -= 1) {
    if (KNOWN.has(text.slice(at, at + length))) return length;
  }
  return 0;
}

/** Fills both tables in one walk, because every start of the functions waits for them. */
function learnUnits(): void {
  for (const counter of COUNTERS.split(" ")) learn(counter, { family: counter, factor: 1 });
  for (const [family, lines] of Object.entries(FAMILIES)) {
    for (const [factor, spellings] of lines) {
      const unit = { family, factor };
      for (const spelling of spellings.split(" ")) learn(spelling, unit);
    }
  }
}

function learn(spelling: string, unit: KnownUnit): void {
  KNOWN.set(spelling, unit);
  const first = spelling.charCodeAt(0);
  if (spelling.length > (LONGEST.get(first) ?? 0)) LONGEST.set(first, spelling.length);
}

function simpleFactor(from: string, to: string): number | null {
  const known = KNOWN.get(from);
  const wanted = KNOWN.get(to);
  if (known === undefined || wanted === undefined || known.family !== wanted.family) return null;
  return known.factor / wanted.factor;
}

/** `10万人` against `万人`: the numbers inside a denominator count too. */
function amountFactor(from: string, to: string): number | null {
  const [numberFrom, unitFrom] = amount(from);
  const [numberTo, unitTo] = amount(to);
  const factor = unitFrom === unitTo ? 1 : simpleFactor(unitFrom, unitTo);
  return factor === null ? null : (factor * numberFrom) / numberTo;
}

function amount(text: string): readonly [number, string] {
  const parts = /^(\d*)([十百千万亿]*)(.*)$/s.exec(text);
  if (parts === null || KNOWN.has(text)) return [1, text];
  const [, digits = "", scale = "", unit = ""] = parts;
  let factor = digits === "" ? 1 : Number(digits);
  for (const character of scale) factor *= SCALES[character] ?? 1;
  return [factor, unit];
}

const SCALES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 1e4, 亿: 1e8 };

function splitCompound(unit: string): readonly [string, readonly string[]] {
  const [above = "", ...below] = unit.replace(/[()]/g, "").split(/[/·*×每、]/);
  // 元/人天 is 元/人·天.
  const parts = below.flatMap((part) => /^人[天日月年时]$/.exec(part)?.[0].split("") ?? part);
  return [above, parts.filter((part) => part !== "")];
}
