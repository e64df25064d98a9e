import { chmod, realpath, rename, rm, stat, writeFile } from "node:fs/promises";

/**
 * Writes what a command made, by one rule for all of them: none of the files that it read is ever
 * overwritten, whatever way its name is spelt; any other file of that name is replaced in one go, and
 * stderr says so. Gives the sentence that says why nothing was written, else `null`.
 */
export async function writeOutput(
  out: string,
  bytes: Uint8Array,
  inputs: readonly string[],
): Promise<string | null> {
  const standing = await identity(out);
  if (standing !== null) {
    if (!standing.isFile) return `${out}: is no file; name one for --out`;
    const read = await Promise.all(inputs.map(identity));
    if (read.some((input) => input?.key === standing.key))
      return `${out}: the original is not overwritten; name another file for --out`;
  }
  // A link stays a link, to the new file.
  const target = standing === null ? out : await realpath(out);
  const beside = `${target}.${process.pid}.part`;
  try {
    await writeFile(beside, bytes, { flag: "wx" });
    if (standing !== null) await chmod(beside, standing.mode);
    await rename(beside, target);
  } catch (problem) {
    await rm(beside, { force: true });
    return `${out}: cannot be written (${codeOf(problem)}); nothing there was changed`;
  }
  if (standing !== null) process.stderr.write(`${out}: replaced the file of that name\n`);
  return null;
}

/** By what the disk says, so that a link or another spelling of the name is the same file. */
async function identity(path: string): Promise<{
  readonly key: string;
  readonly mode: number;
  readonly isFile: boolean;
} | null> {
  const found = await stat(path, { bigint: true }).catch(() => null);
  if (found === null) return null;
  return {
    key: `${found.dev}:${found.ino}`,
    mode: Number(found.mode & 0o777n),
    isFile: found.isFile(),
  };
}

function codeOf(problem: unknown): string {
  return typeof problem === "object" && problem !== null && "code" in problem
    ? String(problem.code)
    : String(problem);
}
