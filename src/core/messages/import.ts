import type { Doubt } from "../bringing-in/doubt";
import type { ImportProblem } from "../bringing-in/import-problem";
import { explainFileProblem } from "./file";
import { explainIssue } from "./issue";
import type { ByLanguage, Language } from "./language";

export interface ImportMessages {
  readonly title: string;
  readonly intro: string;
  readonly paste: string;
  readonly pastePlaceholder: string;
  readonly pastedTable: (tables: number) => string;
  readonly read: string;
  readonly clear: string;
  readonly drop: string;
  readonly dropNow: string;
  readonly choose: string;
  readonly limits: (megabytes: number, rows: number) => string;
  readonly fromSheet: string;
  readonly fromSelection: string;
  readonly reading: (name: string) => string;
  readonly pastedText: string;
  readonly preview: string;
  readonly source: (name: string) => string;
  readonly found: string;
  readonly foundChoice: (number: number, place: string, rows: number) => string;
  readonly into: string;
  readonly closest: (form: string) => string;
  readonly counts: (indicators: number, facts: number, unsure: number) => string;
  readonly facts: string;
  readonly indicators: string;
  readonly noFacts: string;
  readonly leftovers: (count: number) => string;
  readonly leftoversHint: string;
  readonly leftoverRows: (column: string, rows: number) => string;
  readonly unsure: string;
  readonly unsureOnly: string;
  readonly noLevel: string;
  readonly noTarget: string;
  readonly amountUnit: (amount: string, unit: string) => string;
  readonly confirm: string;
  readonly promise: string;
  readonly discard: string;
  readonly moreRows: (count: number) => string;
  readonly doubt: {
    readonly [Kind in Doubt["kind"]]: (doubt: Extract<Doubt, { readonly kind: Kind }>) => string;
  };
  readonly problem: {
    readonly [Kind in Exclude<ImportProblem["kind"], "file">]: (
      problem: Extract<ImportProblem, { readonly kind: Kind }>,
    ) => string;
  };
}

