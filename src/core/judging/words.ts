/**
 * What words mean to a verdict (SPEC W). A table is a value: a profile may bring its own, most often
 * by `extendWords(WORDS, …)`. Every group names the clause that its members stand in.
 */
export interface WordTable {
  /** Words that agree with each other: 健全 = 完备 (W2–W11). */
  readonly groups: readonly WordGroup[];
  /** Steps from best to worst; words of one step agree (W12). */
  readonly ladders: readonly WordLadder[];
  /** 达成预期指标 and its like: declared, without a figure (W13). */
  readonly declaredMet: WordList;
  /** 已完成: done, but neither when nor how well (W14). */
  readonly done: WordList;
  /** 部分达成, 正在推进 (W15). */
  readonly declaredPartial: WordList;
  /** 未达标, 滞后: against the writer's own interest, so believed (W16). */
  readonly declaredUnmet: WordList;
  /** Turn the good word behind them into its opposite (W17). */
  readonly negations: WordList;
  /** Look like a negation and are none: 不断, 无障碍 (W18). */
  readonly notNegations: WordList;
  /** Faults; without a negation they speak against, with one they are good: 无违规 (W19). */
  readonly faults: WordList;
  /** Do away with the fault behind them: 杜绝, 消除 (W19). */
  readonly remedies: WordList;
  /** Weaken what they stand beside: 基本, 较, 有所 (W20). */
  readonly hedges: WordList;
  /** Intentions and questions, which report nothing: 拟, 预计, 是否 (W21). */
  readonly intentions: WordList;
  /** Joints after which the opposite may follow: 但, 除 (W22). */
  readonly contrasts: WordList;
  readonly trends: TrendWords;
  /** Nouns of what can be handed in; a target that ends in one is a deliverable (W24). */
  readonly deliverables: WordList;
  /** How a deliverable or a thing on a list is reported as there (W25). */
  readonly delivered: WordList;
  /** Verbs of a task: what such a target asks for is met by 已完成 (W26). */
  readonly tasks: WordList;
  /** 均, 全部: speak for every item of a list (W27). */
  readonly everything: WordList;
  /** 全覆盖, 应保尽保: equal to 100 % (W28). */
  readonly fullCoverage: WordList;
  /** 是 and 否 as answers (W29). */
  readonly answers: {
    readonly clause: string;
    readonly yes: readonly string[];
    readonly no: readonly string[];
  };
  /** 无, 未发生: nothing of the kind, which meets a zero target only (W30). */
  readonly none: WordList;
  /** May follow or precede a target word without changing it: 已, 十分, 了 (W31). */
  readonly fillers: WordList;
  /** Turn the target word before them into another notion: 合格率, 有效期 (W32). */
  readonly wordExtenders: WordList;
  /** Say what is meant only where nothing follows: 验收通过, but not 通过自查 (W33). */
  readonly finalOnly: WordList;
  /** Further demands beside a quality, which a report has to name as well: 按时足额 (W34). */
  readonly demands: WordList;
}

export interface WordList {
  readonly clause: string;
  readonly words: readonly string[];
}

export interface WordGroup extends WordList {
  readonly name: string;
  /** Words that say the opposite without a negation: 混乱 for 规范. */
  readonly opposites: readonly string[];
  /** 按时, 及时: a date may not be demanded, but 已完成 does not answer it (domain 5.2). */
  readonly timely: boolean;
}

export interface WordLadder {
  readonly clause: string;
  readonly name: string;
  /** Best first; the last step is the failing one. */
  readonly steps: readonly (readonly string[])[];
}

export interface TrendWords {
  readonly clause: string;
  readonly up: readonly string[];
  readonly down: readonly string[];
  readonly steady: readonly string[];
  /** How a change is said to go on; ignored: 稳步, 持续. */
  readonly manner: readonly string[];
  /** From weak to strong; a plain trend word stands between `weak` and `strong`. */
  readonly weak: readonly string[];
  readonly strong: readonly string[];
  /** Of which less is better: 投诉, 差距. */
  readonly burdens: readonly string[];
}

/** The words a user or a profile adds; a group of a new name is a new group. */
export interface WordAdditions {
  readonly groups?: readonly WordGroup[];
  readonly declaredMet?: readonly string[];
  readonly done?: readonly string[];
  readonly declaredPartial?: readonly string[];
  readonly declaredUnmet?: readonly string[];
  readonly notNegations?: readonly string[];
  readonly faults?: readonly string[];
  readonly hedges?: readonly string[];
  readonly deliverables?: readonly string[];
}

/** A new table with the additions; the given one is left as it is. */
export function extendWords(table: WordTable, additions: WordAdditions): WordTable {
  return {
    ...table,
    groups: withGroups(table.groups, additions.groups ?? []),
    declaredMet: withWords(table.declaredMet, additions.declaredMet),
    done: withWords(table.done, additions.done),
    declaredPartial: withWords(table.declaredPartial, additions.declaredPartial),
    declaredUnmet: withWords(table.declaredUnmet, additions.declaredUnmet),
    notNegations: withWords(table.notNegations, additions.notNegations),
    faults: withWords(table.faults, additions.faults),
    hedges: withWords(table.hedges, additions.hedges),
    deliverables: withWords(table.deliverables, additions.deliverables),
  };
}

function withWords(list: WordList, words: readonly string[] = []): WordList {
  return { clause: list.clause, words: [...list.words, ...words] };
}

function withGroups(
  groups: readonly WordGroup[],
  added: readonly WordGroup[],
): readonly WordGroup[] {
  const known = new Set(groups.map((group) => group.name));
  const grown = groups.map((group) => {
    const more = added.filter((candidate) => candidate.name === group.name);
    return {
      ...group,
      words: [...group.words, ...more.flatMap((each) => each.words)],
      opposites: [...group.opposites, ...more.flatMap((each) => each.opposites)],
    };
  });
  return [...grown, ...added.filter((group) => !known.has(group.name))];
}
