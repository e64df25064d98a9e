import { spawn } from "node:child_process";

/** Asks the system for its own browser. Where there is none nothing happens: the address is printed anyway. */
export function openInBrowser(address: string): void {
  const [command, ...parameters] = opener(address);
  const child = spawn(command, parameters, { stdio: "ignore", detached: true });
  child.on("error", () => {
    // No desktop here, over a remote shell for example.
  });
  child.unref();
}

function opener(address: string): [string, ...string[]] {
  if (process.platform === "darwin") return ["open", address];
  if (process.platform === "win32") return ["cmd", "/c", "start", "", address];
  return ["xdg-open", address];
}
