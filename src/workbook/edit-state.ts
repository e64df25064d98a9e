import type { Failure, FundSum, Language, OwnSheet, Result, RowWriter, RuleProfile } from "../core";
import { areaAddress, fail, findForm, fundSums, readOwnSheet, succeed } from "../core";
import { readWorkbook } from "./command";
import type { ReadSheet } from "./read-sheet";
import { readSheet } from "./read-sheet";
import { modeOnSheet, resultWriter } from "./result-writer";
import { profileOf } from "./sheet-profile";

/** The sheet in front, as far as it can be filled in. */
export type FilledSheet =
  | {
      readonly kind: "ours";
      readonly id: string;
      readonly name: string;
      readonly own: OwnSheet;
      readonly funds: readonly FundSum[];
    }
  | { readonly kind: "other"; readonly id: string; readonly name: string }
  /** Built on a form that this version does not know, or its names are gone. */
  | { readonly kind: "lost"; readonly id: string; readonly name: string };

/** Reads a sheet for filling it in: the one with this id, else the one in front. Writes nothing. */
export function readFilledSheet(sheetId?: string): Promise<Result<FilledSheet, Failure>> {
  return readWorkbook<FilledSheet>(async (context) => {
    const read = await readSheet(context, sheetId);
    const { id, name, tag } = read;
    if (tag === null) return succeed({ kind: "other", id, name });
    const own = ownSheet(read);
    if (own === null) return succeed({ kind: "lost", id, name });
    return succeed({ kind: "ours", id, name, own, funds: fundSums(read.grid) });
  });
}

/** A sheet about to be changed: what it says, and what a change has to go by. */
export interface EditState {
  readonly read: ReadSheet;
  readonly own: OwnSheet;
  readonly language: Language;
  readonly profile: RuleProfile;
  readonly write: RowWriter;
  /** Of the rows of the table, in points. */
  readonly heights: readonly number[];
}

/**
 * Reads what a change of the table needs; nothing is written to a protected sheet, so that is said here.
 * `rules` are the unit's own that the sheet may be scored by.
 */
export async function readEditState(
  context: Excel.RequestContext,
  sheetId: string,
  rules: readonly RuleProfile[],
): Promise<Result<EditState, Failure>> {
  const read = await readSheet(context, sheetId);
  const own = ownSheet(read);
  if (own === null) return fail({ kind: "no-table", sheet: read.name });
  const { name, profile } = profileOf(read, rules);
  if (profile === null) return fail({ kind: "unknown-rules", sheet: read.name, rules: name });
  const sheet = context.workbook.worksheets.getItem(sheetId);
  sheet.protection.load("protected");
  const { first, rows } = own.body;
  const bodyRows = Array.from({ length: rows }, (_, row) => first + row);
  const body = sheet.getRange(`${first + 1}:${first + rows}`);
  const heights = body.getRowProperties({ format: { rowHeight: true } });
  await context.sync();
  if (sheet.protection.protected) return fail({ kind: "sheet-protected" });
  return succeed({
    read,
    own,
    language: read.tag?.language ?? "zh-CN",
    profile,
    write: resultWriter(modeOnSheet(read, bodyRows), profile),
    heights: heights.value.map(({ format }) => format?.rowHeight ?? 0),
  });
}

/** The form that a sheet was built on, found again on it; `null` where that cannot be. */
export function ownSheet({ tag, grid, names }: ReadSheet): OwnSheet | null {
  const form = tag === null ? null : findForm(tag.form);
  return form === null ? null : readOwnSheet(form, grid, names);
}

/** `20:20`, the whole of one row. */
export function wholeRow(row: number): string {
  return `${row + 1}:${row + 1}`;
}

/** Part of a row. */
export function rowPart(row: number, column: number, columns: number): string {
  return areaAddress({ row, column, rows: 1, columns });
}
