import { applyFixes, undoFixes } from "../../../workbook/apply-fixes";
import { keepIgnored, readIgnored } from "../../../workbook/ignored";
import { readFileName, removeRecord, writeRecord } from "../../../workbook/record-sheet";
import { checkSheet } from "../../../workbook/review-sheet";
import type { PaneServices } from "../../area";
import { chosenProfile, ownProfiles } from "../../rules/chosen-profile";
import type { InspectionSession, InspectionWorkbook } from "./inspection-session";
import { openInspectionSession } from "./inspection-session";

/** Set at build from package.json. */
declare const PERF_VERSION: string;

const excelInspection: InspectionWorkbook = {
  chosenProfile,
  ownProfiles,
  applyFixes,
  undoFixes,
  readIgnored,
  keepIgnored,
  reviewSheet: checkSheet,
  readFileName,
  writeRecord,
  removeRecord,
};

const sessions = new WeakMap<PaneServices, InspectionSession>();

/** The findings are shown in one area of the pane, counted in another place, recorded in a third. */
export function inspectionOf(services: PaneServices): InspectionSession {
  const known = sessions.get(services);
  if (known !== undefined) return known;
  const version = typeof PERF_VERSION === "string" ? PERF_VERSION : "development";
  const session = openInspectionSession(excelInspection, services, version);
  sessions.set(services, session);
  return session;
}
