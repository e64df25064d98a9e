/** Words that only lead up to a figure: 占比, 资金支付率达到, 2022年底, 到年底 (SPEC T5). */
export function isFrame(words: string): boolean {
  if (words === "") return true;
  if (words.length > 24) return false;
  return /(?:率|度|占比|比例|比重|数|数量|总数|量|面积|资金|金额|成本|费用|时间|周期|指标|目标|以来|年度|期间|平均|总体|原则上|确保|力争|预计|计划|全年|本年|当年|:)$/.test(
    words,
  );
}
