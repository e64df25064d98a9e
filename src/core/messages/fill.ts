import type { EntryProblem } from "../forms/entry";
import type { WeightProblem } from "../forms/weights";
import type { Comparator, Target } from "../reading/target";
import { showNumber, showFigure } from "./figure";
import { explainIssue } from "./issue";
import { FIRST_YEAR, LAST_YEAR } from "../year";
import type { ByLanguage, Language } from "./language";

/** The 填写 tab: facts, amounts, indicators, points. */
export interface FillMessages {
  readonly reading: string;
  readonly sheet: (name: string) => string;
  readonly refresh: string;
  readonly other: (name: string) => string;
  readonly otherNext: string;
  readonly lost: (name: string) => string;
  readonly toBuild: string;
  readonly unread: string;
  readonly facts: string;
  readonly year: string;
  readonly yearProblem: string;
  readonly required: string;
  readonly requiredLeft: (count: number) => string;
  readonly requiredDone: string;
  readonly counter: (length: number, most: number) => string;
  readonly gone: string;
  readonly calculated: string;
  readonly datesReversed: string;
  readonly offered: string;
  readonly budget: string;
  readonly shownIn: string;
  readonly shownNote: (stored: string) => string;
  readonly sumAgrees: (label: string, sum: string) => string;
  readonly sumDiffers: (label: string, total: string, sum: string, gap: string) => string;
  readonly sumOpen: (label: string, sum: string) => string;
  readonly indicators: string;
  readonly rows: (count: number) => string;
  readonly page: (first: number, last: number, all: number) => string;
  readonly pageBefore: string;
  readonly pageNext: string;
  readonly unnamed: string;
  readonly noTarget: string;
  readonly add: string;
  readonly addTitle: string;
  readonly under: string;
  /** Levels that are in neither table nor menu. */
  readonly newLevel: string;
  readonly levelProblem: string;
  readonly name: string;
  readonly target: string;
  readonly weight: string;
  readonly weightProblem: string;
  readonly nameProblem: string;
  readonly readAs: (reading: string) => string;
  readonly openAs: (reason: string) => string;
  readonly up: string;
  readonly down: string;
  readonly moveTo: string;
  readonly remove: string;
  readonly removeQuestion: (name: string) => string;
  readonly removeWarning: string;
  readonly removeConfirm: string;
  readonly keep: string;
  readonly toLibrary: string;
  readonly showCell: string;
  readonly close: string;
  readonly save: string;
  readonly working: string;
  readonly added: (name: string) => string;
  readonly removed: (name: string) => string;
  /** The row stayed, as the table needs it. */
  readonly emptied: (name: string) => string;
  readonly moved: (name: string) => string;
  readonly changed: (name: string) => string;
  readonly takenBack: string;
  readonly undoLast: string;
  readonly pointsLine: (sum: string, expected: string) => string;
  readonly weights: string;
  readonly noWeights: string;
  readonly tableSum: (sum: string, expected: string) => string;
  readonly totalSum: (sum: string, expected: string) => string;
  readonly enough: string;
  readonly missing: (points: string) => string;
  readonly over: (points: string) => string;
  readonly blankRows: (count: number) => string;
  readonly distribute: string;
  readonly preview: (count: number) => string;
  readonly confirm: string;
  readonly cancel: string;
  readonly distributed: (count: number) => string;
  readonly nothingLeft: string;
  readonly level: string;
  readonly sum: string;
  readonly wanted: string;
  readonly weightIssue: (problem: WeightProblem) => string;
  readonly entry: {
    readonly [Kind in EntryProblem["kind"]]: (
      problem: Extract<EntryProblem, { readonly kind: Kind }>,
    ) => string;
  };
  readonly targetWords: TargetWords;
}

