import { attribute, toXml } from "./xml-text";
import type { ZipParts } from "./zip-parts";

export interface AddedPart {
  /** `xl/worksheets/sheet9.xml` */
  readonly name: string;
  /** The part that refers to it. */
  readonly from: string;
  readonly contentType: string;
  readonly relation: string;
  readonly text: string;
}

/** Puts a new part into a file, known by its kind and referred to. Gives the reference's id. */
export function addPart(parts: ZipParts, added: AddedPart): string {
  const { name, from, contentType, relation, text } = added;
  parts.write(name, text);
  const types = parts.text("[Content_Types].xml") ?? "";
  parts.write(
    "[Content_Types].xml",
    types.replace(
      /<\/((?:\w+:)?)Types>\s*$/u,
      (_, prefix: string) =>
        `<${prefix}Override PartName="/${name}" ContentType="${contentType}"/></${prefix}Types>`,
    ),
  );
  const cut = from.lastIndexOf("/") + 1;
  const relations = `${from.slice(0, cut)}_rels/${from.slice(cut)}.rels`;
  const known = parts.text(relations) ?? EMPTY_RELATIONS;
  const ids = new Set(
    [...known.matchAll(/<(?:\w+:)?Relationship(\s[^<>]*?)\/?>/gu)].map(([, attributes = ""]) =>
      attribute(attributes, "Id"),
    ),
  );
  let number = ids.size + 1;
  while (ids.has(`rId${number}`)) number += 1;
  const id = `rId${number}`;
  parts.write(
    relations,
    known
      .replace(
        /<((?:\w+:)?)Relationships(\s[^<>]*?)\/>\s*$/u,
        "<$1Relationships$2></$1Relationships>",
      )
      .replace(
        /<\/((?:\w+:)?)Relationships>\s*$/u,
        (_, prefix: string) =>
          `<${prefix}Relationship Id="${id}" Type="${relation}" Target="${toXml(`/${name}`)}"/></${prefix}Relationships>`,
      ),
  );
  return id;
}

const EMPTY_RELATIONS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
