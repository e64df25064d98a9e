import { once } from "node:events";

/** Ends it as Ctrl+C does, and fails the run if it does not end cleanly. */
export default async function stopPlayground(): Promise<void> {
  const child = globalThis.playgroundProcess;
  if (child === undefined || child.exitCode !== null) return;
  const exit = once(child, "exit");
  child.kill("SIGINT");
  const [code] = (await exit) as [number | null];
  if (code !== 0) throw new Error(`The playground ended with code ${code} instead of 0.`);
}
