import type { Finding } from "../checks/finding";
import type { FormReading } from "../layout/form-reading";
import type { Steps } from "../layout/steps";

/** What makes a finding the same one after rows came in, went out or changed places. */
export interface FindingKey {
  /** The indicator or field that it is about, to be shown once the finding is gone. */
  readonly subject: string;
  /** Of the check, the indicator under its levels, and what was found; never of a row number. */
  readonly hash: string;
  /** Place among findings that are alike in all of this, and how many of those there are. */
  readonly at: number;
  readonly of: number;
}

/** Characters of a subject that are kept. */
const SHOWN = 60;

/** The keys of all findings of a form, in their order. */
export function* findingKeys(
  findings: readonly Finding[],
  form: FormReading,
): Steps<readonly FindingKey[]> {
  const places = placesOf(form);
  yield;
  const contents: { readonly place: readonly string[]; readonly hash: string }[] = [];
  for (const finding of findings) {
    if (contents.length % REST === REST - 1) yield;
    const place = places.get(placeKey(finding.sheet, finding.row)) ?? [];
    const hash = hashOf(JSON.stringify([finding.id, place, lasting(finding.facts)]));
    contents.push({ place, hash });
  }
  yield;
  const counts = new Map<string, number>();
  const ats = contents.map(({ hash }) => {
    const at = counts.get(hash) ?? 0;
    counts.set(hash, at + 1);
    return at;
  });
  return contents.map(({ place, hash }, index) => ({
    subject: (place.at(-1) ?? "").slice(0, SHOWN),
    hash,
    at: ats[index] ?? 0,
    of: counts.get(hash) ?? 1,
  }));
}

/** Findings between two rests. */
const REST = 50;

/** By sheet and row, what stands there: an indicator under its levels, else the label of a field. */
function placesOf(form: FormReading): ReadonlyMap<string, readonly string[]> {
  const places = new Map<string, readonly string[]>();
  for (const { sheet, row, label } of form.facts) places.set(placeKey(sheet, row), [label]);
  for (const { mapping, rows } of form.tables) {
    for (const { row, path, indicator } of rows) {
      places.set(placeKey(mapping.sheet, row), [...path, indicator]);
    }
  }
  return places;
}

function placeKey(sheet: string, row: number): string {
  return `${row} ${sheet}`;
}

/** Row numbers among the facts follow the row, not what is wrong with it. */
function lasting(facts: Finding["facts"]): readonly unknown[] {
  return Object.entries(facts)
    .filter(([name]) => name !== "line" && name !== "first")
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
}

/** FNV-1a over the text's units, twice 32 bits: not a secret, only unlike any other in a workbook. */
function hashOf(text: string): string {
  let one = 0x811c9dc5;
  let other = 0x1b873593;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    one = Math.imul(one ^ unit, 0x01000193);
    other = Math.imul(other ^ unit, 0x85ebca6b) ^ (other >>> 13);
  }
  return (one >>> 0).toString(36) + (other >>> 0).toString(36).padStart(7, "0");
}
