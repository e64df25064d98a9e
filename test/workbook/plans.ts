import type { FormContent, Indicator, SheetPlan } from "../../src/core";
import { findForm, planSheet, SHANGHAI_2020_SAMPLE } from "../../src/core";

export const SAMPLE: FormContent = SHANGHAI_2020_SAMPLE;

/** The real form with 31 indicators and sample actuals. */
export function samplePlan(): SheetPlan {
  return planOf(SAMPLE);
}

/** The form with the sample's indicators repeated up to a number. */
export function planOfSize(indicators: number): SheetPlan {
  return planOf({ ...SAMPLE, indicators: repeated(SAMPLE.indicators, indicators) });
}

/** The form with these indicators, named and placed like the first of the sample where not said otherwise. */
export function planWith(indicators: readonly Partial<Indicator>[]): SheetPlan {
  const [first] = SAMPLE.indicators;
  if (first === undefined) throw new Error("The sample has no indicators");
  return planOf({
    ...SAMPLE,
    indicators: indicators.map((indicator) => ({ ...first, ...indicator })),
  });
}

function planOf(content: FormContent): SheetPlan {
  const form = findForm("shanghai-2020");
  if (form === null) throw new Error("The form shanghai-2020 is not shipped");
  return planSheet(form, content);
}

function repeated(indicators: readonly Indicator[], count: number): readonly Indicator[] {
  return Array.from({ length: count }, (_, index) => {
    const indicator = indicators[index % indicators.length];
    if (indicator === undefined) throw new Error("Nothing to repeat");
    return indicator;
  });
}
