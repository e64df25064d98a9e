import { execSync } from "node:child_process";
import { existsSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { buildWorkers } from "./build";
import type { Goal } from "./goals";
import { GOALS } from "./goals";
import { compare } from "./rounds";
import { gzipped, startUp } from "./start-up";

/** One line of the table. */
interface Line {
  readonly id: string;
  readonly what: string;
  readonly goal: string;
  readonly measured: string;
  readonly met: boolean;
  readonly note: string;
}

const FUNCTIONS_BUNDLE = join(__dirname, "../dist/functions.js");
const KILOBYTE = 1000;

/**
 * Prints the speed table. Names of goals on the command line (`npm run bench -- G3 G4`) choose lines; with
 * `--assert` the process fails where a ratio misses twice its goal, as for a build server.
 */
async function main(words: readonly string[]): Promise<void> {
  const chosen = words.filter((word) => !word.startsWith("--"));
  const wanted = (id: string): boolean => chosen.length === 0 || chosen.includes(id);
  process.stdout.write(
    `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}\n` +
      "Processor time, medians of per-round ratios, 2 warm-up and 7 counted rounds.\n\n",
  );
  if (!existsSync(join(__dirname, "node_modules"))) installYardsticks();
  await buildWorkers();
  print(["goal", "", "wanted", "measured", "", "notes"]);
  let failed = false;
  for (const goal of GOALS.filter(({ id }) => wanted(id))) {
    const { line, ratio } = await measure(goal);
    printLine(line);
    failed ||= goal.kind === "faster" ? ratio < goal.goal / 2 : ratio > goal.goal * 2;
  }
  if (wanted("G17")) for (const line of startUpLines()) printLine(line);
  if (words.includes("--assert") && failed) process.exitCode = 1;
}

/** The yardsticks stand in a package of their own, which the product's installation leaves out. */
function installYardsticks(): void {
  execSync(`npm ci --prefix "${__dirname}"`, { stdio: "inherit" });
}

async function measure(goal: Goal): Promise<{ readonly line: Line; readonly ratio: number }> {
  const { outcomes, times, ratios } = await compare(goal.contenders);
  const [ours = "", theirs = ""] = outcomes;
  if (goal.unlike !== true && ours !== theirs) {
    throw new Error(`${goal.id}: no ratio, the answers differ\n${ours}\n${theirs}`);
  }
  const yardstick = ratios[1] ?? 0;
  const faster = goal.kind === "faster";
  const ratio = faster ? yardstick : 1 / yardstick;
  const [one = 0, other = 0] = times;
  const answers = goal.unlike === true ? `; ${ours} / ${theirs}` : "";
  return {
    ratio,
    line: {
      id: goal.id,
      what: goal.what,
      goal: faster ? `≥ ${goal.goal}×` : `≤ ${goal.goal}×`,
      measured: `${figure(ratio)}×`,
      met: faster ? ratio >= goal.goal : ratio <= goal.goal,
      note: `${figure(one)} / ${figure(other)} ns${answers}`,
    },
  };
}

function startUpLines(): readonly Line[] {
  const reading = startUp("first-reading", "0.95");
  const verdict = startUp("first-verdict", "达成");
  const nothing = `of which an empty file ${figure(startUp("nothing", "nothing").milliseconds)} ms`;
  const bundle = existsSync(FUNCTIONS_BUNDLE)
    ? { size: gzipped(FUNCTIONS_BUNDLE), note: "dist/functions.js" }
    : { size: verdict.gzip, note: "dist is not built: EVAL alone, its reasons left out" };
  const line = (what: string, most: number, value: number, unit: string, note: string): Line => ({
    id: "G17",
    what,
    goal: `≤ ${most} ${unit}`,
    measured: `${figure(value)} ${unit}`,
    met: value <= most,
    note,
  });
  return [
    line("load the reading and read a first text", 10, reading.milliseconds, "ms", nothing),
    line("load EVAL and give a first verdict", 10, verdict.milliseconds, "ms", nothing),
    line("the reading, gzip", 20, reading.gzip / KILOBYTE, "KB", ""),
    line("the functions, gzip", 30, bundle.size / KILOBYTE, "KB", bundle.note),
  ];
}

function printLine({ id, what, goal, measured, met, note }: Line): void {
  print([id, what, goal, measured, met ? "met" : "MISSED", note]);
}

const WIDTHS = [4, 66, 9, 10, 7, 0];

function print(cells: readonly string[]): void {
  const line = cells.map((cell, column) => cell.padEnd(WIDTHS[column] ?? 0)).join(" ");
  process.stdout.write(`${line.trimEnd()}\n`);
}

/** Three digits at least. */
function figure(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString("en") : value.toPrecision(3);
}

void main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
