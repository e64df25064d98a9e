import type { CellValue } from "../cell";
import type { JudgeContext } from "../judging/context";
import { judgeTarget } from "../judging/judge";
import type { Steps } from "../layout/steps";
import { atOnce } from "../layout/steps";
import type { Language } from "../messages/language";
import { STATUS_WORDS } from "../messages/status";
import { placed } from "../judging/place";
import type { Status } from "../judging/status";
import type { Target } from "../reading/target";
import { readTarget } from "../reading/target";
import type { Verdict } from "../judging/verdict";
import { constant, row } from "./expression";
import type { DaySteps, DayTables } from "./reported-days";
import { dayTables } from "./reported-days";
import { rememberedActual } from "./reading-memory";
import type { NumberGroup } from "./reported-numbers";
import { cellTable, numberGroups } from "./reported-numbers";
import type { KnownWord } from "./reported-words";
import { knownWords } from "./reported-words";
import {
  BAR,
  beginsWithDigit,
  commasInPlace,
  holdsNumber,
  wordOf,
  wrappedNumber,
} from "./report-cell";
import type { StepTable } from "./step-table";

/** Cells and expressions that a plain formula looks at. */
export interface PlainCells {
  readonly target: string;
  readonly actual: string;
  /** Levels and name of the indicator joined by `/`. */
  readonly path: string;
  /** The year as a number, 0 where there is none. */
  readonly year: string;
}

/** One row as it stands when its formula is written. */
export interface PlainRow {
  readonly written: CellValue;
  /** What is reported already; its verdict is known to the formula. */
  readonly reported: CellValue;
  readonly context: JudgeContext;
  /** What `cells.path` shows. */
  readonly path: string;
  readonly language: Language;
}

/** What EVAL says of everything that the formula can tell apart, for this one target. */
export interface PlainReading {
  readonly target: Target;
  /** The same for any report: 不适用, or a target that cannot be judged. */
  readonly always: Status | null;
  readonly cell: StepTable | null;
  readonly groups: readonly NumberGroup[];
  readonly days: DayTables | null;
  /** The likeliest words, so many of them; none is judged before it is asked for. */
  readonly words: (most: number) => readonly KnownWord[];
  readonly remembered: { readonly text: string; readonly status: Status } | null;
  readonly truth: readonly [yes: Status, no: Status];
  readonly ask: (reported: CellValue) => Verdict;
}

/** Excel's limit for one formula. */
const MOST_CHARACTERS_OF_FORMULA = 8192;
const WORD_LIMITS = [320, 220, 140, 100, 70, 40, 20, 0] as const;
/** Beside numbers fewer words are worth their room. */
const MOST_BESIDE_NUMBERS = 140;
const GROUP_LIMITS = [5, 3, 2, 1, 0] as const;
/** Words that are asked for between two rests. */
const WORDS_A_STEP = 10;
/** A word with the bar behind it, and what a list takes beside the words. */
const LEAST_OF_WORD = 4;
const FRAME_OF_WORDS = 300;

/** Asks EVAL about every report that a formula could tell apart (SPEC P17). */
export function readPlain(row: PlainRow): PlainReading {
  return atOnce(readPlainInSteps(row));
}

/** The same with rests: a target in words is asked some two thousand times. */
export function* readPlainInSteps({ written, reported, context }: PlainRow): Steps<PlainReading> {
  const place = placed(context);
  const target = readTarget(written, place);
  const answers = new Map<CellValue, Verdict>();
  const ask = (report: CellValue): Verdict => {
    const known = answers.get(report);
    if (known !== undefined) return known;
    const verdict = judgeTarget(target, written, report, place, rememberedActual);
    answers.set(report, verdict);
    return verdict;
  };
  const blank = ask(null);
  const always = blank.status === "missing" ? null : blank.status;
  const shown = written === null ? "" : String(written);
  const decided = typeof reported === "string" ? ask(reported).status : "undecided";
  yield;
  const cell = always === null ? cellTable(target, ask) : null;
  yield;
  const groups = always === null ? yield* numberGroups(target, place, ask) : [];
  const days = always === null ? dayTables(target, place, ask) : null;
  const words: PlainReading["words"] =
    always === null ? oneByOne(knownWords(target, shown, place, ask)) : () => [];
  const most = groups.length > 0 ? MOST_BESIDE_NUMBERS : WORD_LIMITS[0];
  for (let count = 0; count < most; count += WORDS_A_STEP) {
    yield;
    words(count);
  }
  return {
    target,
    always,
    ask,
    cell,
    groups,
    days,
    words,
    remembered:
      typeof reported === "string" && decided !== "undecided" && decided !== "missing"
        ? { text: reported, status: decided }
        : null,
    truth: [ask(true).status, ask(false).status],
  };
}

