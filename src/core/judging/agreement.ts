import type { Verdict } from "./verdict";
import type { Said, Wording } from "./wording";
import { readWording } from "./wording";
import { isDeliverable, isDelivered, isWithheld } from "./deliverable";
import { isGraver } from "./grave";
import type { Hearing } from "./hearing";
import { settle } from "./hearing";
import { namesStep } from "./step";

/** Whether worded reports say what a worded target asks, negation first (SPEC V17–V19, V21). */
export function judgeAgreement(
  asked: string,
  wanted: Wording,
  text: string,
  hearing: Hearing,
): Verdict {
  const pair = { target: hearing.target, actual: hearing.actual };
  const key = withoutHedge(asked, wanted);
  const said = readWording(text, hearing.words, key);
  const tolerated = said.hedges.filter((word) => !wanted.hedges.includes(word));
  const positive =
    agrees(wanted, said, hearing) ?? (isTaskDone(asked, said, hearing) ? "contained" : null);
  const [against] = opposing(wanted, said);
  // 按时开工 does not say that the work was done in time.
  const began =
    wanted.affirmed.some(({ groups }) => groups.some((group) => group.timely)) &&
    namesStep(text, hearing.place.name + asked);
  const uncertain = said.doubts.length > 0 || shortfall(text, asked) || began;
  if (against !== undefined) {
    const mixed = positive !== null || said.doubts.length > 0 || tolerated.length > 0;
    return mixed
      ? settle("undecided", { kind: "words-differ", ...pair }, "V17")
      : settle("unmet", { kind: "words-oppose", ...pair, word: against.word }, "V18");
  }
  if (positive !== null && said.faults.length === 0 && !uncertain) {
    const [hedge] = tolerated;
    return hedge === undefined
      ? settle("met", { kind: "words-agree", ...pair, how: positive }, "V17")
      : settle("undecided", { kind: "qualified", ...pair, word: hedge }, "V19");
  }
  if (isDeliverable(asked, hearing) && isWithheld(said, hearing) && !uncertain) {
    return settle("unmet", { kind: "words-oppose", ...pair, word: text }, "V21");
  }
  const [hedge] = tolerated;
  if (hedge !== undefined) {
    return settle("undecided", { kind: "qualified", ...pair, word: hedge }, "V19");
  }
  if (isDeliverable(asked, hearing) && isDelivered(said, hearing) && !uncertain) {
    return settle("met", { kind: "words-agree", ...pair, how: "group" }, "V21");
  }
  if (
    isShortened(asked, text, hearing) &&
    said.faults.length === 0 &&
    !uncertain &&
    said.denied.length === 0
  ) {
    return settle("met", { kind: "words-agree", ...pair, how: "contained" }, "V17");
  }
  return settle("undecided", { kind: "words-differ", ...pair }, "V17");
}

type How = "same" | "group" | "contained" | "cleared";

/** How the report says what was asked; every good word of the target must be answered. */
function agrees(wanted: Wording, said: Wording, hearing: Hearing): How | null {
  if (said.affirmed.some(({ asked }) => asked)) return "contained";
  // 按时完成 for 完成: done, and more than that.
  const doneAsked = hearing.words.done.words.includes(wanted.text);
  if (doneAsked && said.affirmed.some(({ word }) => word.endsWith(wanted.text))) return "group";
  const qualities = wanted.affirmed.filter(({ groups }) => groups.length > 0);
  if (qualities.length > 0 && wanted.cleared.length === 0) {
    if (qualities.every((each) => said.affirmed.some((other) => shareGroup(each, other)))) {
      return demandsNamed(wanted, said, hearing) ? "group" : null;
    }
    // 不存在违规 for 规范: the opposite is denied.
    const answered = qualities.every(({ groups }) =>
      said.cleared.some(({ opposes }) => opposes.some((group) => groups.includes(group))),
    );
    return answered ? "cleared" : null;
  }
  // 无安全事故 is answered by 未发生事故.
  if (wanted.cleared.length > 0 && wanted.affirmed.length === 0) {
    // 责任事故 are all that anybody answers for.
    if (isGraver(said.text.replace("责任", ""), wanted.text)) return null;
    return wanted.cleared
      .filter(({ word }) => word !== "发生")
      .every(({ word }) => said.cleared.some((other) => other.word === word))
      ? "cleared"
      : null;
  }
  return null;
}

