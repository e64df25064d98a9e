/** The one door to the core: other layers import from here, files inside import each other. */
export type { Area } from "./area";
export { areaAddress, cellAddress, columnLetters, parseAddresses } from "./area";
export { changedCells, markChanged } from "./bringing-in/changed-cells";
export type { Doubt } from "./bringing-in/doubt";
export type { ImportProblem } from "./bringing-in/import-problem";
export type { IncomingForm } from "./bringing-in/incoming-form";
export { incomingForms, stackGrids } from "./bringing-in/incoming-form";
export type { SheetContent } from "./bringing-in/sheet-content";
export { incomingContent, sheetContents } from "./bringing-in/sheet-content";
export { scoreBudget } from "./scoring/budget-score";
export type { CarryOver } from "./forms/carry-over";
export { carryOver, nextYear } from "./forms/carry-over";
export type { CellValue } from "./cell";
export { MOST_CHARACTERS } from "./planning/cell-text";
export { examine, examineInSteps } from "./checks/examine";
export type { CheckGroup, Finding, Severity } from "./checks/finding";
export type { FormContent, Indicator } from "./forms/content";
export type { JudgeContext } from "./judging/context";
export type { Docket } from "./judging/docket";
export { docketOf } from "./judging/docket";
export type { Failure } from "./failure";
export type { FileProblem, GivenFileProblem } from "./file-problem";
export type { FormDefinition } from "./forms/form";
export { checkForm } from "./forms/form-check";
export type { Expectation, FormFileProblem } from "./forms/form-problem";
export type { CheckedEntry, EntryProblem } from "./forms/entry";
export { readEntry, shownAmount, typedTarget, typedWeight } from "./forms/entry";
export { emptyContent } from "./forms/empty-content";
export { SHANGHAI_2020_SAMPLE } from "./forms/samples/shanghai-2020";
export { allForms, FORMS, findForm, setOwnForms, watchOwnForms } from "./forms/shipped";
export type { RowValues, TableChange } from "./forms/table-change";
export {
  additionUnder,
  applyChange,
  levelPaths,
  moveStep,
  moveUnder,
  removalOf,
  samePath,
} from "./forms/table-change";
export { freeSheetName, quotedSheetName } from "./sheet-name";
export { FIRST_YEAR, LAST_YEAR, isYear, readYear } from "./year";
export { startsFormula } from "./formula-start";
export { shownPercentage } from "./number-format";
export { FUNCTION_IDS, repairedFormula, storedFormula } from "./function-call";
export { gapOf } from "./judging/gap";
export { gradeOf } from "./scoring/grade";
export type { Grid, GridCell } from "./grid";
export { addIndicator, grouped, moveIndicator, removeIndicator } from "./forms/indicator-edit";
export { judge, judgeTarget } from "./judging/judge";
export type { FoundTable } from "./layout/find-tables";
export { findTables, readMappedTable } from "./layout/find-tables";
export type { FormReading, JudgedRow, JudgedTable, UnjudgedForm } from "./layout/form-reading";
export { judgeRow, openForm, readForm } from "./layout/form-reading";
export { openSheet } from "./layout/sheet-cells";
export type { SheetCells } from "./layout/sheet-cells";
export { readHeaderWord } from "./layout/header-words";
export type { IndicatorRow } from "./layout/indicator-rows";
export type { MarkColumns, MarkLine } from "./layout/mark-columns";
export {
  freeColumns,
  isVerdictWord,
  markColumns,
  markLines,
  markLinesInSteps,
} from "./layout/mark-columns";
export { keepMapping, keptMapping } from "./layout/kept-mapping";
export type { SheetNames } from "./layout/own-table";
export { knowSheet, sheetInSteps } from "./layout/own-table";
export { pageGrid } from "./layout/page-grid";
export type { Piece } from "./layout/page-piece";
export { withoutPageNumber } from "./layout/page-piece";
export type { Stroke } from "./layout/page-rules";
export { rulesOf } from "./layout/page-rules";
export type { PrintedPage } from "./layout/ruled-grid";
export { ruledGrid } from "./layout/ruled-grid";
export type { ColumnGroup, TableMapping } from "./layout/table-mapping";
export type { Steps } from "./layout/steps";
export { textGrid } from "./layout/text-grid";
export type { Light } from "./scoring/light";
export { budgetLight, lightOf } from "./scoring/light";
export { BUILD } from "./messages/build";
export { CARRY } from "./messages/carry";
export type { Category, LibraryEntry, LibraryProblem, Sector } from "./library/entry";
export {
  CATEGORIES,
  categoryOf,
  freeId,
  joinLibraries,
  keepEntry,
  levelFor,
  MOST_OWN_ENTRIES,
  searchLibrary,
  SECTORS,
} from "./library/entry";
export { STARTER_LIBRARY } from "./library/starter";
export type { CheckMessages } from "./messages/check";
export { CHECK } from "./messages/check";
export { CHECK_VIEWS } from "./messages/check-views";
export { explainFailure } from "./messages/failure";
export { explainFileProblem } from "./messages/file";
export {
  CHECK_GROUP_WORDS,
  FINDING_HEADERS,
  SEVERITY_WORDS,
  explainFinding,
} from "./messages/finding";
export type { FillMessages } from "./messages/fill";
export { describeTarget, explainEntry, FILL } from "./messages/fill";
export { CATEGORY_WORDS, explainLibraryProblem, LIBRARY, SECTOR_WORDS } from "./messages/library";
export { describeHint } from "./messages/form";
export { describeFileProblem } from "./messages/form-file";
export { FUNCTIONS } from "./messages/functions";
export { OWN_FORMS } from "./messages/own-forms";
export type { HandOnMessages } from "./messages/hand-on";
export { HAND_ON } from "./messages/hand-on";
export type { InspectionMessages } from "./messages/inspection";
export { INSPECTION } from "./messages/inspection";
export { describeDoubt, explainImportProblem, IMPORT } from "./messages/import";
export { explainIssue } from "./messages/issue";
export type { Language } from "./messages/language";
export type { OutsideMessages } from "./messages/outside";
export { OUTSIDE } from "./messages/outside";
export type { MappedRole, MappingMessages } from "./messages/mapping";
export { MAPPING } from "./messages/mapping";
export { MARK_HEADERS, MARKS } from "./messages/marks";
export type { PaneMessages, Unsupported } from "./messages/pane";
export { PANE } from "./messages/pane";
export { RECORD } from "./messages/record";
export type { RulesMessages } from "./messages/rules";
export { RULES } from "./messages/rules";
export { STATUS_WORDS } from "./messages/status";
export { TARGET_COLUMNS_IN_CHINESE } from "./messages/target-columns";
export { explain, explainInChinese } from "./messages/verdict";
export { placed } from "./judging/place";
export { budgetResult, perfBudgetFormula, plainBudgetFormula } from "./planning/budget-call";
export { finishedBudgets } from "./planning/finished-budget";
export type { RowWriter } from "./planning/formula";
export { scoresAsBudget } from "./planning/matrix";
export { checkReport, rowNumber, written } from "./handing-on/check-report";
export { exportTable } from "./handing-on/export-table";
export type { ExportColumn, ExportTemplate } from "./handing-on/export-template";
export {
  EXPORT_SOURCES,
  EXPORT_TEMPLATES,
  MOST_EXPORT_COLUMNS,
  MOST_HEADER_CHARACTERS,
} from "./handing-on/export-template";
export { commaSeparated, tabSeparated } from "./handing-on/table-text";
export { finishedResults, perfResults } from "./planning/formula";
export type { FundSum } from "./planning/fund-sums";
export { fundSums } from "./planning/fund-sums";
export { movedFormula } from "./planning/moved-formula";
export type { OwnField, OwnSheet } from "./planning/own-sheet";
export { readOwnSheet } from "./planning/own-sheet";
export type { PageFall } from "./planning/page-change";
export type { TableEdit } from "./planning/table-edit";
export { planTableEdit } from "./planning/table-edit";
export type { OwnTable, ResultCell } from "./planning/result-cells";
export { resultCells } from "./planning/result-cells";
export { planTableSheet } from "./planning/table-sheet";
export { plainResults } from "./plain-formula/plain-row";
export { plainlyScored } from "./plain-formula/plainly-scored";
export { planFormulas } from "./plain-formula/plan-formulas";
export type {
  FormatBlock,
  Look,
  PlanCell,
  PlanHint,
  PlanMark,
  PlanValidation,
  PrintSetup,
  SheetPlan,
} from "./planning/plan";
export { mergeCalls, numberFormatOf } from "./planning/plan";
export { planFindings } from "./planning/plan-findings";
export type { PlanOptions } from "./planning/plan-sheet";
export { planInSteps, planSheet } from "./planning/plan-sheet";
export type { PlanStep } from "./planning/indicators";
export type { MarkStyle } from "./planning/mark";
export { styleOfMarks, verdictMarks } from "./planning/mark";
export type { CheckRecord } from "./record/check-record";
export type { FindingKey } from "./record/finding-key";
export { findingKeys } from "./record/finding-key";
export type { IgnoredFinding } from "./record/ignored-finding";
export { isAbout, isOfSheet, MOST_IGNORED, MOST_NOTE_CHARACTERS } from "./record/ignored-finding";
export { planRecord } from "./record/plan-record";
export { checkProfile } from "./scoring/profile-check";
export type { ProfileChange, ScoredRow } from "./scoring/profile-change";
export { pointsOf, profileChanges, scoredRows } from "./scoring/profile-change";
export { explainScore } from "./messages/score";
export type { RuleProfile } from "./scoring/profile";
export {
  PROFILES,
  findProfile,
  isShipped,
  printedProfile,
  profileOnSheet,
} from "./scoring/profiles/profiles";
export { dayOfSerial, daySerial } from "./reading/day-serial";
export { readQuantity } from "./reading/quantity";
export type { Result } from "./result";
export { fail, succeed } from "./result";
export type { Review, ReviewRow } from "./review";
export { countStatuses } from "./review";
export { roundPoints } from "./scoring/points";
export type { Score } from "./scoring/score";
export { scoreVerdict } from "./scoring/score";
export type { Status } from "./judging/status";
export { STATUSES } from "./judging/status";
export type { SummaryEntry } from "./scoring/summary";
export { summarize } from "./scoring/summary";
export type { Comparator, Target } from "./reading/target";
export { readTarget } from "./reading/target";
export { targetColumns } from "./reading/target-columns";
export { unitFactor } from "./reading/unit";
export type { Verdict } from "./judging/verdict";
export type { WeightProblem } from "./forms/weights";
export { distributeRest, sumSecondLevels, sumWeights } from "./forms/weights";
export { WORDS } from "./judging/word-table";
export { extendWords } from "./judging/words";
export type { YearOffer } from "./forms/year-offer";
export { acceptOffers, yearOffers } from "./forms/year-offer";
