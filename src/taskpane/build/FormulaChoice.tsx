import type { ReactElement } from "react";
import { useState } from "react";
import type { Language } from "../../core";
import { BUILD } from "../../core";
import { ChoiceField } from "../components/ChoiceField";
import type { Memory } from "../memory";

const MODES = ["perf", "plain"] as const;
type Mode = (typeof MODES)[number];

/** By what the sheets that are built work out verdicts and points; kept for the next ones. */
export function FormulaChoice(props: {
  readonly language: Language;
  readonly memory: Memory;
}): ReactElement {
  const { memory } = props;
  const [mode, setMode] = useState<Mode>(
    memory.recall("plain-formulas") === "yes" ? "plain" : "perf",
  );
  const words = BUILD[props.language];
  return (
    <ChoiceField<Mode>
      label={words.formulas}
      value={mode}
      choices={MODES.map((each) => ({ value: each, label: words[each] }))}
      onChoose={(chosen) => {
        memory.keep("plain-formulas", chosen === "plain" ? "yes" : "no");
        setMode(chosen);
      }}
    />
  );
}
