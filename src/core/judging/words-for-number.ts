import type { BoundTarget, RangeTarget } from "../reading/target";
import type { Verdict } from "./verdict";
import { foldWords, readWording } from "./wording";
import { natureOf } from "./demand";
import { beginsPartial, declarationOf, isNotDone } from "./declaration";
import { isGraver } from "./grave";
import type { Hearing } from "./hearing";
import { settle } from "./hearing";

/** Words reported where a number was asked for (SPEC V11): never met, unless nothing meets a zero. */
export function judgeWordsForNumber(
  target: BoundTarget | RangeTarget,
  text: string,
  hearing: Hearing,
): Verdict {
  const { words } = hearing;
  const pair = { target: hearing.target, actual: hearing.actual };
  if (isZero(target) && saysNone(text, hearing)) {
    return settle("met", { kind: "words-agree", ...pair, how: "answer" }, "V4");
  }
  const declaration = declarationOf(text, words);
  if (declaration === "partial" || beginsPartial(text)) {
    return settle("partial", { kind: "declared", ...pair, what: "partial" }, "V16");
  }
  if (isZero(target)) return settle("undecided", { kind: "words-for-number", ...pair }, "V11");
  // 未完成,仅修缮15间: said against its own interest.
  const short =
    /^未(?:完成|达标|达到|达成)(?:年度|预期|绩效)*(?:目标|指标|任务)?[,，;；]?(?:仅|只)/u;
  const floor = target.kind === "bound" && target.value > 0 && isFloor(target, hearing);
  const recurring = target.kind === "bound" && target.unit?.startsWith("次/") === true;
  if ((floor && isNotDone(text)) || (recurring && isNotDone(text.replace(EACH_TIME, "")))) {
    return settle("unmet", { kind: "words-oppose", ...pair, word: text }, "V16");
  }
  if (declaration === "unmet" || short.test(text)) {
    return settle("unmet", { kind: "declared", ...pair, what: "unmet" }, "V16");
  }
  if (declaration !== null) {
    return settle("undecided", { kind: "not-shown", ...pair, wants: "figure" }, "V11");
  }
  if (fullyCovered(target, text, hearing) || wholly(target, text, hearing)) {
    return settle("met", { kind: "words-agree", ...pair, how: "group" }, "V15");
  }
  const wording = readWording(text, words);
  // 未开展调查 denies the survey, not the satisfaction.
  const [fault] = wording.faults.filter(
    ({ declaredUnmet, word }) =>
      declaredUnmet &&
      /^(?:年度|预期|绩效)*(?:目标|指标|任务)?$/u.test(
        text.slice(text.indexOf(word) + word.length).replace(/[\d.%]+$/u, ""),
      ),
  );
  const [denied] = wording.denied;
  const against = denied ?? fault;
  const certain =
    wording.affirmed.length === 0 && wording.doubts.length === 0 && wording.hedges.length === 0;
  // 超预算2% speaks against a ceiling of 100%, 无违规 says nothing about a number.
  if (against !== undefined && certain && !/\d/u.test(text.replace(/超预算\d.*$/u, ""))) {
    return settle("unmet", { kind: "words-oppose", ...pair, word: against.word }, "V16");
  }
  return settle("undecided", { kind: "words-for-number", ...pair }, "V11");
}

function isZero(target: BoundTarget | RangeTarget): boolean {
  if (target.kind === "range") return false;
  const { comparator, value } = target;
  return value === 0 && (comparator === null || comparator === "=" || comparator === "<=");
}

/** 无, 未发生, 未发生安全事故 (W30, W19). */
function saysNone(text: string, hearing: Hearing): boolean {
  // 未发生重大事故 leaves the smaller ones open.
  if (isGraver(text, hearing.place.name + hearing.target)) return false;
  if (hearing.words.none.words.some((word) => foldWords(word) === text)) return true;
  const wording = readWording(text, hearing.words);
  return (
    wording.cleared.length > 0 &&
    wording.faults.length === 0 &&
    wording.denied.length === 0 &&
    wording.doubts.length === 0 &&
    wording.hedges.length === 0 &&
    !/\d/u.test(text)
  );
}

function isFloor(target: BoundTarget, hearing: Hearing): boolean {
  if (target.comparator === null || target.comparator === "=")
    return natureOf(target, hearing).better === "higher";
  return target.comparator.startsWith(">");
}

/** 每月, 按月: each time that it was due. */
const EACH_TIME = /^(?:每个?|按|逐)(?:月|季度?|年|周|日)(?:均|都)?/u;

/** 全部合格 reported for a 合格率: all of it. */
function wholly(target: BoundTarget | RangeTarget, text: string, hearing: Hearing): boolean {
  if (target.kind !== "bound" || target.unit !== "%" || target.value > 1) return false;
  if (target.comparator === "<" || target.comparator === "<=") return false;
  const word = /^(?:均已?|全部|都已?|全)(?:为|达到)?([\u4e00-\u9fff]{2,4})$/u.exec(text)?.[1];
  return (
    word !== undefined &&
    !/[不未无没非]/u.test(word) &&
    (hearing.place.name || (target.subject ?? "")).endsWith(`${word}率`)
  );
}

/** 全覆盖 reported for 100% or less (W28). */
function fullyCovered(target: BoundTarget | RangeTarget, text: string, hearing: Hearing): boolean {
  if (target.kind !== "bound" || target.unit !== "%" || target.value > 1) return false;
  if (target.comparator === "<" || target.comparator === "<=") return false;
  if (!/覆盖|应.尽./u.test(hearing.place.name + hearing.target)) return false;
  return hearing.words.fullCoverage.words.includes(text);
}
