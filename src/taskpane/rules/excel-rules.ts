import { readRuleProfile } from "../../files/rule-profile-json";
import { changeRules, undoRules } from "../../workbook/change-rules";
import { readSetting, writeSetting } from "../../workbook/settings";
import { undoScore, writeScore } from "../../workbook/write-score";
import type { PaneServices } from "../area";
import { acceptRuleProfiles } from "./accept-rule-profiles";
import type { RulesSession, RulesWorkbook } from "./rules-session";
import { openRulesSession } from "./rules-session";

const excelRules: RulesWorkbook = {
  readSetting,
  writeSetting,
  changeRules,
  undoRules,
  writeScore,
  undoScore,
  readRuleProfile,
  acceptRuleProfiles,
};

const sessions = new WeakMap<PaneServices, RulesSession>();

/** The rules and the scores are two parts of the pane with one session. */
export function rulesOf(services: PaneServices): RulesSession {
  const known = sessions.get(services);
  if (known !== undefined) return known;
  const session = openRulesSession(excelRules, services);
  sessions.set(services, session);
  void session.open();
  return session;
}
