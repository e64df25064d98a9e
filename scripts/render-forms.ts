/**
 * Every form as it comes out of the printer, empty and filled: xlsx, then PDF by LibreOffice, then one PNG a page by
 * pdftoppm, kept in docs/forms. Both programs come from the system's packages.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { emptyContent, FORMS, planSheet, SHANGHAI_2020_SAMPLE } from "../src/core/index";
import { planWorkbook } from "../src/files/plan-workbook";

const PICTURES = join(__dirname, "../docs/forms");
const DOTS_AN_INCH = "75";
const MOST_BYTES = 200_000;
const YEAR = 2026;

/** The sample, with points that make 90 where a form has room for them. */
const FILLED = {
  ...SHANGHAI_2020_SAMPLE,
  indicators: SHANGHAI_2020_SAMPLE.indicators.map((indicator, row) => ({
    ...indicator,
    weight: row < 28 ? 3 : 2,
  })),
};

async function render(): Promise<number> {
  const missing = ["soffice", "pdftoppm"].filter(
    (program) => spawnSync(program, ["-h"]).error !== undefined,
  );
  if (missing.length > 0) {
    process.stderr.write(
      `Not found: ${missing.join(", ")}. Install LibreOffice Calc and poppler-utils, then run again.\n`,
    );
    return 1;
  }
  const folder = mkdtempSync(join(tmpdir(), "perf-forms-"));
  try {
    return await renderInto(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function renderInto(folder: string): Promise<number> {
  const files: string[] = [];
  for (const form of FORMS) {
    for (const [kind, content] of [
      ["empty", emptyContent(form, YEAR)],
      ["filled", FILLED],
    ] as const) {
      const file = join(folder, `${form.id}-${kind}.xlsx`);
      // LibreOffice knows no PERF functions and calculates words anew: finished values print the same.
      writeFileSync(file, await planWorkbook(planSheet(form, content, { formulas: "values" })));
      files.push(file);
    }
  }
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  if (!run("soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, ...files]))
    return 1;
  rmSync(PICTURES, { recursive: true, force: true });
  mkdirSync(PICTURES, { recursive: true });
  for (const file of files) {
    const name = basename(file, ".xlsx");
    const pages = ["-r", DOTS_AN_INCH, "-gray", "-png", join(folder, `${name}.pdf`)];
    if (!run("pdftoppm", [...pages, join(PICTURES, name)])) return 1;
  }
  return report();
}

function report(): number {
  let code = 0;
  for (const picture of readdirSync(PICTURES).sort()) {
    const { size } = statSync(join(PICTURES, picture));
    process.stdout.write(`docs/forms/${picture} ${Math.ceil(size / 1000)} KB\n`);
    if (size > MOST_BYTES) code = 1;
  }
  return code;
}

function run(program: string, parameters: readonly string[]): boolean {
  const { status, stderr } = spawnSync(program, parameters, { encoding: "utf8" });
  if (status !== 0) process.stderr.write(`${program} failed: ${stderr}\n`);
  return status === 0;
}

void render().then((code) => {
  process.exitCode = code;
});
