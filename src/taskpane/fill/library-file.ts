import { z } from "zod";
import type { FormFileProblem, LibraryEntry, Result } from "../../core";
import { fail, MOST_OWN_ENTRIES, SECTORS, succeed } from "../../core";
import { readJsonValue, shapeProblems } from "../../files/json-value";

const line = z.string().min(1).max(200);

const entry = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,60}$/u),
  path: z.tuple([line, z.string().max(200)]),
  name: line,
  target: z.string().max(500),
  unit: z.string().max(50),
  sector: z.enum(SECTORS),
  source: z.string().max(500),
});

const file = z.strictObject({
  kind: z.literal("perf-indicator-library"),
  version: z.literal(1),
  entries: z.array(entry).max(MOST_OWN_ENTRIES),
});

/** A library from its file, or what is wrong with it, each with its path. */
export function readLibraryFile(
  bytes: Uint8Array,
): Result<readonly LibraryEntry[], readonly FormFileProblem[]> {
  const value = readJsonValue(bytes);
  if (!value.ok) return fail([value.problem]);
  const read = file.safeParse(value.value);
  return read.success ? succeed(read.data.entries) : fail(shapeProblems(read.error, value.value));
}

export function writeLibraryFile(entries: readonly LibraryEntry[]): string {
  return `${JSON.stringify({ kind: "perf-indicator-library", version: 1, entries }, null, 2)}\n`;
}

/** Entries as a workbook keeps them; one that is not as we write it is left out. */
export function acceptLibrary(stored: unknown): readonly LibraryEntry[] | null {
  if (!Array.isArray(stored)) return null;
  return stored.slice(0, MOST_OWN_ENTRIES).flatMap((value: unknown) => {
    const read = entry.safeParse(value);
    return read.success ? [read.data] : [];
  });
}
