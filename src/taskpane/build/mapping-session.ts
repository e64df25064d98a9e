import type {
  Area,
  ColumnGroup,
  Failure,
  FoundTable,
  MappedRole,
  Result,
  TableMapping,
} from "../../core";
import { keepMapping, keptMapping, knowSheet, MAPPING, readMappedTable } from "../../core";
import type { ReadSheet } from "../../workbook/read-sheet";
import type { PaneServices } from "../area";
import type { Busy } from "../command-runner";
import type { Store } from "../store";
import { openStore } from "../store";

/** What correcting asks of the workbook. */
export interface MappingWorkbook {
  readonly readFrontSheet: () => Promise<Result<ReadSheet, Failure>>;
  readonly selectedArea: () => Promise<
    Result<{ readonly sheetId: string; readonly area: Area }, Failure>
  >;
  readonly writeCorrection: (
    sheetId: string,
    correction: string | null,
  ) => Promise<Result<null, Failure>>;
}

/** Where a table is said to be; rows zero-based, columns by what they hold. */
export interface MappingDraft {
  readonly headerTop: number;
  readonly headerBottom: number;
  readonly columns: Readonly<Record<MappedRole, readonly number[]>>;
}

export interface MappingState {
  readonly sheet: ReadSheet | null;
  readonly tables: readonly FoundTable[];
  readonly chosen: number;
  readonly draft: MappingDraft | null;
  /** Whether the sheet keeps a correction, and whether that still fits. */
  readonly kept: "none" | "used" | "unfit";
  readonly problem: "ours" | "other-sheet" | "too-many" | null;
  /** Of the sheet that `ours` speaks of. */
  readonly ours: string;
}

export interface MappingSession extends Store<MappingState> {
  readonly read: () => Promise<void>;
  readonly choose: (index: number) => void;
  readonly header: (top: number, bottom: number) => void;
  readonly set: (role: MappedRole, columns: readonly number[]) => void;
  /** The columns of the cells that are selected in the sheet. */
  readonly takeSelected: (role: MappedRole) => Promise<void>;
  readonly remember: () => Promise<void>;
  readonly forget: () => Promise<void>;
  readonly discard: () => void;
}

const START: MappingState = {
  sheet: null,
  tables: [],
  chosen: 0,
  draft: null,
  kept: "none",
  problem: null,
  ours: "",
};

const NO_COLUMNS: MappingDraft["columns"] = {
  level1: [],
  level2: [],
  indicator: [],
  comparator: [],
  target: [],
  unit: [],
  direction: [],
  actual: [],
  weight: [],
  score: [],
  deviation: [],
};

const READING: Busy = { doing: (language) => MAPPING[language].reading, cancelling: "at-once" };
const WRITING: Busy = { doing: (language) => MAPPING[language].writing, cancelling: "never" };

