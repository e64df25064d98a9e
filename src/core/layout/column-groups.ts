import type { HeaderColumn } from "./header";
import type { ColumnGroup, TableKind } from "./table-mapping";

/**
 * Sorts the columns of a header into groups of one indicator each (SPEC C3). A second name column
 * after a target begins a new group (长期 beside 年度); levels that it lacks are those of the first.
 */
export function groupColumns(columns: readonly HeaderColumn[]): readonly ColumnGroup[] {
  const parts: HeaderColumn[][] = [];
  let part: HeaderColumn[] = [];
  for (const column of columns) {
    if (beginsGroup(part, column)) {
      parts.push(part);
      part = [];
    }
    part.push(column);
  }
  parts.push(part);
  const groups: ColumnGroup[] = [];
  for (const columnsOfPart of parts) {
    const group = toGroup(columnsOfPart, groups[0] ?? null);
    if (group !== null) groups.push(group);
  }
  return groups;
}

export function kindOf(columns: readonly HeaderColumn[]): TableKind {
  const roles = new Set(columns.map(({ role }) => role));
  // 一季度完成 … 全年完成值: the quarters lead up to what counts.
  const underWay = roles.has("period-actual") && !roles.has("actual");
  if (underWay || roles.has("forecast") || roles.has("likelihood")) {
    return "monitoring";
  }
  return roles.has("actual") || roles.has("score") ? "self-evaluation" : "target";
}

function beginsGroup(part: readonly HeaderColumn[], column: HeaderColumn): boolean {
  const targets = part.filter(({ role }) => role === "target");
  if (targets.length === 0) return false;
  const isName = column.role === "level" || column.role === "indicator";
  if (isName) return true;
  // Two target columns for one name: 中期指标值 beside 年度指标值, 2023年目标值 beside 2024年目标值.
  return (
    column.role === "target" &&
    targets.every(
      ({ start, term, year }) =>
        start !== column.start &&
        (term !== column.term || (year !== null && column.year !== null && year !== column.year)),
    )
  );
}

function toGroup(columns: readonly HeaderColumn[], first: ColumnGroup | null): ColumnGroup | null {
  const target = currentTarget(columns);
  if (target.length === 0) return null;
  const levels = columns.filter(
    ({ role, column, start }) => role === "level" && (column === start || !isNamed(columns, start)),
  );
  const deepest = Math.max(0, ...levels.map(({ depth }) => depth ?? 0));
  const named = at(columns, "indicator").filter(
    (column) => levels.length === 0 || column > Math.max(...levels.map((level) => level.column)),
  );
  const ownIndicator =
    named.length > 0
      ? // 评价指标 over three columns without words of their own: the last names, the others sort.
        named.slice(levels.length === 0 ? -1 : 0)
      : levels.filter(({ depth }) => depth === deepest).map(({ column }) => column);
  const indicator = ownIndicator.length > 0 ? ownIndicator : (first?.indicator ?? []);
  if (indicator.length === 0) return null;
  const ownLevels = levels.filter(({ column }) => !indicator.includes(column));
  const unnamed = levels.length === 0 ? named.slice(0, -1) : [];
  const shallowest = Math.min(9, ...levels.map(({ depth }) => depth ?? 9));
  // 三级 | 二级 | 一级: the depth says which is outermost, not the place.
  const outermostFirst = ownLevels.toSorted(
    (one, other) => (one.depth ?? one.column) - (other.depth ?? other.column),
  );
  const inherited =
    first === null
      ? []
      : ownIndicator.length === 0
        ? first.levels
        : first.levels.slice(0, Math.max(0, shallowest - 1));
  const done = ownActual(columns, target);
  return {
    term: columns.find(({ role }) => role === "target")?.term ?? null,
    levels: [...inherited, ...unnamed, ...outermostFirst.map(({ column }) => column)],
    indicator,
    comparator: at(columns, "comparator")[0] ?? null,
    target,
    unit: at(columns, "unit")[0] ?? null,
    direction: at(columns, "direction")[0] ?? null,
    actual: [
      ...(done.length > 0 ? done : at(columns, "period-actual")),
      ...(done.length > 0 ? at(columns, "actual-unit") : []),
    ],
    weight: ownWeight(columns, indicator),
    score: at(columns, "score")[0] ?? null,
    deviation: at(columns, "deviation"),
  };
}

/** The columns under the first header cell of a role: one, or several when the cell is wide. */
function at(columns: readonly HeaderColumn[], role: HeaderColumn["role"]): readonly number[] {
  const first = columns.find((column) => column.role === role);
  return columns
    .filter((column) => column.role === role && column.start === first?.start)
    .map(({ column }) => column);
}

/** What was done before the target was set (2023年实际完成值 | 2024年目标值) is not held against it. */
function ownActual(columns: readonly HeaderColumn[], target: readonly number[]): readonly number[] {
  const behind = columns.filter(({ column }) => column > Math.max(...target));
  const found = at(behind, "actual");
  return found.length > 0 ? found : at(columns, "actual");
}

/** Where every level has its weight beside it, the indicator's own is the one behind its name. */
function ownWeight(columns: readonly HeaderColumn[], indicator: readonly number[]): number | null {
  const weights = columns.filter(({ role }) => role === "weight").map(({ column }) => column);
  const name = Math.max(...indicator);
  return weights.find((column) => column > name) ?? weights.at(-1) ?? null;
}

/** 调整后指标值 holds over the 批复指标值 beside it. */
function currentTarget(columns: readonly HeaderColumn[]): readonly number[] {
  const amended = columns.filter(({ role, text }) => role === "target" && /调整|变更/u.test(text));
  return at(amended.length > 0 ? amended : columns, "target");
}

function isNamed(columns: readonly HeaderColumn[], start: number): boolean {
  return columns.some(({ column }) => column === start);
}
