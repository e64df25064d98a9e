import type { ImportProblem, Result } from "../../core";
import { fail } from "../../core";
import { workAside } from "../aside";
import type { ImportSource } from "./import-source";
import type { FoundForm } from "./read-incoming";

type Incoming = Result<readonly FoundForm[], ImportProblem>;

/** Reads what was given, away from the page; stops when the signal says so, and then never answers. */
export type Reader = (source: ImportSource, signal: AbortSignal) => Promise<Incoming>;

/**
 * The reader of this browser: a worker, so that the pane goes on answering and 取消 stops at once;
 * where workers are not to be had, the page itself.
 */
export const readAside: Reader = async (source, signal) => {
  const outcome = await workAside(
    {
      start: () => new Worker(new URL("./reader-worker.ts", import.meta.url)),
      here: readHere,
    },
    source,
    signal,
  );
  return outcome.kind === "answered"
    ? outcome.answer
    : fail({ kind: "stopped", name: source.name });
};

async function readHere(source: ImportSource): Promise<Incoming> {
  const reading = await import("./read-incoming").catch(() => null);
  return reading === null ? fail({ kind: "not-loaded" }) : reading.readIncoming(source);
}
