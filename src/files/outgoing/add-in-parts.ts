import { attribute } from "./xml-text";
import type { ZipParts } from "./zip-parts";

/** Where Excel keeps what an add-in left in a file: the reference to it, and its settings. */
const ADD_IN = /^xl\/webextensions\//u;

/** Excel makes this one anew; with formulas gone it would name cells that have none. */
const CALCULATION_CHAIN = /^xl\/calcChain\.xml$/u;

/** Takes parts out of a file together with everything that refers to them. Gives their names. */
export function removeAddInParts(parts: ZipParts): readonly string[] {
  return removeParts(parts, ADD_IN);
}

export function removeCalculationChain(parts: ZipParts): void {
  removeParts(parts, CALCULATION_CHAIN);
}

function removeParts(parts: ZipParts, which: RegExp): readonly string[] {
  const gone = parts.names().filter((name) => which.test(name));
  if (gone.length === 0) return [];
  for (const name of gone) parts.remove(name);
  const absolute = new Set(gone.map((name) => `/${name}`));
  editTags(parts, "[Content_Types].xml", "Override", (attributes) =>
    absolute.has(attribute(attributes, "PartName") ?? ""),
  );
  for (const name of parts.names()) {
    if (!name.endsWith(".rels")) continue;
    editTags(parts, name, "Relationship", (attributes) =>
      absolute.has(targetOf(name, attribute(attributes, "Target") ?? "")),
    );
  }
  return gone;
}

/** `xl/_rels/workbook.xml.rels` + `calcChain.xml` → `/xl/calcChain.xml` */
function targetOf(relations: string, target: string): string {
  const folder = relations.replace(/_rels\/[^/]*$/u, "");
  return new URL(target, `file:///${folder}`).pathname;
}

function editTags(
  parts: ZipParts,
  name: string,
  tag: string,
  isGone: (attributes: string) => boolean,
): void {
  const text = parts.text(name);
  if (text === null) return;
  const tags = new RegExp(`<(?:\\w+:)?${tag}(\\s[^<>]*?)(?:/>|>\\s*</(?:\\w+:)?${tag}>)`, "gu");
  const edited = text.replaceAll(tags, (whole: string, attributes: string) =>
    isGone(attributes) ? "" : whole,
  );
  if (edited !== text) parts.write(name, edited);
}
