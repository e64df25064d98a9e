import type { GivenFileProblem, Result } from "../core";
import { fail, succeed } from "../core";

/** More than any form, rules or library in JSON has. */
export const MOST_JSON_MEGABYTES = 2;

/**
 * The bytes of a file that a person chose or dropped. One of more than `most` megabytes is not read at
 * all; a folder, or a file that was moved away or is held by another program, cannot be.
 */
export async function readGivenFile(
  file: File,
  most: number,
): Promise<Result<Uint8Array, GivenFileProblem>> {
  const megabytes = Math.ceil(file.size / 1_048_576);
  if (megabytes > most) return fail({ kind: "too-big", megabytes, most });
  try {
    return succeed(new Uint8Array(await file.arrayBuffer()));
  } catch {
    return fail({ kind: "unreadable" });
  }
}
