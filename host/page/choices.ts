import type { Language } from "./words";

/** What a person chose in the bar; it stands in the page's address, so that a reload keeps it. */
export interface Choices {
  readonly workbook: string;
  readonly blank: "zero" | "null";
  readonly language: Language;
}

export const EMPTY_WORKBOOK = "";

export function readChoices(query: string): Choices {
  const parameters = new URLSearchParams(query);
  return {
    workbook: parameters.get("workbook") ?? EMPTY_WORKBOOK,
    blank: parameters.get("blank") === "null" ? "null" : "zero",
    language: parameters.get("language") === "en" ? "en" : "zh-CN",
  };
}

export function writeChoices(choices: Choices): string {
  const parameters = new URLSearchParams();
  if (choices.workbook !== EMPTY_WORKBOOK) parameters.set("workbook", choices.workbook);
  if (choices.blank !== "zero") parameters.set("blank", choices.blank);
  if (choices.language !== "zh-CN") parameters.set("language", choices.language);
  return `?${parameters.toString()}`;
}
