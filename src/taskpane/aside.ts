/** What a worker of ours says: first that it runs, then its answer, or that it could not. */
type AsideMessage<Answer> = "ready" | { readonly answer: Answer } | { readonly failed: true };

/** What came of work that was done away from the page. */
export type AsideOutcome<Answer> =
  | { readonly kind: "answered"; readonly answer: Answer }
  /** It broke off: out of memory, or a mistake of ours. */
  | { readonly kind: "stopped" };

export interface AsideWork<Request, Answer> {
  readonly start: () => Worker;
  /** The same work in the page, for browsers and policies that allow no workers. */
  readonly here: (request: Request) => Promise<Answer>;
}

/** Does the work in a worker, so that the page goes on answering; an abort ends it at once, without an answer. */
export function workAside<Request, Answer>(
  work: AsideWork<Request, Answer>,
  request: Request,
  signal: AbortSignal,
): Promise<AsideOutcome<Answer>> {
  const worker = started(work.start);
  if (worker === null) return workHere(work, request);
  return new Promise((resolve) => {
    let running = false;
    signal.addEventListener("abort", () => worker.terminate(), { once: true });
    worker.addEventListener("message", ({ data }: MessageEvent<AsideMessage<Answer> | object>) => {
      running = true;
      // The reader of PDFs takes the worker for its own, and greets as well.
      if (typeof data === "string") return;
      if ("answer" in data) {
        worker.terminate();
        resolve({ kind: "answered", answer: data.answer });
      } else if ("failed" in data) {
        worker.terminate();
        resolve({ kind: "stopped" });
      }
    });
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      worker.terminate();
      // Out of memory in the worker is no reason to try the same in the page; one that never ran is.
      if (running) resolve({ kind: "stopped" });
      else void workHere(work, request).then(resolve);
    });
    worker.postMessage(request);
  });
}

function started(start: () => Worker): Worker | null {
  if (typeof Worker === "undefined") return null;
  try {
    return start();
  } catch {
    return null;
  }
}

async function workHere<Request, Answer>(
  { here }: AsideWork<Request, Answer>,
  request: Request,
): Promise<AsideOutcome<Answer>> {
  try {
    return { kind: "answered", answer: await here(request) };
  } catch (error) {
    console.error(error);
    return { kind: "stopped" };
  }
}

/** The worker's side, one worker for every piece of work: what hangs or grows too large ends with it. */
export function answerAside<Request, Answer>(work: (request: Request) => Promise<Answer>): void {
  const say = (message: AsideMessage<Answer>): void => self.postMessage(message);
  self.addEventListener("message", ({ data }: MessageEvent<Request>) => {
    void work(data).then(
      (answer) => say({ answer }),
      (error: unknown) => {
        console.error(error);
        say({ failed: true });
      },
    );
  });
  say("ready");
}
