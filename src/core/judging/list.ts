import type { Actual } from "./actual";
import type { Target } from "../reading/target";
import type { Verdict } from "./verdict";
import { foldWords, readWording } from "./wording";
import { scanNumeral } from "../reading/number";
import { beginsPartial, declarationOf, isNotDone } from "./declaration";
import type { Hearing } from "./hearing";
import { settle } from "./hearing";

type ListTarget = Extract<Target, { readonly kind: "list" }>;

/** Things that must all be there (SPEC V20, domain 4.5). */
export function judgeList(target: ListTarget, actual: Actual, hearing: Hearing): Verdict {
  const pair = { target: hearing.target, actual: hearing.actual };
  if (!("text" in actual) || actual.kind === "date") {
    return settle("undecided", { kind: "number-for-words", ...pair }, "V20");
  }
  const { text } = actual;
  const { words } = hearing;
  const declaration = declarationOf(text, words);
  if (declaration === "partial" || beginsPartial(text)) {
    return settle("partial", { kind: "declared", ...pair, what: "partial" }, "V16");
  }
  if (declaration === "met" || declaration === "unmet") {
    return settle(declaration, { kind: "declared", ...pair, what: declaration }, "V16");
  }
  const named: string[] = [];
  const denied: string[] = [];
  const lacking: string[] = [];
  let open = false;
  // 课程库、学员库均未建立: one word for both, so the joint does not part them.
  const together = words.everything.words.some((word) => word.length < 3 && text.includes(word));
  const clauses = text.split(together ? /[,;。!]/u : /[,;。!、]/u);
  for (const item of target.items) {
    const key = foldWords(item).replace(/^(?:建立|建设|完成|形成|编制|制定)/u, "");
    const where = clauses.filter((clause) => key !== "" && clause.includes(key));
    if (where.length === 0) {
      // 报告 may stand for 调研报告: named in short, or another thing.
      if (
        key.length > 2 &&
        text.includes(key.slice(-2)) &&
        !restNames(target.items, item, key.slice(-2))
      )
        open = true;
      lacking.push(item);
      continue;
    }
    // 道路完成80%: named, and not all of it.
    if (where.some((clause) => /(?<!\d)\d{1,2}(?:\.\d+)?%/u.test(clause))) open = true;
    const said = where.map((clause) => readWording(clause, words, key));
    if (
      said.some(
        ({ hedges, doubts: [doubt] }) =>
          hedges.length > 0 || (doubt !== undefined && !isDenial(doubt)),
      )
    ) {
      open = true;
    } else if (
      said.some(({ denied: no, faults, doubts }) => no.length + faults.length + doubts.length > 0)
    ) {
      denied.push(item);
    } else named.push(item);
  }
  const listed = { kind: "listed", ...pair, named, lacking: [...lacking, ...denied] } as const;
  if (open) return settle("undecided", listed, "V20");
  if (named.length === target.items.length) return settle("met", listed, "V20");
  if (named.length > 0) return settle("partial", listed, "V20");
  if (denied.length > 0 && lacking.length === 0) return settle("unmet", listed, "V20");
  return judgeEverything(target, text, hearing) ?? settle("undecided", listed, "V20");
}

/** 均已建立, 全部完成, 三个库均已建成, 均未建立: one word for every item. */
function judgeEverything(target: ListTarget, written: string, hearing: Hearing): Verdict | null {
  const pair = { target: hearing.target, actual: hearing.actual };
  const { words } = hearing;
  const counted = COUNTED.exec(written);
  if (counted !== null && !countsAll(target, counted)) return null;
  const text = written.slice(counted?.[0].length ?? 0);
  const all = words.everything.words.find((word) => text.startsWith(word)) ?? "";
  if (isNotDone(text.slice(all.length))) {
    return settle("unmet", { kind: "words-oppose", ...pair, word: written }, "V20");
  }
  if ((all === "" && counted === null) || /\d/u.test(text)) return null;
  const said = readWording(text.slice(all.length), words);
  if (said.hedges.length > 0) return null;
  const denies = said.denied.length > 0 || said.faults.some(({ declaredUnmet }) => declaredUnmet);
  if (!denies && said.faults.length > 0) return null;
  if (denies) {
    return said.affirmed.length > 0
      ? null
      : settle("unmet", { kind: "words-oppose", ...pair, word: text }, "V20");
  }
  const rest = text.slice(all.length).replace(/^已经?/u, "");
  const verb = words.tasks.words.some((word) => rest.startsWith(word) || rest.endsWith(word));
  if (said.doubts.length > 0) return null;
  return said.affirmed.length > 0 || verb
    ? settle("met", { kind: "words-agree", ...pair, how: "group" }, "V20")
    : null;
}

/** 三个库, 两项: how many of them the report speaks of. */
const COUNTED =
  /^([一两二三四五六七八九十]|[1-9]\d?)[个项部套座类种份家所篇本]([\u4e00-\u9fff]{0,4}?)(?=均|全部|都|已|尚?未|没有)/u;

/** As many as there are, named by what all of them end in. */
function countsAll({ items }: ListTarget, [, number = "", noun = ""]: RegExpExecArray): boolean {
  const numeral = scanNumeral(number, 0);
  if (numeral?.mantissa !== items.length) return false;
  return noun === "" || items.every((item) => foldWords(item).endsWith(noun));
}

/** The short form belongs to another item of the list: 课程库、学员库 both end in 员库 or 程库. */
function restNames(items: readonly string[], item: string, short: string): boolean {
  return items.some((other) => other !== item && other.includes(short));
}

function isDenial(word: string): boolean {
  return /^(?:未|没|没有|无|不|尚未|未能|并未|缺少|缺乏|暂未|仍未|还未)$/u.test(word);
}
