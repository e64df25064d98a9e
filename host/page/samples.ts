import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { SampleTable } from "./sample-table";

const golden = path.join(__dirname, "../../test/golden");

const ACTUAL = /完成|执行情况/u;

/** The forms of the golden cases as plain tables, by the name of their folder. */
export function readSamples(): Readonly<Record<string, SampleTable>> {
  const names = readdirSync(golden, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
  return Object.fromEntries(
    names.flatMap((name) => {
      const table = tableOf(path.join(golden, name, "form.json"));
      return table === null ? [] : [[name, table]];
    }),
  );
}

/** Null for a case that is not about a form. */
function tableOf(file: string): SampleTable | null {
  if (!existsSync(file)) return null;
  const form = JSON.parse(readFileSync(file, "utf8")) as {
    readonly title: string;
    readonly indicators: readonly Readonly<Record<string, string | number>>[];
  };
  const columns = [...new Set(form.indicators.flatMap((indicator) => Object.keys(indicator)))];
  return {
    title: form.title,
    // A form that was not reported on yet gets the column to do so.
    columns: columns.some((column) => ACTUAL.test(column)) ? columns : [...columns, "实际完成值"],
    rows: form.indicators.map((indicator) => columns.map((column) => indicator[column] ?? "")),
  };
}
