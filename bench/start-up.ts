import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { BUILT } from "./build";
import { median } from "./rounds";

const PROCESSES = 31;

export interface StartUp {
  readonly milliseconds: number;
  readonly gzip: number;
}

/** Loads a built worker in fresh processes, one after the other: median processor time to its first answer. */
export function startUp(worker: string, expected: string): StartUp {
  const file = join(BUILT, `${worker}.js`);
  const times: number[] = [];
  for (let count = 0; count < PROCESSES; count += 1) {
    const told = JSON.parse(
      execFileSync(process.execPath, [join(BUILT, "start-up.js"), file], { encoding: "utf8" }),
    ) as { readonly milliseconds: number; readonly answer: unknown };
    if (!JSON.stringify(told.answer).includes(expected)) {
      throw new Error(`${worker} answered ${JSON.stringify(told.answer)}`);
    }
    times.push(told.milliseconds);
  }
  return { milliseconds: median(times), gzip: gzipped(file) };
}

/** Size of a file as a server sends it. */
export function gzipped(file: string): number {
  return gzipSync(readFileSync(file), { level: 9 }).length;
}
