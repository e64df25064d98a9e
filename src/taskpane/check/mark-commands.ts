import type { Failure, Language, Result } from "../../core";
import { CHECK, MARKS } from "../../core";
import type { putMarksBack } from "../../workbook/lift-marks";
import type { findMarkPlaces, MarkOffer } from "../../workbook/mark-place";
import type { placeMarks } from "../../workbook/place-marks";
import type { ReviewedSheet } from "../../workbook/review-sheet";
import type { MarkMode } from "../../workbook/sheet-marks";
import type { clearMarks, ClearedMarks, showMarks } from "../../workbook/show-marks";
import type { updateMarks } from "../../workbook/update-marks";
import type { Busy, CommandRunner, Sentence } from "../command-runner";

/** What marking asks of the workbook. */
export interface MarksWorkbook {
  readonly showMarks: typeof showMarks;
  readonly clearMarks: typeof clearMarks;
  readonly findMarkPlaces: typeof findMarkPlaces;
  readonly placeMarks: typeof placeMarks;
  readonly updateMarks: typeof updateMarks;
  readonly putMarksBack: typeof putMarksBack;
}

/** Columns that the person is asked about, in the style that they asked for. */
export interface OpenOffer {
  readonly offer: MarkOffer;
  readonly style: Exclude<MarkMode, "off">;
}

export interface MarkCommands {
  /** Sets verdicts off or takes all marks off; on a sheet without a 结论 column it makes an offer first. */
  readonly mark: (mode: MarkMode) => Promise<void>;
  /** The person agreed: 结论, and 说明 where they want it, is written in the words of the language. */
  readonly place: (language: Language, reasons: boolean) => Promise<void>;
  readonly decline: () => void;
  /** Brings the words on the sheet up to what was found. */
  readonly updateMarks: () => Promise<void>;
}

/** The sheet under review, as far as marking has to do with it. */
export interface MarkedReview {
  readonly review: () => ReviewedSheet | null;
  readonly offer: () => OpenOffer | null;
  readonly setOffer: (offer: OpenOffer | null) => void;
  readonly setMode: (mode: MarkMode) => void;
  /** Reads the sheet again after it was written. */
  readonly recheck: () => Promise<void>;
}

const MARKING: Busy = { doing: (language) => CHECK[language].marking, cancelling: "never" };

const OFFERING: Busy = { doing: (language) => MARKS[language].offering, cancelling: "never" };

export function openMarkCommands(
  workbook: MarksWorkbook,
  runner: CommandRunner,
  sheet: MarkedReview,
): MarkCommands {
  function tell(sentence: Sentence, undo: (() => Promise<void>) | null): void {
    runner.tell({ kind: "told", sentence, undo });
  }

  /** A command that takes back another; nothing more is told of it than what a failure says. */
  function undoing(work: () => Promise<Result<unknown, Failure>>, mode: MarkMode | null) {
    return () =>
      runner.run(MARKING, async () => {
        const answer = await work();
        if (!answer.ok) runner.fail(answer.problem);
        else if (mode !== null) sheet.setMode(mode);
        await sheet.recheck();
      });
  }

  async function clear(review: ReviewedSheet): Promise<void> {
    const answer = await workbook.clearMarks(review.sheet.id);
    if (!answer.ok) {
      runner.fail(answer.problem);
      return;
    }
    sheet.setMode("off");
    if (answer.value.kind === "columns") await sheet.recheck();
    tell(
      (language) => clearedSentence(answer.value, language),
      undoOfClearing(review, answer.value),
    );
  }

  function undoOfClearing(review: ReviewedSheet, cleared: ClearedMarks) {
    switch (cleared.kind) {
      case "rules": {
        const { before } = cleared;
        if (before === "off") return null;
        return undoing(() => workbook.showMarks(review.sheet.id, before), before);
      }
      case "columns":
        return undoing(() => workbook.putMarksBack(cleared.lifted), null);
    }
  }

  async function offer(review: ReviewedSheet, style: OpenOffer["style"]): Promise<void> {
    const answer = await workbook.findMarkPlaces(review);
    if (answer.ok) sheet.setOffer({ offer: answer.value, style });
    else runner.fail(answer.problem);
  }

  async function show(review: ReviewedSheet, style: OpenOffer["style"]): Promise<void> {
    const { mode: before } = review.marks;
    const answer = await workbook.showMarks(review.sheet.id, style);
    if (!answer.ok) {
      runner.fail(answer.problem);
      return;
    }
    sheet.setMode(style);
    const undo = () => workbook.clearMarks(review.sheet.id);
    if (before === "off") tell((language) => MARKS[language].shown, undoing(undo, "off"));
  }

  return {
    async mark(mode) {
      const review = sheet.review();
      if (review === null) return;
      const none = review.marks.kind === "none";
      if (mode === "off" && none) {
        sheet.setOffer(null);
        return;
      }
      await runner.run(none ? OFFERING : MARKING, () => {
        if (mode === "off") return clear(review);
        return none ? offer(review, mode) : show(review, mode);
      });
    },
    place: (language, reasons) =>
      runner.run(MARKING, async () => {
        const review = sheet.review();
        const open = sheet.offer();
        if (review === null || open === null) return;
        const options = { style: open.style, language, reasons };
        const answer = await workbook.placeMarks(review, open.offer, options);
        sheet.setOffer(null);
        await sheet.recheck();
        if (!answer.ok) {
          runner.fail(answer.problem);
          return;
        }
        const { value } = answer;
        const undo = () => workbook.clearMarks(review.sheet.id);
        tell((spoken) => MARKS[spoken].written(value), undoing(undo, "off"));
      }),
    decline: () => sheet.setOffer(null),
    updateMarks: () =>
      runner.run(MARKING, async () => {
        const review = sheet.review();
        if (review === null) return;
        const answer = await workbook.updateMarks(review);
        if (!answer.ok) {
          runner.fail(answer.problem);
          return;
        }
        const { rows, kept } = answer.value;
        await sheet.recheck();
        tell((language) => withKept(MARKS[language].updated(rows), kept, language), null);
      }),
  };
}

function clearedSentence(cleared: ClearedMarks, language: Language): string {
  switch (cleared.kind) {
    case "rules":
      return MARKS[language].hidden;
    case "columns":
      return withKept(MARKS[language].lifted, cleared.lifted.kept, language);
  }
}

function withKept(sentence: string, kept: readonly string[], language: Language): string {
  if (kept.length === 0) return sentence;
  return [sentence, MARKS[language].kept(kept)].join(language === "en" ? " " : "");
}
