import { readTarget } from "../../src/core";
import type { Column } from "../inputs";
import { candidate } from "../candidate";
import { floorMet, scan } from "../floor";
import { FORTY, isRight } from "../forty";
import { different } from "../inputs";
import { matchTarget } from "../regex";
import { serve } from "../worker";

const TEXTS = 200_000;
const forty = FORTY.map(([text]) => text);
const plain = different(TEXTS);

serve({
  forty: candidate({
    items: forty.length,
    prepare: () => forty,
    run: (texts) => each(texts, (text) => readTarget(text)),
    outcome: () => {
      const right = FORTY.filter(([text, expected]) => isRight(readTarget(text), expected));
      return `right ${right.length} of ${FORTY.length}`;
    },
  }),
  ours: candidate({
    items: TEXTS,
    prepare: freshTexts,
    run: (texts) => each(texts, (text) => readTarget(text)),
    outcome: (texts) =>
      digest(texts, (text) => {
        const target = readTarget(text);
        return target.kind === "bound"
          ? `${target.comparator} ${decimal(target.value)} ${target.unit}`
          : target.kind;
      }),
  }),
  regex: candidate({
    items: TEXTS,
    prepare: freshTexts,
    run: (texts) => each(texts, matchTarget),
    outcome: (texts) =>
      digest(texts, (text) => {
        const { comparator, value = 0, unit } = matchTarget(text) ?? {};
        return `${comparator} ${decimal(value)} ${unit}`;
      }),
  }),
  scanner: candidate({
    items: TEXTS,
    prepare: freshTexts,
    run: (texts) => each(texts, scan),
    outcome: (texts) =>
      `numbers ${texts.filter((text) => floorMet(scan(text), 1) !== null).length}`,
  }),
});

/** Texts that no run has seen, as they come out of a message. */
function freshTexts(): readonly string[] {
  return (JSON.parse(plain.targets) as Column).map(([text]) => String(text));
}

function each(texts: readonly string[], read: (text: string) => unknown): unknown {
  let last: unknown;
  for (const text of texts) last = read(text);
  return last;
}

/** A sum over everything that was read, in which one different reading shows. */
function digest(texts: readonly string[], read: (text: string) => string): string {
  let sum = 0;
  for (const text of texts) {
    for (const character of read(text)) {
      sum = (Math.imul(sum, 31) + (character.codePointAt(0) ?? 0)) | 0;
    }
  }
  return `${texts.length} texts, sum ${sum}`;
}

/** Without the last bits, in which 83.1234 / 100 and 831234 / 1000000 may differ. */
function decimal(value: number): string {
  return value.toPrecision(12);
}
