import type { Scalar, WireType } from "../../protocol/wire-type";
import type { Book } from "../book";
import { text } from "./argument";

const TEXTS = [
  "Author",
  "Category",
  "Comments",
  "Company",
  "Keywords",
  "Manager",
  "Subject",
  "Title",
] as const;

export const documentPropertiesType: WireType<Book> = {
  name: "DocumentProperties",
  scalars: {
    ...Object.fromEntries(TEXTS.map((name): [string, Scalar<Book>] => [name, property(name)])),
    LastAuthor: { get: () => "" },
    RevisionNumber: { get: () => 0, onRequest: true },
  },
};

function property(name: string): Scalar<Book> {
  return {
    get: (book) => book.properties[name] ?? "",
    set: (book, value) => {
      book.properties[name] = text(value, name);
    },
  };
}