/**
 * A formula of functions that Excel 2016, WPS and LibreOffice share, with the verdict that EVAL gives
 * for this target, or 待确认 where the formula cannot tell (SPEC P17). It looks whether target,
 * indicator and year are still those it was made for. At most 8,192 characters.
 */
export function plainVerdict(reading: PlainReading, row: PlainRow, cells: PlainCells): string {
  const formulaOf = (groups: number, words: readonly KnownWord[]): string =>
    `=${verdictExpression({ ...reading, groups: reading.groups.slice(0, groups) }, words, row, cells)}`;
  for (const groups of GROUP_LIMITS) {
    const room = MOST_CHARACTERS_OF_FORMULA - formulaOf(groups, []).length;
    if (room < 0) continue;
    for (const most of WORD_LIMITS) {
      if (groups > 0 && reading.groups.length > 0 && most > MOST_BESIDE_NUMBERS) continue;
      if (most * LEAST_OF_WORD + FRAME_OF_WORDS > room && most > 0) continue;
      const formula = formulaOf(groups, reading.words(most));
      if (formula.length <= MOST_CHARACTERS_OF_FORMULA) return formula;
    }
  }
  return `=${quotedStatus("undecided", row.language)}`;
}

/** Takes what is asked for out of a generator and keeps it. */
function oneByOne(source: Generator<KnownWord>): PlainReading["words"] {
  const taken: KnownWord[] = [];
  return (most) => {
    while (taken.length < most) {
      const next = source.next();
      if (next.done === true) break;
      taken.push(next.value);
    }
    return taken.slice(0, most);
  };
}

/** Whether the row is no longer the one that the formula was made for. */
export function isChanged(row: PlainRow, cells: PlainCells): string {
  const { written, context } = row;
  const same =
    typeof written === "number"
      ? `${cells.target}=${String(written)}`
      : isText(cells.target, written === null ? "" : String(written));
  return `NOT(AND(${same},EXACT(${cells.path},${constant(row.path)}),${cells.year}=${context.year ?? 0}))`;
}

function verdictExpression(
  reading: PlainReading,
  words: readonly KnownWord[],
  row: PlainRow,
  cells: PlainCells,
): string {
  const { language } = row;
  const open = quotedStatus("undecided", language);
  const guard = `IF(ISERROR(${cells.target}&${cells.actual}&${cells.path}),${open},IF(${isChanged(row, cells)},${open},`;
  if (reading.always !== null) return `${guard}${quotedStatus(reading.always, language)}))`;
  return `${guard}${reportExpression(reading, words, cells.actual, language)}))`;
}

function reportExpression(
  reading: PlainReading,
  words: readonly KnownWord[],
  cell: string,
  language: Language,
): string {
  const open = quotedStatus("undecided", language);
  const { remembered, truth } = reading;
  const [yes, no] = truth.map((status) => quotedStatus(status, language));
  const tries = [
    ...wordTry(words, cell, language),
    ...dayTries(reading.days, cell, language),
    ...numberTries(reading.groups, cell, language),
  ];
  const text = tries.reduceRight((rest, each) => `IFERROR(${each},${rest})`, open);
  const blank = `SUBSTITUTE(SUBSTITUTE(TRIM(${cell}),"　",""),CHAR(10),"")=""`;
  const known =
    remembered === null
      ? text
      : `IF(${isText(cell, remembered.text)},${quotedStatus(remembered.status, language)},${text})`;
  const number = reading.cell === null ? open : cellExpression(reading.cell, cell, language);
  const missing = quotedStatus("missing", language);
  // TRUE is a number to LibreOffice, so that it is asked for first.
  return `IF(ISLOGICAL(${cell}),IF(${cell},${yes ?? open},${no ?? open}),IF(ISNUMBER(${cell}),${number},IF(${blank},${missing},${known})))`;
}

/** The cell holds this very text; the bar keeps engines from taking 100% for the number 1. */
export function isText(cell: string, text: string): string {
  return `EXACT("|"&${cell},${constant(`|${text}`)})`;
}

function cellExpression(table: StepTable, cell: string, language: Language): string {
  const looked = lookup(cell, table.steps, language);
  return table.wholeOnly
    ? `IF(${cell}=INT(${cell}),${looked},${quotedStatus("undecided", language)})`
    : looked;
}

/** Steps as two rows of constants. */
function lookup(
  value: string,
  steps: readonly { readonly from: number; readonly status: Status }[],
  language: Language,
): string {
  const merged = steps.filter(({ status }, index) => status !== steps[index - 1]?.status);
  const [only] = merged;
  if (merged.length === 1 && only !== undefined) return quotedStatus(only.status, language);
  return `LOOKUP(${value},${row(merged.map(({ from }) => from))},${row(
    merged.map(({ status }) => STATUS_WORDS[language][status]),
  )})`;
}