/** 按时足额发放 asks for 足额 as well. */
function demandsNamed(wanted: Wording, said: Wording, hearing: Hearing): boolean {
  const rest = wanted.affirmed.reduce((text, { word }) => text.replace(word, " "), wanted.text);
  return hearing.words.demands.words.every(
    (word) => !rest.includes(word) || said.text.includes(word),
  );
}

/** 道路建设已完成 and 已完成道路建设 for 完成道路建设; 已上线 for 系统上线. */
function isTaskDone(asked: string, said: Wording, hearing: Hearing): boolean {
  if (said.denied.length > 0) return false;
  // 已通过竣工验收 is 竣工验收合格.
  const passed = /^(?:已经?|均已?|全部|顺利)*通过([\u4e00-\u9fff]{2,8})$/u.exec(said.text)?.[1];
  if (passed !== undefined && PASSED.some((word) => asked === passed + word)) return true;
  const { tasks, done } = hearing.words;
  const verbs = [...tasks.words, ...ATTAINED];
  const first = verbs.find((word) => asked.startsWith(word));
  const last = verbs.find((word) => asked.endsWith(word) && asked !== word);
  // 完成系统上线 is done when 系统已上线.
  if (first === "完成" && last !== undefined) {
    const what = asked.slice(2, -last.length);
    const told = said.text.startsWith(what) ? said.text.slice(what.length) : said.text;
    if (
      new RegExp(`^(?:已经|已|均|全部|正式|顺利)+${last}(?:完成|完毕|了|运行|使用)?$`, "u").test(
        told,
      )
    )
      return true;
  }
  const verb = first ?? last;
  if (verb === undefined) return false;
  const plain = said.text
    .replace(/^(?:已经|已|均已|全部|正式|顺利)+/u, "")
    .replace(/(?:完成|完毕|了)$/u, "");
  if (plain === verb && said.text !== verb) return true;
  const object = (
    first === undefined ? asked.slice(0, -verb.length) : asked.slice(verb.length)
  ).replace(/^[了的]/u, "");
  if (object.length < 2 || !said.text.includes(object)) return false;
  const tail = said.text.replace(object, "");
  return (
    new RegExp(`^(?:已经|已|均|全部|正式|顺利)*${verb}(?:完成|完毕|了)?$`, "u").test(tail) ||
    said.affirmed.some(({ word }) => word === verb || done.words.includes(word))
  );
}

const PASSED = ["合格", "通过", "达标"];

/** What is reached once and for all, as a task is. */
const ATTAINED = ["通过", "取得", "获得"];

/** Words of the report that speak against the target. */
function opposing(wanted: Wording, said: Wording): readonly Said[] {
  const denied = said.denied.filter(
    (each) => each.asked || wanted.affirmed.some((other) => shareGroup(each, other)),
  );
  const faults = said.faults.filter(
    (each) =>
      wanted.affirmed.some((other) => each.opposes.some((group) => other.groups.includes(group))) ||
      (!isGraver(wanted.text, said.text) &&
        wanted.cleared.some(({ word }) => word === each.word && word !== "发生")) ||
      (each.declaredUnmet && wanted.faults.length === 0),
  );
  return [...denied, ...faults];
}

function shareGroup(left: Said, right: Said): boolean {
  return left.word === right.word || left.groups.some((group) => right.groups.includes(group));
}

/** 基本建立 asks for 建立. */
function withoutHedge(asked: string, wanted: Wording): string {
  const [hedge] = wanted.hedges;
  return hedge !== undefined && asked.startsWith(hedge) ? asked.slice(hedge.length) : asked;
}

/** A share below the whole inside a worded report: 合格,占98%. */
function shortfall(text: string, asked: string): boolean {
  return [...text.matchAll(/(\d+(?:\.\d+)?)%/gu)].some(
    ([whole, digits]) => Number(digits) < 100 && !asked.includes(whole),
  );
}

/** 全天候 for 全天候可用: what is left out of the target carries nothing. */
function isShortened(asked: string, text: string, hearing: Hearing): boolean {
  if (text.length < 2 || text.length * 2 < asked.length) return false;
  const rest = asked.startsWith(text)
    ? asked.slice(text.length)
    : asked.endsWith(text)
      ? asked.slice(0, -text.length)
      : null;
  return rest !== null && rest !== "" && isFilling(rest, hearing);
}

function isFilling(rest: string, hearing: Hearing): boolean {
  if (rest === "") return true;
  return hearing.words.fillers.words.some(
    (word) => rest.startsWith(word) && isFilling(rest.slice(word.length), hearing),
  );
}
