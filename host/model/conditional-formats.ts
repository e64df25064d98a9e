import { HostFailure, invalidArgument } from "../protocol/failure";
import { writeArea } from "./address";
import { intersection, without, type Area } from "./area";
import { calledFunction, moveReferences, shiftReferences } from "./formula-text";
import { rangeOf, type Sheet } from "./sheet";
import { shiftArea, type Shift } from "./shift";
import { COMMAND } from "./univer-command";

/** What a rule paints; texts are colours, null leaves as it is. */
export interface RuleFormat {
  fill: string | null;
  color: string | null;
  bold: boolean | null;
  italic: boolean | null;
  underline: string | null;
  strikethrough: boolean | null;
  numberFormat: string | null;
  /** Side to style and colour. */
  readonly borders: Record<string, { style: string; color: string }>;
}

export interface ConditionalFormat {
  readonly id: string;
  readonly type: string;
  areas: readonly Area[];
  stopIfTrue: boolean;
  /** In the shape of Excel's API; null until it is given. */
  rule: Readonly<Record<string, unknown>> | null;
  readonly format: RuleFormat;
}

const KNOWN_TYPES = ["Custom", "ContainsText", "CellValue", "PresetCriteria"];

const COMPARISONS: Readonly<Record<string, string>> = {
  EqualTo: "=",
  NotEqualTo: "<>",
  GreaterThan: ">",
  GreaterThanOrEqual: ">=",
  LessThan: "<",
  LessThanOrEqual: "<=",
};

/** The conditional formats of a sheet, first the one of highest priority; Univer's copy follows at the end of a batch. */
export class ConditionalFormats {
  private list: ConditionalFormat[] = [];
  private shown: string[] = [];
  private dirty = false;
  private readonly sheet: Sheet;

  constructor(sheet: Sheet) {
    this.sheet = sheet;
  }

  all(): readonly ConditionalFormat[] {
    return this.list;
  }

  touching(area: Area): readonly ConditionalFormat[] {
    return this.list.filter((format) =>
      format.areas.some((part) => intersection(part, area) !== null),
    );
  }

  /** A new format goes on top. */
  add(type: unknown, areas: readonly Area[]): ConditionalFormat {
    if (typeof type !== "string" || !KNOWN_TYPES.includes(type)) {
      throw new HostFailure(
        "NotImplemented",
        `Conditional formats of type ${String(type)} are not part of this host.`,
      );
    }
    const format: ConditionalFormat = {
      id: this.sheet.book.newId("CF"),
      type,
      areas,
      stopIfTrue: false,
      rule: null,
      format: {
        fill: null,
        color: null,
        bold: null,
        italic: null,
        underline: null,
        strikethrough: null,
        numberFormat: null,
        borders: {},
      },
    };
    this.list.unshift(format);
    this.changed();
    return format;
  }

  setRule(format: ConditionalFormat, rule: Readonly<Record<string, unknown>>): void {
    for (const value of Object.values(rule)) {
      const called =
        typeof value === "string" ? calledFunction(value, this.sheet.book.functionNames()) : null;
      if (called !== null)
        throw invalidArgument(`A conditional format cannot call the custom function ${called}.`);
    }
    format.rule = rule;
    this.changed();
  }

  setPriority(format: ConditionalFormat, priority: number): void {
    if (!Number.isInteger(priority) || priority < 0 || priority >= this.list.length) {
      throw invalidArgument(`${priority} is not the priority of a conditional format.`);
    }
    this.list = this.list.filter((other) => other !== format);
    this.list.splice(priority, 0, format);
    this.changed();
  }

  remove(format: ConditionalFormat): void {
    this.list = this.list.filter((other) => other !== format);
    this.changed();
  }

  /** Cuts the area out of every format. */
  clear(area: Area): void {
    for (const format of this.list) {
      const [first] = format.areas;
      format.areas = format.areas.flatMap((part) => without(part, area));
      const [next] = format.areas;
      if (first === undefined || next === undefined) continue;
      const rows = next.row - first.row;
      const columns = next.column - first.column;
      // Formulas are written for the first cell of the range.
      rewriteFormulas(format, (formula) => moveReferences(formula, rows, columns));
    }
    this.list = this.list.filter((format) => format.areas.length > 0);
    this.changed();
  }

