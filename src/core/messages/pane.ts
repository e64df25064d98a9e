import type { ByLanguage } from "./language";

/** Why the pane cannot work where it was opened. */
export type Unsupported =
  /** An ordinary browser: there is no workbook beside it. */
  | "outside-excel"
  /** Word, PowerPoint and the like. */
  | "other-program"
  /** Excel below ExcelApi 1.14 and SharedRuntime 1.1. */
  | "old-excel"
  /** The library that connects to Excel did not load. */
  | "no-library";

interface Explanation {
  readonly title: string;
  readonly what: string;
  readonly next: string;
}

/** The frame of the pane: first run, building, settings, and the pages shown instead of them. */
export interface PaneMessages {
  readonly product: string;
  readonly tabs: {
    readonly label: string;
    readonly build: string;
    readonly fill: string;
    readonly check: string;
    readonly "hand-on": string;
    readonly settings: string;
  };
  /** Parts of the pane that are loaded when first shown. */
  readonly later: {
    readonly loading: string;
    readonly failed: string;
    readonly again: string;
  };
  readonly firstRun: {
    readonly sentence: string;
    readonly choices: string;
    readonly sample: string;
    readonly sampleHint: string;
    readonly empty: string;
    readonly emptyHint: string;
    readonly check: string;
    readonly checkHint: string;
    readonly skip: string;
    readonly otherLanguage: string;
  };
  readonly build: {
    readonly form: string;
    readonly promise: string;
    readonly empty: string;
    readonly sample: string;
    readonly building: string;
    readonly built: (sheet: string) => string;
    readonly moreHints: (count: number) => string;
    readonly noPlace: (labels: readonly string[], count: number) => string;
    readonly unfinished: (sheet: string) => string;
    readonly removeUnfinished: string;
    readonly undo: string;
    readonly undoQuestion: (sheet: string) => string;
    readonly undoWarning: string;
    readonly undoConfirm: string;
    readonly undoCancel: string;
    readonly removing: string;
    readonly removed: (sheet: string) => string;
    readonly functionsSilent: string;
    readonly functionsOld: (version: string) => string;
  };
  readonly settings: {
    readonly language: string;
    readonly followOffice: string;
    readonly blackAndWhite: string;
    readonly blackAndWhiteHint: string;
    readonly about: string;
    readonly version: (version: string) => string;
    readonly privacy: string;
    readonly notice: string;
  };
  readonly notice: {
    readonly dismiss: string;
    readonly undo: string;
    readonly crashed: string;
    /** One command runs at a time. */
    readonly busy: (name: string) => string;
    readonly reload: string;
  };
  /** An ordinary browser has a page of its own (`outside.ts`). */
  readonly unsupported: Readonly<Record<Exclude<Unsupported, "outside-excel">, Explanation>>;
}

