import type { FileProblem, Finding, FormReading, Result } from "../../core";
import { examine, PROFILES, readForm, succeed } from "../../core";
import { openFile } from "../../files/open-file";

/** A file that a person gave. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a file says and what is wrong with it. */
export interface CheckedFile {
  readonly form: FormReading;
  readonly findings: readonly Finding[];
}

/** Reads and checks a file of any kind that is read; touches neither page nor file. */
export async function checkFile({
  name,
  bytes,
}: GivenFile): Promise<Result<CheckedFile, FileProblem>> {
  const opened = await openFile(name, bytes);
  if (!opened.ok) return opened;
  const form = readForm(opened.value);
  return succeed({ form, findings: examine(form, PROFILES[0]) });
}
