import type { Area } from "../area";
import type { Language } from "../messages/language";
import { STATUS_WORDS } from "../messages/status";
import type { PlanMark } from "./plan";
import type { Status } from "../judging/status";
import { STATUSES } from "../judging/status";

/**
 * `exceptions`: what was not reached and what a person has to decide (仅标未达成, the default; an
 * empty form would else be marked 未填报 from top to bottom); `all`: every status;
 * `black-and-white`: every status, told apart by mark, weight and slant alone.
 */
export type MarkStyle = "exceptions" | "all" | "black-and-white";

type Ink = Pick<PlanMark, "numberFormat" | "fill" | "color" | "bold" | "italic">;

/**
 * Told apart without colour by their sign and word, and chosen so that red-green-blind readers and
 * grey print keep 未达成 and 部分达成 apart (contrast 5.2:1 and more).
 */
const INKS: Readonly<Record<Status, Ink>> = {
  met: { numberFormat: '"✔ "@', color: "#1F4E79" },
  partial: { numberFormat: '"▲ "@', fill: "#FFF2CC", color: "#7F6000" },
  unmet: { numberFormat: '"✘ "@', fill: "#E9A17C", color: "#4A1C00", bold: true },
  undecided: { numberFormat: '"？ "@', italic: true },
  missing: { numberFormat: '"○ "@', color: "#595959" },
  "not-applicable": { numberFormat: '"— "@', color: "#595959" },
};

const EXCEPTIONS: readonly Status[] = ["unmet", "partial", "undecided"];

/** Conditional formats for the cells of a 结论 column; the cell keeps the bare word. */
export function verdictMarks(
  area: Area,
  style: MarkStyle,
  language: Language,
): readonly PlanMark[] {
  const statuses = style === "exceptions" ? EXCEPTIONS : STATUSES;
  return statuses.map((status) => ({
    area,
    word: STATUS_WORDS[language][status],
    ...(style === "black-and-white" ? inBlack(INKS[status]) : INKS[status]),
  }));
}

/** The style that marks were made in; `null` where there are none. */
export function styleOfMarks(marks: readonly Omit<PlanMark, "area">[]): MarkStyle | null {
  if (marks.length === 0) return null;
  if (marks.length < STATUSES.length) return "exceptions";
  return marks.some(({ fill }) => fill !== undefined) ? "all" : "black-and-white";
}

function inBlack({ numberFormat, bold, italic }: Ink): Ink {
  return {
    ...(numberFormat === undefined ? {} : { numberFormat }),
    ...(bold === undefined ? {} : { bold }),
    ...(italic === undefined ? {} : { italic }),
    color: "#000000",
  };
}
