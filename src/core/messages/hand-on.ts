import type { ExportSource } from "../handing-on/export-template";
import type { ByLanguage } from "./language";

/** The part of the pane for what leaves the workbook. */
export interface HandOnMessages {
  readonly record: string;
  readonly copy: {
    readonly title: string;
    readonly promise: string;
    readonly values: string;
    readonly plain: string;
    readonly plainHint: string;
    readonly make: string;
    readonly fromFile: string;
    readonly making: string;
    readonly made: (replaced: number) => string;
    readonly failed: (cells: readonly string[]) => string;
    readonly unscored: (sheet: string, rules: string) => string;
    readonly open: string;
    readonly save: string;
    readonly opened: string;
    readonly fileName: (name: string) => string;
    readonly workbook: string;
  };
  readonly formulas: {
    readonly title: string;
    readonly promise: string;
    readonly perf: string;
    readonly plain: string;
    readonly values: string;
    readonly switching: string;
    readonly switched: (cells: number, kept: readonly string[]) => string;
    readonly nothing: string;
    readonly undoing: string;
    readonly undone: (cells: number, of: number) => string;
    readonly repair: string;
    readonly repairHint: string;
    readonly repairing: string;
    readonly repaired: (cells: number) => string;
  };
  readonly exports: {
    readonly title: string;
    readonly promise: string;
    readonly template: string;
    readonly edit: string;
    readonly header: string;
    readonly source: string;
    readonly sources: Readonly<Record<ExportSource, string>>;
    readonly add: string;
    readonly remove: (header: string) => string;
    readonly up: (header: string) => string;
    readonly down: (header: string) => string;
    readonly name: string;
    readonly keep: string;
    readonly keeping: string;
    readonly kept: (name: string) => string;
    readonly leave: string;
    readonly drop: string;
    readonly dropped: (name: string) => string;
    readonly nameTaken: string;
    readonly incomplete: string;
    readonly toSheet: string;
    readonly toCsv: string;
    readonly toJson: string;
    readonly toText: string;
    readonly exporting: string;
    readonly sheetName: string;
    readonly builtSheet: (sheet: string, rows: number) => string;
    readonly removing: string;
    readonly removed: (sheet: string) => string;
    readonly saved: (file: string) => string;
    readonly copied: (rows: number) => string;
    readonly notCopied: string;
  };
}