interface TargetWords {
  readonly signs: Readonly<Record<Exclude<Comparator, "=">, string>>;
  /** `=190课时` is a floor or a ceiling, as a number without a sign is (SPEC V4). */
  readonly equal: (figure: string) => string;
  readonly bare: (figure: string) => string;
  readonly range: (low: string, high: string) => string;
  readonly by: (day: string) => string;
  readonly from: (day: string) => string;
  readonly between: (from: string, to: string) => string;
  readonly span: (from: string, to: string) => string;
  readonly phrase: (text: string) => string;
  readonly list: (items: readonly string[]) => string;
  readonly trend: (text: string) => string;
  readonly all: (parts: readonly string[]) => string;
  readonly any: (parts: readonly string[]) => string;
  readonly notApplicable: string;
  readonly empty: string;
  readonly placeholder: string;
  readonly scale: string;
  readonly question: string;
  readonly about: (figure: string) => string;
}

export const FILL: ByLanguage<FillMessages> = {
  "zh-CN": {
    reading: "正在读取当前表…",
    sheet: (name) => `正在填写：${name}`,
    refresh: "重新读取",
    other: (name) => `“${name}”不是本助手建的表，不能在这里填写。`,
    otherNext: "请切换到本助手建的表，或到“建表”新建一张；已有的表可以从“建表”带入。",
    lost: (name) => `“${name}”是本助手建的表，但指标表的名称已被删除，不能再对应各栏。`,
    toBuild: "去建表",
    unread: "当前表没有读出来，请再试一次。",
    facts: "基本信息",
    year: "年度",
    yearProblem: `请填 ${FIRST_YEAR} 到 ${LAST_YEAR} 之间的四位年份，或留空。`,
    required: "必填",
    requiredLeft: (count) => `还有 ${count} 项必填没有填`,
    requiredDone: "必填项都已填",
    counter: (length, most) => `${length}/${most} 字`,
    gone: "表里这一栏的单元格已被删除，不能填写。",
    calculated: "单元格里是您自己的公式，请在表里修改。",
    datesReversed: "完成日期早于开始日期，请改正其中一个。",
    offered: "可选，也可填其他",
    budget: "资金",
    shownIn: "金额显示单位",
    shownNote: (stored) => `只改变窗格里的显示和录入单位；表里的数始终以${stored}保存。`,
    sumAgrees: (label, sum) => `${label}：分项合计 ${sum}，与总额一致。`,
    sumDiffers: (label, total, sum, gap) =>
      `${label}：总额 ${total}，分项合计 ${sum}，相差 ${gap}，请核对。`,
    sumOpen: (label, sum) => `${label}：分项合计 ${sum}，总额还没有填。`,
    indicators: "指标",
    rows: (count) => `共 ${count} 项`,
    page: (first, last, all) => `第 ${first}–${last} 项，共 ${all} 项`,
    pageBefore: "上一页",
    pageNext: "下一页",
    unnamed: "（未填名称）",
    noTarget: "（未填目标值）",
    add: "添加",
    addTitle: "添加指标",
    under: "所属级别",
    newLevel: "另写级别名称…",
    levelProblem: "请先填写每一级的名称。",
    name: "指标名称",
    target: "目标值",
    weight: "分值",
    weightProblem: "请填 0 到 1000 之间的数，或留空。",
    nameProblem: "请先填写指标名称。",
    readAs: (reading) => `读作：${reading}`,
    openAs: (reason) => `待确认：${reason}`,
    up: "上移",
    down: "下移",
    moveTo: "移到",
    remove: "删除",
    removeQuestion: (name) => `删除指标“${name}”这一整行？`,
    removeWarning: "这一行右侧您自己填的内容也会一起删除，可以用“撤销”原样恢复。",
    removeConfirm: "删除这一行",
    keep: "保留",
    toLibrary: "存入指标库",
    showCell: "在表中定位",
    close: "收起",
    save: "写入表中",
    working: "正在修改表格…",
    added: (name) => `已添加指标“${name}”。`,
    removed: (name) => `已删除指标“${name}”。`,
    emptied: (name) => `已清空指标“${name}”；表里至少留两行，这一行留作空行。`,
    moved: (name) => `已移动指标“${name}”。`,
    changed: (name) => `已修改指标“${name}”。`,
    takenBack: "已恢复原样。",
    undoLast: "撤销上一步",
    pointsLine: (sum, expected) => `分值合计 ${sum} / ${expected}`,
    weights: "分值",
    noWeights: "这张表没有分值栏，不用分配。",
    tableSum: (sum, expected) => `指标分值合计 ${sum}，应为 ${expected}`,
    totalSum: (sum, expected) => `连同预算执行率合计 ${sum}，应为 ${expected}`,
    enough: "正好",
    missing: (points) => `还差 ${points}`,
    over: (points) => `超出 ${points}`,
    blankRows: (count) => `${count} 项没有分值`,
    distribute: "分配剩余分值",
    preview: (count) => `将给 ${count} 项填上分值，已有的分值不变：`,
    confirm: "确认写入",
    cancel: "取消",
    distributed: (count) => `已给 ${count} 项填上分值。`,
    nothingLeft: "没有可分配的：每一项都有分值。",
    level: "级别",
    sum: "合计",
    wanted: "应为",
    weightIssue: ({ level, rest, because }) => {
      const name = level === null ? "其他一级指标" : `“${level}”`;
      return because === "too-much"
        ? `${name}已多给 ${showNumber(-rest)} 分，请先减少。`
        : `${name}还剩 ${showNumber(rest)} 分，但每一项都已有分值，请自行调整。`;
    },
    entry: {
      "not-a-day": () => "请填日期，如 2026-01-01。",
      "not-an-amount": () => "请填数字，如 10656000 或 1,065.6万元；不要写文字。",
      negative: () => "金额不能小于 0，请核对。",
      "not-an-option": ({ options }) => `一般填：${options.join("、")}。`,
      "too-long": ({ most, length }) =>
        `共 ${length} 字，一般不超过 ${most} 字；已写入，请考虑精简。`,
      "not-a-phone": () => "看起来不是电话号码；已写入，请核对。",
    },
    targetWords: {
      signs: { ">=": "不低于", ">": "高于", "<=": "不超过", "<": "低于" },
      equal: (figure) => `${figure}（“=”按指标的方向判断，好于目标也算达成）`,
      bare: (figure) => `${figure}（没有比较符，按指标的方向判断）`,
      range: (low, high) => `${low} 至 ${high}`,
      by: (day) => `最迟 ${day}`,
      from: (day) => `不早于 ${day}`,
      between: (from, to) => `${from} 至 ${to} 之间`,
      span: (from, to) => `期间 ${from} 至 ${to}`,
      phrase: (text) => `文字要求“${text}”`,
      list: (items) => `须齐备：${items.join("、")}`,
      trend: (text) => `趋势“${text}”，需与上年比较`,
      all: (parts) => `须全部满足：${parts.join("；")}`,
      any: (parts) => `满足其一：${parts.join("；")}`,
      notApplicable: "不适用，本行不判断",
      empty: "还没有填写目标值。",
      placeholder: "只是占位，没有具体数值。",
      scale: "是等级的全部选项，看不出要达到哪一级。",
      question: "是问句，看不出要达到什么。",
      about: (figure) => `约 ${figure}`,
    },
  },
  en: {
    reading: "Reading the sheet…",
    sheet: (name) => `Filling in: ${name}`,
    refresh: "Read again",
    other: (name) => `“${name}” was not built by this add-in and cannot be filled in here.`,
    otherNext:
      "Go to a sheet that it built, or build one; a form you have can be brought in under Build.",
    lost: (name) =>
      `“${name}” was built by this add-in, but the names of its table are gone, so its cells cannot be told apart.`,
    toBuild: "Go to Build",
    unread: "The sheet could not be read. Please try again.",
    facts: "Facts",
    year: "Year",
    yearProblem: `Enter a year from ${FIRST_YEAR} to ${LAST_YEAR}, or leave it blank.`,
    required: "required",
    requiredLeft: (count) => `${count} required fields are still blank`,
    requiredDone: "All required fields are filled in",
    counter: (length, most) => `${length}/${most} characters`,
    gone: "The cell of this field was deleted from the sheet.",
    calculated: "The cell holds a formula of your own; change it on the sheet.",
    datesReversed: "The end is before the start. Correct one of the dates.",
    offered: "Pick one or type another",
    budget: "Funds",
    shownIn: "Show amounts in",
    shownNote: (stored) =>
      `Changes only how the pane shows and takes amounts; the sheet always keeps them in ${stored}.`,
    sumAgrees: (label, sum) => `${label}: the parts come to ${sum}, as the total says.`,
    sumDiffers: (label, total, sum, gap) =>
      `${label}: the total is ${total}, the parts come to ${sum}; they differ by ${gap}.`,
    sumOpen: (label, sum) => `${label}: the parts come to ${sum}; the total is blank.`,
    indicators: "Indicators",
    rows: (count) => `${count} in all`,
    page: (first, last, all) => `${first}–${last} of ${all}`,
    pageBefore: "Previous page",
    pageNext: "Next page",
    unnamed: "(no name)",
    noTarget: "(no target)",
    add: "Add",
    addTitle: "Add an indicator",
    under: "Level",
    newLevel: "Other level names…",
    levelProblem: "Enter the name of every level first.",
    name: "Indicator",
    target: "Target",
    weight: "Points",
    weightProblem: "Enter a number from 0 to 1000, or leave it blank.",
    nameProblem: "Enter the name of the indicator first.",
    readAs: (reading) => `Read as: ${reading}`,
    openAs: (reason) => `Needs a person: ${reason}`,
    up: "Up",
    down: "Down",
    moveTo: "Move to",
    remove: "Delete",
    removeQuestion: (name) => `Delete the whole row of “${name}”?`,
    removeWarning: "What you wrote to the right in that row goes too; Undo brings all of it back.",
    removeConfirm: "Delete the row",
    keep: "Keep it",
    toLibrary: "Save to library",
    showCell: "Show on the sheet",
    close: "Close",
    save: "Write to the sheet",
    working: "Changing the sheet…",
    added: (name) => `Indicator “${name}” was added.`,
    removed: (name) => `Indicator “${name}” was deleted.`,
    emptied: (name) =>
      `Indicator “${name}” was cleared; a table keeps two rows, so its row stays blank.`,
    moved: (name) => `Indicator “${name}” was moved.`,
    changed: (name) => `Indicator “${name}” was changed.`,
    takenBack: "Everything is as it was.",
    undoLast: "Undo the last step",
    pointsLine: (sum, expected) => `Points ${sum} / ${expected}`,
    weights: "Points",
    noWeights: "This form has no points.",
    tableSum: (sum, expected) => `Points of the table: ${sum} of ${expected}`,
    totalSum: (sum, expected) => `With those of the budget: ${sum} of ${expected}`,
    enough: "exact",
    missing: (points) => `${points} missing`,
    over: (points) => `${points} too many`,
    blankRows: (count) => `${count} without points`,
    distribute: "Distribute the rest",
    preview: (count) => `Gives points to ${count} indicators; points given stay as they are:`,
    confirm: "Write them",
    cancel: "Cancel",
    distributed: (count) => `${count} indicators were given points.`,
    nothingLeft: "Nothing to distribute: every indicator has points.",
    level: "Level",
    sum: "Sum",
    wanted: "Wanted",
    weightIssue: ({ level, rest, because }) => {
      const name = level === null ? "The other levels" : `“${level}”`;
      return because === "too-much"
        ? `${name}: ${showNumber(-rest)} points too many were given; take some away first.`
        : `${name}: ${showNumber(rest)} points are left, but every indicator has some; adjust them yourself.`;
    },
    entry: {
      "not-a-day": () => "Enter a date such as 2026-01-01.",
      "not-an-amount": () => "Enter a number such as 10656000 or 1,065.6万元, no words.",
      negative: () => "Amounts start at 0; please check.",
      "not-an-option": ({ options }) => `Usually one of: ${options.join(", ")}.`,
      "too-long": ({ most, length }) =>
        `${length} characters, usually at most ${most}; written, but consider shortening it.`,
      "not-a-phone": () => "This does not look like a phone number; written, please check.",
    },
    targetWords: {
      signs: {
        ">=": "at least",
        ">": "more than",
        "<=": "at most",
        "<": "less than",
      },
      equal: (figure) =>
        `${figure} (“=” is judged by the indicator's direction; better than it is met, too)`,
      bare: (figure) => `${figure} (no sign; judged by the indicator's direction)`,
      range: (low, high) => `${low} to ${high}`,
      by: (day) => `by ${day}`,
      from: (day) => `not before ${day}`,
      between: (from, to) => `between ${from} and ${to}`,
      span: (from, to) => `from ${from} to ${to}`,
      phrase: (text) => `the words “${text}”`,
      list: (items) => `all of: ${items.join(", ")}`,
      trend: (text) => `the trend “${text}”, against last year`,
      all: (parts) => `all of: ${parts.join("; ")}`,
      any: (parts) => `one of: ${parts.join("; ")}`,
      notApplicable: "not applicable, not judged",
      empty: "No target yet.",
      placeholder: "Only a placeholder without a figure.",
      scale: "All grades of a scale; it does not say which one is wanted.",
      question: "A question; it does not say what is wanted.",
      about: (figure) => `about ${figure}`,
    },
  },
};

