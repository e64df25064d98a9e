import { attribute } from "./xml-text";
import type { ZipParts } from "./zip-parts";

/** Sheet name → name of its part. A file that Excel opens has them all; others may lack some. */
export function sheetParts(parts: ZipParts): ReadonlyMap<string, string> {
  const workbook = parts.text("xl/workbook.xml") ?? "";
  const relations = parts.text("xl/_rels/workbook.xml.rels") ?? "";
  const targets = new Map(
    tags(relations, "Relationship").map((attributes) => [
      attribute(attributes, "Id") ?? "",
      new URL(attribute(attributes, "Target") ?? "", "file:///xl/").pathname.slice(1),
    ]),
  );
  return new Map(
    tags(workbook, "sheet").flatMap((attributes) => {
      const name = attribute(attributes, "name");
      const part = targets.get(attribute(attributes, "(?:\\w+:)?id") ?? "");
      return name === null || part === undefined ? [] : [[name, part] as const];
    }),
  );
}

function tags(xml: string, name: string): readonly string[] {
  return [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}(\\s[^<>]*?)/?>`, "gu"))].map(
    ([, attributes = ""]) => attributes,
  );
}
