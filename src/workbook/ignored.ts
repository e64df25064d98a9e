import type { Failure, FindingKey, IgnoredFinding, Result } from "../core";
import { MOST_IGNORED, MOST_NOTE_CHARACTERS } from "../core";
import { readSetting, removeSetting, writeSetting } from "./settings";

/** Raised when what is kept changes in a way that an older version would misread. */
const VERSION = 1;

/** The decisions that this workbook keeps; none where it keeps none, or another version wrote them. */
export function readIgnored(): Promise<Result<readonly IgnoredFinding[] | null, Failure>> {
  return readSetting("ignored", acceptIgnored);
}

/** Keeps these decisions in place of those before; without any, nothing of ours is left. */
export function keepIgnored(ignored: readonly IgnoredFinding[]): Promise<Result<null, Failure>> {
  return ignored.length === 0
    ? removeSetting("ignored")
    : writeSetting("ignored", { version: VERSION, findings: ignored });
}

/** Decisions as a workbook keeps them; entries that are none of ours are left out. */
export function acceptIgnored(stored: unknown): readonly IgnoredFinding[] | null {
  if (!isRecord(stored) || stored["version"] !== VERSION) return null;
  const { findings } = stored;
  return Array.isArray(findings) ? findings.filter(isIgnored).slice(0, MOST_IGNORED) : null;
}

function isIgnored(value: unknown): value is IgnoredFinding {
  return (
    isRecord(value) &&
    isSheet(value["sheet"]) &&
    isText(value["check"], 10) &&
    isKey(value["key"]) &&
    isText(value["note"], MOST_NOTE_CHARACTERS) &&
    typeof value["date"] === "string" &&
    /^\d{4}-\d{2}-\d{2}$/u.test(value["date"])
  );
}

function isSheet(value: unknown): value is IgnoredFinding["sheet"] {
  return isRecord(value) && isText(value["id"], 100) && isText(value["name"], 100);
}

function isKey(value: unknown): value is FindingKey {
  return (
    isRecord(value) &&
    isText(value["subject"], 100) &&
    isText(value["hash"], 40) &&
    isCount(value["at"]) &&
    isCount(value["of"])
  );
}

function isText(value: unknown, most: number): value is string {
  return typeof value === "string" && value.length <= most;
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
