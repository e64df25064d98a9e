import { normalize } from "../reading/normalize";
import type { WordGroup, WordLadder, WordTable } from "./words";

/**
 * What a worded text says, negation first (SPEC W17–W22): which good words it affirms, which it
 * denies, and what keeps either from being certain.
 */
export interface Wording {
  readonly text: string;
  readonly affirmed: readonly Said[];
  readonly denied: readonly Said[];
  /** Faults, opposites and declarations against interest that nothing takes back. */
  readonly faults: readonly Said[];
  /** Faults that are denied, which is good: 无违规. */
  readonly cleared: readonly Said[];
  readonly hedges: readonly string[];
  /** Whatever else forbids a definite answer: 拟, 但, a negation without an object, a double one. */
  readonly doubts: readonly string[];
}

/** A word of the table, or of the target, as it stands in a text. */
export interface Said {
  readonly word: string;
  /** The very word that the target asks for. */
  readonly asked: boolean;
  readonly groups: readonly WordGroup[];
  /** Groups of which it is the opposite. */
  readonly opposes: readonly WordGroup[];
  readonly steps: readonly LadderStep[];
  readonly declaredUnmet: boolean;
}

export interface LadderStep {
  readonly ladder: WordLadder;
  readonly step: number;
}

/** One form for every spelling of the same words: full-width, blanks, closing punctuation. */
export function foldWords(text: string): string {
  return normalize(text)
    .read.replace(/\s+/gu, "")
    .replace(/^[,.;:、。!·]+|[,.;:、。!]+$/gu, "")
    .toLowerCase();
}

/** `asked` is the target's own folded text, found as a word of its own. */
export function readWording(text: string, table: WordTable, asked: string | null = null): Wording {
  const lexicon = lexiconOf(table);
  const affirmed: Said[] = [];
  const denied: Said[] = [];
  const faults: Said[] = [];
  const cleared: Said[] = [];
  const hedges: string[] = [];
  const doubts: string[] = [];
  let negation: Negation | null = null;

  for (let at = 0; at < text.length;) {
    if (isBreak(text.charCodeAt(at))) {
      if (negation?.reached === null) doubts.push(negation.word);
      negation = null;
      at += 1;
      continue;
    }
    const entry = heard(text, at, lexicon, asked);
    if (entry === null) {
      at += 1;
      continue;
    }
    at += entry.said.word.length;
    switch (entry.role) {
      case "neutral":
        break;
      case "hedge":
        if (!/[0-9]/.test(text.charAt(at - entry.said.word.length - 1))) {
          hedges.push(entry.said.word);
        }
        break;
      case "doubt":
        doubts.push(entry.said.word);
        break;
      case "remedy":
        negation ??= { word: entry.said.word, reached: null, remedy: true };
        break;
      case "negation":
        if (negation?.reached === null) doubts.push(negation.word + entry.said.word);
        negation = { word: entry.said.word, reached: null, remedy: false };
        break;
      case "fault":
        if (negation === null || negation.reached === "good") faults.push(entry.said);
        else if (entry.plainFault) cleared.push(entry.said);
        else doubts.push(negation.word + entry.said.word);
        negation = reaching(negation, "fault");
        break;
      case "good":
        if (isOtherNotion(entry.said.word, text, at, lexicon)) break;
        if (negation === null) affirmed.push(entry.said);
        else if (negation.remedy) doubts.push(negation.word + entry.said.word);
        else if (negation.reached === "fault") doubts.push(entry.said.word);
        else denied.push(entry.said);
        if (negation?.reached === null) negation = reaching(negation, "good");
        break;
    }
  }
  if (negation?.reached === null && !negation.remedy) doubts.push(negation.word);
  if (UNDER_WAY.test(text)) hedges.push("中");
  return { text, affirmed, denied, faults, cleared, hedges, doubts };
}

/** Steps of the ladders on which the whole text stands, `等级为优` included. */
export function ladderSteps(text: string, table: WordTable): readonly LadderStep[] {
  const word = text.replace(
    /^(?:.{0,6}(?:等级|等次|结果|评价|评定|考核|程度)(?:结果)?(?:为|是|达到|:)|为|是|评为|评定为)/u,
    "",
  );
  return lexiconOf(table).steps.get(word) ?? lexiconOf(table).steps.get(text) ?? [];
}

