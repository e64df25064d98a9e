import type { ChildProcess } from "node:child_process";
import { fork } from "node:child_process";
import { join } from "node:path";
import { BUILT } from "./build";
import type { Answer, Order } from "./worker";

/** A candidate and the process that holds it. */
export interface Contender {
  readonly worker: string;
  readonly argument?: string;
  readonly name: string;
}

/** What a comparison came to: medians over the rounds. */
export interface Comparison {
  readonly outcomes: readonly string[];
  /** Nanoseconds per item of each contender. */
  readonly times: readonly number[];
  /** Time of each contender as a multiple of the first one's, round by round. */
  readonly ratios: readonly number[];
}

const WARM_UPS = 2;
const ROUNDS = 7;
/** Ticks of the processor clock are 4 ms: a sample of this many is exact to a few per cent. */
const LEAST_SAMPLE = 200e6;

/** Times contenders against each other, every one once per round. */
export async function compare(contenders: readonly Contender[]): Promise<Comparison> {
  const processes = new Map<string, Process>();
  const held = contenders.map(({ worker, argument = "", name }) => {
    const key = `${worker} ${argument}`;
    const found = processes.get(key) ?? new Process(worker, argument);
    processes.set(key, found);
    return { process: found, name };
  });
  try {
    const outcomes: string[] = [];
    for (const { process, name } of held) outcomes.push(await process.outcome(name));
    const passes: number[] = [];
    for (const { process, name } of held) passes.push(await calibrated(process, name));
    const rounds: number[][] = [];
    for (let round = -WARM_UPS; round < ROUNDS; round += 1) {
      const times: number[] = [];
      for (const [index, { process, name }] of held.entries()) {
        times.push((await process.sample(name, passes[index] ?? 1)).perItem);
      }
      if (round >= 0) rounds.push(times);
    }
    return {
      outcomes,
      times: held.map((_, index) => median(rounds.map((times) => times[index] ?? 0))),
      ratios: held.map((_, index) =>
        median(rounds.map((times) => (times[index] ?? 0) / (times[0] ?? 0))),
      ),
    };
  } finally {
    for (const process of processes.values()) process.end();
  }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? 0)
    : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

/** How many passes make a sample long enough, the code being warm. */
async function calibrated(process: Process, name: string): Promise<number> {
  let passes = 1;
  for (;;) {
    const { total } = await process.sample(name, passes);
    if (total >= LEAST_SAMPLE || passes > 1e6) return passes;
    passes = Math.ceil(passes * Math.min(20, Math.max(1.3, (1.2 * LEAST_SAMPLE) / (total + 1e6))));
  }
}

/** A worker that is asked one thing at a time. */
class Process {
  readonly #child: ChildProcess;

  constructor(worker: string, argument: string) {
    this.#child = fork(join(BUILT, `${worker}.js`), [argument], { execArgv: ["--expose-gc"] });
  }

  async outcome(name: string): Promise<string> {
    const answer = await this.#ask({ kind: "outcome", name });
    if (answer.kind !== "outcome") throw new Error("a sample was not asked for");
    return answer.text;
  }

  async sample(name: string, passes: number): Promise<Extract<Answer, { kind: "sample" }>> {
    const answer = await this.#ask({ kind: "sample", name, passes });
    if (answer.kind !== "sample") throw new Error("a sample was asked for");
    return answer;
  }

  end(): void {
    this.#child.kill();
  }

  #ask(order: Order): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const ended = (code: number | null): void =>
        reject(new Error(`the worker of ${order.name} ended with ${code}`));
      this.#child.once("exit", ended);
      this.#child.once("message", (answer: Answer) => {
        this.#child.off("exit", ended);
        resolve(answer);
      });
      this.#child.send(order);
    });
  }
}
