import type { Compared, Reason } from "../judging/reason";
import type { Comparator } from "../reading/target";
import type { Verdict } from "../judging/verdict";
import { showFigure, showGap } from "./figure";
import { explainIssue, explainIssueInChinese } from "./issue";
import type { ByLanguage, Language } from "./language";
import { STATUS_WORDS } from "./status";

/** The verdict's reason as one sentence: what was compared, with numbers and the gap. */
export function explain(verdict: Verdict, language: Language): string {
  return sentence(verdict, VERDICTS[language]);
}

/** `explain` for the functions, whose bundle leaves the other language's sentences out. */
export function explainInChinese(verdict: Verdict): string {
  return sentence(verdict, CHINESE);
}

function sentence(verdict: Verdict, messages: VerdictMessages): string {
  const reason = shortened(verdict.reason);
  const write = messages[reason.kind] as (reason: Reason, verdict: Verdict) => string;
  return write(reason, verdict);
}

/** Quoted in a sentence; the cell keeps the whole text. */
const MOST_QUOTED = 60;

function shortened(reason: Reason): Reason {
  const { target, actual } = { target: "", actual: "", ...reason };
  if (
    typeof target !== "string" ||
    typeof actual !== "string" ||
    (target.length <= MOST_QUOTED && actual.length <= MOST_QUOTED)
  )
    return reason;
  return {
    ...reason,
    ...("target" in reason ? { target: quoted(target) } : {}),
    ...("actual" in reason ? { actual: quoted(actual) } : {}),
  } as Reason;
}

function quoted(written: string): string {
  return written.length > MOST_QUOTED ? `${written.slice(0, MOST_QUOTED)}…` : written;
}

type VerdictMessages = {
  readonly [Kind in Reason["kind"]]: (
    reason: Extract<Reason, { readonly kind: Kind }>,
    verdict: Verdict,
  ) => string;
};

const SIGNS: Readonly<Record<Comparator, string>> = {
  ">=": "≥",
  ">": ">",
  "<=": "≤",
  "<": "<",
  "=": "=",
};