/** 撰写中, 审批中: still going on; 其中 and 集中 are other words. */
const UNDER_WAY = /[\u4e00-\u9fff][^其集之年期高初适命当途心空水]中(?=$|[,;:、。!()])/u;

interface Negation {
  readonly word: string;
  readonly reached: "good" | "fault" | null;
  /** 杜绝, 消除: deny faults only. */
  readonly remedy: boolean;
}

function reaching(negation: Negation | null, reached: "good" | "fault"): Negation | null {
  return negation === null ? null : { ...negation, reached };
}

type Role = "neutral" | "hedge" | "doubt" | "remedy" | "negation" | "fault" | "good";

interface Entry {
  readonly role: Role;
  readonly said: Said;
  /** A fault that a negation clears; 未完成 is none, 没有未完成 stays open. */
  readonly plainFault: boolean;
}

interface Lexicon {
  readonly byFirst: ReadonlyMap<string, readonly Entry[]>;
  readonly steps: ReadonlyMap<string, readonly LadderStep[]>;
  readonly extenders: readonly string[];
  readonly finalOnly: ReadonlySet<string>;
}

const lexicons = new WeakMap<WordTable, Lexicon>();

function lexiconOf(table: WordTable): Lexicon {
  const known = lexicons.get(table);
  if (known !== undefined) return known;
  const made = compile(table);
  lexicons.set(table, made);
  return made;
}

function compile(table: WordTable): Lexicon {
  const steps = new Map<string, LadderStep[]>();
  for (const ladder of table.ladders) {
    for (const [step, words] of ladder.steps.entries()) {
      for (const word of words) {
        const folded = foldWords(word);
        steps.set(folded, [...(steps.get(folded) ?? []), { ladder, step }]);
      }
    }
  }
  const groups = byWord(table.groups, (group) => group.words);
  const opposes = byWord(table.groups, (group) => group.opposites);
  const entries = new Map<string, Entry>();
  const add = (role: Role, words: readonly string[], plainFault = false): void => {
    for (const written of words) {
      const word = foldWords(written);
      // The first role stands: a group word that looks like a negation (无违规) is a group word.
      if (entries.has(word)) continue;
      entries.set(word, {
        role,
        plainFault,
        said: {
          word,
          asked: false,
          groups: groups.get(word) ?? [],
          opposes: opposes.get(word) ?? [],
          steps: steps.get(word) ?? [],
          declaredUnmet: table.declaredUnmet.words.includes(word),
        },
      });
    }
  };
  add(
    "good",
    table.groups.flatMap((group) => group.words),
  );
  // One character alone (优, 高, 中) is a step only as the whole text.
  add(
    "good",
    [...steps.keys()].filter((word) => word.length > 1 && !isFailing(steps.get(word))),
  );
  add(
    "fault",
    [...steps.keys()].filter((word) => word.length > 1 && isFailing(steps.get(word))),
  );
  add("neutral", table.notNegations.words);
  add(
    "fault",
    table.declaredUnmet.words.filter((word) => !table.faults.words.includes(word)),
  );
  add("fault", table.faults.words, true);
  add(
    "fault",
    table.groups.flatMap((group) => group.opposites),
    true,
  );
  add("hedge", table.declaredPartial.words);
  add("hedge", table.hedges.words);
  add("doubt", table.intentions.words);
  add("doubt", table.contrasts.words);
  add("negation", table.negations.words);
  add("remedy", table.remedies.words);
  // Negated, these deny the work itself: 尚未开展.
  // 已 is left to the text, lest 已通过 hide 通过验收.
  const plain = [...table.done.words, ...table.delivered.words, ...table.declaredMet.words];
  add(
    "good",
    plain.filter((word) => word.length > 1 && !word.startsWith("已")),
  );
  const byFirst = new Map<string, Entry[]>();
  for (const entry of entries.values()) {
    const first = entry.said.word.charAt(0);
    const list = byFirst.get(first);
    if (list === undefined) byFirst.set(first, [entry]);
    else list.push(entry);
  }
  for (const list of byFirst.values()) {
    list.sort((left, right) => right.said.word.length - left.said.word.length);
  }
  return {
    byFirst,
    steps,
    extenders: table.wordExtenders.words,
    finalOnly: new Set(table.finalOnly.words),
  };
}

function isFailing(steps: readonly LadderStep[] | undefined): boolean {
  return steps !== undefined && steps.every(({ ladder, step }) => step === ladder.steps.length - 1);
}

