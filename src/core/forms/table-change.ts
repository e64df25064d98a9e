import type { FormContent, Indicator } from "./content";
import type { FormDefinition } from "./form";

/** One thing that a person does to the table of indicators; rows are counted from 0. */
export type TableChange =
  | { readonly kind: "add"; readonly at: number; readonly indicator: Indicator }
  | { readonly kind: "remove"; readonly at: number }
  /** `to` is where the row stands afterwards; `path` are its levels there. */
  | {
      readonly kind: "move";
      readonly from: number;
      readonly to: number;
      readonly path: readonly string[];
    }
  | { readonly kind: "set"; readonly rows: ReadonlyMap<number, RowValues> };

/** What of a row is to be something else. */
export type RowValues = Partial<Pick<Indicator, "name" | "target" | "actual" | "weight" | "more">>;

/** Fewest rows of a table on a sheet: its names, rules and print area hang on them. */
export const FEWEST_ROWS = 2;

/** The content after a change. A row that is not there changes nothing. */
export function applyChange(content: FormContent, change: TableChange): FormContent {
  const { indicators } = content;
  switch (change.kind) {
    case "add":
      return {
        ...content,
        indicators: indicators.toSpliced(change.at, 0, change.indicator),
      };
    case "remove":
      return { ...content, indicators: indicators.toSpliced(change.at, 1) };
    case "move": {
      const moved = indicators[change.from];
      if (moved === undefined) return content;
      const placed = { ...moved, path: change.path };
      return {
        ...content,
        indicators: indicators.toSpliced(change.from, 1).toSpliced(change.to, 0, placed),
      };
    }
    case "set":
      return {
        ...content,
        indicators: indicators.map((indicator, row) => {
          const values = change.rows.get(row);
          return values === undefined ? indicator : { ...indicator, ...values };
        }),
      };
  }
}

/** Which row each row of the changed table was before; `null` for the one that is new. */
export function rowOrigins(rows: number, change: TableChange): readonly (number | null)[] {
  const origins: (number | null)[] = Array.from({ length: rows }, (_, row) => row);
  switch (change.kind) {
    case "add":
      return origins.toSpliced(change.at, 0, null);
    case "remove":
      return origins.toSpliced(change.at, 1);
    case "move":
      return origins.toSpliced(change.from, 1).toSpliced(change.to, 0, change.from);
    case "set":
      return origins;
  }
}

/** A new indicator under these levels: at the end of its group, a new group at the end of its first level. */
export function additionUnder(
  { indicators }: FormContent,
  indicator: Indicator,
  menu: FormDefinition["menu"],
): TableChange {
  return { kind: "add", at: endOf(indicators, indicator.path, menu), indicator };
}

/** An indicator goes: its row too, but of the last rows only what it holds, as in a new form. */
export function removalOf({ indicators }: FormContent, at: number): TableChange {
  if (indicators.length > FEWEST_ROWS) return { kind: "remove", at };
  const blank = { name: "", target: null, actual: null, weight: null, more: {} };
  return { kind: "set", rows: new Map([[at, blank]]) };
}

/** The row under other levels, at the end of their group. */
export function moveUnder(
  { indicators }: FormContent,
  from: number,
  path: readonly string[],
  menu: FormDefinition["menu"],
): TableChange {
  return { kind: "move", from, to: endOf(indicators.toSpliced(from, 1), path, menu), path };
}

/**
 * One step up or down: past its neighbour of the same levels, or over the border into the group beside
 * it, whose levels it takes on. `null` at the edge of the table.
 */
export function moveStep(
  { indicators }: FormContent,
  from: number,
  step: -1 | 1,
): TableChange | null {
  const moved = indicators[from];
  const neighbour = indicators[from + step];
  if (moved === undefined || neighbour === undefined) return null;
  return samePath(moved.path, neighbour.path)
    ? { kind: "move", from, to: from + step, path: moved.path }
    : { kind: "move", from, to: from, path: neighbour.path };
}

/** Whether two rows stand under the same levels, name by name from the outermost. */
export function samePath(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((level, depth) => level === other[depth]);
}

/** All levels that a row may stand under: those of the table, in its order, and those of the form's menu. */
export function levelPaths(
  { indicators }: FormContent,
  menu: FormDefinition["menu"],
): readonly (readonly string[])[] {
  const firsts = [
    ...new Set([...indicators.map(({ path }) => path[0] ?? ""), ...menu.map(({ name }) => name)]),
  ].filter((name) => name !== "");
  const depth = Math.max(0, ...indicators.map(({ path }) => path.length));
  return firsts.flatMap((first) => {
    const used = indicators.map(({ path }) => path).filter((path) => path[0] === first);
    const offered = (menu.find(({ name }) => name === first)?.children ?? []).map((child) => [
      first,
      child,
    ]);
    const paths = [...used, ...(depth < 2 ? [[first]] : offered)];
    return paths.filter(
      (path, index) => paths.findIndex((other) => samePath(other, path)) === index,
    );
  });
}

/** Behind the last row of the same levels, else of the same first level, else before the first level that the menu puts later. */
function endOf(
  indicators: readonly Indicator[],
  path: readonly string[],
  menu: FormDefinition["menu"],
): number {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const last = indicators.findLastIndex((row) =>
      samePath(row.path.slice(0, depth), path.slice(0, depth)),
    );
    if (last !== -1) return last + 1;
  }
  const order = menu.map(({ name }) => name);
  const own = order.indexOf(path[0] ?? "");
  const later = indicators.findIndex((row) => order.indexOf(row.path[0] ?? "") > own);
  return own === -1 || later === -1 ? indicators.length : later;
}