export const HAND_ON: ByLanguage<HandOnMessages> = {
  "zh-CN": {
    record: "核对记录",
    copy: {
      title: "外发副本",
      promise:
        "给没有本插件的人：另做一份，原工作簿不变。标记、名称、打印设置照旧，不带任何插件内容。",
      values: "只留结果（文字和得分）",
      plain: "换成普通公式（改了实际值，结论会跟着变）",
      plainHint: "普通公式在 Excel 2016、WPS、LibreOffice 里都能算；判断不了的写“待确认”。",
      make: "生成外发副本",
      fromFile: "从已保存的文件生成…",
      making: "正在生成外发副本…",
      made: (replaced) => `外发副本已备好，替换了 ${replaced} 个 PERF 公式。`,
      failed: (cells) => `这些单元格在原表里就是错误值，请看一看：${cells.join("、")}。`,
      unscored: (sheet, rules) =>
        `“${sheet}”按口径“${rules}”计分，没有找到这套口径，得分写的是“待确认”。请到“设置”的“评分口径”加入它的文件，再生成一次。`,
      open: "在新窗口打开",
      save: "下载",
      opened: "副本已在新窗口打开，请另存后发出。",
      fileName: (name) => `${name}（外发）.xlsx`,
      workbook: "绩效目标表",
    },
    formulas: {
      title: "本表的公式",
      promise: "结论、说明、得分用什么算。可以随时换回来；您自己改写过的单元格不动。",
      perf: "PERF 函数",
      plain: "普通公式",
      values: "只留结果",
      switching: "正在更换公式…",
      switched: (cells, kept) =>
        kept.length === 0
          ? `已更换 ${cells} 个单元格。`
          : `已更换 ${cells} 个单元格；${kept.length} 个您改写过的没有动：${list(kept, "、")}。`,
      nothing: "已经是这种方式，没有要改的。",
      undoing: "正在撤销…",
      undone: (cells, of) =>
        cells === of
          ? `已撤销，${cells} 个单元格恢复原样。`
          : `已撤销 ${cells} 个单元格；其余 ${of - cells} 个后来又改过，没有动。`,
      repair: "修复公式",
      repairHint: "把显示 #NAME? 的 PERF 公式重新填入，别的公式不动。",
      repairing: "正在修复公式…",
      repaired: (cells) =>
        cells === 0 ? "没有要修复的 PERF 公式。" : `已重新填入 ${cells} 个 PERF 公式。`,
    },
    exports: {
      title: "导出指标",
      promise:
        "按所选模板的列导出当前表的全部指标。各地系统的模板不同，请对照修改表头，保存后下次直接用。",
      template: "模板",
      edit: "改模板",
      header: "表头",
      source: "内容",
      sources: {
        level1: "一级指标",
        level2: "二级指标",
        indicator: "三级指标",
        comparator: "计算符号",
        value: "指标值（只含数值）",
        unit: "计量单位",
        type: "类型（定量／定性）",
        target: "指标值（原文）",
        actual: "实际完成值",
        weight: "分值",
        score: "得分",
        status: "结论",
        reason: "说明",
        deviation: "偏差原因",
      },
      add: "加一列",
      remove: (header) => `删去“${header}”列`,
      up: (header) => `“${header}”列前移`,
      down: (header) => `“${header}”列后移`,
      name: "模板名称",
      keep: "保存到本工作簿",
      keeping: "正在保存模板…",
      kept: (name) => `模板“${name}”已存入本工作簿，保存文件后随文件走。`,
      leave: "不改了",
      drop: "删除模板",
      dropped: (name) => `模板“${name}”已删除。`,
      nameTaken: "这个名称是自带模板的，请换一个名称再保存。",
      incomplete: "请给模板起名，并给每一列填上表头。",
      toSheet: "到新工作表",
      toCsv: "CSV 文件",
      toJson: "JSON 文件",
      toText: "复制",
      exporting: "正在导出…",
      sheetName: "导出",
      builtSheet: (sheet, rows) => `已导出 ${rows} 项到新工作表“${sheet}”。`,
      removing: "正在删除…",
      removed: (sheet) => `已删除工作表“${sheet}”。`,
      saved: (file) => `已生成“${file}”，请在下载位置查看。`,
      copied: (rows) => `已复制 ${rows} 项，可以粘贴到表格、文档或聊天里。`,
      notCopied: "没能复制：这里不允许使用剪贴板。请改用“到新工作表”。",
    },
  },
  en: {
    record: "Record of the check",
    copy: {
      title: "Copy to send out",
      promise:
        "For people without this add-in: a separate copy, your workbook stays as it is. Marks, names and print set-up are kept; nothing of the add-in is in it.",
      values: "Results only (words and points)",
      plain: "Plain formulas (verdicts follow when actuals change)",
      plainHint:
        "Plain formulas work in Excel 2016, WPS and LibreOffice; what they cannot judge says 待确认.",
      make: "Make the copy",
      fromFile: "From a saved file…",
      making: "Making the copy…",
      made: (replaced) =>
        `The copy is ready; ${replaced} PERF ${replaced === 1 ? "formula was" : "formulas were"} replaced.`,
      failed: (cells) => `These cells show errors in the original as well: ${cells.join(", ")}.`,
      unscored: (sheet, rules) =>
        `"${sheet}" is scored by the rules "${rules}", which were not found: its points say 待确认. Add their file under Settings, Scoring rules, then make the copy again.`,
      open: "Open in a new window",
      save: "Download",
      opened: "The copy is open in a new window. Save it there and send it.",
      fileName: (name) => `${name} (copy).xlsx`,
      workbook: "Performance targets",
    },
    formulas: {
      title: "Formulas of this sheet",
      promise:
        "What works out verdict, reason and points. You can switch back at any time; cells that you wrote yourself are left alone.",
      perf: "PERF functions",
      plain: "Plain formulas",
      values: "Results only",
      switching: "Switching the formulas…",
      switched: (cells, kept) =>
        kept.length === 0
          ? `${cells} ${cells === 1 ? "cell was" : "cells were"} switched.`
          : `${cells} ${cells === 1 ? "cell was" : "cells were"} switched; ${kept.length} with words of your own were left alone: ${list(kept, ", ")}.`,
      nothing: "The sheet is that way already. Nothing to change.",
      undoing: "Undoing…",
      undone: (cells, of) =>
        cells === of
          ? `Undone: ${cells} ${cells === 1 ? "cell is" : "cells are"} as before.`
          : `${cells} cells are as before; ${of - cells} were changed since and left alone.`,
      repair: "Repair formulas",
      repairHint: "Enters PERF formulas that show #NAME? again, and touches no others.",
      repairing: "Repairing formulas…",
      repaired: (cells) =>
        cells === 0
          ? "There are no PERF formulas to repair."
          : `${cells} PERF ${cells === 1 ? "formula was" : "formulas were"} entered again.`,
    },
    exports: {
      title: "Export the indicators",
      promise:
        "All indicators of the sheet in front, in the columns of a template. Systems differ by place: adapt the headers once and save them.",
      template: "Template",
      edit: "Edit the template",
      header: "Header",
      source: "Content",
      sources: {
        level1: "Level 1",
        level2: "Level 2",
        indicator: "Indicator",
        comparator: "Comparator",
        value: "Target (number only)",
        unit: "Unit",
        type: "Kind",
        target: "Target as written",
        actual: "Actual",
        weight: "Weight",
        score: "Score",
        status: "Verdict",
        reason: "Reason",
        deviation: "Deviation",
      },
      add: "Add a column",
      remove: (header) => `Remove column “${header}”`,
      up: (header) => `Move “${header}” forward`,
      down: (header) => `Move “${header}” back`,
      name: "Name of the template",
      keep: "Save in this workbook",
      keeping: "Saving the template…",
      kept: (name) =>
        `Template “${name}” is kept in this workbook; save the file to keep it there.`,
      leave: "Leave it",
      drop: "Delete the template",
      dropped: (name) => `Template “${name}” was deleted.`,
      nameTaken: "That is the name of a built-in template. Choose another name.",
      incomplete: "Name the template and give every column a header.",
      toSheet: "To a new sheet",
      toCsv: "CSV file",
      toJson: "JSON file",
      toText: "Copy",
      exporting: "Exporting…",
      sheetName: "Export",
      builtSheet: (sheet, rows) => `${rows} indicators were exported to the new sheet “${sheet}”.`,
      removing: "Deleting…",
      removed: (sheet) => `Sheet “${sheet}” was deleted.`,
      saved: (file) => `“${file}” was made; look where your downloads go.`,
      copied: (rows) =>
        `${rows} indicators were copied; paste them into a sheet, document or chat.`,
      notCopied: "Not copied: the clipboard is not allowed here. Use “To a new sheet” instead.",
    },
  },
};

/** Cells that are named in a sentence; more are counted. */
const NAMED = 5;

function list(cells: readonly string[], comma: string): string {
  return cells.length <= NAMED ? cells.join(comma) : `${cells.slice(0, NAMED).join(comma)}…`;
}