/** Which groups hold a folded word. */
function byWord(
  groups: readonly WordGroup[],
  wordsOf: (group: WordGroup) => readonly string[],
): ReadonlyMap<string, readonly WordGroup[]> {
  const found = new Map<string, WordGroup[]>();
  for (const group of groups) {
    for (const word of new Set(wordsOf(group).map(foldWords))) {
      const holding = found.get(word);
      if (holding === undefined) found.set(word, [group]);
      else holding.push(group);
    }
  }
  return found;
}

function entryAt(text: string, at: number, lexicon: Lexicon, asked: string | null): Entry | null {
  const listed =
    lexicon.byFirst.get(text.charAt(at))?.find(({ said }) => text.startsWith(said.word, at)) ??
    null;
  const entry = (asked === null ? null : followingRules(text, at, lexicon, listed)) ?? listed;
  // 已建立并运行 holds 建立.
  if (entry?.role === "good" && entry.said.word === `已${asked}`)
    return { ...entry, said: { ...entry.said, asked: true } };
  if (asked === null || asked.length < 2 || !text.startsWith(asked, at)) return entry;
  if (entry !== null && entry.said.word.length > asked.length) return entry;
  if (entry?.said.word === asked)
    return { ...entry, role: "good", said: { ...entry.said, asked: true } };
  const said = {
    word: asked,
    asked: true,
    groups: [],
    opposes: [],
    steps: [],
    declaredUnmet: false,
  };
  return { role: "good", plainFault: false, said };
}

/**
 * 符合财务制度规定, 严格执行采购管理办法: keeping to rules of any name is what 合规 asks for; a target that names
 * the rules itself (`asked` is `null` then) wants those.
 */
function followingRules(
  text: string,
  at: number,
  lexicon: Lexicon,
  listed: Entry | null,
): Entry | null {
  if (!"符遵严".includes(text.charAt(at))) return null;
  const word = FOLLOWING.exec(text.slice(at, at + 36))?.[0];
  const compliant = lexicon.byFirst.get("符")?.find(({ said }) => said.word === "符合规定");
  if (word === undefined || compliant === undefined) return null;
  if (listed !== null && listed.said.word.length >= word.length) return null;
  return { ...compliant, said: { ...compliant.said, word } };
}

/** Only words of offices, money and papers stand between, lest 符合群众需求标准 pass. */
const FOLLOWING =
  /^(?:符合|遵守|严格(?:遵守|执行|按照?|落实))[国家省市区县行业级地方单位主管部门有相关各项财务政经费会计预决算专资金项目管理使用政府采购招投标法律规章制度内控合同建设工程技术设计验收质量安全档案人事和与及、的《》本]{0,24}(?:规定|要求|制度|办法|规范|标准|法规|规章|准则|程序)(?:执行|使用|办理|实施)?/u;

/** What stands at `at`: 不时 is no negation, unless 时限内完成 begins behind the 不. */
function heard(text: string, at: number, lexicon: Lexicon, asked: string | null): Entry | null {
  const entry = entryAt(text, at, lexicon, asked);
  if (entry?.role !== "neutral") return entry;
  const denying = lexicon.byFirst
    .get(text.charAt(at))
    ?.find(({ role, said }) => role === "negation" && text.startsWith(said.word, at));
  if (denying === undefined) return entry;
  const start = at + denying.said.word.length;
  const next = entryAt(text, start, lexicon, asked);
  const overlaps =
    next?.role === "good" && start + next.said.word.length > at + entry.said.word.length;
  return overlaps ? denying : entry;
}

/** 合格率 is not 合格, 有效期 is not 有效, 通过自查 is not 通过. */
function isOtherNotion(word: string, text: string, end: number, lexicon: Lexicon): boolean {
  if (lexicon.extenders.some((each) => text.startsWith(each, end))) return true;
  if (!lexicon.finalOnly.has(word) || end === text.length) return false;
  return !isBreak(text.charCodeAt(end)) && !/[了并且和及与]/u.test(text.charAt(end));
}

function isBreak(code: number): boolean {
  // , ; : 、 。 ! ? / and brackets
  return (
    code === 44 ||
    code === 59 ||
    code === 58 ||
    code === 0x3001 ||
    code === 0x3002 ||
    code === 33 ||
    code === 63 ||
    code === 47 ||
    code === 40 ||
    code === 41
  );
}