/** Correcting what the columns of a table are, for one opening of the pane. */
export function openMappingSession(
  workbook: MappingWorkbook,
  services: PaneServices,
): MappingSession {
  const store = openStore(START);
  const { runner, review } = services;

  /** Keeps or takes away a correction; 撤销 puts back what the sheet kept before. */
  async function write(correction: string | null): Promise<void> {
    const { sheet } = store.state();
    if (sheet === null) return;
    let written = false;
    await runner.run(WRITING, async () => {
      const answer = await workbook.writeCorrection(sheet.id, correction);
      if (answer.ok) written = true;
      else runner.fail(answer.problem);
    });
    if (!written) return;
    store.change(START);
    if (correction !== null) services.goTo("check");
    await review.check();
    if (runner.state().news !== null) return;
    runner.tell({
      kind: "told",
      sentence: (language) =>
        correction === null
          ? MAPPING[language].forgotten(sheet.name)
          : MAPPING[language].remembered(sheet.name),
      undo: () => putBack(sheet),
    });
  }

  async function putBack({ id, corrected }: ReadSheet): Promise<void> {
    await runner.run(WRITING, async () => {
      const answer = await workbook.writeCorrection(id, corrected);
      if (!answer.ok) runner.fail(answer.problem);
    });
    if (runner.state().news === null) await review.check();
  }

  function change(part: Partial<MappingDraft>): void {
    const { draft } = store.state();
    if (draft !== null) store.change({ draft: { ...draft, ...part }, problem: null });
  }

  return {
    state: store.state,
    subscribe: store.subscribe,
    read: () =>
      runner.run(READING, async ({ signal }) => {
        store.change(START);
        const answer = await workbook.readFrontSheet();
        if (signal.aborted) return;
        if (!answer.ok) {
          runner.fail(answer.problem);
          return;
        }
        const sheet = answer.value;
        const { grid, names, tag, corrected } = sheet;
        if (tag !== null && names.has("PERF_target")) {
          store.change({ problem: "ours", ours: sheet.name });
          return;
        }
        const { tables } = knowSheet(grid, names, corrected);
        const fits = corrected !== null && keptMapping(corrected, grid) !== null;
        store.change({
          sheet,
          tables,
          draft: draftOf(tables[0], sheet),
          kept: corrected === null ? "none" : fits ? "used" : "unfit",
        });
      }),
    choose(index) {
      const { tables, sheet } = store.state();
      if (sheet !== null) store.change({ chosen: index, draft: draftOf(tables[index], sheet) });
    },
    header: (headerTop, headerBottom) => change({ headerTop, headerBottom }),
    set(role, columns) {
      const { draft } = store.state();
      if (draft !== null) change({ columns: { ...draft.columns, [role]: columns } });
    },
    takeSelected: (role) =>
      runner.run(READING, async ({ signal }) => {
        const answer = await workbook.selectedArea();
        if (signal.aborted) return;
        if (!answer.ok) {
          runner.fail(answer.problem);
          return;
        }
        const { sheet, draft } = store.state();
        const { sheetId, area } = answer.value;
        if (sheet === null || draft === null) return;
        if (sheet.id !== sheetId) {
          store.change({ problem: "other-sheet" });
          return;
        }
        const most = SEVERAL.has(role) ? MOST_JOINED : 1;
        const columns = Array.from(
          { length: Math.min(area.columns, most) },
          (_, index) => area.column + index,
        );
        change({ columns: { ...draft.columns, [role]: columns } });
      }),
    async remember() {
      const { sheet } = store.state();
      const mapping = mappingOf(store.state());
      if (sheet === null || mapping === null) return;
      const correction = keepMapping(sheet.grid, mapping);
      if (correction === null) store.change({ problem: "too-many" });
      else await write(correction);
    },
    forget: () => write(null),
    discard: () => store.change(START),
  };
}

/** Roles whose text may stand in several columns: `≥` | `95` | `%` under one 指标值. */
const SEVERAL: ReadonlySet<MappedRole> = new Set(["indicator", "target", "actual", "deviation"]);
const MOST_JOINED = 6;

/** The mapping as it is said to be; `null` while name or target are not told. */
export function mappingOf({ sheet, tables, chosen, draft }: MappingState): TableMapping | null {
  if (sheet === null || draft === null) return null;
  const { columns, headerTop, headerBottom } = draft;
  if (columns.indicator.length === 0 || columns.target.length === 0) return null;
  const found = tables[chosen]?.mapping ?? null;
  const [first, ...others] = found?.groups ?? [];
  const group: ColumnGroup = {
    term: first?.term ?? null,
    // Levels deeper than two are kept where they were found and not moved.
    levels: [...columns.level1, ...columns.level2, ...(first?.levels.slice(2) ?? [])],
    indicator: columns.indicator,
    comparator: columns.comparator[0] ?? null,
    target: columns.target,
    unit: columns.unit[0] ?? null,
    direction: columns.direction[0] ?? null,
    actual: columns.actual,
    weight: columns.weight[0] ?? null,
    score: columns.score[0] ?? null,
    deviation: columns.deviation,
  };
  const kind = columns.actual.length > 0 ? "self-evaluation" : "target";
  return {
    sheet: sheet.name,
    kind: found?.kind === "monitoring" ? "monitoring" : kind,
    headerTop,
    headerBottom,
    groups: [group, ...others],
  };
}

/** The rows that would be read; `null` where there are none. */
export function readAsDrafted(state: MappingState): FoundTable | null {
  const mapping = mappingOf(state);
  return mapping === null || state.sheet === null
    ? null
    : readMappedTable(state.sheet.grid, mapping);
}

function draftOf(table: FoundTable | undefined, { grid }: ReadSheet): MappingDraft {
  const group = table?.mapping.groups[0];
  if (table === undefined || group === undefined)
    return { headerTop: grid.origin.row, headerBottom: grid.origin.row, columns: NO_COLUMNS };
  const one = (column: number | null | undefined): readonly number[] =>
    column === null || column === undefined ? [] : [column];
  return {
    headerTop: table.mapping.headerTop,
    headerBottom: table.mapping.headerBottom,
    columns: {
      level1: one(group.levels[0]),
      level2: one(group.levels[1]),
      indicator: group.indicator,
      comparator: one(group.comparator),
      target: group.target,
      unit: one(group.unit),
      direction: one(group.direction),
      actual: group.actual,
      weight: one(group.weight),
      score: one(group.score),
      deviation: group.deviation,
    },
  };
}
