/** What the 30-line regular expression reads. */
export interface Matched {
  readonly comparator: string | null;
  readonly value: number;
  readonly unit: string;
  readonly scale: number;
}

const PATTERN =
  /^\s*(>=|<=|≥|≤|>|<|=|不低于|不少于|至少|不超过|不高于)?\s*(-?\d+(?:,\d{3})*(?:\.\d+)?)\s*(%|％|万|亿)?\s*(\D{0,10}?)\s*$/;
const COMPARATORS: Readonly<Record<string, string>> = {
  "≥": ">=",
  不低于: ">=",
  不少于: ">=",
  至少: ">=",
  "≤": "<=",
  不超过: "<=",
  不高于: "<=",
};
const SCALES: Readonly<Record<string, number>> = { "%": 0.01, "％": 0.01, 万: 1e4, 亿: 1e8 };

/** Reads a target the way a user would who writes one regular expression for the purpose; `null` for words. */
export function matchTarget(text: string): Matched | null {
  const parts = PATTERN.exec(text);
  if (parts === null) return null;
  const [, sign, digits = "", suffix = "", unit = ""] = parts;
  const scale = SCALES[suffix] ?? 1;
  const printed = parseFloat(digits.replace(/,/g, ""));
  return {
    comparator: sign === undefined ? null : (COMPARATORS[sign] ?? sign),
    value: scale === 0.01 ? printed / 100 : printed * scale,
    unit: scale === 0.01 ? "%" : unit,
    scale,
  };
}

/** 达成, 未达成 or 待确认, by that expression alone. */
export function regexVerdict(target: string, actual: string | number): string {
  const asked = matchTarget(target);
  if (asked === null) return typeof actual === "string" && actual === target ? "达成" : "待确认";
  let value: number;
  if (typeof actual === "number") {
    value = asked.scale === 0.01 ? actual / 100 : actual * asked.scale;
  } else {
    const reported = matchTarget(actual);
    if (reported === null || reported.unit !== asked.unit) return "待确认";
    value = reported.value;
  }
  const near = Math.abs(value - asked.value) <= 1e-9 * Math.abs(asked.value);
  const ceiling = asked.comparator === "<=" || asked.comparator === "<";
  if (near) return asked.comparator === "<" || asked.comparator === ">" ? "未达成" : "达成";
  return value > asked.value === !ceiling ? "达成" : "未达成";
}
