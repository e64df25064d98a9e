import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeXlsx } from "hucre/xlsx";

/** A row whose formulas look at A (path), B (target), C (actual) and D (weight 10), and stand in E …. */
export interface CalculatedRow {
  readonly path: string;
  readonly target: string | number;
  readonly actual: string | number | boolean | null;
  readonly formulas: readonly string[];
}

/** What Univer makes of the formulas, row by row. */
export function byUniver(rows: readonly CalculatedRow[]): readonly (readonly unknown[])[] {
  const output = execFileSync(
    process.execPath,
    ["--import", "tsx", join(__dirname, "univer-process.ts")],
    { input: JSON.stringify(rows), encoding: "utf8", maxBuffer: 1e9, timeout: 400_000 },
  );
  return JSON.parse(output.slice(output.indexOf("[["))) as readonly (readonly unknown[])[];
}

export function hasLibreOffice(): boolean {
  return spawnSync("soffice", ["--version"]).status === 0;
}

/** What LibreOffice makes of an .xlsx with the same cells. */
export async function byLibreOffice(
  rows: readonly CalculatedRow[],
): Promise<readonly (readonly string[])[]> {
  const folder = mkdtempSync(join(tmpdir(), "perf-plain-"));
  try {
    const file = join(folder, "book.xlsx");
    const cells = new Map(
      rows.flatMap((row, index) =>
        row.formulas.map(
          (formula, at) =>
            [
              `${index},${4 + at}`,
              { formula: formula.slice(1), value: "", formulaResult: "" },
            ] as const,
        ),
      ),
    );
    const sheet = {
      name: "Sheet1",
      rows: rows.map((row) => [
        row.path,
        row.target,
        row.actual,
        10,
        ...row.formulas.map(() => ""),
      ]),
      cells,
    };
    writeFileSync(file, await writeXlsx({ sheets: [sheet] }));
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    execFileSync(
      "soffice",
      [
        profile,
        "--headless",
        "--convert-to",
        "csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,true",
        "--outdir",
        folder,
        file,
      ],
      { stdio: "ignore", timeout: 300_000 },
    );
    return readFileSync(join(folder, "book.csv"), "utf8")
      .split("\n")
      .filter((line) => line.includes("\t"))
      .map((line) =>
        line
          .split("\t")
          .slice(4)
          .map((text) => text.replace(/^"|"$/g, "")),
      );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
