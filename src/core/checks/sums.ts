import { roundPoints } from "../scoring/points";
import { compactText } from "../layout/compact-text";
import { budgetOf, fundCell } from "../layout/funds";
import type { FundCell, FundRow } from "../layout/funds";
import type { Check, Hit } from "./check";
import type { CheckedForm, CheckedRow, CheckedSheet, CheckedTable } from "./checked-form";
import { projectsOf } from "./checked-form";

const fundSum: Check<"PC04"> = {
  id: "PC04",
  severity: "error",
  group: "completeness",
  find: ({ sheets }) => sheets.flatMap(unequalFunds),
};

/** Amounts are printed to a tenth at the least. */
const AMOUNT_TOLERANCE = 0.1;

function unequalFunds({ name, funds }: CheckedSheet): readonly Hit<"PC04">[] {
  return funds.flatMap(({ total, sources }) =>
    total.cells.flatMap((cell) => {
      if (!["amount", "initial", "adjusted", "executed"].includes(cell.role)) return [];
      const parts = sources.flatMap(
        (source) => source.cells.find(({ role }) => role === cell.role)?.amount?.value ?? [],
      );
      if (cell.amount === null || parts.length === 0) return [];
      const sum = Number(parts.reduce((all, part) => all + part, 0).toPrecision(15));
      if (Math.abs(sum - cell.amount.value) <= AMOUNT_TOLERANCE + 1e-9) return [];
      const place = { sheet: name, row: cell.row, column: cell.column };
      const facts = { column: cell.header, total: cell.amount.value, sum };
      return [{ ...place, facts, fix: { ...place, value: sum } }];
    }),
  );
}

const weightSum: Check<"PC23"> = {
  id: "PC23",
  severity: "error",
  group: "scoring",
  find: ({ sheets }) => sheets.flatMap(unequalWeights),
};

function unequalWeights(sheet: CheckedSheet): readonly Hit<"PC23">[] {
  const weighted = sheet.tables.filter(({ checked }) => hasWeights(checked));
  const [table] = weighted;
  if (table === undefined) return [];
  const expected = expectedSum(sheet);
  const listed = weighted.filter(({ checked }) => projectsOf(checked).length > 1);
  if (listed.length > 0) {
    return listed.flatMap(({ checked }) => projectsOf(checked).flatMap(unequalProject));
  }
  // Several tables on a sheet are the parts of one form, or forms of their own.
  if (weighted.every(({ checked }) => isExpected(weightOf(checked), expected))) return [];
  const sum = weightOf(weighted.flatMap(({ checked }) => checked));
  if (isExpected(sum, expected)) return [];
  const column = table.mapping.groups.find(({ weight }) => weight !== null)?.weight ?? 0;
  const row = table.totals.at(-1)?.row ?? table.mapping.headerTop;
  return [{ sheet: sheet.name, row, column, facts: { sum, expected } }];
}

/** A list of several projects: the points of each make 100. */
function unequalProject(rows: readonly CheckedRow[]): readonly Hit<"PC23">[] {
  const first = rows.find(({ weight }) => weight !== null);
  const sum = weightOf(rows);
  if (first === undefined || first.own.weight === null || isExpected(sum, 100)) return [];
  const facts = { sum, expected: 100 };
  return [{ sheet: first.sheet, row: first.row, column: first.own.weight, facts }];
}

function expectedSum({ funds }: CheckedSheet): number {
  return roundPoints(100 - (fundWeight(funds.map(({ total }) => total)) ?? 0));
}

/** 100, or 90 where the ten points of execution are counted elsewhere; as shares, 1. */
function isExpected(sum: number, expected: number): boolean {
  return [expected, ...(expected === 100 ? [90, 1] : [])].some(
    (each) => Math.abs(sum - each) < 0.01,
  );
}

const levelSum: Check<"PC24"> = {
  id: "PC24",
  severity: "error",
  group: "scoring",
  find: ({ tables }) => tables.flatMap(unequalLevels),
};

