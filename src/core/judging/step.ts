/**
 * One step on the way to what is to be done, unless the indicator or the target names it: 开工 and 招标 are no
 * completion (SPEC A6, V14, V17).
 */
export function namesStep(text: string, known: string): boolean {
  const step = STEP.exec(text)?.[0];
  return step !== undefined && !known.includes(step);
}

const STEP =
  /开工|动工|启动|开始|推进|招标|招投标|中标|签订|立项|批复|申报|进场|一期|首期|首批|第一批|主体|基础|前期|阶段|设计|大半|过半|部分|试点/u;
