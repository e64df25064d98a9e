import type { Failure, Result } from "../core";
import { succeed } from "../core";
import { changeWorkbook, readWorkbook } from "./command";

/** What we keep in a workbook: it travels with the file and is ours alone. */
export type SettingKey = "profile" | "profiles" | "ignored" | "templates" | "library" | "forms";

/**
 * A value that we kept in this workbook; `null` where there is none, or none that `accept` takes:
 * another version of ours, or another program, may have written it.
 */
export function readSetting<Value>(
  key: SettingKey,
  accept: (stored: unknown) => Value | null,
): Promise<Result<Value | null, Failure>> {
  return readWorkbook(async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(storedKey(key));
    setting.load("value");
    await context.sync();
    return succeed(setting.isNullObject ? null : accept(setting.value));
  });
}

/** Keeps a value of plain data in this workbook; it is saved when the person saves the file. */
export function writeSetting(
  key: SettingKey,
  value: string | number | boolean | object,
): Promise<Result<null, Failure>> {
  return changeWorkbook("workbook", async (context) => {
    putSetting(context, key, value);
    await context.sync();
    return succeed(null);
  });
}

/** The same as part of a request that does more. */
export function putSetting(
  context: Excel.RequestContext,
  key: SettingKey,
  value: string | number | boolean | object,
): void {
  context.workbook.settings.add(storedKey(key), value);
}

/** Leaves nothing of the value in the workbook; without one nothing happens. */
export function removeSetting(key: SettingKey): Promise<Result<null, Failure>> {
  return changeWorkbook("workbook", async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(storedKey(key));
    await context.sync();
    if (!setting.isNullObject) setting.delete();
    await context.sync();
    return succeed(null);
  });
}

function storedKey(key: SettingKey): string {
  return `PERF.${key}`;
}
