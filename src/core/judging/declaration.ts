import type { WordTable } from "./words";
import { foldWords } from "./wording";

/** What a report declares of itself without showing it (SPEC W13–W16). */
export type Declaration = "met" | "done" | "partial" | "unmet";

/** The official answers of self-evaluation, in all their spellings. */
const OFFICIAL =
  /^(全部或基本|全部|全面|已经|已|均已|均|基本|较好|较好地|圆满|部分|未能|没有|尚未|未完全|未全部|未)?(?:达成|达到|实现|完成)了?(?:全年|年度|年初|预期|预定|既定|设定|计划|绩效|的|项目|总体|各项|本年度|目标)*(?:指标|目标|目的|效果|要求|水平|标准|值|成效|任务|效益)+值?(?:[,，]?(?:且|并)?(?:具有|有|取得)?(?:一定|较好|良好|明显|显著|较差)?(?:的)?(?:效果|成效)(?:较差|较好|良好|显著|明显)?)?$/u;

/** The declaration that the whole text is; `null` where it says more, less or something else. */
export function declarationOf(text: string, table: WordTable): Declaration | null {
  const official = OFFICIAL.exec(text);
  if (official !== null) {
    const [, degree = ""] = official;
    if (/^(?:未完全|未全部|部分)$/u.test(degree)) return "partial";
    if (/^(?:未能|没有|尚未|未)$/u.test(degree) || /较差/u.test(text)) return "unmet";
    // 基本达成 is qualified, except in the official first answer.
    if (/^(?:基本|较好|较好地)$/u.test(degree)) return null;
    return text.endsWith("任务") && text.includes("完成") ? "done" : "met";
  }
  const sets = declarationsOf(table);
  for (const [kind, words] of sets) if (words.has(text)) return kind;
  return null;
}

/** 部分达成…, 正在推进… stand at the head of a longer report as well. */
export function beginsPartial(text: string): boolean {
  return /^(?:已)?部分(?:达成|完成|实现)(?!率)/u.test(text);
}

/** 尚未开工, 未召开: what was to be done was not. */
export function isNotDone(text: string): boolean {
  return NOT_DONE.test(text);
}

const NOT_DONE =
  /^(?:尚未|还未|未|没有|仍未)(?:按(?:时|期|计划))?(?:开工|动工|启动|开展|实施|完成|完工|竣工|验收|发放|拨付|支付|召开|举办|建成|到位|上线|交付|采购|招标|建立|建设|建|编制|制定|出台|印发|安装|配备|购置|落实|执行|提交|出具|公示|公开|发布|培训|宣传|巡查|检查|检测|监测|维修|修缮|改造|新建|种植|发表|申报|创建|评选)$/u;

const known = new WeakMap<WordTable, readonly (readonly [Declaration, ReadonlySet<string>])[]>();

function declarationsOf(
  table: WordTable,
): readonly (readonly [Declaration, ReadonlySet<string>])[] {
  const found = known.get(table);
  if (found !== undefined) return found;
  const made = [
    ["unmet", new Set(table.declaredUnmet.words.map(foldWords))],
    ["partial", new Set(table.declaredPartial.words.map(foldWords))],
    ["done", new Set(table.done.words.map(foldWords))],
    ["met", new Set(table.declaredMet.words.map(foldWords))],
  ] as const;
  known.set(table, made);
  return made;
}
