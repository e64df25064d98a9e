import { DateTimeRecognizer } from "@microsoft/recognizers-text-date-time";
import { NumberRecognizer } from "@microsoft/recognizers-text-number";
import { NumberWithUnitRecognizer } from "@microsoft/recognizers-text-number-with-unit";
import { candidate } from "../candidate";
import { FORTY, numbersOf } from "../forty";
import { serve } from "../worker";

const CHINESE = "zh-cn";
const numbers = new NumberRecognizer(CHINESE);
const units = new NumberWithUnitRecognizer(CHINESE);
const MODELS = [
  numbers.getNumberModel(),
  numbers.getPercentageModel(),
  units.getCurrencyModel(),
  units.getDimensionModel(),
  new DateTimeRecognizer(CHINESE).getDateTimeModel(),
];
const texts = FORTY.map(([text]) => text);

serve({
  forty: candidate({
    items: texts.length,
    prepare: () => texts,
    run: (all) => all.map((text) => MODELS.map((model) => model.parse(text))),
    // No comparators and no ranges: what counts is whether the numbers themselves were found.
    outcome: () => {
      const asked = FORTY.filter(([, expected]) => numbersOf(expected).length > 0);
      const found = asked.filter(([text, expected]) => {
        const told = numbersIn(text);
        return numbersOf(expected).every((value) => told.has(value));
      });
      return `numbers found in ${found.length} of ${asked.length}`;
    },
  }),
});

function numbersIn(text: string): ReadonlySet<number> {
  const found = new Set<number>();
  for (const model of MODELS) {
    for (const { resolution } of model.parse(text)) {
      const value: unknown = (resolution as Readonly<Record<string, unknown>> | null)?.["value"];
      if (typeof value !== "string") continue;
      found.add(value.endsWith("%") ? Number(value.slice(0, -1)) / 100 : Number(value));
    }
  }
  return found;
}
