/** A label that a printed form shows once, in the vertical middle of the rows it stands for. */
export interface CentredLabel {
  readonly text: string;
  /** In half rows: twice the index of the row it stands on, odd when it stands between two rows. */
  readonly position: number;
  /** Level it must have (outermost is 0), where the line shows it. */
  readonly level: number | null;
  /** Level its words suggest. */
  readonly likely: number | null;
}

export interface LabelGroup {
  readonly text: string;
  readonly level: number;
  readonly first: number;
  readonly last: number;
}

export interface LabelPlacement {
  readonly groups: readonly LabelGroup[];
  /** Every label stands exactly in the middle of its group. */
  readonly exact: boolean;
}

/**
 * Recovers which rows each label covers (SPEC C8): the groups of a level tile all rows in order, each
 * label stands in the middle of its group, and an inner group never crosses an outer border. Tries
 * exact middles first, then the closest tiling with the levels that the words suggest.
 */
export function placeLabels(
  rows: number,
  labels: readonly CentredLabel[],
  levels: number,
): LabelPlacement | null {
  if (rows === 0 || labels.length === 0) return null;
  const exact = exactPlacement(rows, labels, levels);
  if (exact !== null) return { groups: exact, exact: true };
  const fromTop = topPlacement(rows, labels, levels);
  if (fromTop !== null) return { groups: fromTop, exact: true };
  const close = closePlacement(rows, labels, levels);
  return close === null ? null : { groups: close, exact: false };
}

/**
 * Labels that stand at the top of their cells: every one on a row, the first row with all levels, and
 * none inside its outer level's reach without a row of its own. `null` where they do not stand so.
 */
function topPlacement(
  rows: number,
  labels: readonly CentredLabel[],
  levels: number,
): readonly LabelGroup[] | null {
  if (labels.some(({ position }) => position % 2 === 1)) return null;
  const placed = labels.map((label) => ({
    text: label.text,
    level: label.level ?? label.likely ?? levels - 1,
    first: label.position / 2,
  }));
  const open = placed.filter(({ first }) => first === 0).map(({ level }) => level);
  if (new Set(open).size !== levels || open.length !== levels) return null;
  // An outer name alone on its row leaves its inner one unknown.
  const whole = placed.every(
    ({ first, level }) =>
      level === levels - 1 ||
      placed.some((inner) => inner.first === first && inner.level === level + 1),
  );
  if (!whole) return null;
  return placed.map(({ text, level, first }) => {
    const next = placed.find((other) => other.first > first && other.level <= level);
    return { text, level, first, last: (next?.first ?? rows) - 1 };
  });
}

/** A search over more labels than this could take long; no printed form comes near. */
const mostLabels = 400;
const mostSteps = 200_000;

function exactPlacement(
  rows: number,
  labels: readonly CentredLabel[],
  levels: number,
): readonly LabelGroup[] | null {
  if (labels.length > mostLabels) return null;
  let best: { groups: readonly LabelGroup[]; surprises: number } | null = null;
  let steps = 0;
  const search = (
    index: number,
    starts: readonly number[],
    groups: readonly LabelGroup[],
    surprises: number,
  ): void => {
    steps += 1;
    if (steps > mostSteps || (best !== null && surprises >= best.surprises)) return;
    const label = labels[index];
    if (label === undefined) {
      const complete = starts.every((start) => start === rows) && isNested(groups, levels);
      if (complete) best = { groups, surprises };
      return;
    }
    for (const level of levelOrder(label, levels)) {
      const first = starts[level] ?? 0;
      const last = label.position - first;
      if (last < first || last >= rows) continue;
      search(
        index + 1,
        starts.map((start, at) => (at === level ? last + 1 : start)),
        [...groups, { text: label.text, level, first, last }],
        surprises + (label.likely !== null && label.likely !== level ? 1 : 0),
      );
    }
  };
  search(
    0,
    Array.from({ length: levels }, () => 0),
    [],
    0,
  );
  return (best as { groups: readonly LabelGroup[] } | null)?.groups ?? null;
}

function levelOrder(label: CentredLabel, levels: number): readonly number[] {
  if (label.level !== null) return [label.level];
  const all = Array.from({ length: levels }, (_, level) => levels - 1 - level);
  const { likely } = label;
  return likely === null ? all : [likely, ...all.filter((level) => level !== likely)];
}

function isNested(groups: readonly LabelGroup[], levels: number): boolean {
  for (let level = 1; level < levels; level += 1) {
    const borders = new Set(
      groups.filter((group) => group.level === level).map(({ first }) => first),
    );
    if (
      !groups.filter((group) => group.level === level - 1).every(({ first }) => borders.has(first))
    ) {
      return false;
    }
  }
  return true;
}

function closePlacement(
  rows: number,
  labels: readonly CentredLabel[],
  levels: number,
): readonly LabelGroup[] | null {
  const groups: LabelGroup[] = [];
  let borders: ReadonlySet<number> | null = null;
  for (let level = levels - 1; level >= 0; level -= 1) {
    const own = labels.filter((label) => (label.level ?? label.likely ?? levels - 1) === level);
    if (own.length === 0) continue;
    const tiles = closestTiles(
      rows,
      own.map(({ position }) => position),
      borders,
    );
    if (tiles === null) return null;
    own.forEach(({ text }, index) => {
      const tile = tiles[index];
      if (tile !== undefined) groups.push({ text, level, ...tile });
    });
    borders = new Set(tiles.map(({ first }) => first));
  }
  return groups.toSorted((one, other) => one.first - other.first || one.level - other.level);
}

/**
 * Cuts `rows` rows into one run per position so that the middles lie as close to the positions as
 * possible; `starts` limits where a run may begin. Penalties let a caller prefer certain borders.
 */
export function closestTiles(
  rows: number,
  positions: readonly number[],
  starts: ReadonlySet<number> | null,
  penalty: (firstOfNext: number) => number = () => 0,
): readonly { readonly first: number; readonly last: number }[] | null {
  // cost[k][end]: the cheapest way to cover rows before `end` with the first k runs.
  let cost: (number | undefined)[] = [0];
  const back: number[][] = [];
  for (const position of positions) {
    const next: (number | undefined)[] = [];
    const from: number[] = [];
    for (let first = 0; first < rows; first += 1) {
      const before = cost[first];
      if (before === undefined || (starts !== null && first > 0 && !starts.has(first))) continue;
      for (let end = first + 1; end <= rows; end += 1) {
        if (2 * first > position + 1 || 2 * (end - 1) < position - 1) continue;
        const total =
          before + Math.abs(first + end - 1 - position) + (end === rows ? 0 : penalty(end));
        if (total < (next[end] ?? Number.POSITIVE_INFINITY)) {
          next[end] = total;
          from[end] = first;
        }
      }
    }
    cost = next;
    back.push(from);
  }
  if (cost[rows] === undefined) return null;
  const tiles: { first: number; last: number }[] = [];
  let end = rows;
  for (let index = positions.length - 1; index >= 0; index -= 1) {
    const first = back[index]?.[end] ?? 0;
    tiles.unshift({ first, last: end - 1 });
    end = first;
  }
  return tiles;
}
