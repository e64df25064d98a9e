import type { Actual } from "./actual";
import type { BoundTarget, PhraseTarget } from "../reading/target";
import type { Verdict } from "./verdict";
import { unitFactor } from "../reading/unit";
import type { Said, Wording } from "./wording";
import { foldWords, readWording } from "./wording";
import type { WordTable } from "./words";
import { judgeAgreement } from "./agreement";
import { beginsPartial, declarationOf } from "./declaration";
import { judgeTimed, judgeWordsForDate } from "./date";
import { isDeliverable } from "./deliverable";
import type { Hearing } from "./hearing";
import { settle } from "./hearing";
import { judgeSteps } from "./ladder";
import { judgeBound } from "./number";
import { overlaps } from "./overlap";
import { rhythmOf } from "./rhythm";

/** A word target: a quality, a task, a deliverable, an answer (SPEC V15–V20). */
export function judgePhrase(target: PhraseTarget, actual: Actual, hearing: Hearing): Verdict {
  const asked = foldWords(target.text);
  const pair = { target: hearing.target, actual: hearing.actual };
  if (actual.kind === "number" && isFullCoverage(asked, hearing.words)) {
    return judgeBound(WHOLE, actual, hearing);
  }
  const monthly = judgeMonthly(asked, actual, hearing);
  if (monthly !== null) return monthly;
  // 每月10日前: a limit that comes again, of which no single day can be reported.
  if (actual.kind === "words" && RECURRING_LIMIT.test(asked)) {
    const timely = judgeWordsForDate(actual.text, hearing);
    if (timely.status !== "undecided") return timely;
  }
  const rhythm = rhythmOf(asked);
  if (rhythm !== null) {
    const verdict = judgeRhythm(rhythm, actual, hearing);
    if (verdict !== null) return verdict;
  }
  switch (actual.kind) {
    case "words":
      return judgeText(asked, actual.text, hearing);
    case "number": {
      if (actual.comparator !== null && !actual.inWords) break;
      const counted = judgeCount(asked, actual.value, actual.unit, hearing);
      // 完成100% and 验收合格12门 are words that hold a number.
      return counted ?? judgeNumberInWords(asked, actual.text, hearing);
    }
    case "several":
      return judgeNumberInWords(asked, actual.text, hearing);
    case "date":
      // 2020-11-30 for 按时完成: when, but nobody said what was in time.
      return settle("undecided", { kind: "words-differ", ...pair }, "V14");
    case "range":
    case "blank":
    case "not-applicable":
    case "error":
      break;
  }
  return settle("undecided", { kind: "number-for-words", ...pair }, "V11");
}

/** 应保尽保, 全覆盖: all of something, which a share may answer. */
export function asksForAll(text: string, table: WordTable): boolean {
  return isFullCoverage(foldWords(text), table);
}

const RECURRING_LIMIT =
  /^每(?:个|一)?(?:月|季度?|周|年)[^,;。]{0,8}[前底末](?:完成|发放|到位|支付|拨付|报送|缴纳|上报)?$/u;

/** 每月10日 for 每月15日前: the day of the month is held against the limit. */
function judgeMonthly(asked: string, actual: Actual, hearing: Hearing): Verdict | null {
  if (!("text" in actual)) return null;
  const [limit, day] = [asked, actual.text].map((text) => MONTHLY.exec(text));
  if (!limit?.[2] || !day) return null;
  const pair = { target: hearing.target, actual: hearing.actual };
  if (Number(day[1]) <= Number(limit[1])) {
    return settle("met", { kind: "words-agree", ...pair, how: "group" }, "V14");
  }
  return day[2] === undefined
    ? settle("unmet", { kind: "words-oppose", ...pair, word: hearing.actual }, "V14")
    : settle("undecided", { kind: "copied-bound", ...pair }, "V12");
}

/** The day of every month, and whether it is a limit. */
const MONTHLY =
  /^.{0,12}?(?<!非)(?:于|在)?每个?月(?:的)?(\d{1,2})[日号](之前|以前|前)?(?:完成|按时|足额|及时|准时|发放|到位|支付|拨付|报送|缴纳|上报|兑付)*$/u;

const WHOLE: BoundTarget = {
  kind: "bound",
  comparator: null,
  value: 1,
  unit: "%",
  scale: 0.01,
  approximate: null,
  subject: null,
  hints: [],
};

function judgeText(asked: string, written: string, hearing: Hearing): Verdict {
  const heard = judgeWords(asked, written, hearing);
  const text = written.replaceAll(DONE_MARK, "");
  const verdict =
    heard.status === "undecided" && text !== written ? judgeWords(asked, text, hearing) : heard;
  return verdict.status === "unmet" && REMEDIED.test(text)
    ? settle(
        "undecided",
        { kind: "words-differ", target: hearing.target, actual: hearing.actual },
        "V18",
      )
    : verdict;
}

