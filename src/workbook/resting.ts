import type { Steps } from "../core";
import { wait } from "./command";

/** Milliseconds of work without a pause, in which the pane may answer. */
const PAUSE_AFTER = 12;

/** Does the work with pauses; `null` when `stopped` said in one of them that nobody waits for it. */
export async function resting<Value>(
  steps: Steps<Value>,
  stopped: () => boolean = () => false,
  onPause: () => void = () => undefined,
): Promise<Value | null> {
  let begun = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - begun <= PAUSE_AFTER) continue;
    onPause();
    await wait(0);
    if (stopped()) return null;
    begun = performance.now();
  }
}
