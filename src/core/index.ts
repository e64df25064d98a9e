/** The one door to the core: other layers import from here, files inside import each other. */
export type { Area } from "./area";
export { areaAddress, cellAddress, columnLetters } from "./area";
export type { BudgetProblem, BudgetScore } from "./budget-score";
export { scoreBudget } from "./budget-score";
export type { CarryOver, Renamed } from "./carry-over";
export { carryOver, nextYear } from "./carry-over";
export type { CellValue } from "./cell";
export { MOST_CHARACTERS } from "./cell-text";
export type { FormContent, Indicator } from "./content";
export type { JudgeContext } from "./context";
export type { Docket } from "./docket";
export { docketOf } from "./docket";
export type { Failure } from "./failure";
export type { FormDefinition } from "./form";
export { checkForm } from "./form-check";
export type { Expectation, FormFileProblem } from "./form-problem";
export { emptyContent } from "./forms/empty-content";
export { SHANGHAI_2020_SAMPLE } from "./forms/samples/shanghai-2020";
export { FORMS, findForm } from "./forms/shipped";
export { gapOf } from "./gap";
export { gradeOf } from "./grade";
export type { Grid, GridCell } from "./grid";
export { judge, judgeTarget } from "./judge";
export { findTables, readMappedTable } from "./layout/find-tables";
export { readFormYear } from "./layout/form-year";
export { readHeaderWord } from "./layout/header-words";
export type { IndicatorRow } from "./layout/indicator-rows";
export { addIndicator, grouped, moveIndicator, removeIndicator } from "./indicator-edit";
export type { Light } from "./light";
export { budgetLight, lightOf } from "./light";
export type { CheckMessages } from "./messages/check";
export { CHECK } from "./messages/check";
export type { FailureText } from "./messages/failure";
export { explainFailure } from "./messages/failure";
export { describeHint } from "./messages/form";
export { describeFileProblem } from "./messages/form-file";
export type { FunctionMessages } from "./messages/functions";
export { FUNCTIONS } from "./messages/functions";
export type { ByLanguage, Language } from "./messages/language";
export type { PaneMessages, Unsupported } from "./messages/pane";
export { PANE } from "./messages/pane";
export { STATUS_WORDS } from "./messages/status";
export { explainIssue } from "./messages/issue";
export { explain } from "./messages/verdict";
export { placed } from "./place";
export { plainResults } from "./plain-formula/plain-row";
export type {
  FormatBlock,
  Look,
  MergeCall,
  PlanCell,
  PlanHint,
  PlanMark,
  PlanValidation,
  PrintSetup,
  SheetPlan,
} from "./plan";
export { mergeCalls, numberFormatOf } from "./plan";
export type { MarkStyle } from "./planning/mark";
export { verdictMarks } from "./planning/mark";
export type { PlanOptions } from "./plan-sheet";
export { planSheet } from "./plan-sheet";
export type { GradeStep, RuleProfile } from "./profile";
export { PROFILES, findProfile } from "./profiles/profiles";
export type { Quantity } from "./quantity";
export { readQuantity } from "./quantity";
export type { Reason } from "./reason";
export type { Result } from "./result";
export { fail, succeed } from "./result";
export type { Review, ReviewRow } from "./review";
export { countStatuses } from "./review";
export type { Score, ScoreReason } from "./score";
export { scoreVerdict } from "./score";
export type { Status } from "./status";
export { STATUSES } from "./status";
export type { SummaryEntry } from "./summary";
export { summarize } from "./summary";
export type { TargetColumns } from "./target-columns";
export { targetColumns } from "./target-columns";
export type { Comparator, Target } from "./target";
export { readTarget } from "./target";
export { unitFactor } from "./unit";
export type { Verdict } from "./verdict";
export type { WordAdditions, WordTable } from "./words";
export { extendWords } from "./words";
export { WORDS } from "./word-table";
export type { FileProblem } from "./file-problem";
export { readFacts } from "./layout/facts";
export type { Evidence, FoundTable } from "./layout/find-tables";
export type { ColumnGroup, TableKind, TableMapping } from "./layout/table-mapping";
export { explainFileProblem } from "./messages/file";
export { textGrid } from "./layout/text-grid";
export type { LevelSum, WeightProblem, WeightSum } from "./weights";
export { distributeRest, sumWeights } from "./weights";
export type { OfferPlace, YearOffer } from "./year-offer";
export { acceptOffers, yearOffers } from "./year-offer";
export type { FormReading, JudgedRow, JudgedTable } from "./layout/form-reading";
export { judgeRow, readForm } from "./layout/form-reading";
export { FUNCTION_IDS, repairedFormula, storedFormula } from "./function-call";
export { CHECKS, examine } from "./checks/examine";
export type { Check } from "./checks/check";
export type { CheckGroup, CheckId, Finding, FindingPlace, Fix, Severity } from "./checks/finding";
export { CHECK_GROUP_WORDS, explainFinding, SEVERITY_WORDS } from "./messages/finding";
export { markColumns } from "./layout/mark-columns";
export { pageGrid } from "./layout/page-grid";
export type { Piece } from "./layout/page-piece";
export { withoutPageNumber } from "./layout/page-piece";