const CHINESE: VerdictMessages = {
  "target-not-applicable": ({ target }) => `目标“${target}”表示不适用，本行不判断。`,
  "target-empty": () => "没有填写指标目标值。请先填写目标值。",
  "target-placeholder": ({ target }) =>
    `目标“${target}”只是占位，没有具体数值。请填写实际的目标值。`,
  "target-no-aim": ({ target }) =>
    `“${target}”是等级或问句，看不出要达到哪一级。请写明要达到的等级（如 良好、是）。`,
  "target-unreadable": ({ because }) => explainIssueInChinese(because),
  "nothing-reported": () => "还没有填写实际完成值，暂不计分。",
  "actual-not-applicable": ({ target, actual }) =>
    `目标“${target}”还在，实际却填了“${actual}”。如确不适用，请先调整目标；否则请填写完成情况。`,
  "actual-error": ({ actual }) =>
    `实际完成值单元格是错误值或无法读取的内容“${actual}”。请改为数值或文字。`,
  compared: (reason, { over }) => {
    const gap = reason.actual.value - reason.bound.value;
    const signs = relation(gap);
    const head = `实际 ${showFigure(reason.actual)} ${signs} 目标 ${bound(reason)}`;
    return `${head}${gapInChinese(reason, gap, over)}${remarksInChinese(reason)}`;
  },
  "range-compared": ({ actual, low, high, side, target }) => {
    const shown = `实际 ${showFigure(actual)}`;
    const asked = `目标 ${target}（${showFigure(low)} 至 ${showFigure(high)}）`;
    switch (side) {
      case "inside":
        return `${shown} 在${asked}之内。`;
      case "below":
        return `${shown} 低于${asked}，差${showGap(low.value - actual.value, actual, "zh-CN")}。`;
      case "above":
        return `${shown} 高于${asked}，超出${showGap(actual.value - high.value, actual, "zh-CN")}。`;
    }
  },
  "dates-compared": ({ actual, target, late, holds }) => {
    if (holds) return `实际 ${actual}，在目标 ${target} 的期限之内。`;
    return `实际 ${actual}，晚于目标 ${target}${late === null ? "" : `，超期 ${late} 天`}。`;
  },
  "words-agree": ({ target, actual, how }) => {
    switch (how) {
      case "same":
        return `实际“${actual}”与目标一致。`;
      case "group":
      case "contained":
      case "answer":
      case "cleared":
        return `实际“${actual}”符合目标“${target}”。`;
      case "step":
        return `实际“${actual}”达到或高于目标等级“${target}”。`;
    }
  },
  "words-oppose": ({ target, actual, word }) =>
    word === actual || actual.includes(target) || target.includes(word)
      ? `实际“${actual}”与目标“${target}”相反。`
      : `实际“${actual}”与目标“${target}”相反（见“${word}”）。`,
  declared: ({ target, actual, what }) => {
    switch (what) {
      case "met":
      case "done":
        return `目标“${target}”为定性要求，实际填报“${actual}”。`;
      case "partial":
        return `实际填报“${actual}”，目标“${target}”只部分达成。`;
      case "unmet":
        return `实际填报“${actual}”，目标“${target}”没有达成。`;
    }
  },
  "not-shown": ({ target, actual, wants }) => {
    switch (wants) {
      case "figure":
        return `目标“${target}”是数值，实际填的是“${actual}”，没有数字可比。请填写实际数值。`;
      case "day":
        return `目标“${target}”要看完成时间，实际“${actual}”没有说明何时完成。请填写完成日期或“按时完成”。`;
      case "quality":
        return `实际“${actual}”只说明做了，没有说明是否“${target}”。请写明达到的程度。`;
      case "parts":
        return `目标“${target}”有多项要求，实际“${actual}”没有逐项说明。请逐项填写。`;
    }
  },
  qualified: ({ target, actual, word }) =>
    actual === word
      ? `实际“${actual}”比目标“${target}”弱。请确认是否算达成。`
      : `实际“${actual}”有保留（“${word}”），目标是“${target}”。请确认是否算达成。`,
  "words-differ": ({ target, actual }) =>
    `看不出实际“${actual}”是否符合目标“${target}”。请按目标的说法填写，或由人判断。`,
  "number-for-words": ({ target, actual }) =>
    `目标“${target}”是文字要求，实际填的是“${actual}”，两者无法直接比较。请写明是否“${target}”。`,
  "words-for-number": ({ target, actual }) =>
    `目标“${target}”是数值，实际填的是“${actual}”。请填写数值。`,
  "unit-mismatch": ({ target, actual, expected, received }) =>
    expected === ""
      ? `目标“${target}”没有单位，实际“${actual}”的单位是“${received}”。确认是同一口径后再核对。`
      : `目标单位是“${expected}”，实际填了“${received}”。确认是同一口径后再核对。`,
  "two-readings": ({ target, actual, first, second }) =>
    `实际“${actual}”可能是 ${showFigure(first)}，也可能是 ${showFigure(second)}，对目标“${target}”结论不同。请写明单位。`,
  "direction-unknown": ({ target, actual }) =>
    `目标“${target}”没有比较符，看不出越高越好还是越低越好，实际“${actual}”与之不同。请在目标前加 ≥ 或 ≤。`,
  "far-apart": ({ target, actual }) =>
    `实际“${actual}”与目标“${target}”相差悬殊，可能单位不同。请写明单位后再核对。`,
  "over-whole": ({ actual }) => `实际“${actual}”超过 100%，而该比率不可能超过 100%。请核对数据。`,
  inexact: ({ target, actual }) =>
    `目标“${target}”或实际“${actual}”不是确数，不能确定是否达成。请填写确切数值。`,
  "copied-bound": ({ target, actual }) =>
    `实际“${actual}”是一个范围而不是完成值，不能确定是否达到目标“${target}”。请填写实际数值。`,
  "operator-suspect": ({ target, actual }) =>
    `目标“${target}”的比较符与指标含义可能相反，反过来读结论就不同（实际“${actual}”）。请核对目标的方向。`,
  "operator-slip": ({ target, actual }) =>
    `目标“${target}”的符号可读作含或不含该数，实际“${actual}”恰在界上。请改用 ≥、> 或 ≤、<。`,
  "year-unknown": ({ target, actual }) =>
    `目标“${target}”与实际“${actual}”中有一个没有写年份，无法比较先后。请补上年份。`,
  "days-straddle": ({ target, actual }) =>
    `实际“${actual}”有一部分在目标“${target}”的期限之后。请填写完成的具体日期。`,
  listed: ({ named, lacking }, { status }) => {
    if (status === "met") return `目标列出的各项均已具备：${named.join("、")}。`;
    const found = named.length === 0 ? "" : `已具备：${named.join("、")}；`;
    const open = lacking.length === 0 ? "各项是否完成说得不确定" : `未见：${lacking.join("、")}`;
    return `${found}${open}。${status === "undecided" ? "请逐项写明是否完成。" : ""}`;
  },
  "trend-compared": ({ target, actual, same }) =>
    same
      ? `实际“${actual}”与目标“${target}”方向一致。`
      : `实际“${actual}”与目标“${target}”方向不符。`,
  parts: ({ parts }) =>
    parts
      .map((part) => `${STATUS_WORDS["zh-CN"][part.status]}：${explainInChinese(part)}`)
      .join(""),
  "rhythm-compared": ({ target, actual, holds }) =>
    holds
      ? `实际“${actual}”不少于目标“${target}”的频次。`
      : `实际“${actual}”少于目标“${target}”的频次。`,
};

