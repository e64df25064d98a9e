import type { Failure, Result } from "../core";
import { succeed } from "../core";
import { changeWorkbook, readWorkbook } from "./command";

/**
 * Which texts in a 说明 column are ours: a person may write there too, and what is theirs stays. The
 * workbook keeps a short fingerprint of every text that we wrote; the order of rows does not matter.
 */
export type WrittenTexts = ReadonlySet<string>;

/** Of this opening of the pane, so that a second writing need not read them again. */
const known = new Map<string, WrittenTexts>();

/** `null` where nothing is kept under this id: the sheet was copied from another workbook. */
export async function writtenTexts(id: string): Promise<Result<WrittenTexts | null, Failure>> {
  const cached = known.get(id);
  if (cached !== undefined) return succeed(cached);
  return readWorkbook(async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(settingKey(id));
    setting.load("value");
    await context.sync();
    const kept: unknown = setting.isNullObject ? null : setting.value;
    if (typeof kept !== "string") return succeed(null);
    const texts = new Set(kept.match(/.{6}/gu) ?? []);
    known.set(id, texts);
    return succeed(texts);
  });
}

/** Keeps that these texts are ours; it comes before they are written, so that none is ever unknown. */
export async function keepTexts(
  id: string,
  texts: readonly string[],
): Promise<Result<null, Failure>> {
  const before = await writtenTexts(id);
  if (!before.ok) return before;
  const all = new Set([...(before.value ?? []), ...texts.map(fingerprint)]);
  if (all.size === before.value?.size) return succeed(null);
  const outcome = await changeWorkbook("workbook", async (context) => {
    context.workbook.settings.add(settingKey(id), [...all].join(""));
    await context.sync();
    return succeed(null);
  });
  if (outcome.ok) known.set(id, all);
  return outcome;
}

/** Leaves nothing of them in the workbook. */
export function forgetTexts(id: string): Promise<Result<null, Failure>> {
  known.delete(id);
  return changeWorkbook("workbook", async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(settingKey(id));
    await context.sync();
    if (setting.isNullObject) return succeed(null);
    setting.delete();
    await context.sync();
    return succeed(null);
  });
}

export function isWritten(texts: WrittenTexts, text: string): boolean {
  return texts.has(fingerprint(text));
}

/** FNV-1a, 31 bits in six characters: one text in two thousand million is taken for another. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return ((hash >>> 0) % 36 ** 6).toString(36).padStart(6, "0");
}

function settingKey(id: string): string {
  return `PERF.marks.${id}`;
}
