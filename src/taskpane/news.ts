import type { Language } from "../core";
import { explainFailure, PANE } from "../core";
import type { News } from "./command-runner";

/** A failure interrupts a screen reader; what was done and what was cancelled wait for their turn. */
export function toneOf(news: News): "problem" | "news" {
  switch (news.kind) {
    case "failure":
      return news.failure.kind === "cancelled" ? "news" : "problem";
    case "told":
      return "news";
    case "crashed":
      return "problem";
  }
}

/** What happened, why and what next, in one go. */
export function sentenceOf(news: News, language: Language): string {
  switch (news.kind) {
    case "failure": {
      const { what, why, next } = explainFailure(news.failure, language);
      return [what, why, next].join(language === "en" ? " " : "");
    }
    case "told":
      return news.sentence(language);
    case "crashed":
      return PANE[language].notice.crashed;
  }
}