/** 促进了就业 is 促进就业, done. */
const DONE_MARK = /(?<=[\u4e00-\u9fff])(?<![为除罢])了(?=[\u4e00-\u9fff])(?![解结望然])/gu;

/** 不合格项已整改: what was wrong once may be right now. */
const REMEDIED = /(?<![未没待需]|尚未|正在)(?:整改|返工|纠正|补齐)(?!中|不)/u;

/** Words against words: declared, then steps of a ladder, then agreement, negation first. */
function judgeWords(asked: string, text: string, hearing: Hearing): Verdict {
  const pair = { target: hearing.target, actual: hearing.actual };
  const { words } = hearing;
  if (asked === text) return settle("met", { kind: "words-agree", ...pair, how: "same" }, "V17");
  // 主体已封顶 for 主体封顶.
  if (asked.length > 2 && text.replace(/已经?|均已?|全部/u, "") === asked) {
    return settle("met", { kind: "words-agree", ...pair, how: "contained" }, "V17");
  }
  const answer = judgeAnswer(asked, text, hearing);
  if (answer !== null) return answer;
  const wanted = readWording(asked, words);
  const declared = judgeDeclaration(asked, wanted, text, hearing);
  if (declared !== null) return declared;
  const timed = wanted.affirmed.some(isTimely) ? judgeTimed(text, hearing) : null;
  if (timed !== null) return timed;
  const stepped = judgeSteps(asked, wanted, text, hearing);
  if (stepped !== null) return stepped;
  if (isNone(wanted) && hearing.words.none.words.includes(text)) {
    return settle("met", { kind: "words-agree", ...pair, how: "cleared" }, "V17");
  }
  // 未做到应救尽救: what is asked, word for word, was not brought about.
  if (
    text.endsWith(asked) &&
    /^(?:尚|还|仍)?(?:未能?|没有?)(?:做到|实现|达到)$/u.test(text.slice(0, -asked.length))
  ) {
    return settle("unmet", { kind: "words-oppose", ...pair, word: text }, "V18");
  }
  if (isFullCoverage(asked, hearing.words) && isFullCoverage(text, hearing.words)) {
    return /[未没难]|不能|无法/u.test(text)
      ? settle("undecided", { kind: "words-differ", ...pair }, "V17")
      : settle("met", { kind: "words-agree", ...pair, how: "group" }, "V15");
  }
  if (isOneStep(asked, text, hearing)) {
    return settle("undecided", { kind: "words-differ", ...pair }, "V17");
  }
  return judgeAgreement(asked, wanted, text, hearing);
}

/** 已完成招标 for 完成: one step of it, unless the indicator names the step. */
function isOneStep(asked: string, text: string, hearing: Hearing): boolean {
  if (!/^(?:全部|已|全面)?完成$/u.test(asked)) return false;
  const step = /^(?:已经|已|全部|均)*完成了?([\u4e00-\u9fff]{2,})$/u.exec(text)?.[1];
  return (
    step !== undefined &&
    !/^(?:全部|全年|年度|各项|既定|预期|绩效|目标|任务|工作|建设|百分之百)/u.test(step) &&
    !overlaps(step, hearing.place.name)
  );
}

function judgeDeclaration(
  asked: string,
  wanted: Wording,
  text: string,
  hearing: Hearing,
): Verdict | null {
  const pair = { target: hearing.target, actual: hearing.actual };
  const declaration = declarationOf(text, hearing.words);
  if (declaration === "partial" || beginsPartial(text)) {
    return settle("partial", { kind: "declared", ...pair, what: "partial" }, "V16");
  }
  if (declaration === null && deniesTask(asked, text, hearing)) {
    return settle("unmet", { kind: "declared", ...pair, what: "unmet" }, "V16");
  }
  switch (declaration) {
    case "unmet":
      // Unless the target is itself worded that way.
      if (wanted.faults.length > 0 || wanted.denied.length > 0) return null;
      return settle("unmet", { kind: "declared", ...pair, what: "unmet" }, "V16");
    case "met":
      return settle("met", { kind: "declared", ...pair, what: "met" }, "V16");
    case "done":
      return isTask(asked, wanted, hearing)
        ? settle("met", { kind: "declared", ...pair, what: "done" }, "V16")
        : settle(
            "undecided",
            {
              kind: "not-shown",
              ...pair,
              wants: wanted.affirmed.some(isTimely) ? "day" : "quality",
            },
            "V16",
          );
    case null:
      return null;
  }
}

/** 尚未验收 for 验收合格: the very work that the target asks for is denied. */
function deniesTask(asked: string, text: string, hearing: Hearing): boolean {
  const verb = /^.{0,6}?(?:尚未|暂未|还未|仍未|未能|未|没有|没)(.{2,4})$/u.exec(text)?.[1];
  return verb !== undefined && asked.includes(verb) && hearing.words.tasks.words.includes(verb);
}

