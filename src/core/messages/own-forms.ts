import type { ByLanguage } from "./language";

/** The part of the pane for a unit's own forms. */
export interface OwnFormsMessages {
  readonly title: string;
  readonly promise: string;
  readonly load: string;
  readonly keeping: string;
  readonly loaded: (name: string) => string;
  readonly refused: string;
  readonly close: string;
  readonly taken: (id: string) => string;
  readonly none: string;
  readonly form: string;
  readonly build: string;
  readonly save: string;
  readonly drop: string;
  readonly dropped: (name: string) => string;
  readonly model: string;
  readonly saved: (file: string) => string;
}

export const OWN_FORMS: ByLanguage<OwnFormsMessages> = {
  "zh-CN": {
    title: "本单位表式",
    promise:
      "一种表式就是一个 JSON 文件。可以导出一种现有表式，改好后加入本工作簿，也可以发给同事。",
    load: "从文件加入…",
    keeping: "正在保存表式…",
    loaded: (name) => `表式“${name}”已加入本工作簿，保存文件后随文件走。`,
    refused: "表式没有加入：",
    close: "知道了",
    taken: (id) => `id “${id}”是自带表式的，请换一个 id 再加入。`,
    none: "本工作簿还没有本单位表式。",
    form: "表式",
    build: "新建空表",
    save: "导出为文件",
    drop: "从本工作簿移除",
    dropped: (name) => `表式“${name}”已从本工作簿移除；用它建好的表不受影响。`,
    model: "导出现有表式作样板",
    saved: (file) => `已生成“${file}”，请在下载位置查看。`,
  },
  en: {
    title: "Forms of your own",
    promise:
      "A form is one JSON file. Export one of ours, adapt it and add it to this workbook, or send it to colleagues.",
    load: "Add from a file…",
    keeping: "Keeping the form…",
    loaded: (name) => `The form “${name}” was added to this workbook; save the file to keep it.`,
    refused: "The form was not added:",
    close: "Close",
    taken: (id) => `The id “${id}” is one of ours. Choose another id and add it again.`,
    none: "This workbook has no forms of your own yet.",
    form: "Form",
    build: "New empty form",
    save: "Export as a file",
    drop: "Remove from this workbook",
    dropped: (name) =>
      `The form “${name}” was removed from this workbook; sheets made from it stay as they are.`,
    model: "Export one of ours as a model",
    saved: (file) => `“${file}” was made; look where your downloads go.`,
  },
};
