import type { FormContent, Indicator } from "./content";

/**
 * Adds an indicator behind row `after` (-1: as the first). Its levels are those given; where they
 * would tear a group of levels apart, it goes to the end of that group.
 */
export function addIndicator(
  content: FormContent,
  after: number,
  indicator: Indicator,
): FormContent {
  const { indicators } = content;
  const at = Math.min(Math.max(after + 1, 0), indicators.length);
  return withIndicators(content, grouped(indicators.toSpliced(at, 0, indicator)));
}

/** The content without the row (zero-based); as it was where there is no such row. */
export function removeIndicator(content: FormContent, row: number): FormContent {
  if (content.indicators[row] === undefined) return content;
  return withIndicators(content, content.indicators.toSpliced(row, 1));
}

/**
 * Moves a row to where row `to` stands. Between rows of other levels it takes on the levels of its
 * new neighbours, so that no group of levels is torn apart.
 */
export function moveIndicator(content: FormContent, from: number, to: number): FormContent {
  const moved = content.indicators[from];
  if (moved === undefined || content.indicators[to] === undefined || from === to) return content;
  const rest = content.indicators.toSpliced(from, 1);
  const before = rest[to - 1];
  const behind = rest[to];
  const stays = [before, behind].some((row) => row !== undefined && samePath(row, moved));
  const neighbour = before ?? behind;
  const placed = stays || neighbour === undefined ? moved : { ...moved, path: neighbour.path };
  return withIndicators(content, rest.toSpliced(to, 0, placed));
}

/** Rows of the same levels side by side, groups in the order in which they first appear. */
export function grouped(indicators: readonly Indicator[]): readonly Indicator[] {
  return byLevel(indicators, 0);
}

function byLevel(indicators: readonly Indicator[], depth: number): readonly Indicator[] {
  if (indicators.every(({ path }) => path.length <= depth)) return indicators;
  const groups = new Map<string, Indicator[]>();
  for (const indicator of indicators) {
    const key = indicator.path[depth] ?? "";
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [indicator]);
    else group.push(indicator);
  }
  return [...groups.values()].flatMap((group) => byLevel(group, depth + 1));
}

function samePath(one: Indicator, other: Indicator): boolean {
  return (
    one.path.length === other.path.length &&
    one.path.every((level, depth) => level === other.path[depth])
  );
}

function withIndicators(content: FormContent, indicators: readonly Indicator[]): FormContent {
  return { ...content, indicators };
}
