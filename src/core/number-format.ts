/**
 * What a number shows under a format with a percent sign: 0.95 under `0%` is `95%`, and 95 under `0"%"`
 * or `0\%`, where the sign only stands behind it, is `95%` too. `null` without a sign (SPEC C4).
 */
export function shownPercentage(value: number, format: string): string | null {
  if (!format.includes("%")) return null;
  if (format.replaceAll(LITERAL, "").includes("%"))
    return `${Number((value * 100).toPrecision(15))}%`;
  return format.replaceAll(UNSEEN, "").includes("%") ? `${value}%` : null;
}

/** Texts in quotes, single characters behind `\` or `!`, and what is only room or filling. */
const LITERAL = /"[^"]*"|[\\!_*]./gu;
/** `_%` leaves as much room as a percent sign takes, `*%` fills the cell with it. */
const UNSEEN = /[_*]./gu;
