import type { ByLanguage } from "./language";

/** The two views of a checked sheet; apart from their contents, which are loaded later. */
export interface CheckViewsMessages {
  readonly label: string;
  readonly verdicts: string;
  /** `open` is the number of findings that nobody has dealt with; `null` while they are not known. */
  readonly inspection: (open: number | null) => string;
}

export const CHECK_VIEWS: ByLanguage<CheckViewsMessages> = {
  "zh-CN": {
    label: "核对内容",
    verdicts: "结论",
    inspection: (open) => (open === null ? "体检" : `体检（${open}）`),
  },
  en: {
    label: "What to check",
    verdicts: "Verdicts",
    inspection: (open) => (open === null ? "Before submission" : `Before submission (${open})`),
  },
};
