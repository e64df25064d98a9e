import type { Check } from "./check";
import { daysOf, targetPlace } from "./checked-form";

const endBeforeStart: Check<"PC02"> = {
  id: "PC02",
  severity: "error",
  group: "feasibility",
  find: ({ sheets }) =>
    sheets.flatMap(({ start, end }) => {
      if (start === null || end === null || end.day >= start.day) return [];
      const { sheet, row, column } = end.fact;
      return [{ sheet, row, column, facts: { start: start.day, end: end.day } }];
    }),
};

const lateDeadline: Check<"PC15"> = {
  id: "PC15",
  severity: "error",
  group: "feasibility",
  findIn: (row, form) => {
    const { read } = row;
    const { start, end } = daysOf(row, form);
    if (end === null || (start !== null && end.day < start.day)) return [];
    if (read.kind !== "date" || read.recurring || read.to === null) return [];
    if (!/^\d{4}/u.test(read.to) || read.to <= end.day) return [];
    return [{ ...targetPlace(row), facts: { line: row.line, target: row.written, end: end.day } }];
  },
};

export const FEASIBILITY: readonly Check[] = [endBeforeStart, lateDeadline];
