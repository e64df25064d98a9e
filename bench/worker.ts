import type { Candidate } from "./candidate";
import { cpuTime, processTime } from "./cpu-time";

/** What the table asks of a process that holds candidates. */
export type Order =
  | { readonly kind: "outcome"; readonly name: string }
  | { readonly kind: "sample"; readonly name: string; readonly passes: number };

/** Nanoseconds per item and for the whole sample, or what came out. */
export type Answer =
  | { readonly kind: "outcome"; readonly text: string }
  | { readonly kind: "sample"; readonly perItem: number; readonly total: number };

// Holds the last result, so that no work is optimised away.
const kept: { result: unknown } = { result: null };

/** Answers orders until the table hangs up; one sample at a time, the heap swept before each. */
export function serve(candidates: Readonly<Record<string, Candidate>>): void {
  process.on("message", (order: Order) => {
    const asked = candidates[order.name];
    if (asked === undefined) throw new Error(`no candidate is called ${order.name}`);
    void answer(asked, order).then((text) => process.send?.(text));
  });
}

async function answer(asked: Candidate, order: Order): Promise<Answer> {
  const input = asked.prepare();
  switch (order.kind) {
    case "outcome":
      return { kind: "outcome", text: await asked.outcome(input) };
    case "sample": {
      const clock = asked.threads === true ? processTime : cpuTime;
      if (globalThis.gc === undefined) throw new Error("start node with --expose-gc");
      globalThis.gc();
      const start = clock();
      for (let pass = 0; pass < order.passes; pass += 1) {
        const result = asked.run(input);
        kept.result = result instanceof Promise ? await result : result;
      }
      const total = clock() - start;
      kept.result = null;
      return { kind: "sample", perItem: total / order.passes / asked.items, total };
    }
  }
}
