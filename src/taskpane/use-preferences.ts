import { useState } from "react";
import type { Language } from "../core";
import type { Memory } from "./memory";

export type LanguageChoice = "office" | Language;

export function isLanguageChoice(value: unknown): value is LanguageChoice {
  return value === "office" || value === "zh-CN" || value === "en";
}

/** Chinese for every Chinese tag of Office (`zh-TW`, `zh-Hans`), English for the rest. */
export function languageOf(tag: string): Language {
  return /^zh\b/iu.test(tag) ? "zh-CN" : "en";
}

export interface Preferences {
  readonly language: Language;
  readonly languageChoice: LanguageChoice;
  readonly blackAndWhite: boolean;
  readonly firstRunOver: boolean;
  readonly chooseLanguage: (choice: LanguageChoice) => void;
  readonly setBlackAndWhite: (on: boolean) => void;
  readonly endFirstRun: () => void;
}

/** What this person chose on this computer. */
export function usePreferences(memory: Memory, officeLanguage: string): Preferences {
  const [languageChoice, setLanguageChoice] = useState<LanguageChoice>(() => {
    const kept = memory.recall("language");
    return isLanguageChoice(kept) ? kept : "office";
  });
  const [blackAndWhite, setBlackAndWhite] = useState(
    () => memory.recall("black-and-white") === "yes",
  );
  const [firstRunOver, setFirstRunOver] = useState(() => memory.recall("first-run-over") === "yes");
  return {
    language: languageChoice === "office" ? languageOf(officeLanguage) : languageChoice,
    languageChoice,
    blackAndWhite,
    firstRunOver,
    chooseLanguage(choice) {
      memory.keep("language", choice);
      setLanguageChoice(choice);
    },
    setBlackAndWhite(on) {
      memory.keep("black-and-white", on ? "yes" : "no");
      setBlackAndWhite(on);
    },
    endFirstRun() {
      memory.keep("first-run-over", "yes");
      setFirstRunOver(true);
    },
  };
}