  shift(shift: Shift): void {
    for (const format of this.list) {
      format.areas = format.areas.flatMap((area) => shiftArea(area, shift) ?? []);
      rewriteFormulas(format, (formula) => shiftReferences(formula, shift));
    }
    this.list = this.list.filter((format) => format.areas.length > 0);
    this.changed();
  }

  changed(): void {
    this.dirty = true;
  }

  /** Shows the formats in Univer; what has no rule yet shows nothing. */
  flush(): void {
    if (!this.dirty || this.sheet.deleted) return;
    this.dirty = false;
    for (const cfId of this.shown.splice(0)) this.sheet.run(COMMAND.deleteRule, { cfId });
    for (const format of this.list.toReversed()) {
      const rule = univerRule(format);
      if (rule === null) continue;
      const ranges = format.areas.map(rangeOf);
      this.sheet.run(COMMAND.addRule, {
        rule: { cfId: format.id, ranges, stopIfTrue: format.stopIfTrue, rule },
      });
      this.shown.push(format.id);
    }
  }
}

function rewriteFormulas(format: ConditionalFormat, rewrite: (formula: string) => string): void {
  if (format.rule === null) return;
  format.rule = Object.fromEntries(
    Object.entries(format.rule).map(([key, value]) => [
      key,
      typeof value === "string" && value.startsWith("=") ? rewrite(value) : value,
    ]),
  );
}

function univerRule(format: ConditionalFormat): object | null {
  const [first] = format.areas;
  if (format.rule === null || first === undefined) return null;
  const { fill, color, bold, italic, underline, strikethrough } = format.format;
  const style = {
    ...(fill === null ? {} : { bg: { rgb: fill } }),
    ...(color === null ? {} : { cl: { rgb: color } }),
    ...(bold === null ? {} : { bl: bold ? 1 : 0 }),
    ...(italic === null ? {} : { it: italic ? 1 : 0 }),
    ...(underline === null || underline === "None" ? {} : { ul: { s: 1 } }),
    ...(strikethrough === true ? { st: { s: 1 } } : {}),
  };
  const value = conditionFormula(format, first);
  return value === null ? null : { type: "highlightCell", subType: "formula", value, style };
}

/** Every kind of rule as one formula for the first cell of the range. */
function conditionFormula(format: ConditionalFormat, area: Area): string | null {
  const rule = format.rule ?? {};
  const cell = writeArea({ row: area.row, column: area.column, rows: 1, columns: 1 });
  const operator = String(rule["operator"]);
  switch (format.type) {
    case "Custom":
      return String(rule["formula"]);
    case "ContainsText": {
      const text = quote(String(rule["text"]));
      if (operator === "Contains") return `=ISNUMBER(SEARCH(${text},${cell}))`;
      if (operator === "NotContains") return `=ISERROR(SEARCH(${text},${cell}))`;
      if (operator === "BeginsWith") return `=LEFT(${cell},LEN(${text}))=${text}`;
      return `=RIGHT(${cell},LEN(${text}))=${text}`;
    }
    case "CellValue": {
      const low = operand(rule["formula1"]);
      const high = operand(rule["formula2"]);
      if (operator === "Between") return `=AND(${cell}>=${low},${cell}<=${high})`;
      if (operator === "NotBetween") return `=OR(${cell}<${low},${cell}>${high})`;
      return `=${cell}${COMPARISONS[operator] ?? "="}${low}`;
    }
    default:
      return presetFormula(String(rule["criterion"]), cell);
  }
}

function presetFormula(criterion: string, cell: string): string | null {
  switch (criterion) {
    case "Blanks":
      return `=LEN(TRIM(${cell}))=0`;
    case "NonBlanks":
      return `=LEN(TRIM(${cell}))>0`;
    case "Errors":
      return `=ISERROR(${cell})`;
    case "NonErrors":
      return `=NOT(ISERROR(${cell}))`;
    default:
      return null;
  }
}

function operand(value: unknown): string {
  const text = typeof value === "string" ? value : "";
  if (text.startsWith("=")) return text.slice(1);
  return text !== "" && Number.isFinite(Number(text)) ? text : quote(text);
}

function quote(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
