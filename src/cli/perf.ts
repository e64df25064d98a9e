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

async function main(parameters: readonly string[]): Promise<number> {
  const [name = "", ...rest] = parameters;
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command !== undefined) return command.run(rest);
  const usage = Object.values(COMMANDS).map((each) => `  perf ${each.usage}`);
  process.stderr.write(
    `${name === "" ? "No command given." : `There is no command "${name}".`} Commands:\n${usage.join("\n")}\n`,
  );
  return 2;
}

// A reader that stops early (`| head`) is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  process.exit(error.code === "EPIPE" ? 0 : 1);
});

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
