/** A straight stroke on a page, from end to end; `y` grows upwards, as in a PDF. */
export interface Stroke {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** A ruling line: where it lies across its run, and how far it runs. */
export interface Rule {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** The ruling lines of a page, those that touch end to end as one. */
export interface PageRules {
  readonly across: readonly Rule[];
  readonly down: readonly Rule[];
}

/** Lines this close, in points, are one: both borders of neighbouring cells, a line drawn twice. */
export const SLACK = 2.5;

/** Strokes that run straight across or down; slanted ones and dots rule nothing. */
export function rulesOf(strokes: readonly Stroke[]): PageRules {
  const across: Rule[] = [];
  const down: Rule[] = [];
  for (const { x1, y1, x2, y2 } of strokes) {
    const [width, height] = [Math.abs(x2 - x1), Math.abs(y2 - y1)];
    if (width > SLACK && height < 1) {
      across.push({ at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) });
    } else if (height > SLACK && width < 1) {
      down.push({ at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) });
    }
  }
  return { across: joined(across), down: joined(down) };
}

/** Where lines lie, each place once, from small to large. */
export function placesOf(rules: readonly Rule[]): readonly number[] {
  const places: number[] = [];
  for (const { at } of rules.toSorted((one, other) => one.at - other.at)) {
    const last = places.at(-1);
    if (last === undefined || at - last > SLACK) places.push(at);
  }
  return places;
}

/** Whether lines at a place cover nearly all of a stretch. */
export function covers(rules: readonly Rule[], from: number, to: number): boolean {
  let covered = 0;
  for (const rule of rules) {
    covered += Math.max(0, Math.min(rule.to, to) - Math.max(rule.from, from));
  }
  return covered >= (to - from) * 0.7;
}

function joined(rules: readonly Rule[]): readonly Rule[] {
  const sorted = rules.toSorted((one, other) => one.at - other.at || one.from - other.from);
  const lines: { at: number; from: number; to: number }[] = [];
  let place: { at: number; from: number; to: number }[] = [];
  for (const rule of sorted) {
    const [first] = place;
    if (first === undefined || rule.at - first.at > SLACK) place = [];
    const open = place.find(({ from, to }) => rule.from <= to + SLACK && rule.to >= from - SLACK);
    if (open === undefined) {
      const line = { ...rule };
      place.push(line);
      lines.push(line);
    } else {
      open.from = Math.min(open.from, rule.from);
      open.to = Math.max(open.to, rule.to);
    }
  }
  return lines;
}