const ENGLISH: VerdictMessages = {
  "target-not-applicable": ({ target }) =>
    `The target "${target}" means not applicable; the row is not judged.`,
  "target-empty": () => "There is no target value. Fill it in first.",
  "target-placeholder": ({ target }) =>
    `The target "${target}" is only a placeholder. Write the value to be reached.`,
  "target-no-aim": ({ target }) =>
    `"${target}" is a scale or a question, not an aim. Write the step to be reached (such as 良好 or 是).`,
  "target-unreadable": ({ because }) => explainIssue(because, "en"),
  "nothing-reported": () => "No actual value yet; not scored.",
  "actual-not-applicable": ({ target, actual }) =>
    `The target "${target}" stands, yet the actual says "${actual}". Change the target, or report what was done.`,
  "actual-error": ({ actual }) =>
    `The actual's cell holds an error or something that cannot be read: "${actual}". Enter a number or words.`,
  compared: (reason, { over }) => {
    const gap = reason.actual.value - reason.bound.value;
    const head = `Actual ${showFigure(reason.actual)} ${relation(gap)} target ${bound(reason)}`;
    return `${head}${gapInEnglish(reason, gap, over)}${remarksInEnglish(reason)}`;
  },
  "range-compared": ({ actual, low, high, side, target }) => {
    const asked = `target ${target} (${showFigure(low)} to ${showFigure(high)})`;
    switch (side) {
      case "inside":
        return `Actual ${showFigure(actual)} lies within the ${asked}.`;
      case "below":
        return `Actual ${showFigure(actual)} lies ${showGap(low.value - actual.value, actual, "en")} below the ${asked}.`;
      case "above":
        return `Actual ${showFigure(actual)} lies ${showGap(actual.value - high.value, actual, "en")} above the ${asked}.`;
    }
  },
  "dates-compared": ({ actual, target, late, holds }) => {
    if (holds) return `Actual ${actual} is within the limit ${target}.`;
    return `Actual ${actual} is after the limit ${target}${late === null ? "" : ` by ${late} days`}.`;
  },
  "words-agree": ({ target, actual, how }) => {
    switch (how) {
      case "same":
        return `The actual "${actual}" repeats the target.`;
      case "group":
      case "contained":
      case "answer":
      case "cleared":
        return `The actual "${actual}" answers the target "${target}".`;
      case "step":
        return `The actual "${actual}" is at or above the step "${target}".`;
    }
  },
  "words-oppose": ({ target, actual, word }) =>
    `The actual "${actual}" contradicts the target "${target}"${word === actual || actual.includes(target) || target.includes(word) ? "" : ` ("${word}")`}.`,
  declared: ({ target, actual, what }) => {
    switch (what) {
      case "met":
      case "done":
        return `The target "${target}" is in words; reported: "${actual}".`;
      case "partial":
        return `Reported "${actual}": the target "${target}" is met in part.`;
      case "unmet":
        return `Reported "${actual}": the target "${target}" is not met.`;
    }
  },
  "not-shown": ({ target, actual, wants }) => {
    switch (wants) {
      case "figure":
        return `The target "${target}" is a number, but "${actual}" gives none. Enter the figure.`;
      case "day":
        return `The target "${target}" asks when; "${actual}" does not say. Enter the day, or 按时完成.`;
      case "quality":
        return `"${actual}" says it was done, not whether "${target}" holds. Say how well.`;
      case "parts":
        return `The target "${target}" has several parts; "${actual}" does not answer each. Report part by part.`;
    }
  },
  qualified: ({ target, actual, word }) =>
    `The actual "${actual}" is weaker than the target "${target}"${word === actual ? "" : ` ("${word}")`}. Decide whether it counts as met.`,
  "words-differ": ({ target, actual }) =>
    `Can't tell whether "${actual}" answers the target "${target}". Use the target's words, or judge by hand.`,
  "number-for-words": ({ target, actual }) =>
    `The target "${target}" is in words, but the actual is "${actual}". Say whether "${target}" holds.`,
  "words-for-number": ({ target, actual }) =>
    `The target "${target}" is a number, but the actual is "${actual}". Enter a number.`,
  "unit-mismatch": ({ target, actual, expected, received }) =>
    expected === ""
      ? `The target "${target}" has no unit, the actual "${actual}" is in ${received}. Confirm they are the same measure.`
      : `Target is in ${expected}, actual in ${received}. Confirm they are the same measure.`,
  "two-readings": ({ target, actual, first, second }) =>
    `The actual "${actual}" may be ${showFigure(first)} or ${showFigure(second)}, with different outcomes for "${target}". Write the unit.`,
  "direction-unknown": ({ target, actual }) =>
    `The target "${target}" has no comparator, so it is unclear whether more or less is better than it (actual "${actual}"). Put ≥ or ≤ before it.`,
  "far-apart": ({ target, actual }) =>
    `The actual "${actual}" is far from the target "${target}"; the units may differ. Write the unit.`,
  "over-whole": ({ actual }) =>
    `The actual "${actual}" is above 100%, which this rate cannot be. Check the figure.`,
  inexact: ({ target, actual }) =>
    `The target "${target}" or the actual "${actual}" is not exact. Enter the exact figure.`,
  "copied-bound": ({ target, actual }) =>
    `The actual "${actual}" is a limit, not a result; it can't be held against "${target}". Enter the figure.`,
  "operator-suspect": ({ target, actual }) =>
    `The comparator of "${target}" seems to contradict the indicator, and the other way round the outcome differs (actual "${actual}"). Check the target.`,
  "operator-slip": ({ target, actual }) =>
    `The sign of "${target}" may or may not include the number itself, and the actual "${actual}" is exactly on it. Write ≥, >, ≤ or <.`,
  "year-unknown": ({ target, actual }) =>
    `Either the target "${target}" or the actual "${actual}" has no year. Add it.`,
  "days-straddle": ({ target, actual }) =>
    `Part of "${actual}" lies after the limit "${target}". Enter the exact day.`,
  listed: ({ named, lacking }, { status }) => {
    if (status === "met") return `All items are there: ${named.join(", ")}.`;
    const found = named.length === 0 ? "" : `There: ${named.join(", ")}. `;
    const open =
      lacking.length === 0 ? "Not certain which are done" : `Not seen: ${lacking.join(", ")}`;
    return `${found}${open}.${status === "undecided" ? " Report item by item." : ""}`;
  },
  "trend-compared": ({ target, actual, same }) =>
    `The actual "${actual}" goes ${same ? "the same way as" : "against"} the target "${target}".`,
  parts: ({ parts }) =>
    parts.map((part) => `${STATUS_WORDS.en[part.status]}: ${explain(part, "en")}`).join(" "),
  "rhythm-compared": ({ target, actual, holds }) =>
    `"${actual}" is ${holds ? "at least as" : "less"} frequent ${holds ? "as" : "than"} the target "${target}".`,
};

