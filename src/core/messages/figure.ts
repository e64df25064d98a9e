import type { Figure } from "../judging/reason";
import type { Language } from "./language";

/** Scale words that stand before a unit: 1e4 of 人 is 万人. */
const SCALES: readonly (readonly [number, string])[] = [
  [1e12, "万亿"],
  [1e8, "亿"],
  [1e7, "千万"],
  [1e6, "百万"],
  [1e4, "万"],
  [1e3, "千"],
];

/** A figure as the target would print it: `94.96%`, `20万人`; never rounded so that it misleads. */
export function showFigure(figure: Figure): string {
  return showNumber(figure.value / figure.scale) + unitOf(figure);
}

/** A difference: percentages differ by points, everything else by the unit itself. */
export function showGap(gap: number, figure: Figure, language: Language): string {
  const size = showNumber(Math.abs(gap) / figure.scale);
  if (figure.unit === "%" && figure.scale === 0.01) {
    return language === "en" ? `${size} percentage points` : ` ${size} 个百分点`;
  }
  const shown = size + unitOf(figure);
  return language === "en" ? shown : ` ${shown}`;
}

/** Up to twelve digits, so that 94.96 % is never shown as 95 % and no binary noise is. */
export function showNumber(value: number): string {
  const tidy = Number(value.toPrecision(12));
  const shown = String(tidy);
  // 0.0000001 rather than 1e-7; beyond twelve digits the exponent stays.
  return shown.includes("e-") && Math.abs(tidy) >= 1e-9
    ? tidy.toFixed(15).replace(/0+$/u, "")
    : shown;
}

function unitOf({ unit, scale }: Figure): string {
  if (unit === "%" && scale === 1) return "";
  const word = SCALES.find(([factor]) => factor === scale)?.[1] ?? "";
  return word + (unit ?? "");
}