/** What a target is read as, or why a person has to look at it. */
export interface DescribedTarget {
  readonly certain: boolean;
  readonly text: string;
}

/**
 * How a target is understood, in a few words for the field where it is typed (SPEC T1); `certain` is
 * false where it would be 待确认 whatever is reported.
 */
export function describeTarget(target: Target, language: Language): DescribedTarget {
  const words = FILL[language].targetWords;
  switch (target.kind) {
    case "bound": {
      const figure = showFigure(target);
      if (target.approximate !== null) return certain(words.about(figure));
      switch (target.comparator) {
        case null:
          return certain(words.bare(figure));
        case "=":
          return certain(words.equal(figure));
        case ">=":
        case ">":
        case "<=":
        case "<":
          return certain(`${words.signs[target.comparator]} ${figure}`);
      }
    }
    case "range": {
      const end = (value: number): string => showFigure({ ...target, value });
      return certain(words.range(end(target.low), end(target.high)));
    }
    case "date":
      return certain(days(target.from, target.to, words));
    case "span":
      return certain(words.span(dayWords(target.from), dayWords(target.to)));
    case "phrase":
      return target.question ? open(words.question) : certain(words.phrase(target.text));
    case "list":
      return certain(words.list(target.items));
    case "trend":
      return certain(words.trend(target.text));
    case "scale":
      return open(words.scale);
    case "all":
    case "any": {
      const parts = target.parts.map((part) => describeTarget(part, language));
      const unclear = parts.find((part) => !part.certain);
      return unclear ?? certain(words[target.kind](parts.map(({ text }) => text)));
    }
    case "blank":
      return blank(target.meaning, words);
    case "unreadable":
      return open(explainIssue(target.because, language));
  }
}

/** What is wrong with an entry, or what a person is warned of. */
export function explainEntry(problem: EntryProblem, language: Language): string {
  const explain = FILL[language].entry[problem.kind] as (problem: EntryProblem) => string;
  return explain(problem);
}

function blank(
  meaning: Extract<Target, { readonly kind: "blank" }>["meaning"],
  words: TargetWords,
): DescribedTarget {
  switch (meaning) {
    case "empty":
      return open(words.empty);
    case "placeholder":
      return open(words.placeholder);
    case "not-applicable":
      return certain(words.notApplicable);
  }
}

function certain(text: string): DescribedTarget {
  return { certain: true, text };
}

function open(text: string): DescribedTarget {
  return { certain: false, text };
}

function days(from: string | null, to: string | null, words: TargetWords): string {
  if (from === null || to === null)
    return to === null ? words.from(dayWords(from)) : words.by(dayWords(to));
  return from === to ? dayWords(from) : words.between(dayWords(from), dayWords(to));
}

/** `--12-31` has no year of its own. */
function dayWords(day: string | null): string {
  return day === null ? "…" : day.replace(/^--/u, "");
}
