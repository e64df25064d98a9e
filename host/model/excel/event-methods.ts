import type { Method } from "../../protocol/wire-type";
import { EVENT } from "../book-events";
import type { Book } from "../book";

/** Wire words between `_Register` and `Event`, by the number of the message they ask for. */
const WORDS: Readonly<Record<string, number>> = {
  DataChanged: EVENT.changed,
  Activated: EVENT.activated,
  Deactivated: EVENT.deactivated,
  Added: EVENT.added,
  Deleted: EVENT.deleted,
  SelectionChanged: EVENT.selection,
  Calculated: EVENT.calculated,
  FormatChanged: EVENT.formatChanged,
  FormulaChanged: EVENT.formulaChanged,
  ProtectionChanged: EVENT.protectionChanged,
};

/** The methods with which the library begins and ends listening; `id` names a sheet or the literal `Workbook`. */
export function eventMethods<T>(
  book: (target: T) => Book,
  id: (target: T) => string,
): Readonly<Record<string, Method<T>>> {
  const methods: Record<string, Method<T>> = {};
  for (const [word, type] of Object.entries(WORDS)) {
    methods[`_Register${word}Event`] = (target) => {
      book(target).events.register(type, id(target));
      return null;
    };
    methods[`_Unregister${word}Event`] = (target) => {
      book(target).events.unregister(type, id(target));
      return null;
    };
  }
  return methods;
}
