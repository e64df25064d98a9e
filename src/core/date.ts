/** Whole days from the first to the last, ISO `2021-12-31`, or `--12-31` where no year is known. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/**
 * Reads a text that is one date, month, quarter, half-year or year and nothing else
 * (`2021年12月`, `12月28日`, `2021/12/31`, 第三季度); `null` for any other text.
 * `year` is taken where the text has none; without it the result begins with `--`.
 */
export function readPeriod(text: string, year?: number): Period | null {
  void text;
  void year;
  return null;
}

/** Excel's date serial number → ISO day: 45291 → `2023-12-31`; `null` outside 2000…2099. */
export function serialDay(serial: number): string | null {
  void serial;
  return null;
}