const VERDICTS: ByLanguage<VerdictMessages> = { "zh-CN": CHINESE, en: ENGLISH };

function relation(gap: number): string {
  if (gap < 0) return "<";
  return gap > 0 ? ">" : "=";
}

function bound(reason: Compared): string {
  const { asked } = reason;
  return (asked === null || asked === "=" ? "" : SIGNS[asked]) + showFigure(reason.bound);
}

function gapInChinese(reason: Compared, gap: number, over: boolean): string {
  if (!reason.holds) {
    if (gap === 0) return "，恰在界上，不算达成。";
    const verb = gap < 0 ? "差" : "超出";
    return `，${verb}${showGap(gap, reason.bound, "zh-CN")}。`;
  }
  if (over) return `，超额${showGap(gap, reason.bound, "zh-CN")}。`;
  return "，达到目标。";
}

function gapInEnglish(reason: Compared, gap: number, over: boolean): string {
  if (!reason.holds) {
    if (gap === 0) return ", exactly on a limit that is excluded.";
    return `, ${gap < 0 ? "short by" : "over by"} ${showGap(gap, reason.bound, "en")}.`;
  }
  if (over) return `, above it by ${showGap(gap, reason.bound, "en")}.`;
  return ", as asked.";
}

/** What a person should know although the verdict stands. */
function remarksInChinese(reason: Compared): string {
  let text = "";
  if (reason.unitDiffers) {
    text += `单位写法不同（目标“${reason.target}”，实际“${reason.written}”），请确认是同一口径。`;
  }
  if (reason.directionAssumed) {
    text += `目标没有写明方向，按“${SIGNS[reason.comparator]}”理解。`;
  }
  return text;
}

function remarksInEnglish(reason: Compared): string {
  let text = "";
  if (reason.unitDiffers) {
    text += ` The units differ in name (target "${reason.target}", actual "${reason.written}").`;
  }
  if (reason.directionAssumed) {
    text += ` The target does not say whether more or less is better; it was taken as ${SIGNS[reason.comparator]}.`;
  }
  return text;
}
