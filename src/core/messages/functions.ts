import type { BudgetProblem } from "../scoring/budget-score";
import type { Light } from "../scoring/light";

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

/** In Chinese alone: results belong to the workbook, and two people who open it must see the same words. */
export const FUNCTIONS: FunctionMessages = {
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
};
