import type { FileProblem } from "../file-problem";
import type { ByLanguage, Language } from "./language";

type FileWords = {
  readonly [Kind in FileProblem["kind"]]: (
    problem: Extract<FileProblem, { readonly kind: Kind }>,
  ) => string;
};

const FILE_WORDS: ByLanguage<FileWords> = {
  "zh-CN": {
    unreadable: () =>
      "没能读到文件：可能选的是文件夹，或文件已被移走、正被别的程序占用。请选择文件，关闭占用它的程序后再试。",
    "empty-file": () => "文件是空的，没有读到内容。请换一个文件。",
    "unknown-kind": ({ ending }) =>
      `不认识“${ending}”这种文件。可以读取 .xlsx、.xls、.docx、.pdf、.txt、.csv；其他文件请先另存为其中一种。`,
    "not-xlsx": () =>
      "只能为 .xlsx、.xlsm 工作簿做外发副本，没有生成。请先在 Excel 里另存为 .xlsx 再试。",
    password: () => "文件设有打开密码，没有读取。请在 Excel 或 Word 中去掉密码，另存后再试。",
    damaged: () => "文件已损坏或不完整，没有读取。请向提供人重新索取，或用原来的程序打开后另存。",
    "too-big": ({ megabytes, most }) =>
      `文件展开后有 ${megabytes} MB，超过 ${most} MB 的上限，没有读取。请只保留需要核对的工作表再试。`,
    "too-many-cells": ({ most }) =>
      `工作表的范围超过 ${most} 个单元格，没有读取。请删除表格之外的空行空列后再试。`,
    "too-many-rows": ({ most }) =>
      `工作表有内容的行超过 ${most} 行，没有读取：逐行核对要占用太多内存。请按单位或项目分成几个文件，分别核对。`,
    "no-text-layer": () =>
      "这个 PDF 里只有图片，没有文字。请换用可以复制文字的 PDF，或先做文字识别。",
    "not-text": () => "文件不是文本（既不是 UTF-8 也不是 GBK）。请另存为 UTF-8 文本后再试。",
  },
  en: {
    unreadable: () =>
      "The file could not be read: it may be a folder, have been moved away, or be held by another program. Choose a file, close that program, and try again.",
    "empty-file": () => "The file is empty. Choose another file.",
    "unknown-kind": ({ ending }) =>
      `Files of the kind "${ending}" are not read. Save it as .xlsx, .xls, .docx, .pdf, .txt or .csv first.`,
    "not-xlsx": () =>
      "A copy to send out is made of .xlsx and .xlsm workbooks only. Save it as .xlsx in Excel first.",
    password: () =>
      "The file is protected by a password and was not read. Save a copy without password and try again.",
    damaged: () =>
      "The file is damaged or incomplete and was not read. Ask for it again, or open and save it in its own program.",
    "too-big": ({ megabytes, most }) =>
      `Unpacked, the file has ${megabytes} MB; the limit is ${most} MB. It was not read. Keep only the sheets to be checked.`,
    "too-many-cells": ({ most }) =>
      `The sheet spans more than ${most} cells and was not read. Delete empty rows and columns around the table.`,
    "too-many-rows": ({ most }) =>
      `The sheet has more than ${most} rows with something in them and was not read: checking each would take too much memory. Split it by unit or project and check the parts.`,
    "no-text-layer": () =>
      "This PDF holds pictures only, no text. Use one whose text can be copied, or run text recognition first.",
    "not-text": () =>
      "The file is no text (neither UTF-8 nor GBK). Save it as UTF-8 text and try again.",
  },
};

/** What kept the file from being read, and what to do about it. */
export function explainFileProblem(problem: FileProblem, language: Language): string {
  const words = FILE_WORDS[language] as Readonly<
    Record<FileProblem["kind"], (problem: FileProblem) => string>
  >;
  return words[problem.kind](problem);
}
