import type { JudgeContext } from "../judging/context";
import type { Status } from "../judging/status";
import type { Target } from "../reading/target";
import type { Verdict } from "../judging/verdict";

/** Status by day or by month, as steps over the serial numbers of days. */
export interface DaySteps {
  readonly steps: readonly { readonly from: number; readonly status: Status }[];
}

/** The ways in which days are written, each with its own table; `year` is put before a day without one. */
export interface DayTables {
  readonly day: DaySteps | null;
  readonly month: DaySteps | null;
  readonly shortDay: DaySteps | null;
  readonly shortMonth: DaySteps | null;
  /** Year that days without one belong to; any leap year where none is known. */
  readonly year: number;
}

const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;
const ANY_LEAP_YEAR = 2020;

/** What EVAL says of days and months, for a target that is a date or a period; else `null`. */
export function dayTables(
  target: Target,
  context: JudgeContext,
  judgeReport: (reported: string) => Verdict,
): DayTables | null {
  if (target.kind !== "date" && target.kind !== "span") return null;
  const year = context.year ?? ANY_LEAP_YEAR;
  const limits = [
    target.from,
    target.to,
    ...(target.kind === "date" ? [target.disputed?.from, target.disputed?.to] : []),
  ].filter((day) => typeof day === "string");
  const days = limits.map((day) =>
    serialOf(day.startsWith("--") ? `${year}-${day.slice(2)}` : day),
  );
  const around = (first: number, last: number): readonly number[] => [
    ...new Set([
      first,
      ...days.flatMap((day) => [day - 1, day, day + 1, day + 31]),
      ...spread(first, last),
    ]),
  ];
  const whole = around(serialOf("2000-01-01"), serialOf("2050-12-31"));
  const within = around(serialOf(`${year}-01-01`), serialOf(`${year}-12-31`)).filter(
    (day) => partsOf(day).year === year,
  );
  const full = (serial: number): Verdict => {
    const day = partsOf(serial);
    return judgeReport(`${day.year}-${day.month}-${day.day}`);
  };
  const short = (serial: number): Verdict => {
    const day = partsOf(serial);
    return judgeReport(`${day.month}月${day.day}日`);
  };
  return {
    year,
    day: steps(whole, full, (day) => day),
    month: steps(
      whole,
      (serial) => judgeReport(`${partsOf(serial).year}年${partsOf(serial).month}月`),
      monthStart,
    ),
    shortDay: steps(within, short, (day) => day),
    shortMonth: steps(within, (serial) => judgeReport(`${partsOf(serial).month}月`), monthStart),
  };
}

/** `null` where nothing is decided, or where the verdict is no function of steps (每年11月底前). */
function steps(
  days: readonly number[],
  judgeDay: (serial: number) => Verdict,
  round: (serial: number) => number,
): DaySteps | null {
  const table: { from: number; status: Status }[] = [];
  for (const serial of [...new Set(days.map(round))].sort((left, right) => left - right)) {
    const { status } = judgeDay(serial);
    if (table.at(-1)?.status !== status) table.push({ from: serial, status });
  }
  // Years beyond are left to EVAL.
  table.push({ from: serialOf("2051-01-01"), status: "undecided" });
  if (table.length > 9 || table.every(({ status }) => status === "undecided")) return null;
  return { steps: table };
}

function spread(first: number, last: number): readonly number[] {
  const step = Math.max(13, Math.floor((last - first) / 150));
  return Array.from(
    { length: Math.floor((last - first) / step) + 1 },
    (_, index) => first + index * step,
  );
}

function serialOf(day: string): number {
  return Math.round((Date.parse(day) - EPOCH) / DAY);
}

function partsOf(serial: number): {
  readonly year: number;
  readonly month: number;
  readonly day: number;
} {
  const date = new Date(serial * DAY + EPOCH);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function monthStart(serial: number): number {
  return serial - partsOf(serial).day + 1;
}
