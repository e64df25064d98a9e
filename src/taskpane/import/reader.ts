import type { ImportProblem, Result } from "../../core";
import { fail } from "../../core";
import type { ImportSource } from "./import-source";
import type { FoundForm } from "./read-incoming";
import type { WorkerMessage } from "./reader-worker";

type Incoming = Result<readonly FoundForm[], ImportProblem>;

/** Reads what was given, away from the page; stops when the signal says so, and then never answers. */
export type Reader = (source: ImportSource, signal: AbortSignal) => Promise<Incoming>;

/**
 * The reader of this browser: a worker, so that the pane goes on answering and 取消 stops at once;
 * where workers are not to be had, the page itself.
 */
export const readAside: Reader = async (source, signal) => {
  const worker = startWorker();
  return worker === null ? readHere(source) : readIn(worker, source, signal);
};

function startWorker(): Worker | null {
  if (typeof Worker === "undefined") return null;
  try {
    return new Worker(new URL("./reader-worker.ts", import.meta.url));
  } catch {
    return null;
  }
}

function readIn(worker: Worker, source: ImportSource, signal: AbortSignal): Promise<Incoming> {
  return new Promise((resolve) => {
    let running = false;
    signal.addEventListener("abort", () => worker.terminate(), { once: true });
    worker.addEventListener("message", ({ data }: MessageEvent<WorkerMessage | object>) => {
      running = true;
      // The reader of PDFs takes the worker for its own, and greets as well.
      if (typeof data === "string" || !("incoming" in data)) return;
      worker.terminate();
      resolve(data.incoming ?? fail({ kind: "stopped", name: source.name }));
    });
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      worker.terminate();
      // Out of memory in the worker is no reason to try the same in the page. A worker that never ran
      // is: a policy or an old browser may refuse its file.
      if (running) resolve(fail({ kind: "stopped", name: source.name }));
      else void readHere(source).then(resolve);
    });
    worker.postMessage(source);
  });
}

async function readHere(source: ImportSource): Promise<Incoming> {
  const reading = await import("./read-incoming").catch(() => null);
  if (reading === null) return fail({ kind: "not-loaded" });
  try {
    return await reading.readIncoming(source);
  } catch (error) {
    console.error(error);
    return fail({ kind: "stopped", name: source.name });
  }
}
