import type { Failure, Language } from "../core";
import type { Store } from "./store";
import { openStore } from "./store";

/** A sentence that follows the language of the pane, even if that changes while it is shown. */
export type Sentence = (language: Language) => string;

/** What the pane tells above its areas. */
export type News =
  | { readonly kind: "failure"; readonly failure: Failure }
  | {
      readonly kind: "told";
      readonly sentence: Sentence;
      /** Takes back what was just done; `null` where nothing was, or where Excel's own undo does. */
      readonly undo: (() => Promise<void>) | null;
    }
  | { readonly kind: "crashed" };

/**
 * What a press on 取消 does: a command that only reads is let go at once and its late answer is
 * dropped; one that writes must first take back what it wrote; some are too short to be stopped.
 */
export type Cancelling = "at-once" | "when-taken-back" | "never";

export interface Busy {
  readonly doing: Sentence;
  readonly cancelling: Cancelling;
}

export interface RunnerState {
  readonly busy: Busy | null;
  /** Of the running command, from 0 to 1; `null` while it is not known. */
  readonly progress: number | null;
  readonly news: News | null;
}

/** What a running command is given. */
export interface Run {
  /** Aborted once nobody waits for the command any more: it then stops, and its answer is dropped. */
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
  /** The command goes on to its next part. */
  readonly next: (busy: Busy) => void;
}

/** Runs the commands of every area of the pane, one at a time, and tells what came of them. */
export interface CommandRunner extends Store<RunnerState> {
  /** Does nothing while another command runs. A throw is our bug and is said so. */
  readonly run: (busy: Busy, work: (run: Run) => Promise<void>) => Promise<void>;
  readonly cancel: () => void;
  readonly tell: (news: News) => void;
  readonly fail: (failure: Failure) => void;
  readonly dismiss: () => void;
  readonly close: () => void;
}

export function openCommandRunner(): CommandRunner {
  const store = openStore<RunnerState>({ busy: null, progress: null, news: null });
  let closed = false;
  /** The running command; what an earlier one still reports is dropped. */
  let running: AbortController | null = null;

  function change(part: Partial<RunnerState>): void {
    if (!closed) store.change(part);
  }

  return {
    state: store.state,
    subscribe: store.subscribe,
    async run(busy, work) {
      if (running !== null || closed) return;
      const mine = new AbortController();
      running = mine;
      change({ busy, progress: null, news: null });
      try {
        await work({
          signal: mine.signal,
          onProgress: (done, total) => {
            if (running === mine && total > 0) change({ progress: done / total });
          },
          next: (part) => {
            if (running === mine) change({ busy: part, progress: null });
          },
        });
      } catch (error) {
        console.error(error);
        if (running === mine) change({ news: { kind: "crashed" } });
      }
      if (running === mine) {
        running = null;
        change({ busy: null, progress: null });
      }
    },
    cancel() {
      running?.abort();
      if (store.state().busy?.cancelling !== "at-once") return;
      running = null;
      change({
        busy: null,
        progress: null,
        news: { kind: "failure", failure: { kind: "cancelled" } },
      });
    },
    tell: (news) => change({ news }),
    fail: (failure) => change({ news: { kind: "failure", failure } }),
    dismiss: () => change({ news: null }),
    close() {
      closed = true;
      running?.abort();
    },
  };
}
