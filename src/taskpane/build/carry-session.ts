import type {
  CarryOver,
  Failure,
  FormContent,
  FormDefinition,
  Result,
  SheetContent,
  YearOffer,
} from "../../core";
import {
  acceptOffers,
  allForms,
  CARRY,
  carryOver,
  cellAddress,
  changedCells,
  markChanged,
  nextYear,
  planInSteps,
  sheetContents,
  yearOffers,
} from "../../core";
import type { ReadSheet } from "../../workbook/read-sheet";
import type { PaneServices } from "../area";
import type { Busy } from "../command-runner";
import type { Store } from "../store";
import type { BuildChoices } from "./build-choices";
import { openStore } from "../store";

/** What carrying over asks of the workbook. */
export interface CarryWorkbook {
  readonly readFrontSheet: () => Promise<Result<ReadSheet, Failure>>;
}

export interface CarryState {
  /** The sheet that was read; `null` before. */
  readonly sheet: string | null;
  readonly source: SheetContent | null;
  /** Id of the form to make. */
  readonly to: string;
  readonly year: number | null;
  /** Offers that were taken, by their keys. */
  readonly taken: ReadonlySet<string>;
  readonly marked: boolean;
  /** A sheet without a form was in front. */
  readonly noForm: string | null;
}

export interface CarrySession extends Store<CarryState> {
  readonly read: () => Promise<void>;
  readonly into: (form: string) => void;
  readonly forYear: (year: number | null) => void;
  readonly take: (offers: readonly YearOffer[], taken: boolean) => void;
  readonly mark: (on: boolean) => void;
  readonly confirm: (choices: BuildChoices) => Promise<void>;
  readonly discard: () => void;
}

/** What the next form would be, as far as it is decided. */
export interface NextForm {
  readonly to: FormDefinition;
  readonly carried: CarryOver;
  readonly offers: readonly YearOffer[];
  /** With the offers that were taken. */
  readonly content: FormContent;
  /** Indicators that lose an actual or a remark because the year is another. */
  readonly cleared: number;
  readonly actuals: number;
}

const START: CarryState = {
  sheet: null,
  source: null,
  to: "",
  year: null,
  taken: new Set(),
  marked: true,
  noForm: null,
};

const READING: Busy = { doing: (language) => CARRY[language].reading, cancelling: "at-once" };

/** From form to form, for one opening of the pane. */
export function openCarrySession(workbook: CarryWorkbook, services: PaneServices): CarrySession {
  const store = openStore(START);
  const { runner, review } = services;
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
        const { grid, names, tag, corrected, name } = answer.value;
        const [source] = sheetContents({
          grid,
          names,
          form: tag?.form ?? null,
          corrected,
        }).toSorted(
          (one, other) => other.content.indicators.length - one.content.indicators.length,
        );
        if (source === undefined) store.change({ noForm: name });
        else store.change({ sheet: name, source, ...proposed(source) });
      }),
    into(id) {
      const { source } = store.state();
      const to = allForms().find((form) => form.id === id);
      if (source !== null && to !== undefined)
        store.change({ to: id, year: yearFor(source, to), taken: new Set() });
    },
    forYear: (year) => store.change({ year, taken: new Set() }),
    take(offers, taken) {
      const keys = new Set(store.state().taken);
      for (const offer of offers) {
        if (taken) keys.add(offerKey(offer));
        else keys.delete(offerKey(offer));
      }
      store.change({ taken: keys });
    },
    mark: (marked) => store.change({ marked }),
    async confirm(choices) {
      const state = store.state();
      const next = nextForm(state);
      if (next === null) return;
      const taken = next.offers.filter((offer) => state.taken.has(offerKey(offer)));
      let changed: ReturnType<typeof changedCells> = [];
      const before = review.state().removable;
      await review.build(function* plan(options) {
        const made = yield* planInSteps(next.to, next.content, options);
        changed = changedCells(made, next.content, next.carried.renamed, taken);
        return state.marked ? markChanged(made, changed) : made;
      }, choices);
      const { removable } = review.state();
      // A build that failed leaves everything as it was chosen.
      if (removable?.kind !== "built" || removable === before) return;
      store.change(START);
      services.goTo("check");
      if (changed.length > 0) {
        const cells = changed.map(({ row, column }) => cellAddress(row, column));
        runner.tell({
          kind: "told",
          sentence: (language) =>
            CARRY[language].changed(
              cells.length,
              cells.slice(0, MOST_TOLD).join(language === "en" ? ", " : "、"),
            ),
          undo: null,
        });
      }
    },
    discard: () => store.change(START),
  };
}

/** Cells named in one sentence. */
const MOST_TOLD = 20;

export function offerKey({ place, at }: YearOffer): string {
  return `${JSON.stringify(place)} ${at}`;
}

/** What the choices come to; `null` before a sheet was read. */
export function nextForm({ source, to: id, year, taken }: CarryState): NextForm | null {
  const to = allForms().find((form) => form.id === id);
  if (source === null || to === undefined) return null;
  const { content } = source;
  const otherYear = year !== null && content.year !== null && year !== content.year;
  const start = otherYear ? nextYear(content, year) : { ...content, year: year ?? content.year };
  const carried = carryOver(start, source.form, to);
  const offers =
    otherYear && content.year !== null ? yearOffers(carried.content, content.year, year) : [];
  const accepted = offers.filter((offer) => taken.has(offerKey(offer)));
  return {
    to,
    carried,
    offers,
    content: acceptOffers(carried.content, accepted),
    cleared: otherYear
      ? content.indicators.filter(({ actual, more }) => actual !== null || more !== undefined)
          .length
      : 0,
    actuals: carried.content.indicators.filter(({ actual }) => actual !== null).length,
  };
}

/** The form that follows in a clerk's year: targets are watched, then evaluated, then set anew. */
function proposed(source: SheetContent): Pick<CarryState, "to" | "year"> {
  const purposes = {
    target: "monitoring",
    monitoring: "self-evaluation",
    "self-evaluation": "target",
  } as const;
  const to =
    allForms().find(({ purpose }) => purpose === purposes[source.form.purpose]) ?? source.form;
  return { to: to.id, year: yearFor(source, to) };
}

/** Targets are set for the year after, everything else belongs to the same year. */
function yearFor({ content }: SheetContent, to: FormDefinition): number | null {
  return content.year !== null && to.purpose === "target" ? content.year + 1 : content.year;
}