export const PANE: ByLanguage<PaneMessages> = {
  "zh-CN": {
    product: "绩效目标助手",
    tabs: {
      label: "功能",
      build: "建表",
      fill: "填写",
      check: "核对",
      "hand-on": "交出",
      settings: "设置",
    },
    later: {
      loading: "正在载入…",
      failed: "这一部分没有载入，可能是服务器暂时连不上。表里的内容没有改动。请再试一次。",
      again: "再试一次",
    },
    firstRun: {
      sentence: "逐项核对绩效目标是否达成，说清差多少、为什么。",
      choices: "从哪里开始",
      sample: "用示例试一遍（30 秒）",
      sampleHint: "新建一张填好的示例表并自动核对",
      empty: "新建空表",
      emptyHint: "按规定格式建一张待填的绩效目标表",
      check: "检查当前表",
      checkHint: "核对眼前这张表，不改动任何内容",
      skip: "跳过",
      otherLanguage: "English",
    },
    build: {
      form: "表式",
      promise: "总是建在一张新工作表里，已有的表不会被改动。",
      empty: "新建空表",
      sample: "用示例建表",
      building: "正在建表…",
      built: (sheet) => `已建好工作表“${sheet}”。在“实际完成值”一列填写，结论会自动更新。`,
      moreHints: (count) => `另有 ${count} 处，请在表里查看。`,
      noPlace: (labels, count) =>
        `这张表没有这些栏，没有写入：${labels.join("、")}${count > labels.length ? `等 ${count} 项` : ""}。需要时请抄到合适的栏。`,
      unfinished: (sheet) =>
        `上次建表没有完成，留下半成品“${sheet}”。其他工作表没有改动，可以把它删掉后重新建表。`,
      removeUnfinished: "删除半成品",
      undo: "撤销本次",
      undoQuestion: (sheet) => `删除工作表“${sheet}”？`,
      undoWarning: "表里已填的内容会一起删除，Excel 自己的撤销记录也会清空。其他工作表不受影响。",
      undoConfirm: "删除这张表",
      undoCancel: "保留",
      removing: "正在删除…",
      removed: (sheet) => `已删除工作表“${sheet}”，其他工作表没有改动。`,
      functionsSilent:
        "表里的 PERF 公式暂时没有应答，结论列可能显示 #NAME?。本窗格的核对不受影响；重新打开工作簿后公式通常会恢复。",
      functionsOld: (version) =>
        `Excel 还在用旧版的 PERF 公式（${version}），结论列可能与本窗格不一致，以本窗格的核对为准。重新启动 Excel 后会换成新版，最迟一天内更新。`,
    },
    settings: {
      language: "界面语言",
      followOffice: "跟随 Office",
      blackAndWhite: "黑白打印",
      blackAndWhiteHint: "标记只用符号、文字和字形，不用底色。",
      about: "关于",
      version: (version) => `绩效目标助手 PERF ${version}`,
      privacy: "全部在本机计算，不联网上传，不收集使用数据。",
      notice:
        "office.js 归 Microsoft 所有，按其自身的许可条款原样附带；Microsoft 不对本插件提供支持。",
    },
    notice: {
      dismiss: "关闭提示",
      undo: "撤销",
      crashed: "窗格出了错，刚才的操作可能没有完成，表里已有的内容没有丢。请重新载入窗格再试一次。",
      busy: (name) => `正在做别的事，“${name}”没有处理。请等它完成，再做一次。`,
      reload: "重新载入",
    },
    unsupported: {
      "other-program": {
        title: "请在 Excel 里打开",
        what: "绩效目标助手只能在 Excel 里使用，现在打开它的是另一个 Office 程序。文档没有任何改动。",
        next: "请打开 Excel，在“开始”选项卡点“绩效助手”。",
      },
      "old-excel": {
        title: "这个 Excel 版本太旧",
        what: "绩效目标助手需要 Excel 2021 或 Microsoft 365。这个版本缺少所需功能，工作簿没有任何改动。",
        next: "请用 Excel 2021 及以上、Microsoft 365 或网页版 Excel 打开同一份文件。装的已是这些版本时，请先更新 Office。",
      },
      "no-library": {
        title: "没有连上 Excel",
        what: "连接 Excel 所需的文件 office.js 没有载入，可能是网址被拦截或安装不完整。工作簿没有任何改动。",
        next: "请关闭窗格再打开一次；仍不行，请联系信息部门检查本插件的网址能否访问。",
      },
    },
  },
  en: {
    product: "Performance Targets",
    tabs: {
      label: "Areas",
      build: "Build",
      fill: "Fill in",
      check: "Check",
      "hand-on": "Hand on",
      settings: "Settings",
    },
    later: {
      loading: "Loading…",
      failed:
        "This part did not load; the server may be out of reach for the moment. Nothing on your sheets was changed. Please try again.",
      again: "Try again",
    },
    firstRun: {
      sentence: "Checks every target against its actual, and says how far off and why.",
      choices: "Where to start",
      sample: "Try it with a sample (30 s)",
      sampleHint: "Makes a filled sample sheet and checks it",
      empty: "New empty form",
      emptyHint: "Makes a form in the official layout, ready to fill in",
      check: "Check this sheet",
      checkHint: "Checks the sheet in front of you, changes nothing",
      skip: "Skip",
      otherLanguage: "中文",
    },
    build: {
      form: "Form",
      promise: "Always made on a new sheet. Your other sheets are not touched.",
      empty: "New empty form",
      sample: "Build the sample",
      building: "Building…",
      built: (sheet) =>
        `Sheet “${sheet}” is ready. Fill in the column 实际完成值; the verdicts follow by themselves.`,
      moreHints: (count) => `${count} more; please look through the sheet.`,
      noPlace: (labels, count) =>
        `This form has no place for ${labels.join(", ")}${count > labels.length ? ` and ${count - labels.length} more` : ""}; they were not written. Copy what you need where it belongs.`,
      unfinished: (sheet) =>
        `The last build did not finish and left the half-made sheet “${sheet}”. Other sheets were not changed; delete it and build again.`,
      removeUnfinished: "Delete it",
      undo: "Undo this",
      undoQuestion: (sheet) => `Delete the sheet “${sheet}”?`,
      undoWarning:
        "What was typed on it goes too, and Excel's own undo list is cleared. Other sheets are not touched.",
      undoConfirm: "Delete the sheet",
      undoCancel: "Keep it",
      removing: "Deleting…",
      removed: (sheet) => `Sheet “${sheet}” was deleted. No other sheet was changed.`,
      functionsSilent:
        "The PERF formulas on the sheet do not answer yet, so the verdict column may show #NAME?. Checking in this pane works all the same; the formulas usually come back after the workbook is opened again.",
      functionsOld: (version) =>
        `Excel still runs an older version of the PERF formulas (${version}), so the verdict column may differ from this pane; go by the pane. Restart Excel to get the new version; it comes within a day at the latest.`,
    },
    settings: {
      language: "Language",
      followOffice: "Same as Office",
      blackAndWhite: "Black-and-white marks",
      blackAndWhiteHint: "Marks use signs, words and type only, no fills.",
      about: "About",
      version: (version) => `Performance Targets PERF ${version}`,
      privacy: "Everything is worked out on this computer. Nothing is uploaded or recorded.",
      notice:
        "office.js belongs to Microsoft and is included unmodified under its own licence terms; Microsoft does not support this add-in.",
    },
    notice: {
      dismiss: "Dismiss",
      undo: "Undo",
      crashed:
        "The pane ran into an error. The last action may be incomplete; nothing on your sheets was lost. Reload the pane and try again.",
      busy: (name) =>
        `Something else is running, so nothing was done with “${name}”. Wait for it, then try again.`,
      reload: "Reload",
    },
    unsupported: {
      "other-program": {
        title: "Open this in Excel",
        what: "Performance Targets works in Excel only; it was opened by another Office program. Your document has not been changed.",
        next: "Open Excel and choose Performance Targets on the Home tab.",
      },
      "old-excel": {
        title: "This Excel is too old",
        what: "Performance Targets needs Excel 2021 or Microsoft 365. This version lacks what it uses; your workbook has not been changed.",
        next: "Open the same file with Excel 2021 or later, Microsoft 365 or Excel on the web. If you already have one of these, update Office first.",
      },
      "no-library": {
        title: "Not connected to Excel",
        what: "The file office.js, which connects to Excel, did not load: its address may be blocked or the installation incomplete. Your workbook has not been changed.",
        next: "Close the pane and open it again. If that does not help, ask your IT staff whether the add-in's address can be reached.",
      },
    },
  },
};