/** Level names that carry their points, 产出指标（50分）, against the points of the rows below them. */
function unequalLevels(table: CheckedTable): readonly Hit<"PC24">[] {
  if (!hasWeights(table.checked)) return [];
  return table.mapping.groups.flatMap((group, index) =>
    group.levels.flatMap((column, depth) => {
      const labels = new Map<number, { points: number; name: string; rows: CheckedRow[] }>();
      let at: number | null = null;
      for (const row of table.checked.filter((each) => each.group === index)) {
        at = labelRow(row, column, depth, at);
        const text = at === null ? "" : row.cells.cell(at, column).text;
        const points = pointsIn(text);
        if (at === null || points === null) continue;
        const label = labels.get(at) ?? { points, name: row.path[depth] ?? text, rows: [] };
        label.rows.push(row);
        labels.set(at, label);
      }
      return [...labels].flatMap(([row, { points, name, rows }]) => {
        const sum = weightOf(rows);
        return Math.abs(sum - points) < 0.01
          ? []
          : [
              {
                sheet: table.mapping.sheet,
                row,
                column,
                facts: { level: name, sum, expected: points },
              },
            ];
      });
    }),
  );
}

/** Where the label of a row's level stands: in its merge, or in the last filled cell above. */
function labelRow(
  row: CheckedRow,
  column: number,
  depth: number,
  above: number | null,
): number | null {
  const merge = row.cells.merge(row.row, column);
  if (merge !== null) return merge.row;
  if (row.cells.cell(row.row, column).text !== "") return row.row;
  return row.path[depth] === "" ? null : above;
}

function pointsIn(level: string): number | null {
  const found = /\((?:分值|权重)?:?(\d+(?:\.\d+)?)分?\)$/u.exec(compactText(level));
  return found === null ? null : Number(found[1]);
}

const profileSplit: Check<"PC25"> = {
  id: "PC25",
  severity: "warning",
  group: "scoring",
  find: (form) => form.sheets.flatMap((sheet) => otherSplit(sheet, form)),
};

function otherSplit(sheet: CheckedSheet, { profile }: CheckedForm): readonly Hit<"PC25">[] {
  const rows = sheet.tables.flatMap(({ checked }) => checked);
  const [table] = sheet.tables;
  if (profile === null || table === undefined || !hasWeights(rows)) return [];
  if (!isExpected(weightOf(rows), expectedSum(sheet)) || projectsOf(rows).length > 1) return [];
  const shares = profile.weights.value;
  const known = (level: string): boolean => shares.some(({ names }) => names.includes(level));
  const levels = new Set(rows.map(({ path }) => path[0] ?? ""));
  if (
    shares.some(
      ({ block, points, names }) =>
        block === "cost" && points === null && names.some((each) => levels.has(each)),
    )
  )
    return [];
  if (![...levels].every(known)) return [];
  return shares.flatMap(({ block, names, points }) => {
    const own = rows.filter(({ path }) => names.includes(path[0] ?? ""));
    const [first] = own;
    const sum = weightOf(own);
    if (block === "execution" || points === null || first === undefined) return [];
    if (Math.abs(sum - points) < 0.01) return [];
    return [
      {
        sheet: sheet.name,
        row: first.row,
        column: first.own.weight ?? first.columns.target,
        facts: { level: first.path[0] ?? "", sum, expected: points },
      },
    ];
  });
}

const totalScore: Check<"PC29"> = {
  id: "PC29",
  severity: "error",
  group: "scoring",
  find: ({ sheets }) => sheets.flatMap(unequalTotals),
};

function unequalTotals(sheet: CheckedSheet): readonly Hit<"PC29">[] {
  const fund = sheet.funds.flatMap(({ total }) => fundCell(total, "score")?.amount?.value ?? [])[0];
  const scored = sheet.tables.flatMap(({ checked }) =>
    checked.filter(({ score }) => score !== null),
  );
  return sheet.tables.flatMap((table) =>
    table.totals
      .filter(({ label }) => /总|合计/u.test(label))
      .flatMap(({ row, score }) => {
        const column = table.mapping.groups.find((group) => group.score !== null)?.score ?? null;
        if (score === null || column === null || scored.length === 0) return [];
        const own = scoreOf(table.checked);
        const all = scoreOf(scored);
        const sums = [own, all].map((sum) => roundPoints(sum + (fund ?? 0)));
        if (sums.some((sum) => Math.abs(sum - score) <= 0.011)) return [];
        const sum = sums[1] ?? 0;
        const place = { sheet: sheet.name, row, column };
        return [{ ...place, facts: { total: score, sum }, fix: { ...place, value: sum } }];
      }),
  );
}

const executionRate: Check<"PC34"> = {
  id: "PC34",
  severity: "error",
  group: "scoring",
  find: ({ sheets }) =>
    sheets.flatMap(({ name, funds }) =>
      funds.flatMap(({ total, sources }) =>
        [total, ...sources].flatMap((row) => wrongRate(name, row)),
      ),
    ),
};

