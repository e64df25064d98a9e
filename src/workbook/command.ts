import type { Failure, Result } from "../core";
import { fail } from "../core";
import type { Subject } from "./failure";
import { failureOf } from "./failure";

type Work<Value> = (context: Excel.RequestContext) => Promise<Result<Value, Failure>>;

/** Pauses before a reading command is tried again while a cell is being edited, in milliseconds. */
const PAUSES = [200, 600, 1800] as const;

/**
 * Runs a command that only reads. It waits for the end of a cell's editing where the host can, and
 * is tried again a few times where the host cannot: reading twice does no harm.
 */
export async function readWorkbook<Value>(work: Work<Value>): Promise<Result<Value, Failure>> {
  for (const pause of PAUSES) {
    const outcome = await attempt(work, "sheet");
    if (outcome.ok || outcome.problem.kind !== "editing") return outcome;
    await wait(pause);
  }
  return attempt(work, "sheet");
}

/** Runs a command that writes. It is never repeated: what it wrote before it failed stays written. */
export function changeWorkbook<Value>(
  subject: Subject,
  work: Work<Value>,
): Promise<Result<Value, Failure>> {
  return attempt(work, subject);
}

/** Resolves after so many milliseconds; 0 lets the pane paint and answer in between. */
export function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

async function attempt<Value>(
  work: Work<Value>,
  subject: Subject,
): Promise<Result<Value, Failure>> {
  try {
    return await work(await openContext());
  } catch (error) {
    const failure = failureOf(error, subject);
    if (failure === null) throw error;
    logUnknown(failure, error);
    return fail(failure);
  }
}

/** For whoever supports the add-in: where Excel stumbled. It stays on this computer. */
function logUnknown(failure: Failure, error: unknown): void {
  if (failure.kind !== "unknown" && failure.kind !== "old-excel") return;
  if (!(error instanceof OfficeExtension.Error)) return;
  console.warn(`${error.code} at ${error.debugInfo.errorLocation ?? "an unknown place"}`);
}

class Opened extends Error {}

/**
 * A context that waits for the end of a cell's editing and keeps no ranges. Inside `Excel.run` every
 * range costs two more actions and a request to release it, which triples the price of a merge; a
 * plain `RequestContext` keeps none, but cannot be told to wait. So the run only makes the context,
 * and is left before it has sent anything. Ranges from it live until the next sync, not longer.
 */
async function openContext(): Promise<Excel.RequestContext> {
  const opened: Excel.RequestContext[] = [];
  try {
    await Excel.run({ delayForCellEdit: true }, (context) => {
      opened.push(context);
      return Promise.reject(new Opened());
    });
  } catch (error) {
    if (!(error instanceof Opened)) throw error;
  }
  const [context] = opened;
  if (context === undefined) throw new Error("Excel.run did not hand over a context");
  return context;
}
