import { declaredUnit, inYuan, readAmount } from "../layout/amount";
import { compactText } from "../layout/compact-text";
import { budgetOf, fundCell } from "../layout/funds";
import type { Check, Hit } from "./check";
import type { CheckedForm, CheckedRow, CheckedSheet } from "./checked-form";
import { actualPlace, nameCell } from "./checked-form";

const amountInText: Check<"PC07"> = {
  id: "PC07",
  severity: "warning",
  group: "relevance",
  find: (form) => {
    const amounts = amountsOf(form);
    if (amounts.length === 0) return [];
    return form.facts.flatMap(({ sheet, row, column, value }) =>
      mentioned(value, form.year)
        .filter(({ yuan }) => amounts.every((amount) => !isClose(amount, yuan)))
        .map(({ written }) => ({
          sheet,
          row,
          column,
          facts: { written, amount: amounts.map(money).join("、") },
        })),
    );
  },
};

/** What the form's labels say the project costs, in 元. */
function amountsOf({ facts, sheets }: CheckedForm): readonly number[] {
  const found = new Set<number>();
  for (const { label, value } of facts) {
    if (!/^(?:项目总预算|项目当年预算|项目资金总额|年度资金(?:申请)?总额)/u.test(label)) continue;
    const amount = readAmount({ value, text: value });
    const unit = amount?.unit ?? declaredUnit(label);
    if (amount !== null && unit !== null) found.add(inYuan({ ...amount, unit }));
  }
  for (const { funds } of sheets) {
    for (const { unit, total } of funds) {
      for (const { amount } of total.cells) {
        if (amount === null) continue;
        const declared = amount.unit ?? unit;
        if (declared !== null) found.add(inYuan({ ...amount, unit: declared }));
      }
    }
  }
  return [...found];
}

/** 项目总预算为1000万元 in a text; sums of another year, or of a part, are none of our business. */
function mentioned(
  text: string,
  year: number | null,
): readonly { readonly written: string; readonly yuan: number }[] {
  const pattern =
    /(?:(20\d{2})年(?:度)?)?(?:项目)?(?:总预算|预算总额|预算资金总额|资金总额|总投资)(?:金额)?(?:为|共计?|是|约)?(\d[\d,]*(?:\.\d+)?)(亿元|万元|元)/gu;
  return [...compactText(text).matchAll(pattern)]
    .filter(([, stated]) => stated === undefined || Number(stated) === year)
    .map(([, , digits = "", unit = ""]) => ({
      written: `${digits}${unit}`,
      yuan: Number(digits.replaceAll(",", "")) * (SCALES[unit] ?? 1),
    }));
}

const SCALES: Readonly<Record<string, number>> = { 元: 1, 万元: 10_000, 亿元: 100_000_000 };

function isClose(one: number, other: number): boolean {
  return Math.abs(one - other) <= Math.max(1, Math.abs(one) * 0.001);
}

function money(yuan: number): string {
  return `${yuan.toLocaleString("en-US")}元`;
}

const repeated: Check<"PC16"> = {
  id: "PC16",
  severity: "warning",
  group: "relevance",
  find: ({ tables }) => tables.flatMap(({ checked }) => repeatedRows(checked)),
};

function repeatedRows(rows: readonly CheckedRow[]): readonly Hit<"PC16">[] {
  const first = new Map<string, CheckedRow>();
  return rows.flatMap((row) => {
    const { column } = nameCell(row);
    // One name merged over several targets is one indicator.
    if (row.cells.cell(row.row, column).text === "") return [];
    const key = [row.group, row.project, ...row.path, compactText(row.indicator)].join("\n");
    const before = first.get(key);
    if (before === undefined) {
      first.set(key, row);
      return [];
    }
    const facts = { line: row.line, first: before.line, name: row.indicator };
    return [{ sheet: row.sheet, row: row.row, column, facts }];
  });
}

const rateRow: Check<"PC36"> = {
  id: "PC36",
  severity: "warning",
  group: "relevance",
  find: ({ sheets }) => sheets.flatMap(rateRows),
};

function rateRows({ funds, tables }: CheckedSheet): readonly Hit<"PC36">[] {
  const [rate] = funds.flatMap(({ total }) => {
    const budget = budgetOf(total);
    const executed = fundCell(total, "executed")?.amount ?? null;
    return budget === null || executed === null || budget.value <= 0
      ? []
      : [executed.value / budget.value];
  });
  if (rate === undefined) return [];
  return tables.flatMap(({ checked }) =>
    checked
      .filter(({ indicator }) => /^(?:预算|资金)执行率/u.test(indicator))
      .flatMap((row) => {
        const percent = /^(\d+(?:\.\d+)?)%$/u.exec(row.reported.normalize("NFKC"));
        if (percent === null || Math.abs(Number(percent[1]) / 100 - rate) <= 0.001) return [];
        const place = actualPlace(row);
        const value = `${Number((rate * 100).toFixed(2))}%`;
        return [
          {
            ...place,
            facts: { line: row.line, rate, actual: row.reported },
            fix: { ...place, value },
          },
        ];
      }),
  );
}

/** Fewer rows than this may well agree by chance. */
const enoughToWonder = 5;

const copied: Check<"PC40"> = {
  id: "PC40",
  severity: "hint",
  group: "relevance",
  find: ({ tables }) =>
    tables.flatMap(({ checked }) => {
      const reported = checked.filter(({ actual, target }) => actual !== null && target !== null);
      const [row] = reported;
      const same = reported.every(
        ({ written, reported: actual }) => compactText(written) === compactText(actual),
      );
      return row !== undefined && same && reported.length >= enoughToWonder
        ? [{ ...actualPlace(row), facts: { count: reported.length } }]
        : [];
    }),
};

export const RELEVANCE: readonly Check[] = [amountInText, repeated, rateRow, copied];