/** One search in all words: its place says which status. */
function wordTry(words: readonly KnownWord[], cell: string, language: Language): readonly string[] {
  if (words.length === 0) return [];
  let list = BAR;
  const steps: { from: number; status: Status }[] = [];
  for (const status of ["missing", "met", "partial", "unmet"] as const) {
    const ofStatus = words.filter((word) => word.status === status);
    if (ofStatus.length === 0) continue;
    steps.push({ from: list.length, status });
    list += ofStatus.map(({ word }) => word + BAR).join("");
  }
  const found = `FIND(${wordOf(cell)},${constant(list)})`;
  return [
    steps.length === 1
      ? `IF(${found}>0,${lookup(found, steps, language)})`
      : lookup(found, steps, language),
  ];
}

function numberTries(
  groups: readonly NumberGroup[],
  cell: string,
  language: Language,
): readonly string[] {
  return groups.map(({ wrappings, table }) => {
    const plain = wrappings.every(({ before }) => before === "");
    const value = wrappedNumber(cell, wrappings);
    const guards = [plain ? beginsWithDigit(cell) : holdsNumber(cell), commasInPlace(cell)];
    if (table.wholeOnly) guards.push(`${value}=INT(${value})`);
    return `IF(AND(${guards.join(",")}),LOOKUP(${value},${rows(table, language)}),NA())`;
  });
}

function rows({ steps }: StepTable, language: Language): string {
  const merged = steps.filter(({ status }, index) => status !== steps[index - 1]?.status);
  return `${row(merged.map(({ from }) => from))},${row(merged.map(({ status }) => STATUS_WORDS[language][status]))}`;
}

function dayTries(days: DayTables | null, cell: string, language: Language): readonly string[] {
  if (days === null) return [];
  const text = `TRIM(${cell})`;
  const dashed = ["年", "月", "/", "."].reduce(
    (inner, sign) => `SUBSTITUTE(${inner},"${sign}","-")`,
    `SUBSTITUTE(${text},"日","")`,
  );
  const count = (sign: string): string => `LEN(${text})-LEN(SUBSTITUTE(${text},"${sign}",""))=2`;
  const tries: string[] = [];
  const day = (value: string, steps: DaySteps, guards: readonly string[]): void => {
    tries.push(`IF(AND(${guards.join(",")}),${dayLookup(value, steps, language)},NA())`);
  };
  if (days.day !== null) {
    day(`DATEVALUE(${dashed})`, days.day, [
      `LEN(${dashed})<11`,
      `MID(${dashed},5,1)="-"`,
      `OR(${count("-")},${count("/")},${count(".")},ISNUMBER(FIND("年",${text})*FIND("月",${text})*FIND("日",${text})))`,
      `LEN(${dashed})-LEN(SUBSTITUTE(${dashed},"-",""))=2`,
      `ISNUMBER(-RIGHT(${dashed}))`,
    ]);
  }
  if (days.month !== null) {
    day(`DATEVALUE(SUBSTITUTE(LEFT(${text},LEN(${text})-1),"年","-")&"-1")`, days.month, [
      `OR(LEN(${text})=7,LEN(${text})=8)`,
      `MID(${text},5,1)="年"`,
      `RIGHT(${text})="月"`,
      `COUNT(-MID(${text},{1,2,3,4,6},1))=5`,
    ]);
  }
  if (days.shortDay !== null) {
    day(
      `DATEVALUE("${days.year}-"&SUBSTITUTE(SUBSTITUTE(${text},"月","-"),"日",""))`,
      days.shortDay,
      [
        `LEN(${text})<7`,
        `ISNUMBER(FIND("月",${text}))`,
        `RIGHT(${text})="日"`,
        `ISNUMBER(-LEFT(${text}))`,
        `LEN(${text})=LEN(SUBSTITUTE(SUBSTITUTE(${text},"-",""),"/",""))`,
      ],
    );
  }
  if (days.shortMonth !== null) {
    day(`DATEVALUE("${days.year}-"&SUBSTITUTE(${text},"月","")&"-1")`, days.shortMonth, [
      `LEN(${text})<4`,
      `RIGHT(${text})="月"`,
      `ISNUMBER(-LEFT(${text}))`,
      `COUNT(-MID(${text},{1,2},1))=LEN(${text})-1`,
    ]);
  }
  return tries;
}

function dayLookup(value: string, { steps }: DaySteps, language: Language): string {
  return `LOOKUP(${value},${row(steps.map(({ from }) => from))},${row(steps.map(({ status }) => STATUS_WORDS[language][status]))})`;
}

function quotedStatus(status: Status, language: Language): string {
  return `"${STATUS_WORDS[language][status]}"`;
}
