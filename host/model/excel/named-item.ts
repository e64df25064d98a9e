import { HostFailure, invalidArgument } from "../../protocol/failure";
import { wire, WireObject, type WireType } from "../../protocol/wire-type";
import { writeAbsoluteArea, writeSheetName } from "../address";
import type { Book } from "../book";
import { CellRange } from "../cell-range";
import type { DefinedName } from "../defined-names";
import type { Sheet } from "../sheet";
import { boolean, text } from "./argument";
import { rangeAt } from "./range";
import { worksheetType } from "./worksheet";

/** The names of the workbook, or of one sheet. */
interface Scope {
  readonly book: Book;
  readonly sheet: Sheet | null;
}

interface NameTarget {
  readonly book: Book;
  readonly id: string;
}

export const namedItemsType: WireType<Scope> = {
  name: "NamedItemCollection",
  items: (scope) => scope.book.names.of(scope.sheet).map((name) => item(scope.book, name)),
  item: (scope, key) => {
    const name = scope.book.names.find(key, scope.sheet);
    if (name === null) throw new HostFailure("ItemNotFound", `There is no name ${String(key)}.`);
    return item(scope.book, name);
  },
  methods: {
    Add: ({ book, sheet }, name, reference, comment) => {
      const formula =
        reference instanceof WireObject ? referenceTo(reference) : formulaText(reference);
      return item(
        book,
        book.names.add(
          name,
          formula,
          comment === null || comment === undefined ? "" : text(comment, "comment"),
          sheet,
        ),
      );
    },
    AddFormulaLocal: ({ book, sheet }, name, formula, comment) =>
      item(
        book,
        book.names.add(
          name,
          formulaText(formula),
          comment === null || comment === undefined ? "" : text(comment, "comment"),
          sheet,
        ),
      ),
    GetCount: ({ book, sheet }) => book.names.of(sheet).length,
    GetItemOrNullObject: ({ book, sheet }, key) => {
      const name = book.names.find(key, sheet);
      return name === null ? null : item(book, name);
    },
  },
};

const namedItemType: WireType<NameTarget> = {
  name: "NamedItem",
  identity: "_Id",
  scalars: {
    _Id: { get: ({ id }) => id },
    Name: { get: (target) => current(target).name },
    Formula: {
      get: (target) => current(target).formula,
      set: (target, value) => {
        const name = current(target);
        target.book.names.set({ ...name, formula: formulaText(value) });
      },
    },
    Comment: {
      get: (target) => current(target).comment,
      set: (target, value) =>
        target.book.names.set({ ...current(target), comment: text(value, "comment") }),
    },
    Visible: {
      get: (target) => current(target).visible,
      set: (target, value) =>
        target.book.names.set({ ...current(target), visible: boolean(value, "visible") }),
    },
    Scope: { get: (target) => (current(target).sheet === null ? "Workbook" : "Worksheet") },
    Type: { get: (target) => (area(target) === null ? "String" : "Range") },
    Value: { get: (target) => value(target) },
  },
  navigation: {
    Worksheet: (target) => {
      const { sheet } = current(target);
      if (sheet === null)
        throw new HostFailure("InvalidOperation", "The name belongs to the workbook.");
      return wire(worksheetType, sheet);
    },
    WorksheetOrNullObject: (target) => {
      const { sheet } = current(target);
      return sheet === null ? null : wire(worksheetType, sheet);
    },
  },
  methods: {
    Delete: (target) => {
      target.book.names.remove(current(target));
      return null;
    },
    GetRange: (target) => {
      const found = area(target);
      if (found === null) throw new HostFailure("InvalidReference", "The name is not a range.");
      return rangeAt(found.sheet, found.area);
    },
    GetRangeOrNullObject: (target) => {
      const found = area(target);
      return found === null ? null : rangeAt(found.sheet, found.area);
    },
  },
};

function item(book: Book, name: DefinedName): WireObject {
  return wire(namedItemType, { book, id: name.id });
}

function current({ book, id }: NameTarget): DefinedName {
  return book.names.byId(id);
}

function area(target: NameTarget) {
  const name = current(target);
  return target.book.resolveReference(name.formula.slice(1), name.sheet ?? target.book.activeSheet);
}

function value(target: NameTarget): unknown {
  const { formula } = current(target);
  if (area(target) !== null) return formula.slice(1);
  const constant = formula.slice(1);
  if (/^".*"$/u.test(constant)) return constant.slice(1, -1).replaceAll('""', '"');
  return constant !== "" && Number.isFinite(Number(constant)) ? Number(constant) : constant;
}

function referenceTo(reference: WireObject): string {
  if (!(reference.target instanceof CellRange))
    throw invalidArgument("A name refers to a range or a formula.");
  const { sheet, area: cells } = reference.target;
  return `=${writeSheetName(sheet.name)}!${writeAbsoluteArea(cells)}`;
}

/** A text that does not begin with `=` is a constant text. */
function formulaText(reference: unknown): string {
  const written = text(reference, "The formula");
  return written.startsWith("=") ? written : `="${written.replaceAll('"', '""')}"`;
}
