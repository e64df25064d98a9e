import type { Grid } from "../grid";
import { compactText } from "./compact-text";
import type { SheetCells } from "./sheet-cells";
import { openSheet } from "./sheet-cells";
import type { ColumnGroup, TableKind, TableMapping } from "./table-mapping";

/**
 * A mapping that a person corrected, as the short text that its sheet keeps (a property of a sheet has
 * room for 255 characters): `1 target 3-4 a;l0:k2f l1:09a i2:- t3:x1c`. Each column carries a check of
 * its header, so that it is found again after rows and columns were inserted or moved. `null` where it
 * does not fit.
 */
export function keepMapping({ cells, ...grid }: Grid, mapping: TableMapping): string | null {
  const sheet = openSheet({ cells, ...grid });
  const groups = mapping.groups.map((group) =>
    [
      group.term === null ? "n" : group.term.slice(0, 1),
      ...columnsOf(group).map(
        ([role, column]) => `${role}${column}:${check(sheet, mapping.headerBottom, column)}`,
      ),
    ].join(" "),
  );
  const { kind, headerTop, headerBottom } = mapping;
  const text = [`${VERSION} ${kind} ${headerTop}-${headerBottom}`, ...groups].join(";");
  return text.length > MOST_KEPT ? null : text;
}

/**
 * The mapping that a sheet keeps, where its columns stand now. `null` where there is none, where it is
 * not one of ours, or where the sheet no longer has such a header: then the table is looked for again.
 */
export function keptMapping(text: string, grid: Grid): TableMapping | null {
  const [head = "", ...parts] = text.split(";");
  const found = /^(\d+) (target|self-evaluation|monitoring) (\d{1,7})-(\d{1,7})$/u.exec(head);
  if (found === null || Number(found[1]) !== VERSION) return null;
  const kind = KINDS.find((known) => known === found[2]);
  const [top, bottom] = [Number(found[3]), Number(found[4])];
  const kept = parts.map(parseGroup);
  if (kind === undefined || bottom < top || kept.some((group) => group === null)) return null;
  const groups = kept.filter((group) => group !== null);
  const sheet = openSheet(grid);
  const columns = groups.flatMap((group) => group.columns);
  const row = headerRow(sheet, bottom, columns);
  if (row === null || columns.length === 0) return null;
  const moved = (column: KeptColumn): number => {
    const at = placeOf(sheet, row, column, columns) ?? -1;
    return at < sheet.right ? at : -1;
  };
  const placed = groups.map(({ term, columns: own }) =>
    toGroup(
      term,
      own.map((column) => [column.role, moved(column)] as const),
    ),
  );
  if (placed.some((group) => group === null)) return null;
  return {
    sheet: grid.sheet,
    kind,
    headerTop: Math.max(sheet.top, row - (bottom - top)),
    headerBottom: row,
    groups: placed.filter((group) => group !== null),
  };
}

const VERSION = 1;
const MOST_KEPT = 255;
const KINDS: readonly TableKind[] = ["target", "self-evaluation", "monitoring"];

/** One letter for each part of a column group. */
const ROLES = ["l", "i", "c", "t", "u", "d", "a", "w", "s", "r"] as const;
type Role = (typeof ROLES)[number];

interface KeptColumn {
  readonly role: Role;
  readonly column: number;
  /** Of the header's text; `-` where it was blank. */
  readonly check: string;
}

interface KeptGroup {
  readonly term: ColumnGroup["term"];
  readonly columns: readonly KeptColumn[];
}

function columnsOf(group: ColumnGroup): readonly (readonly [Role, number])[] {
  const one = (role: Role, column: number | null): readonly (readonly [Role, number])[] =>
    column === null ? [] : [[role, column]];
  const each = (role: Role, columns: readonly number[]): readonly (readonly [Role, number])[] =>
    columns.map((column) => [role, column]);
  return [
    ...each("l", group.levels),
    ...each("i", group.indicator),
    ...one("c", group.comparator),
    ...each("t", group.target),
    ...one("u", group.unit),
    ...one("d", group.direction),
    ...each("a", group.actual),
    ...one("w", group.weight),
    ...one("s", group.score),
    ...each("r", group.deviation),
  ];
}

function toGroup(
  term: ColumnGroup["term"],
  columns: readonly (readonly [Role, number])[],
): ColumnGroup | null {
  if (columns.some(([, column]) => column < 0)) return null;
  const at = (wanted: Role): readonly number[] =>
    columns.filter(([role]) => role === wanted).map(([, column]) => column);
  const [indicator, target] = [at("i"), at("t")];
  if (indicator.length === 0 || target.length === 0) return null;
  return {
    term,
    levels: at("l"),
    indicator,
    comparator: at("c")[0] ?? null,
    target,
    unit: at("u")[0] ?? null,
    direction: at("d")[0] ?? null,
    actual: at("a"),
    weight: at("w")[0] ?? null,
    score: at("s")[0] ?? null,
    deviation: at("r"),
  };
}

function parseGroup(text: string): KeptGroup | null {
  const [term, ...columns] = text.split(" ");
  if (term === undefined || !["n", "a", "l"].includes(term)) return null;
  const parsed = columns.map((column): KeptColumn | null => {
    const found = /^([a-z])(\d{1,5}):([0-9a-z]{3}|-)$/u.exec(column);
    const role = ROLES.find((known) => known === found?.[1]);
    return found === null || role === undefined
      ? null
      : { role, column: Number(found[2]), check: found[3] ?? "-" };
  });
  if (parsed.length > MOST_COLUMNS || parsed.some((column) => column === null)) return null;
  return {
    term: term === "a" ? "annual" : term === "l" ? "long-term" : null,
    columns: parsed.filter((column) => column !== null),
  };
}

const MOST_COLUMNS = 40;

/** Where the header stands now: in its old row, else in the one row that has all of its named columns. */
function headerRow(
  sheet: SheetCells,
  expected: number,
  columns: readonly KeptColumn[],
): number | null {
  const named = columns.filter((column) => column.check !== "-");
  if (named.length === 0) return expected < sheet.bottom ? expected : null;
  const holds = (row: number): boolean => {
    const checks = new Set<string>();
    for (let column = sheet.left; column < sheet.right; column += 1)
      checks.add(check(sheet, row, column));
    return named.every((column) => checks.has(column.check));
  };
  if (holds(expected)) return expected;
  for (let row = sheet.top; row < Math.min(sheet.bottom, sheet.top + SEARCHED); row += 1)
    if (holds(row)) return row;
  return null;
}

/** Rows from the top in which a header is looked for again. */
const SEARCHED = 2000;

/** The column with this header nearest to where it was; one without a header moves with the others. */
function placeOf(
  sheet: SheetCells,
  row: number,
  { column, check: wanted }: KeptColumn,
  columns: readonly KeptColumn[],
): number | null {
  if (wanted === "-") {
    const neighbour = columns.find((other) => other.check !== "-");
    const at = neighbour === undefined ? null : placeOf(sheet, row, neighbour, columns);
    return neighbour === undefined || at === null ? column : column + at - neighbour.column;
  }
  let best: number | null = null;
  for (let at = sheet.left; at < sheet.right; at += 1)
    if (
      check(sheet, row, at) === wanted &&
      (best === null || Math.abs(at - column) < Math.abs(best - column))
    )
      best = at;
  return best;
}

/** Three characters that stand for the text of a header cell. */
function check(sheet: SheetCells, row: number, column: number): string {
  const text = compactText(sheet.seen(row, column).text);
  if (text === "") return "-";
  let sum = 7;
  for (const character of text) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 46_656;
  return sum.toString(36).padStart(3, "0");
}
