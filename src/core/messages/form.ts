import type { PlanHint, PlanValidation } from "../planning/plan";
import type { ByLanguage, Language } from "./language";

interface FormWords {
  /** Reason beside a row whose target or actual is an Excel error such as `#N/A`. */
  readonly errorCell: string;
  /** Over the columns that we add to the right of the printed form. */
  readonly results: string;
  readonly total: string;
  /** Beside the cell that names the rules scores follow. */
  readonly profile: string;
  /** Around the sum and the number of open rows: 不低于 86.5 分（2 项待定）. */
  readonly atLeast: string;
  readonly pointsOpen: string;
  readonly rowsOpen: string;
  readonly footer: string;
  /** Title and text of the note at a cell, by what may be entered there. */
  readonly entry: {
    readonly [Kind in PlanValidation["rule"]["kind"]]: (
      rule: Extract<PlanValidation["rule"], { readonly kind: Kind }>,
    ) => PlanValidation["prompt"];
  };
  readonly hint: {
    readonly [Kind in PlanHint["kind"]]: (
      hint: Extract<PlanHint, { readonly kind: Kind }>,
    ) => string;
  };
}

/** Words that a built sheet carries besides those of its form, and what building has to say. */
export const FORM_WORDS: ByLanguage<FormWords> = {
  "zh-CN": {
    errorCell: "目标或完成值是错误值，请先改正。",
    results: "完成情况与核对（不随表打印）",
    total: "总分",
    profile: "评分口径",
    atLeast: "不低于",
    pointsOpen: "分（",
    rowsOpen: "项待定）",
    footer: "第 &P 页 共 &N 页",
    entry: {
      list: ({ options }) => ({ title: "请选择", message: `可填：${options.join("、")}` }),
      date: () => ({ title: "日期", message: "请填日期，如 2020-01-01。" }),
      year: () => ({ title: "年度", message: "请填四位年份，如 2020；“年度”二字由格式显示。" }),
      amount: () => ({ title: "金额", message: "请填不小于 0 的数字，不带单位。" }),
      length: ({ most }) => ({ title: "字数", message: `一般不超过 ${most} 字。` }),
    },
    hint: {
      "not-all-visible": ({ cell, label }) =>
        `${cell}“${label}”太长，行高最多 409 磅，打印时看不全。请精简，或另附说明。`,
      "characters-dropped": ({ cell, count }) =>
        `${cell} 有 ${count} 个单元格不能保存的控制字符，已去掉，其余文字未变。`,
      cut: ({ cell, length }) =>
        `${cell} 有 ${length} 字，单元格最多保存 32767 字，后面的没有写入。请分成几段。`,
      "negative-amount": ({ cell, label, value }) =>
        `${cell}“${label}”是负数 ${value}，已照原样写入。金额不应小于 0，请核对。`,
      "no-budget": ({ cell, label }) =>
        `${cell}“${label}”是 0，已照原样写入，执行率无法计算。请核对是否漏填。`,
      "over-spent": ({ cell, label, value, of, planned }) =>
        `${cell}“${label}”${value} 大于“${of}”${planned}，已照原样写入。请核对数字或单位。`,
      "levels-joined": ({ cell, text }) =>
        `${cell} 的指标级次比表多，最后一级合写为“${text}”。需要分开时请改指标分级。`,
      "number-too-wide": ({ cell, label }) =>
        `${cell}“${label}”的数字比列宽，会显示为 ####。请加宽该列，或改用万元。`,
      "no-place": ({ label, value }) =>
        `这张表没有“${label}”一栏，没有写入：${value}。需要时请抄到合适的栏。`,
    },
  },
  en: {
    errorCell: "Target or actual is an error value; correct it first.",
    results: "Results and check (not printed)",
    total: "Total",
    profile: "Rules",
    atLeast: "at least ",
    pointsOpen: " points (",
    rowsOpen: " open)",
    footer: "Page &P of &N",
    entry: {
      list: ({ options }) => ({ title: "Choose", message: `One of: ${options.join(", ")}` }),
      date: () => ({ title: "Date", message: "Enter a date such as 2020-01-01." }),
      year: () => ({
        title: "Year",
        message: "Enter a year of four digits such as 2020; the format adds the rest.",
      }),
      amount: () => ({ title: "Amount", message: "Enter a number of 0 or more, without a unit." }),
      length: ({ most }) => ({ title: "Length", message: `Usually at most ${most} characters.` }),
    },
    hint: {
      "not-all-visible": ({ cell, label }) =>
        `${cell} "${label}" is too long: a row is at most 409 points high, so print cuts it. Shorten it or attach it.`,
      "characters-dropped": ({ cell, count }) =>
        `${cell} had ${count} control characters that no cell can hold; they were left out, the rest is unchanged.`,
      cut: ({ cell, length }) =>
        `${cell} has ${length} characters; a cell holds 32767 and the rest was not written. Split the text.`,
      "negative-amount": ({ cell, label, value }) =>
        `${cell} "${label}" is negative (${value}); it was written as it is. Amounts start at 0: check it.`,
      "no-budget": ({ cell, label }) =>
        `${cell} "${label}" is 0; it was written as it is, and there is no execution rate. Check whether it is missing.`,
      "over-spent": ({ cell, label, value, of, planned }) =>
        `${cell} "${label}" (${value}) is more than "${of}" (${planned}); it was written as it is. Check figures and units.`,
      "levels-joined": ({ cell, text }) =>
        `${cell}: the path has more levels than the form, so the last one reads "${text}". Regroup the indicators to keep them apart.`,
      "number-too-wide": ({ cell, label }) =>
        `${cell} "${label}" is wider than its column and shows as ####. Widen the column or use 万元.`,
      "no-place": ({ label, value }) =>
        `This form has no place for "${label}", so it was not written: ${value}. Copy it where it belongs.`,
    },
  },
};

/** A hint of a plan as one sentence: what, why, what next. */
export function describeHint(hint: PlanHint, language: Language): string {
  const words = FORM_WORDS[language].hint;
  switch (hint.kind) {
    case "not-all-visible":
      return words["not-all-visible"](hint);
    case "characters-dropped":
      return words["characters-dropped"](hint);
    case "cut":
      return words.cut(hint);
    case "negative-amount":
      return words["negative-amount"](hint);
    case "no-budget":
      return words["no-budget"](hint);
    case "over-spent":
      return words["over-spent"](hint);
    case "levels-joined":
      return words["levels-joined"](hint);
    case "number-too-wide":
      return words["number-too-wide"](hint);
    case "no-place":
      return words["no-place"](hint);
  }
}
