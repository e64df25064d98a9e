import { declaredUnit } from "../layout/amount";
import { compactText } from "../layout/compact-text";
import { directionOf } from "../judging/direction";
import { normalize } from "../reading/normalize";
import type { BoundTarget } from "../reading/target";
import { readTarget } from "../reading/target";
import { unitFactor } from "../reading/unit";
import type { Check, Hit } from "./check";
import type { CheckedForm, CheckedRow, CheckedSheet } from "./checked-form";
import { actualPlace, asksMoreThanAll, FAR_OVER, targetPlace } from "./checked-form";
import type { FindingPlace } from "./finding";

const yearOverTotal: Check<"PC05"> = {
  id: "PC05",
  severity: "error",
  group: "appropriateness",
  find: (form) => [...factsOverTotal(form), ...form.sheets.flatMap(fundsOverTotal)],
};

function factsOverTotal({ facts }: CheckedForm): readonly Hit<"PC05">[] {
  const amount = (label: RegExp): { value: number; place: FindingPlace; unit: string } | null => {
    const fact = facts.find((each) => label.test(compactText(each.label)));
    const digits = fact?.value.replaceAll(",", "") ?? "";
    if (fact === undefined || !/^\d+(?:\.\d+)?$/u.test(digits)) return null;
    const { sheet, row, column } = fact;
    return {
      value: Number(digits),
      place: { sheet, row, column },
      unit: declaredUnit(fact.label) ?? "",
    };
  };
  const total = amount(/^项目总预算/u);
  const year = amount(/^项目当年预算/u);
  if (total === null || year === null || total.unit !== year.unit || year.value <= total.value)
    return [];
  return [{ ...year.place, facts: { year: year.value, total: total.value } }];
}

function fundsOverTotal({ name, funds }: CheckedSheet): readonly Hit<"PC05">[] {
  const cell = (term: "year" | "project") =>
    funds
      .find((block) => block.term === term)
      ?.total.cells.find(({ role, amount }) => role === "amount" && amount !== null);
  const total = cell("project");
  const year = cell("year");
  if (total?.amount == null || year?.amount == null) return [];
  if (total.amount.unit !== year.amount.unit || year.amount.value <= total.amount.value) return [];
  const facts = { year: year.amount.value, total: total.amount.value };
  return [{ sheet: name, row: year.row, column: year.column, facts }];
}

const amountUnits: Check<"PC06"> = {
  id: "PC06",
  severity: "warning",
  group: "appropriateness",
  find: ({ sheets }) => sheets.flatMap(unclearUnits),
};

function unclearUnits({ name, funds, cells }: CheckedSheet): readonly Hit<"PC06">[] {
  const [first] = funds;
  if (first === undefined) return [];
  const filled = funds.some(({ total }) => total.cells.some(({ amount }) => amount !== null));
  const units = new Set<string>();
  for (const { unit, total, sources } of funds) {
    if (unit !== null) units.add(unit);
    for (const { amount } of [total, ...sources].flatMap((row) => row.cells)) {
      if (amount?.unit != null) units.add(amount.unit);
    }
  }
  const isSaid = (): boolean =>
    cells.grid.cells.some((row) =>
      row.some(({ text }) => text.length < 40 && declaredUnit(text) !== null),
    );
  const because = units.size > 1 ? "mixed" : units.size === 0 && !isSaid() ? "undeclared" : null;
  const [cell] = first.total.cells;
  if (because === null || !filled || cell === undefined) return [];
  return [{ sheet: name, row: cell.row, column: cell.column, facts: { because } }];
}

const noComparator: Check<"PC10"> = {
  id: "PC10",
  severity: "warning",
  group: "appropriateness",
  findIn: (row) => {
    const { read } = row;
    if (read.kind !== "bound" || read.comparator !== null || read.approximate !== null) return [];
    if (read.hints.includes("direction-unknown")) return [];
    const better = row.direction ?? directionOf(read, row.place).better;
    const known = better === "unknown" ? "=" : better === "higher" ? ">=" : "<=";
    const sign = SIGNS[known];
    const place = targetPlace(row);
    const facts = { line: row.line, read: known } as const;
    if (better === "unknown") return [{ ...place, facts }];
    const fix =
      row.own.comparator === null
        ? { ...place, value: sign + row.written }
        : { ...place, column: row.own.comparator, value: sign };
    return [{ ...place, facts, fix }];
  },
};