export const IMPORT: ByLanguage<ImportMessages> = {
  "zh-CN": {
    title: "带入已有的表",
    intro:
      "把 PDF、Word、网页或旧表里的内容变成一张规范的新表。先预览，按“确认”才新建；原来的内容不改动。",
    paste: "粘贴文字或表格",
    pastePlaceholder: "在这里粘贴（Ctrl+V）",
    pastedTable: (tables) => `已收到 ${tables} 个表格，按表格读取。`,
    read: "读取",
    clear: "清空",
    drop: "或把文件拖到这里",
    dropNow: "松开即读取",
    choose: "选择文件…",
    limits: (megabytes, rows) =>
      `.xlsx .xls .docx .pdf .txt .csv，最大 ${megabytes} MB，最多 ${rows} 项指标。文件只在本机读取，不上传。`,
    fromSheet: "取当前工作表",
    fromSelection: "取所选区域",
    reading: (name) => `正在读取“${name}”…`,
    pastedText: "粘贴的内容",
    preview: "预览",
    source: (name) => `来自：${name}`,
    found: "找到的表",
    foundChoice: (number, place, rows) => `${number}. ${place}，${rows} 项`,
    into: "建成",
    closest: (form) => `${form}（最接近）`,
    counts: (indicators, facts, unsure) =>
      `${indicators} 项指标，${facts} 项信息，${unsure === 0 ? "没有不确定的" : `${unsure} 处不确定`}`,
    facts: "信息",
    indicators: "指标",
    noFacts: "没有读到项目信息。",
    leftovers: (count) => `放不下的（${count}）`,
    leftoversHint: "所选的表没有这些栏，不会写入。需要时请先抄下，或换一种表。",
    leftoverRows: (column, rows) => `${column}（${rows} 行）`,
    unsure: "不确定",
    unsureOnly: "只看不确定的",
    noLevel: "（无级别）",
    noTarget: "（空）",
    amountUnit: (amount, unit) => `${amount} ${unit}`,
    confirm: "确认，新建工作表",
    promise: "只新建一张工作表，建好后可撤销。",
    discard: "放弃",
    moreRows: (count) => `再显示 ${count} 项`,
    doubt: {
      table: ({ confidence }) =>
        `这张表认得不太准（把握 ${Math.round(confidence * 100)}%），请核对各列。`,
      "no-year": () => "没有找到年度，建好后请在第二行填写。",
      unit: ({ label, unit }) => `“${label}”没有注明单位，暂按${unit}。`,
      amount: ({ label, written }) => `“${label}”的“${written}”不是数字，按文字保留。`,
      "no-target": () => "没有指标值",
      "unread-target": ({ because }) => explainIssue(because, "zh-CN"),
      "no-level": () => "级别不全",
      "read-back": () => "Excel 曾把它变成日期或公式，已还原，请核对",
      hidden: () => "原表中隐藏的行",
    },
    problem: {
      "no-form": ({ name }) =>
        `在“${name}”里没有找到绩效指标表（要有“三级指标”和“指标值”这样的表头）。没有写入任何内容。请连同表头一起复制，或换一个文件。`,
      "too-long": ({ characters, most }) =>
        `粘贴的内容有 ${characters} 字，最多 ${most} 字，没有读取。请只复制需要的表。`,
      "too-many-rows": ({ rows, most }) =>
        `这张表有 ${rows} 项指标，一次最多带入 ${most} 项，没有写入。请分成几张表。`,
      "several-files": ({ count }) =>
        `一次拖来了 ${count} 个文件，只能逐个读取。没有读取任何文件，请一次拖一个。`,
      "no-file": () => "拖来的不是文件，没有读取。请拖文件，或把文字粘贴到上面。",
      "not-loaded": () =>
        "读取文件的程序没有载入，可能是服务器暂时连不上。没有读取文件，请再试一次。",
      stopped: ({ name }) =>
        `读取“${name}”时出错，已停止。没有写入任何内容。请另存一份再试，或复制文字粘贴到上面。`,
      busy: ({ name }) => `正在做别的事，没有读取“${name}”。请等它完成或按“取消”，再拖一次。`,
    },
  },
  en: {
    title: "Bring in an existing form",
    intro:
      "Turns what stands in a PDF, Word file, web page or old sheet into a proper new sheet. You see a preview first; nothing is made before you confirm, and the original is not changed.",
    paste: "Paste text or a table",
    pastePlaceholder: "Paste here (Ctrl+V)",
    pastedTable: (tables) =>
      tables === 1
        ? "One table received; it is read as a table."
        : `${tables} tables received; they are read as tables.`,
    read: "Read",
    clear: "Clear",
    drop: "or drop a file here",
    dropNow: "Release to read it",
    choose: "Choose a file…",
    limits: (megabytes, rows) =>
      `.xlsx .xls .docx .pdf .txt .csv, up to ${megabytes} MB and ${rows} indicators. Files are read on this computer and not uploaded.`,
    fromSheet: "Take the current sheet",
    fromSelection: "Take the selection",
    reading: (name) => `Reading "${name}"…`,
    pastedText: "what was pasted",
    preview: "Preview",
    source: (name) => `From: ${name}`,
    found: "Forms found",
    foundChoice: (number, place, rows) => `${number}. ${place}, ${rows} indicators`,
    into: "Make it a",
    closest: (form) => `${form} (closest)`,
    counts: (indicators, facts, unsure) =>
      `${indicators} indicators, ${facts} facts, ${unsure === 0 ? "nothing uncertain" : `${unsure} uncertain`}`,
    facts: "Facts",
    indicators: "Indicators",
    noFacts: "No facts of the project were read.",
    leftovers: (count) => `Does not fit (${count})`,
    leftoversHint:
      "The form chosen has no place for these; they will not be written. Copy them first if you need them, or choose another form.",
    leftoverRows: (column, rows) => `${column} (${rows} rows)`,
    unsure: "Uncertain",
    unsureOnly: "Only what is uncertain",
    noLevel: "(no level)",
    noTarget: "(blank)",
    amountUnit: (amount, unit) => `${amount} ${unit}`,
    confirm: "Confirm and make the sheet",
    promise: "Only adds one sheet, which can be undone.",
    discard: "Discard",
    moreRows: (count) => `Show ${count} more`,
    doubt: {
      table: ({ confidence }) =>
        `Not sure about this table (${Math.round(confidence * 100)}%); check its columns.`,
      "no-year": () => "No year was found; enter it in the second line of the new sheet.",
      unit: ({ label, unit }) => `"${label}" has no unit; taken as ${unit}.`,
      amount: ({ label, written }) => `"${written}" at "${label}" is no number; kept as text.`,
      "no-target": () => "no target",
      "unread-target": ({ because }) => explainIssue(because, "en"),
      "no-level": () => "levels incomplete",
      "read-back": () => "Excel had made a date or formula of it; read back, please check",
      hidden: () => "a hidden row of the original",
    },
    problem: {
      "no-form": ({ name }) =>
        `No table of indicators was found in "${name}" (it needs headers such as 三级指标 and 指标值). Nothing was written. Copy the header as well, or try another file.`,
      "too-long": ({ characters, most }) =>
        `What was pasted has ${characters} characters; the limit is ${most}. It was not read. Copy only the form.`,
      "too-many-rows": ({ rows, most }) =>
        `This table has ${rows} indicators; at most ${most} can be brought in at once. Nothing was written. Split it.`,
      "several-files": ({ count }) =>
        `${count} files were dropped; they are read one by one. None was read: drop one at a time.`,
      "no-file": () => "What was dropped is no file. Drop a file, or paste the text above.",
      "not-loaded": () =>
        "The reader of files did not load; the server may be away for a moment. Nothing was read. Try again.",
      stopped: ({ name }) =>
        `Reading "${name}" went wrong and was stopped. Nothing was written. Save a copy and try that, or paste its text above.`,
      busy: ({ name }) =>
        `Something else is still running, so "${name}" was not read. Wait for it or cancel it, then drop the file again.`,
    },
  },
};

/** What is uncertain, in a few words. */
export function describeDoubt(doubt: Doubt, language: Language): string {
  const words = IMPORT[language].doubt;
  switch (doubt.kind) {
    case "table":
      return words.table(doubt);
    case "no-year":
      return words["no-year"](doubt);
    case "unit":
      return words.unit(doubt);
    case "amount":
      return words.amount(doubt);
    case "no-target":
      return words["no-target"](doubt);
    case "unread-target":
      return words["unread-target"](doubt);
    case "no-level":
      return words["no-level"](doubt);
    case "read-back":
      return words["read-back"](doubt);
    case "hidden":
      return words.hidden(doubt);
  }
}

/** Why nothing was brought in, and what to do about it. */
export function explainImportProblem(problem: ImportProblem, language: Language): string {
  const words = IMPORT[language].problem;
  switch (problem.kind) {
    case "file":
      return explainFileProblem(problem.because, language);
    case "no-form":
      return words["no-form"](problem);
    case "too-long":
      return words["too-long"](problem);
    case "too-many-rows":
      return words["too-many-rows"](problem);
    case "several-files":
      return words["several-files"](problem);
    case "no-file":
      return words["no-file"](problem);
    case "not-loaded":
      return words["not-loaded"](problem);
    case "stopped":
      return words.stopped(problem);
    case "busy":
      return words.busy(problem);
  }
}
