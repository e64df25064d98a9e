import { checkCommand } from "./check";
import { formCommand } from "./form";
import { handOnCommand } from "./hand-on";
import { judgeCommand } from "./judge";

/** One command of `perf`: its name, what it takes, and what runs it. The result is the exit code. */
export interface Command {
  readonly usage: string;
  readonly run: (parameters: readonly string[]) => Promise<number>;
}

const COMMANDS: Readonly<Record<string, Command>> = {
  judge: judgeCommand,
  check: checkCommand,
  form: formCommand,
  "hand-on": handOnCommand,
};

const HELP: ReadonlySet<string> = new Set(["help", "--help", "-h"]);

async function main(parameters: readonly string[]): Promise<number> {
  const [name = "", ...rest] = parameters;
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command !== undefined) {
    if (!rest.some((each) => each === "--help" || each === "-h")) return command.run(rest);
    process.stdout.write(`perf ${command.usage}\n`);
    return 0;
  }
  const usage = Object.values(COMMANDS).map((each) => `  perf ${each.usage}`);
  const commands = `Commands:\n${usage.join("\n")}\n`;
  if (HELP.has(name)) {
    process.stdout.write(commands);
    return 0;
  }
  const wrong = name === "" ? "No command given." : `There is no command "${name}".`;
  process.stderr.write(`${wrong} ${commands}`);
  return 2;
}

// A reader that stops early (`| head`) is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  process.exit(error.code === "EPIPE" ? 0 : 1);
});

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