const SIGNS = { ">=": "≥", ">": ">", "<=": "≤", "<": "<", "=": "=" } as const;

const unitsDisagree: Check<"PC12"> = {
  id: "PC12",
  severity: "warning",
  group: "appropriateness",
  findIn: disagreeingUnit,
};

function disagreeingUnit(row: CheckedRow): readonly Hit<"PC12">[] {
  const { read } = row;
  if ((read.kind !== "bound" && read.kind !== "range") || read.unit === null) return [];
  const place = targetPlace(row);
  const facts = (unit: string) => ({ line: row.line, unit, target: row.written });
  if (row.own.unit !== null) {
    const printed = compactText(row.cells.seen(row.row, row.own.unit).text);
    const own = printed === "" ? null : unitOf(printed);
    const [first] = row.own.target;
    const alone = first === undefined ? "" : compactText(row.cells.seen(row.row, first).text);
    const value = readTarget(alone, {});
    const within = value.kind === "bound" || value.kind === "range" ? value.unit : null;
    if (own !== null && within !== null && !agree(own, within)) {
      return [{ ...place, column: row.own.unit, facts: facts(printed) }];
    }
  }
  const named = readTarget(1, { indicator: row.indicator });
  const unit = named.kind === "bound" ? named.unit : null;
  return unit === null || agree(unit, read.unit) ? [] : [{ ...place, facts: facts(unit) }];
}

/** The unit that a unit column names: `万元` counts 元. */
function unitOf(printed: string): string | null {
  const read = readTarget(`1${printed}`, {});
  return read.kind === "bound" ? read.unit : null;
}

function agree(one: string, other: string): boolean {
  return one === other || unitFactor(one, other) !== null;
}

const overWhole: Check<"PC13"> = {
  id: "PC13",
  severity: "error",
  group: "appropriateness",
  findIn: (row) =>
    asksMoreThanAll(row)
      ? [{ ...targetPlace(row), facts: { line: row.line, target: row.written } }]
      : [],
};

const reversed: Check<"PC14"> = {
  id: "PC14",
  severity: "warning",
  group: "appropriateness",
  findIn: (row) => {
    const { read } = row;
    if (read.kind !== "bound" || !isReversed(read, row)) return [];
    const place = targetPlace(row);
    const facts = { line: row.line, name: row.indicator, target: row.written };
    const fix = reversal(row, read);
    return [{ ...place, facts, ...(fix === null ? {} : { fix }) }];
  },
};

function isReversed(read: BoundTarget, row: CheckedRow): boolean {
  // A sign taken from the name cannot contradict it.
  if (read.comparator === null || read.hints.includes("comparator-from-name")) return false;
  const { better, byName } = directionOf(read, row.place);
  const cost = better === "lower" && row.place.category.includes("成本");
  if (!byName && !cost) return false;
  const asks = read.comparator.startsWith(">")
    ? "higher"
    : read.comparator.startsWith("<")
      ? "lower"
      : null;
  // 0 as the lower end of what should be low, all of a share as the upper end: nothing is asked.
  return (
    asks !== null && better !== "unknown" && asks !== better && !(asks === "lower" && isAll(read))
  );
}

function isAll({ unit, value }: BoundTarget): boolean {
  return unit === "%" && value >= 1;
}

function reversal(
  row: CheckedRow,
  { comparator }: BoundTarget,
): (FindingPlace & { value: string }) | null {
  const sign = comparator === null ? null : OPPOSITE[comparator];
  if (sign === null) return null;
  const place = targetPlace(row);
  if (row.own.comparator !== null) return { ...place, column: row.own.comparator, value: sign };
  const turned = row.written.replace(/^(?:[<>＜＞]\s*[=＝]?|[≥≤≧≦])/u, sign);
  return turned === row.written ? null : { ...place, value: turned };
}

