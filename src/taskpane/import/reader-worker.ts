import type { ImportSource } from "./import-source";
import { readIncoming } from "./read-incoming";

/** What the worker says: first that it runs, then what it read; `null` where our reader failed. */
export type WorkerMessage =
  "ready" | { readonly incoming: Awaited<ReturnType<typeof readIncoming>> | null };

/** A worker of its own for every reading: what hangs or grows too large ends with it. */
self.addEventListener("message", ({ data }: MessageEvent<ImportSource>) => {
  void readIncoming(data).then(
    (incoming) => say({ incoming }),
    (error: unknown) => {
      console.error(error);
      say({ incoming: null });
    },
  );
});

say("ready");

function say(message: WorkerMessage): void {
  self.postMessage(message);
}
