import { readFileSync } from "node:fs";
import { join } from "node:path";
import { judge, readTarget, STATUS_WORDS } from "../../src/core";
import { notation } from "./reading/target-notation";

const SPEC = readFileSync(join(__dirname, "../../SPEC.md"), "utf8");
const YEAR = 2023;

/** The cells of the table below a heading of SPEC.md. */
function rowsBelow(heading: string): readonly (readonly string[])[] {
  const start = SPEC.indexOf(`### ${heading}\n`);
  const section = SPEC.slice(start, SPEC.indexOf("\n## ", start));
  const lines = section.split("\n").filter((line) => line.startsWith("| "));
  return lines.slice(2).map((line) =>
    line
      .slice(1, -1)
      .split("|")
      .map((cell) => cell.trim()),
  );
}

describe("the examples of SPEC.md", () => {
  const readings = rowsBelow("Examples of T and Q");
  const verdicts = rowsBelow("Examples of A and V");

  test("[T1] both tables are there, and every row names its clause", () => {
    expect(readings.length).toBeGreaterThan(70);
    expect(verdicts.length).toBeGreaterThan(100);
    for (const [clause = ""] of [...readings, ...verdicts]) expect(SPEC).toContain(`- **${clause}`);
  });

  test.each(readings)("[%s] %s of “%s” is read as %s", (_clause, target, indicator, reading) => {
    const context = indicator === "" ? { year: YEAR } : { year: YEAR, indicator: indicator ?? "" };
    const read = notation(readTarget(target ?? "", context)).replaceAll(/ #[a-z-]+/g, "");
    expect(read).toBe(reading);
  });

  test.each(verdicts)("[%s] %s: %s with %s is %s", (_clause, indicator, target, actual, word) => {
    const { status } = judge(target ?? "", actual ?? "", {
      year: YEAR,
      indicator: indicator ?? "",
    });
    expect(STATUS_WORDS["zh-CN"][status]).toBe(word);
  });
});