const OPPOSITE = { ">=": "≤", ">": "<", "<=": "≥", "<": ">", "=": null } as const;

const untestable: Check<"PC17"> = {
  id: "PC17",
  severity: "warning",
  group: "appropriateness",
  findIn: (row) =>
    isUntestable(row) ? [{ ...targetPlace(row), facts: { target: row.written } }] : [],
};

function isUntestable({ read }: CheckedRow): boolean {
  if (read.kind === "trend") return true;
  if (read.kind !== "unreadable") return false;
  return ["indefinite", "exclusion", "event"].includes(read.because.kind);
}

const noAim: Check<"PC18"> = {
  id: "PC18",
  severity: "error",
  group: "appropriateness",
  findIn: (row) => {
    const { read } = row;
    const isAim = read.kind !== "scale" && !(read.kind === "phrase" && read.question);
    return isAim ? [] : [{ ...targetPlace(row), facts: { target: row.written } }];
  },
};

const lookAlike: Check<"PC19"> = {
  id: "PC19",
  severity: "hint",
  group: "appropriateness",
  findIn: (row) => {
    if (!("hints" in row.read)) return [];
    const told = ["look-alike", "slip", "doubled"] as const;
    if (!row.read.hints.some((hint) => told.some((each) => each === hint))) return [];
    const read = normalize(row.written).read;
    const place = targetPlace(row);
    const safe = row.read.hints.includes("look-alike") && row.own.comparator === null;
    const facts = { line: row.line, target: row.written, read };
    return [{ ...place, facts, ...(safe ? { fix: { ...place, value: read } } : {}) }];
  },
};

const damaged: Check<"PC20"> = {
  id: "PC20",
  severity: "error",
  group: "appropriateness",
  findIn: (row) =>
    row.read.kind === "unreadable" && DAMAGED.has(row.read.because.kind)
      ? [{ ...targetPlace(row), facts: { issue: row.read.because } }]
      : [],
};

const DAMAGED: ReadonlySet<string> = new Set([
  "damaged",
  "contradiction",
  "reversed-range",
  "no-such-date",
]);

const runTogether: Check<"PC21"> = {
  id: "PC21",
  severity: "warning",
  group: "appropriateness",
  findIn: (row) =>
    row.read.kind === "unreadable" && row.read.because.kind === "run-together"
      ? [{ ...targetPlace(row), facts: { issue: row.read.because } }]
      : [],
};

const wordForNumber: Check<"PC33"> = {
  id: "PC33",
  severity: "warning",
  group: "appropriateness",
  findIn: (row) => {
    const { status, reason } = row.verdict;
    const wantsFigure =
      reason.kind === "words-for-number" ||
      (reason.kind === "not-shown" && reason.wants === "figure");
    return status === "undecided" && wantsFigure
      ? [{ ...actualPlace(row), facts: { line: row.line, actual: row.reported } }]
      : [];
  },
};

const farOver: Check<"PC37"> = {
  id: "PC37",
  severity: "warning",
  group: "appropriateness",
  findIn: (row) => {
    const { rate, over } = row.verdict;
    if (!over || rate === null || rate <= FAR_OVER + 1e-9) return [];
    if (row.deviation !== "" || row.own.deviation.length === 0) return [];
    return [{ ...actualPlace(row), facts: { line: row.line, rate } }];
  },
};

const unitsDiffer: Check<"PC41"> = {
  id: "PC41",
  severity: "warning",
  group: "appropriateness",
  findIn: (row) => {
    const { reason } = row.verdict;
    return reason.kind === "unit-mismatch"
      ? [
          {
            ...actualPlace(row),
            facts: { expected: reason.expected, received: reason.received },
          },
        ]
      : [];
  },
};

export const APPROPRIATENESS: readonly Check[] = [
  yearOverTotal,
  amountUnits,
  noComparator,
  unitsDisagree,
  overWhole,
  reversed,
  untestable,
  noAim,
  lookAlike,
  damaged,
  runTogether,
  wordForNumber,
  farOver,
  unitsDiffer,
];
