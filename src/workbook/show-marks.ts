import type { Area, Failure, Language, MarkStyle, Result } from "../core";
import { areaAddress, fail, succeed, verdictMarks } from "../core";
import { changeWorkbook, readWorkbook } from "./command";
import type { LiftedMarks } from "./lift-marks";
import { liftMarks } from "./lift-marks";
import { addMarks } from "./mark";
import type { RuledArea } from "./own-rules";
import { ownRules, removeRules } from "./own-rules";
import type { MarkMode } from "./sheet-marks";
import { markedSheet, placedMarks, propertyKey, propertyText } from "./sheet-marks";
import { NAMES } from "./sheet-names";
import type { SheetTag } from "./sheet-tag";
import { readTag, TAG, writeTag } from "./sheet-tag";

/** What `clearMarks` took off a sheet. */
export type ClearedMarks =
  /** A sheet of ours: the rules of its 结论 column; the words there are the sheet's own. */
  | { readonly kind: "rules"; readonly before: MarkMode }
  | { readonly kind: "columns"; readonly lifted: LiftedMarks };

/**
 * Sets the words of a 结论 column of ours off, as rules on that column; nothing else is touched. Doing
 * it again gives the same rules: the old ones are taken off first. On a sheet of somebody else's the
 * column has to be there already.
 */
export async function showMarks(sheetId: string, style: MarkStyle): Promise<Result<null, Failure>> {
  const columns = await readWorkbook((context) => ruledColumns(context, sheetId));
  if (!columns.ok) return columns;
  const ruled = columns.value.map(ruledArea).filter((each) => each !== null);
  const own = await ownRules(sheetId, ruled);
  if (!own.ok) return own;
  const rules = new Map(ruled.map(({ area }, index) => [area, own.value[index] ?? []]));
  return changeWorkbook("sheet", async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    for (const column of columns.value) {
      const { area, language } = column;
      if (area !== null) {
        const cells = sheet.getRange(areaAddress(area));
        removeRules(cells, rules.get(area) ?? []);
        addMarks(cells, verdictMarks(area, style, language));
      }
      column.remember(sheet, style);
    }
    await context.sync();
    return succeed(null);
  });
}

/**
 * Takes all marks off: on a sheet of ours the rules, on any other everything that marking wrote there.
 * Values, formats, rules and widths are as before.
 */
export async function clearMarks(sheetId: string): Promise<Result<ClearedMarks, Failure>> {
  const columns = await readWorkbook((context) => ruledColumns(context, sheetId));
  if (!columns.ok) return columns;
  const [own] = columns.value;
  if (own?.kind !== "own") {
    const lifted = await liftMarks(sheetId);
    return lifted.ok ? succeed({ kind: "columns", lifted: lifted.value }) : lifted;
  }
  const ruled = ruledArea(own);
  const rules = await ownRules(sheetId, ruled === null ? [] : [ruled]);
  if (!rules.ok) return rules;
  return changeWorkbook("sheet", async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    if (own.area !== null) {
      removeRules(sheet.getRange(areaAddress(own.area)), rules.value[0] ?? []);
    }
    own.remember(sheet, "off");
    await context.sync();
    return succeed({ kind: "rules", before: own.before });
  });
}

/** A 结论 column whose rules are ours. */
interface RuledColumn {
  readonly kind: "own" | "placed";
  /** `null` where rules of ours are not wanted: the column had some of its own. */
  readonly area: Area | null;
  readonly language: Language;
  readonly before: MarkMode;
  /** Has the sheet say how its verdicts are set off. */
  readonly remember: (sheet: Excel.Worksheet, mode: MarkMode) => void;
}

function ruledArea({ area, before, language }: RuledColumn): RuledArea | null {
  return area === null ? null : { area, mode: before, language };
}

async function ruledColumns(
  context: Excel.RequestContext,
  sheetId: string,
): Promise<Result<readonly RuledColumn[], Failure>> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  sheet.load(`name,${NAMES},${TAG}`);
  await context.sync();
  const marked = markedSheet(sheet);
  const verdict = marked.names.get("PERF_verdict");
  if (verdict !== undefined) return succeed([ownColumn(verdict, readTag(sheet))]);
  const placed = placedMarks(marked);
  if (placed.length === 0) return fail({ kind: "no-table", sheet: sheet.name });
  return succeed(
    placed.map((marks) => ({
      kind: "placed",
      area: marks.rules ? marks.verdict : null,
      language: marks.language,
      before: marks.style,
      remember(worksheet, mode) {
        if (mode === "off") return;
        const text = propertyText({ ...marks, style: mode });
        worksheet.customProperties.add(propertyKey(marks.number), text);
      },
    })),
  );
}

function ownColumn(area: Area, tag: SheetTag | null): RuledColumn {
  return {
    kind: "own",
    area,
    language: tag?.language ?? "zh-CN",
    before: tag?.marks ?? "off",
    remember(sheet, marks) {
      if (tag !== null) writeTag(sheet, { ...tag, marks });
    },
  };
}
