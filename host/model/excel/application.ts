import { wire, type WireType } from "../../protocol/wire-type";
import type { Book } from "../book";
import { oneOf } from "./argument";

export const applicationType: WireType<Book> = {
  name: "Application",
  scalars: {
    CalculationMode: {
      get: (book) => book.calculationMode,
      set: (book, value) => {
        book.calculationMode = oneOf(value, "calculationMode", [
          "Automatic",
          "AutomaticExceptTables",
          "Manual",
        ]);
      },
    },
    CalculationState: { get: (book) => (book.calculation.pending ? "Calculating" : "Done") },
    CalculationEngineVersion: { get: () => 191_029, onRequest: true },
    DecimalSeparator: { get: () => "." },
    ThousandsSeparator: { get: () => "," },
    UseSystemSeparators: { get: () => true },
  },
  navigation: { CultureInfo: (book) => wire(cultureType, book) },
  methods: {
    // Univer always calculates; "Full" asks for no more than that.
    Calculate: (_book, type) => {
      oneOf(type, "calculationType", ["Recalculate", "Full", "FullRebuild"]);
      return null;
    },
    CreateWorkbook: (book, base64) => wire(workbookCreatedType, { book, file: String(base64) }),
    SuspendApiCalculationUntilNextSync: () => null,
    SuspendScreenUpdatingUntilNextSync: () => null,
  },
};

/** A workbook in a window of its own, which the add-in cannot reach any more once it is open. */
const workbookCreatedType: WireType<{ readonly book: Book; readonly file: string }> = {
  name: "WorkbookCreated",
  scalars: { Id: { get: () => "created" } },
  methods: {
    Open: ({ book, file }) => {
      book.openedFiles.push(file);
      return null;
    },
  },
};

const cultureType: WireType<Book> = {
  name: "CultureInfo",
  scalars: { Name: { get: () => "zh-CN" } },
  navigation: {
    DatetimeFormat: (book) => wire(datetimeFormatType, book),
    NumberFormat: (book) => wire(numberFormatType, book),
  },
};

const datetimeFormatType: WireType<Book> = {
  name: "DatetimeFormatInfo",
  scalars: {
    DateSeparator: { get: () => "/" },
    LongDatePattern: { get: () => "yyyy年M月d日" },
    LongTimePattern: { get: () => "H:mm:ss" },
    ShortDatePattern: { get: () => "yyyy/M/d" },
    TimeSeparator: { get: () => ":" },
  },
};

const numberFormatType: WireType<Book> = {
  name: "NumberFormatInfo",
  scalars: {
    NumberDecimalSeparator: { get: () => "." },
    NumberGroupSeparator: { get: () => "," },
  },
};
