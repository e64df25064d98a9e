import type { CellValue } from "../cell";
import type { FormContent, Indicator } from "./content";
import { BECOMES_PRIOR } from "./kinship";

/** Where in a content something may be changed. */
export type OfferPlace =
  | { readonly kind: "fact"; readonly key: string }
  | { readonly kind: "amount"; readonly key: string }
  | { readonly kind: "indicator"; readonly row: number; readonly part: "name" | "target" };

/** A change that a new year suggests; made only when a person takes it. */
export interface YearOffer {
  readonly place: OfferPlace;
  /** Position of the year inside the text; 0 for an amount. */
  readonly at: number;
  readonly before: string;
  readonly after: string;
  /** The text around it, or the name of the field. */
  readonly context: string;
  /** Probably wanted: the old form's own year. Others (上年度, 次年) are only offered. */
  readonly likely: boolean;
}

const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/gu;
const CONTEXT = 12;

/**
 * Years near the old one (`from`) in dates, texts, names and targets, each with what it would be in
 * year `to`, and the old year's budget as the new form's 上年 amount. Years further off (a law of 2005)
 * are not touched.
 */
export function yearOffers(content: FormContent, from: number, to: number): readonly YearOffer[] {
  const offers: YearOffer[] = [];
  for (const [key, text] of Object.entries(content.facts))
    offers.push(...inText(text, { kind: "fact", key }, from, to));
  for (const [row, indicator] of content.indicators.entries())
    for (const part of ["name", "target"] as const)
      offers.push(...inText(indicator[part], { kind: "indicator", row, part }, from, to));
  for (const [planned, prior] of BECOMES_PRIOR) {
    const value = Object.hasOwn(content.budget, planned) ? content.budget[planned] : null;
    const before = content.budget[prior] ?? null;
    if (typeof value === "number" && value !== before)
      offers.push({
        place: { kind: "amount", key: prior },
        at: 0,
        before: before === null ? "" : String(before),
        after: String(value),
        context: prior,
        likely: true,
      });
  }
  return offers;
}

/** The content with the offers that were taken. */
export function acceptOffers(content: FormContent, offers: readonly YearOffer[]): FormContent {
  // From the end of each text to its start, so that positions stay true.
  return offers.toSorted((a, b) => b.at - a.at).reduce(accept, content);
}

function accept(content: FormContent, offer: YearOffer): FormContent {
  const { place } = offer;
  switch (place.kind) {
    case "fact": {
      const text = content.facts[place.key] ?? "";
      return { ...content, facts: { ...content.facts, [place.key]: replaced(text, offer) } };
    }
    case "amount":
      return { ...content, budget: { ...content.budget, [place.key]: Number(offer.after) } };
    case "indicator": {
      const indicators = content.indicators.map((indicator, row) =>
        row === place.row ? inIndicator(indicator, place.part, offer) : indicator,
      );
      return { ...content, indicators };
    }
  }
}

function inIndicator(indicator: Indicator, part: "name" | "target", offer: YearOffer): Indicator {
  const text = indicator[part];
  return typeof text === "string" ? { ...indicator, [part]: replaced(text, offer) } : indicator;
}

/** Only where the year still stands as it was offered. */
function replaced(text: string, { at, before, after }: YearOffer): string {
  if (!text.startsWith(before, at)) return text;
  return text.slice(0, at) + after + text.slice(at + before.length);
}

function inText(
  text: CellValue,
  place: OfferPlace,
  from: number,
  to: number,
): readonly YearOffer[] {
  if (typeof text !== "string") return [];
  return [...text.matchAll(YEAR)].flatMap(({ 0: before, index: at }) => {
    const distance = Number(before) - from;
    if (Math.abs(distance) > 1) return [];
    return {
      place,
      at,
      before,
      after: String(to + distance),
      context: text.slice(Math.max(0, at - CONTEXT), at + before.length + CONTEXT),
      likely: distance === 0,
    };
  });
}