/** 已完成 answers a task and a deliverable, never a quality, a grade or a time. */
function isTask(asked: string, wanted: Wording, hearing: Hearing): boolean {
  const { words } = hearing;
  if (words.done.words.includes(asked) || isDeliverable(asked, hearing)) return true;
  const quality = wanted.affirmed.some(({ groups, steps }) => groups.length + steps.length > 0);
  if (quality || wanted.hedges.length > 0 || wanted.doubts.length > 0) return false;
  return words.tasks.words.some((verb) => asked.startsWith(verb) || asked.endsWith(verb));
}

function isTimely(said: Said): boolean {
  return said.groups.some((group) => group.timely);
}

function judgeCount(
  asked: string,
  value: number,
  unit: string | null,
  hearing: Hearing,
): Verdict | null {
  const pair = { target: hearing.target, actual: hearing.actual };
  if (unit !== null && !isDeliverable(asked, hearing)) return noneOf(asked, value, hearing);
  if (isDeliverable(asked, hearing) && unit !== "%") {
    const counted = unit !== null && Number.isInteger(value);
    if (counted && value >= 1) {
      return settle("met", { kind: "words-agree", ...pair, how: "group" }, "V21");
    }
    if (value === 0) return settle("unmet", { kind: "words-oppose", ...pair, word: "0" }, "V21");
  }
  return noneOf(asked, value, hearing);
}

/** The target asks that nothing of a kind happens: 无安全事故. */
function isNone(wanted: Wording): boolean {
  return wanted.cleared.length > 0 && wanted.affirmed.length + wanted.faults.length === 0;
}

/** 无事故 with 0起, or with 2起; 无重大事故 leaves the 2起 open. */
function noneOf(asked: string, value: number, hearing: Hearing): Verdict | null {
  const pair = { target: hearing.target, actual: hearing.actual };
  if (!isNone(readWording(asked, hearing.words))) return null;
  if (value > 0) {
    if (asked.length > 8 || /重大|较大|特大|责任|严重/u.test(asked)) return null;
    return settle("unmet", { kind: "words-oppose", ...pair, word: hearing.actual }, "V4");
  }
  return settle("met", { kind: "words-agree", ...pair, how: "cleared" }, "V4");
}

function judgeNumberInWords(asked: string, text: string, hearing: Hearing): Verdict {
  const pair = { target: hearing.target, actual: hearing.actual };
  if (/^[\d.,%‰+-]+[^\d]{0,3}$/u.test(text)) {
    return settle("undecided", { kind: "number-for-words", ...pair }, "V11");
  }
  const verdict = judgeText(asked, text, hearing);
  const differs = verdict.reason.kind === "words-differ";
  return differs ? settle("undecided", { kind: "number-for-words", ...pair }, "V11") : verdict;
}

function judgeRhythm(rhythm: number, actual: Actual, hearing: Hearing): Verdict | null {
  const pair = { target: hearing.target, actual: hearing.actual };
  let times: number | null = null;
  if (actual.kind === "words") times = rhythmOf(actual.text);
  if (actual.kind === "number" && actual.unit !== null && actual.comparator === null) {
    const factor = unitFactor(actual.unit, "次/年");
    if (factor !== null && actual.unit.includes("/")) times = actual.value * factor;
  }
  if (times === null) return null;
  if (actual.kind === "words") {
    const wording = readWording(actual.text, hearing.words);
    if (wording.doubts.length + wording.hedges.length + wording.denied.length > 0) return null;
  }
  const holds = times >= rhythm * (1 - 1e-9);
  return settle(holds ? "met" : "unmet", { kind: "rhythm-compared", ...pair, holds }, "V15");
}

function judgeAnswer(asked: string, text: string, hearing: Hearing): Verdict | null {
  const { yes, no } = hearing.words.answers;
  const pair = { target: hearing.target, actual: hearing.actual };
  if (asked === "有" && (text === "无" || text === "没有")) {
    return settle("unmet", { kind: "words-oppose", ...pair, word: text }, "V20");
  }
  const wantsYes = asked === "是" || asked === "true";
  const wantsNo = asked === "否" || asked === "false";
  if (!wantsYes && !wantsNo) return null;
  // 有 answers 是 only where having is asked: 是否有台账.
  const weak = wantsYes && /^[有已能会]$/u.test(text) && !hearing.place.name.includes(text);
  const saysYes = yes.includes(text) && !weak;
  const saysNo = no.includes(text);
  if (!saysYes && !saysNo) return null;
  return saysYes === wantsYes
    ? settle("met", { kind: "words-agree", ...pair, how: "answer" }, "V20")
    : settle("unmet", { kind: "words-oppose", ...pair, word: text }, "V20");
}

function isFullCoverage(text: string, table: WordTable): boolean {
  const { words } = table.fullCoverage;
  const wording = readWording(text, table);
  if (wording.doubts.length + wording.hedges.length + wording.denied.length > 0) return false;
  return /应(.)尽\1/u.test(text) || words.some((word) => text.endsWith(word));
}
