import { HostFailure, invalidArgument } from "../../protocol/failure";
import { wire, type WireObject, type WireType } from "../../protocol/wire-type";
import type { Book } from "../book";
import { text } from "./argument";

interface PartTarget {
  readonly book: Book;
  readonly id: string;
}

interface PartsTarget {
  readonly book: Book;
  readonly namespace: string;
}

export const customXmlPartsType: WireType<Book> = {
  name: "CustomXmlPartCollection",
  items: (book) => [...book.customXml.keys()].map((id) => wire(customXmlPartType, { book, id })),
  item: (book, id) => part(book, id) ?? missing(),
  methods: {
    Add: (book, xml) => {
      const id = `{${book.newId("X")}}`;
      book.customXml.set(id, readXml(xml));
      return wire(customXmlPartType, { book, id });
    },
    GetByNamespace: (book, namespace) =>
      wire(scopedPartsType, { book, namespace: text(namespace, "The namespace") }),
    GetCount: (book) => book.customXml.size,
    GetItemOrNullObject: (book, id) => part(book, id),
  },
};

const scopedPartsType: WireType<PartsTarget> = {
  name: "CustomXmlPartScopedCollection",
  items: (target) => parts(target),
  methods: {
    GetCount: (target) => parts(target).length,
    GetOnlyItemOrNullObject: (target) =>
      parts(target).length === 1 ? (parts(target)[0] ?? null) : null,
    GetItemOrNullObject: (target, id) =>
      namespaceOf(target.book, String(id)) === target.namespace ? part(target.book, id) : null,
  },
};

const customXmlPartType: WireType<PartTarget> = {
  name: "CustomXmlPart",
  identity: "Id",
  scalars: {
    Id: { get: ({ id }) => id },
    NamespaceUri: { get: ({ book, id }) => namespaceOf(book, id) },
  },
  methods: {
    Delete: ({ book, id }) => {
      book.customXml.delete(id);
      return null;
    },
    GetXml: ({ book, id }) => book.customXml.get(id) ?? missing(),
    SetXml: ({ book, id }, xml) => {
      book.customXml.set(id, readXml(xml));
      return null;
    },
  },
};

function parts({ book, namespace }: PartsTarget): readonly WireObject[] {
  return [...book.customXml.keys()]
    .filter((id) => namespaceOf(book, id) === namespace)
    .map((id) => wire(customXmlPartType, { book, id }));
}

function part(book: Book, id: unknown): WireObject | null {
  return book.customXml.has(String(id)) ? wire(customXmlPartType, { book, id: String(id) }) : null;
}

/** Of the root element. */
function namespaceOf(book: Book, id: string): string {
  return (
    /^\s*(?:<\?[^>]*\?>)?\s*<[^>]*\sxmlns=["']([^"']*)["']/u.exec(
      book.customXml.get(id) ?? "",
    )?.[1] ?? ""
  );
}

function readXml(xml: unknown): string {
  const written = text(xml, "The XML");
  if (!/^\s*<[\s\S]*>\s*$/u.test(written)) throw invalidArgument("The text is not XML.");
  return written;
}

function missing(): never {
  throw new HostFailure("ItemNotFound", "There is no such part.");
}
