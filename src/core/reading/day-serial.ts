const DAY =
  /^(\d{4})(?:-(\d{1,2})-(\d{1,2})|\/(\d{1,2})\/(\d{1,2})|\.(\d{1,2})\.(\d{1,2})|年(\d{1,2})月(\d{1,2})日)$/;
const MILLISECONDS_A_DAY = 86_400_000;
/** Excel's day 0; correct from 1900-03-01, which is earlier than any form. */
const EPOCH = Date.UTC(1899, 11, 30);

/**
 * One whole day (`2020-01-01`, `2026/1/1`, `2020.1.1`, `2020年1月1日`) → Excel's serial number;
 * `null` for any other text and for days that do not exist.
 */
export function daySerial(text: string): number | null {
  const found = DAY.exec(text.trim());
  if (found === null) return null;
  const [year = 0, month = 0, day = 0] = found.slice(1).filter(Boolean).map(Number);
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && year >= 1901 ? Math.round((time - EPOCH) / MILLISECONDS_A_DAY) : null;
}

/** The way back: 43831 → `2020-01-01`. */
export function dayOfSerial(serial: number): string {
  return new Date(EPOCH + serial * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}
