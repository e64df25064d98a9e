/** A calendar day; `year` is `null` where none is written and none is known from the sheet. */
export interface Day {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** The last day of a month; February has 28 days where the year is unknown. */
export function monthLength(year: number | null, month: number): number {
  const leap = year !== null && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

/** 29 February may exist where the year is unknown. */
export function exists({ year, month, day }: Day): boolean {
  const most = year === null && month === 2 ? 29 : monthLength(year, month);
  return month >= 1 && month <= 12 && day >= 1 && day <= most;
}

export function dayBefore({ year, month, day }: Day): Day {
  if (day > 1) return { year, month, day: day - 1 };
  if (month > 1) return { year, month: month - 1, day: monthLength(year, month - 1) };
  return { year: year === null ? null : year - 1, month: 12, day: 31 };
}

export function dayAfter({ year, month, day }: Day): Day {
  if (day < monthLength(year, month)) return { year, month, day: day + 1 };
  if (month < 12) return { year, month: month + 1, day: 1 };
  return { year: year === null ? null : year + 1, month: 1, day: 1 };
}

/** ISO `2021-12-31`, or `--12-31` without a year. */
export function isoDay({ year, month, day }: Day): string {
  const head = year === null ? "-" : String(year).padStart(4, "0");
  return `${head}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** Excel's date serial number → ISO day: 45291 → `2023-12-31`; `null` outside 2000…2099. */
export function serialDay(serial: number): string | null {
  if (!Number.isInteger(serial) || serial < 36526 || serial > 73050) return null;
  return new Date((serial - 25569) * 86_400_000).toISOString().slice(0, 10);
}
