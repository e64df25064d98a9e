import { HostFailure } from "../../protocol/failure";
import { wire, type WireObject, type WireType } from "../../protocol/wire-type";
import type { Book } from "../book";
import { text } from "./argument";

interface SettingTarget {
  readonly book: Book;
  readonly key: string;
}

/** The settings of the document; `Office.context.document.settings` sees the same ones. */
export const settingsType: WireType<Book> = {
  name: "SettingCollection",
  items: (book) => [...book.settings.keys()].map((key) => wire(settingType, { book, key })),
  item: (book, key) => {
    const found = find(book, key);
    if (found === null)
      throw new HostFailure("ItemNotFound", `There is no setting ${String(key)}.`);
    return found;
  },
  methods: {
    Add: (book, key, value) => {
      book.settings.set(text(key, "The key"), value);
      return wire(settingType, { book, key: String(key) });
    },
    GetCount: (book) => book.settings.size,
    GetItemOrNullObject: (book, key) => find(book, key),
  },
};

const settingType: WireType<SettingTarget> = {
  name: "Setting",
  identity: "_Id",
  scalars: {
    _Id: { get: ({ key }) => key },
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ book, key }) => book.settings.get(key),
      set: ({ book, key }, value) => {
        book.settings.set(key, value);
      },
    },
  },
  methods: {
    Delete: ({ book, key }) => {
      book.settings.delete(key);
      return null;
    },
  },
};

function find(book: Book, key: unknown): WireObject | null {
  return book.settings.has(String(key)) ? wire(settingType, { book, key: String(key) }) : null;
}
