import { readFileSync } from "node:fs";

/**
 * Nanoseconds of processor time that the main thread has used. The kernel tells them in ticks of about
 * 4 ms, so that a sample must be long. Elsewhere than on Linux: all threads of the process.
 */
export function cpuTime(): number {
  try {
    return Number(readFileSync("/proc/self/schedstat", "utf8").split(" ")[0]);
  } catch {
    return processTime();
  }
}

/** Nanoseconds of processor time of all threads, for work that is spread over them. */
export function processTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) * 1000;
}
