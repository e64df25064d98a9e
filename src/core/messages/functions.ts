import type { BudgetProblem } from "../scoring/budget-score";
import type { Light } from "../scoring/light";
import type { ByLanguage } from "./language";

/** Rows × columns of one argument, with the place it has in the formula. */
export interface ArgumentShape {
  readonly place: number;
  readonly rows: number;
  readonly columns: number;
}

/** What the functions say in a cell when the arguments, not the values, are the trouble. */
export interface FunctionMessages {
  readonly shapes: (shapes: readonly ArgumentShape[]) => string;
  readonly weight: (written: string) => string;
  readonly profile: (written: string, known: readonly string[]) => string;
  readonly month: (written: string) => string;
  readonly score: (written: string) => string;
  readonly amount: (written: string) => string;
  readonly amountUnits: (budget: string, executed: string) => string;
  readonly budget: Readonly<Record<BudgetProblem, string>>;
  readonly noRate: string;
  readonly noGap: string;
  readonly lights: Readonly<Record<Light, string>>;
}

export const FUNCTIONS: ByLanguage<FunctionMessages> = {
  "zh-CN": {
    shapes: (shapes) =>
      `区域大小不一致：${shapes
        .map(({ place, rows, columns }) => `第${place}个参数 ${rows} 行 × ${columns} 列`)
        .join("，")}。请选同样大小的区域，或只选一个单元格、一行、一列。`,
    weight: (written) => `分值“${written}”不是不小于 0 的数。请填分值，如 10。`,
    profile: (written, known) => `没有口径“${written}”。可用：${known.join("、")}。`,
    month: (written) => `月份“${written}”不是 1 到 12 的整数。请填已过去的月数，如 7。`,
    score: (written) => `“${written}”不是 0 到 100 的得分，不能定等级。请先补齐待定的项。`,
    amount: (written) => `看不懂金额“${written}”。请填数字，或带单位的金额，如 25万元。`,
    amountUnits: (budget, executed) =>
      `预算“${budget}”与执行“${executed}”的单位不一致或只有一个写了单位。请统一单位。`,
    budget: {
      "no-budget": "全年预算数为 0，算不出执行率。请核对调整后的预算数。",
      negative: "预算数或执行数小于 0，算不出执行率。请核对金额。",
      weight: "分值不是不小于 0 的数。请填分值，如 10。",
    },
    noRate: "这一项没有可以相除的数，算不出完成率。",
    noGap: "这一项没有可以相减的数，算不出差额。",
    lights: { red: "红灯", yellow: "黄灯", green: "绿灯", blue: "蓝灯", grey: "灰灯" },
  },
  en: {
    shapes: (shapes) =>
      `The ranges differ in size: ${shapes
        .map(({ place, rows, columns }) => `argument ${place} is ${rows} × ${columns}`)
        .join(", ")}. Choose ranges of the same size, or one cell, row or column.`,
    weight: (written) =>
      `The weight “${written}” is no number from 0 upward. Enter one, such as 10.`,
    profile: (written, known) =>
      `There are no rules called “${written}”. Choose one of: ${known.join(", ")}.`,
    month: (written) =>
      `The month “${written}” is no whole number from 1 to 12. Enter the months that have passed, such as 7.`,
    score: (written) =>
      `“${written}” is no score from 0 to 100, so it has no grade. Settle the open rows first.`,
    amount: (written) =>
      `The amount “${written}” cannot be read. Enter a number, or an amount with its unit, such as 25万元.`,
    amountUnits: (budget, executed) =>
      `The budget “${budget}” and the spending “${executed}” differ in unit, or only one has a unit. Use one unit.`,
    budget: {
      "no-budget": "The budget is 0, so there is no execution rate. Check the adjusted budget.",
      negative:
        "The budget or the spending is below 0, so there is no execution rate. Check the amounts.",
      weight: "The weight is no number from 0 upward. Enter one, such as 10.",
    },
    noRate: "Nothing here can be divided, so there is no completion rate.",
    noGap: "Nothing here can be subtracted, so there is no gap.",
    lights: { red: "Red", yellow: "Yellow", green: "Green", blue: "Blue", grey: "Grey" },
  },
};
