import type { Issue } from "../reading/issue";
import type { ByLanguage, Language } from "./language";

type IssueMessages = {
  readonly [Kind in Issue["kind"]]: (issue: Extract<Issue, { readonly kind: Kind }>) => string;
};

/** Why a target cannot be read, what is wrong with it, and what to write instead (SPEC T23, T24). */
const CHINESE: IssueMessages = {
  damaged: ({ written }) =>
    `“${quoted(written)}”疑似识别或录入错误，请对照原件重新填写（如 ≥90%、≥200人次）。`,
  contradiction: ({ written, comparators }) =>
    `“${quoted(written)}”里的比较符互相矛盾（${comparators.join("、")}），请只保留一个。`,
  "reversed-range": ({ written }) =>
    `“${quoted(written)}”的起点大于终点，请按从小到大、从早到晚填写。`,
  "run-together": ({ written }) =>
    `“${quoted(written)}”含几个连在一起的数，分不清各指什么，请分行填写或用分号隔开。`,
  "no-such-date": ({ written }) => `“${quoted(written)}”不是有效日期，请改正。`,
  indefinite: ({ written }) => `“${quoted(written)}”没有确定的数，请写明数值（如 ≥30个）。`,
  event: ({ written }) => `“${quoted(written)}”以事件为期限，表中看不出日期，请写明年月日。`,
  exclusion: ({ written }) => `“${quoted(written)}”只说了不等于什么，请写明要达到的值。`,
  "cell-error": ({ written }) => `单元格显示错误 ${quoted(written)}，请先改正公式或引用。`,
};

const ENGLISH: IssueMessages = {
  damaged: ({ written }) =>
    `“${quoted(written)}” looks misread or mistyped. Check the original and type it again (such as ≥90% or ≥200人次).`,
  contradiction: ({ written, comparators }) =>
    `“${quoted(written)}” has comparators that contradict each other (${comparators.join(", ")}). Keep one.`,
  "reversed-range": ({ written }) =>
    `“${quoted(written)}” begins above its end. Write the smaller or earlier end first.`,
  "run-together": ({ written }) =>
    `“${quoted(written)}” has several numbers side by side. Put them in rows of their own or part them with semicolons.`,
  "no-such-date": ({ written }) => `“${quoted(written)}” is no date of the calendar. Correct it.`,
  indefinite: ({ written }) =>
    `“${quoted(written)}” names no certain number. Write the figure (such as ≥30个).`,
  event: ({ written }) =>
    `“${quoted(written)}” sets an event as the limit and the form does not tell its day. Write the date.`,
  exclusion: ({ written }) =>
    `“${quoted(written)}” only says what must not be. Write the value that is wanted.`,
  "cell-error": ({ written }) =>
    `The cell shows the error ${quoted(written)}. Correct its formula first.`,
};

const ISSUES: ByLanguage<IssueMessages> = { "zh-CN": CHINESE, en: ENGLISH };

/** The issue as one sentence: what was found, why it cannot be read, what to write instead. */
export function explainIssue(issue: Issue, language: Language): string {
  return sentence(issue, ISSUES[language]);
}

/** `explainIssue` for the functions, whose bundle leaves the other language's sentences out. */
export function explainIssueInChinese(issue: Issue): string {
  return sentence(issue, CHINESE);
}

function sentence(issue: Issue, messages: IssueMessages): string {
  const write = messages[issue.kind] as (issue: Issue) => string;
  return write(issue);
}

/** Long texts are cut in a sentence; the cell keeps all of it. */
function quoted(written: string): string {
  return written.length > 40 ? `${written.slice(0, 40)}…` : written;
}
