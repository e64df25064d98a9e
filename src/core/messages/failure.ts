import type { Failure } from "../failure";
import type { ByLanguage, Language } from "./language";

/** What happened, why, and what the person can do next: three short sentences. */
export interface FailureText {
  readonly what: string;
  readonly why: string;
  readonly next: string;
}

type FailureMessages = {
  readonly [Kind in Failure["kind"]]: (
    failure: Extract<Failure, { readonly kind: Kind }>,
  ) => FailureText;
};

const FAILURES: ByLanguage<FailureMessages> = {
  "zh-CN": {
    editing: () => ({
      what: "现在还不能操作，没有做任何改动。",
      why: "有一个单元格正在编辑。",
      next: "请先按 Enter 结束单元格编辑，再点一次。",
    }),
    "sheet-protected": () => ({
      what: "工作表受保护，没有做任何改动。",
      why: "受保护的工作表不允许修改。",
      next: "取消保护后再试，或另建一张表。",
    }),
    "workbook-protected": () => ({
      what: "不能新建工作表，没有做任何改动。",
      why: "工作簿的结构受保护，或文件是只读的。",
      next: "取消工作簿保护，或另存一份后再试。",
    }),
    "old-excel": () => ({
      what: "这一步没有完成。",
      why: "此 Excel 版本太旧，缺少所需的功能。",
      next: "请更新到 Excel 2021 或 Microsoft 365，或使用网页版 Excel。",
    }),
    "too-large": () => ({
      what: "内容太多，没有做任何改动。",
      why: "一次能与 Excel 交换的数据有上限（网页版 5 MB）。",
      next: "请拆成几张表，或缩短过长的文字后再试。",
    }),
    "sheet-gone": () => ({
      what: "找不到这张工作表。",
      why: "它已被删除，或工作簿已关闭。",
      next: "请打开要用的表，再点一次。",
    }),
    "no-table": ({ sheet }) => ({
      what: sheet === "" ? "没有找到绩效目标表。" : `“${sheet}”里没有找到绩效目标表。`,
      why: "没有认出指标、目标值和完成值所在的列。",
      next: "请切换到有绩效目标表的工作表再试，或新建一张表。",
    }),
    cancelled: () => ({
      what: "已取消。",
      why: "您按了取消。",
      next: "原有内容没有改动，可以随时重新开始。",
    }),
    "other-workbook": () => ({
      what: "这一步没有完成。",
      why: "另一个工作簿正在前面。",
      next: "请点一下本工作簿的窗口，再试一次。",
    }),
    busy: () => ({
      what: "Excel 正忙，没有完成这一步。",
      why: "Excel 中断了这次请求。",
      next: "请稍等几秒再试。",
    }),
    restart: () => ({
      what: "Excel 无法继续。",
      why: "内存不足，或 Excel 需要重新启动。",
      next: "请保存文件，重新启动 Excel 后再试。",
    }),
    "not-ours": ({ sheet }) => ({
      what: `没有删除“${sheet}”。`,
      why: "它不是本助手新建的表。",
      next: "如确实不需要，请在 Excel 里自行删除。",
    }),
    "left-over": ({ sheet, because }) => ({
      what: `建表中断，半成品“${sheet}”没能删除。`,
      why: explainFailure(because, "zh-CN").why,
      next: `其他工作表没有改动。请自行删除“${sheet}”，再重新建表。`,
    }),
    "no-copy": ({ code }) => ({
      what: "没能从 Excel 取得工作簿的副本，没有做任何改动。",
      why: `Excel 拒绝了请求（${code}），可能是文件还没有保存过，或打开方式不支持。`,
      next: "请先保存文件，再用“从已保存的文件生成”选择它。",
    }),
    "changed-since": () => ({
      what: "表里的内容刚被改过，没有做任何改动。",
      why: "这一步是按改动之前的内容算的。",
      next: "窗格已重新读取表格，请核对后再做一次。",
    }),
    "merged-by-hand": ({ cell }) => ({
      what: "没有做任何改动。",
      why: `${cell} 处有手工合并的单元格，插入或移动行会打乱它。`,
      next: `请先在 Excel 里取消 ${cell} 的合并，再试一次。`,
    }),
    "too-few-rows": () => ({
      what: "没有做任何改动。",
      why: "指标表里至少要留两行，表格的名称、校验和打印区域都挂在这些行上。",
      next: "请直接改写留下的行；需要空表时请到“建表”新建。",
    }),
    "column-gone": ({ header }) => ({
      what: "没有做任何改动。",
      why: `表里的“${header}”一列已被删除。`,
      next: "请按 Ctrl+Z 恢复这一列，或新建一张表。",
    }),
    "rows-fixed": () => ({
      what: "没有插入或移动行。",
      why: "表格旁边有筛选、Excel 表格或合并的单元格，Excel 不允许移动整行。",
      next: "请先取消筛选或合并，再试一次。",
    }),
    "formula-in-cell": ({ cell }) => ({
      what: `没有改写 ${cell}。`,
      why: "这个单元格里是您自己的公式。",
      next: "请在表里修改公式，或先清除它再填写。",
    }),
    "below-merge": ({ cell }) => ({
      what: "没有做任何改动。",
      why: `${cell} 被合并在别的单元格里，写进去的内容会看不见。`,
      next: `请先取消 ${cell} 处的合并，再检查一次。`,
    }),
    "array-formula": ({ cell }) => ({
      what: "没有做任何改动。",
      why: `${cell} 属于一个占用多个单元格的公式，不能只改其中一格。`,
      next: "请在表里修改这个公式，再检查一次。",
    }),
    "no-free-columns": ({ sheet }) => ({
      what: "没有写入结论，没有做任何改动。",
      why: `“${sheet}”的表格右侧找不到相邻的两列空列。`,
      next: "请在表格右侧插入两列空列再试，或只在窗格里查看结果。",
    }),
    "unknown-rules": ({ sheet, rules }) => ({
      what: "没有做任何改动。",
      why: `${sheet === null ? "本工作簿" : `“${sheet}”`}按口径“${rules}”计分，本工作簿里没有这套口径。`,
      next: "请到“设置”的“评分口径”加入它的文件，或换成另一套口径，再试一次。",
    }),
    "not-loaded": () => ({
      what: "这一步没有完成，没有做任何改动。",
      why: "窗格的这一部分没有载入，可能是服务器暂时连不上。",
      next: "请再试一次；仍不行时，请重新打开窗格。",
    }),
    unknown: ({ code }) => ({
      what: "这一步没有完成。",
      why: `Excel 报告了错误 ${code}。`,
      next: "请再试一次；仍不行时，请把错误代码告诉技术人员。",
    }),
  },
  en: {
    editing: () => ({
      what: "Not possible right now; nothing was changed.",
      why: "A cell is being edited.",
      next: "Press Enter to finish editing the cell, then try again.",
    }),
    "sheet-protected": () => ({
      what: "Sheet is protected; nothing was changed.",
      why: "A protected sheet cannot be written to.",
      next: "Unprotect it and try again, or make a new sheet.",
    }),
    "workbook-protected": () => ({
      what: "No sheet could be added; nothing was changed.",
      why: "The structure of the workbook is protected, or the file is read-only.",
      next: "Unprotect the workbook or save a copy, then try again.",
    }),
    "old-excel": () => ({
      what: "This step was not completed.",
      why: "This Excel is too old and lacks a command that is needed.",
      next: "Update to Excel 2021 or Microsoft 365, or use Excel on the web.",
    }),
    "too-large": () => ({
      what: "Too much content; nothing was changed.",
      why: "What can be exchanged with Excel at once is limited (5 MB on the web).",
      next: "Split the form into several sheets or shorten very long texts.",
    }),
    "sheet-gone": () => ({
      what: "The sheet cannot be found.",
      why: "It was deleted, or the workbook was closed.",
      next: "Open the sheet that you want, then try again.",
    }),
    "no-table": ({ sheet }) => ({
      what:
        sheet === "" ? "No table of targets found." : `No table of targets found on "${sheet}".`,
      why: "The columns of indicators, targets and actuals were not recognised.",
      next: "Switch to a sheet with a table of targets, or make a new one.",
    }),
    cancelled: () => ({
      what: "Cancelled.",
      why: "You pressed Cancel.",
      next: "Your own sheets are unchanged; start again whenever you like.",
    }),
    "other-workbook": () => ({
      what: "This step was not completed.",
      why: "Another workbook is in front.",
      next: "Click the window of this workbook, then try again.",
    }),
    busy: () => ({
      what: "Excel is busy; this step was not completed.",
      why: "Excel broke off the request.",
      next: "Wait a few seconds, then try again.",
    }),
    restart: () => ({
      what: "Excel cannot go on.",
      why: "It is out of memory or has to be restarted.",
      next: "Save the file, restart Excel, then try again.",
    }),
    "not-ours": ({ sheet }) => ({
      what: `"${sheet}" was not deleted.`,
      why: "It is not a sheet that this add-in has just made.",
      next: "If you do not need it, delete it in Excel.",
    }),
    "left-over": ({ sheet, because }) => ({
      what: `Building broke off, and the half-built "${sheet}" could not be deleted.`,
      why: explainFailure(because, "en").why,
      next: `Your other sheets are unchanged. Delete "${sheet}" yourself, then build again.`,
    }),
    "no-copy": ({ code }) => ({
      what: "Excel did not hand over a copy of the workbook; nothing was changed.",
      why: `It refused the request (${code}): the file may never have been saved, or was opened in a way that does not allow it.`,
      next: "Save the file, then choose it under “From a saved file”.",
    }),
    "changed-since": () => ({
      what: "The sheet was changed meanwhile; nothing was written.",
      why: "This step was worked out from what stood there before.",
      next: "The pane has read the sheet again. Look it over, then try once more.",
    }),
    "merged-by-hand": ({ cell }) => ({
      what: "Nothing was changed.",
      why: `Cells at ${cell} were merged by hand; moving rows would tear them.`,
      next: `Unmerge ${cell} in Excel, then try again.`,
    }),
    "too-few-rows": () => ({
      what: "Nothing was changed.",
      why: "Two rows have to stay: the names, rules and print area of the form hang on them.",
      next: "Write over the rows that are left, or build a new empty form.",
    }),
    "column-gone": ({ header }) => ({
      what: "Nothing was changed.",
      why: `The column "${header}" was deleted.`,
      next: "Bring it back with Ctrl+Z, or build a new form.",
    }),
    "rows-fixed": () => ({
      what: "No row was inserted or moved.",
      why: "A filter, an Excel table or merged cells beside the form keep Excel from moving whole rows.",
      next: "Clear the filter or the merge, then try again.",
    }),
    "formula-in-cell": ({ cell }) => ({
      what: `${cell} was not written.`,
      why: "It holds a formula of your own.",
      next: "Change the formula on the sheet, or clear it first.",
    }),
    "below-merge": ({ cell }) => ({
      what: "Nothing was changed.",
      why: `${cell} lies below a merged cell; what is written there cannot be seen.`,
      next: `Unmerge the cells at ${cell}, then check again.`,
    }),
    "array-formula": ({ cell }) => ({
      what: "Nothing was changed.",
      why: `${cell} belongs to a formula that fills several cells; one of them cannot be changed alone.`,
      next: "Change the formula on the sheet, then check again.",
    }),
    "no-free-columns": ({ sheet }) => ({
      what: "No verdicts were written; nothing was changed.",
      why: `"${sheet}" has no two free columns side by side to the right of the table.`,
      next: "Insert two empty columns there and try again, or read the results in the pane.",
    }),
    "unknown-rules": ({ sheet, rules }) => ({
      what: "Nothing was changed.",
      why: `${sheet === null ? "This workbook" : `"${sheet}"`} is scored by the rules "${rules}", which this workbook does not have.`,
      next: "Add their file under Settings, Scoring rules, or change to other rules, then try again.",
    }),
    "not-loaded": () => ({
      what: "This step was not completed; nothing was changed.",
      why: "A part of the pane did not load; the server may be out of reach for the moment.",
      next: "Try again; if it still fails, open the pane again.",
    }),
    unknown: ({ code }) => ({
      what: "This step was not completed.",
      why: `Excel reported error ${code}.`,
      next: "Try again; if it still fails, pass the error code on to technical support.",
    }),
  },
};

/** The three sentences for one failure, in the language of the pane. */
export function explainFailure(failure: Failure, language: Language): FailureText {
  const sentence = FAILURES[language][failure.kind] as (failure: Failure) => FailureText;
  return sentence(failure);
}
