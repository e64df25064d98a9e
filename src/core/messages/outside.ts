import type { ByLanguage } from "./language";

/** The page in an ordinary browser: files instead of a workbook. */
export interface OutsideMessages {
  readonly title: string;
  readonly promise: string;
  readonly inExcel: string;
  readonly check: string;
  readonly drop: string;
  readonly dropNow: string;
  readonly choose: string;
  readonly reading: (file: string) => string;
  readonly cancel: string;
  readonly stopped: string;
  readonly noTable: (file: string) => string;
  readonly checked: (file: string) => string;
  readonly findings: (count: number) => string;
  readonly noFindings: string;
  readonly more: (count: number) => string;
  readonly marked: string;
  readonly markedName: (file: string) => string;
  readonly csv: string;
  readonly json: string;
  readonly outgoing: string;
  readonly outgoingName: (file: string) => string;
  readonly making: string;
  readonly saved: (file: string) => string;
  readonly savedValues: (file: string) => string;
  readonly oneAtATime: (file: string) => string;
  readonly forms: string;
  readonly form: string;
  readonly formulas: string;
  readonly perf: string;
  readonly plain: string;
  readonly values: string;
  readonly empty: string;
  readonly sample: string;
}

export const OUTSIDE: ByLanguage<OutsideMessages> = {
  "zh-CN": {
    title: "绩效目标助手",
    promise: "这里是普通浏览器：可以核对文件、下载表式。文件只在本机处理，不上传；原文件不改动。",
    inExcel: "要在表里直接核对、标记和填写，请打开 Excel，在“开始”选项卡点“绩效助手”。",
    check: "核对文件",
    drop: "或把文件拖到这里（.xlsx .xls .docx .pdf .txt .csv）",
    dropNow: "松开即可核对",
    choose: "选择文件…",
    reading: (file) => `正在核对“${file}”…`,
    cancel: "取消",
    stopped: "文件没有读完，可能太大或已损坏。请关掉其他程序再试，或只留需要核对的工作表。",
    noTable: (file) =>
      `“${file}”里没有找到绩效指标表：没有认出指标、目标值所在的列。请换一个文件，或检查表头。`,
    checked: (file) => `“${file}”的核对结果`,
    findings: (count) => `体检发现 ${count} 个问题`,
    noFindings: "体检没有发现问题。",
    more: (count) => `再显示 ${count} 个`,
    marked: "下载标注副本",
    markedName: (file) => `${file}（已核对）.xlsx`,
    csv: "下载 CSV",
    json: "下载 JSON",
    outgoing: "下载外发副本（不含 PERF 公式）",
    outgoingName: (file) => `${file}（外发）.xlsx`,
    making: "正在生成…",
    saved: (file) => `已生成“${file}”，请在下载位置查看。`,
    savedValues: (file) =>
      `已生成“${file}”，请在下载位置查看。原文件不是 .xlsx，副本是新建的工作簿，只有表格的值、合并和数字格式；其余内容仍在原文件里。`,
    oneAtATime: (file) =>
      `正在处理前一个文件，“${file}”没有读取。请等它完成，或先点“取消”，再放一次。`,
    forms: "下载表式",
    form: "表式",
    formulas: "结论列",
    perf: "PERF 函数（对方有本插件）",
    plain: "普通公式（不需要插件）",
    values: "只留结果",
    empty: "下载空表",
    sample: "下载示例",
  },
  en: {
    title: "Performance Targets",
    promise:
      "This is an ordinary browser: check files and download forms here. Files stay on this computer and are not changed.",
    inExcel:
      "To check, mark and fill in sheets directly, open Excel and choose Performance Targets on the Home tab.",
    check: "Check a file",
    drop: "or drop a file here (.xlsx .xls .docx .pdf .txt .csv)",
    dropNow: "Let go to check it",
    choose: "Choose a file…",
    reading: (file) => `Checking “${file}”…`,
    cancel: "Cancel",
    stopped:
      "The file was not read to its end: it may be too large or damaged. Close other programs and try again, or keep only the sheets to be checked.",
    noTable: (file) =>
      `No table of indicators was found in “${file}”: no columns of indicators and targets. Choose another file or look at its headers.`,
    checked: (file) => `Results for “${file}”`,
    findings: (count) => `${count} ${count === 1 ? "finding" : "findings"} before handing in`,
    noFindings: "Nothing was found before handing in.",
    more: (count) => `Show ${count} more`,
    marked: "Download a marked copy",
    markedName: (file) => `${file} (checked).xlsx`,
    csv: "Download CSV",
    json: "Download JSON",
    outgoing: "Download a copy without PERF formulas",
    outgoingName: (file) => `${file} (copy).xlsx`,
    making: "Making it…",
    saved: (file) => `“${file}” was made; look where your downloads go.`,
    savedValues: (file) =>
      `“${file}” was made; look where your downloads go. The original is no .xlsx, so the copy is a new workbook with the tables' values, merges and number formats; the rest is in the original only.`,
    oneAtATime: (file) =>
      `“${file}” was not read: the file before it is still being worked on. Wait, or cancel, and give it again.`,
    forms: "Download forms",
    form: "Form",
    formulas: "Verdict column",
    perf: "PERF functions (the reader has this add-in)",
    plain: "Plain formulas (no add-in needed)",
    values: "Results only",
    empty: "Download it empty",
    sample: "Download the sample",
  },
};