function wrongRate(sheet: string, row: FundRow): readonly Hit<"PC34">[] {
  const budget = budgetOf(row);
  const executed = fundCell(row, "executed")?.amount ?? null;
  const rate = fundCell(row, "rate");
  if (budget === null || executed === null) return [];
  if (budget.value === 0) {
    const cell = fundCell(row, "adjusted") ?? fundCell(row, "initial");
    if (executed.value <= 0 || cell === null) return [];
    const place = { sheet, row: cell.row, column: cell.column };
    return [{ ...place, facts: { because: "no-budget" } }];
  }
  const printed = rate === null ? null : printedRate(rate);
  if (rate === null || printed === null) return [];
  const expected = executed.value / budget.value;
  if (Math.abs(printed.rate - expected) <= printed.half + 1e-9) return [];
  const place = { sheet, row: rate.row, column: rate.column };
  const facts = { because: "rate", rate: expected, printed: rate.text } as const;
  return [{ ...place, facts, fix: { ...place, value: `${(expected * 100).toFixed(2)}%` } }];
}

/** A printed rate with half of its last digit, up to which it is rounded right. */
function printedRate({ text }: FundCell): { readonly rate: number; readonly half: number } | null {
  const found = /^(\d+)(?:\.(\d+))?(%?)$/u.exec(compactText(text));
  if (found === null) return null;
  const [, whole = "", decimals = "", percent] = found;
  const number = Number(`${whole}.${decimals || "0"}`);
  // 86.18 without the sign is a percentage too; 0.86 a fraction.
  const share = percent === "%" || number > 1.5 ? 100 : 1;
  return { rate: number / share, half: (0.5 * 10 ** -decimals.length) / share };
}

/** Below this share of the budget a reason is asked for. */
const LOW_EXECUTION = 0.9;

const lowExecution: Check<"PC35"> = {
  id: "PC35",
  severity: "warning",
  group: "scoring",
  find: ({ sheets }) => sheets.flatMap(unexplainedExecution),
};

function unexplainedExecution({
  name,
  funds,
  tables,
  cells,
}: CheckedSheet): readonly Hit<"PC35">[] {
  // Half-way through the year less is spent by nature.
  if (tables.some(({ mapping }) => mapping.kind === "monitoring")) return [];
  const [row] = funds
    .map(({ total }) => total)
    .filter((total) => fundCell(total, "executed") !== null);
  const budget = row === undefined ? null : budgetOf(row);
  const executed = row === undefined ? null : fundCell(row, "executed");
  if (budget === null || executed?.amount == null || budget.value <= 0) return [];
  const rate = executed.amount.value / budget.value;
  if (rate >= LOW_EXECUTION) return [];
  if (cells.grid.cells.some((each) => each.some(({ text }) => givesReason(text)))) return [];
  return [{ sheet: name, row: executed.row, column: executed.column, facts: { rate } }];
}

/** A sentence about money that says why; of a book in a cell the beginning is read. */
function givesReason(text: string): boolean {
  return (
    text.length > 8 &&
    /(?:执行|资金|支出|预算|结余|结转|付款|支付).*(?:因|由于|受|尚未|延期|推迟|节约|调整)|(?:因|由于|受).*(?:执行|资金|支出|预算|结余|结转|付款|支付)/u.test(
      text.slice(0, LONGEST_REASON),
    )
  );
}

const LONGEST_REASON = 1_000;

export const SUMS: readonly Check[] = [
  fundSum,
  weightSum,
  levelSum,
  profileSplit,
  totalScore,
  executionRate,
  lowExecution,
];

function hasWeights(rows: readonly CheckedRow[]): boolean {
  return rows.some(({ weight }) => weight !== null);
}

function weightOf(rows: readonly CheckedRow[]): number {
  return roundPoints(rows.reduce((sum, { weight }) => sum + (weight ?? 0), 0));
}

function scoreOf(rows: readonly CheckedRow[]): number {
  return roundPoints(rows.reduce((sum, { score }) => sum + (score ?? 0), 0));
}

function fundWeight(totals: readonly FundRow[]): number | null {
  for (const total of totals) {
    const weight = fundCell(total, "weight")?.amount?.value;
    if (weight !== undefined) return weight;
  }
  return null;
}
