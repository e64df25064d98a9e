import type { WireType } from "../../protocol/wire-type";
import type { Book } from "../book";
import { boolean } from "./argument";

export const runtimeType: WireType<Book> = {
  name: "Runtime",
  scalars: {
    EnableEvents: {
      get: (book) => book.events.enabled,
      set: (book, value) => {
        book.events.enabled = boolean(value, "enableEvents");
      },
    },
  },
};
