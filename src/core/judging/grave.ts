/** 未发生重大事故 leaves the smaller ones open, and 发生一般事故 is no 重大事故: one speaks of grave mishaps only. */
export function isGraver(one: string, other: string): boolean {
  const grave = MISHAP.test(one) ? GRAVE.exec(one)?.[0] : undefined;
  return grave !== undefined && !other.includes(grave);
}

const GRAVE = /重大|较大|特大|严重|责任|群体/u;
const MISHAP = /事故|事件|投诉|舆情|案件|问题|灾害|火灾|伤亡/u;
