import type { ReactElement } from "react";
import { samePath } from "../../core";
import { ChoiceField } from "../components/ChoiceField";

/** One of the levels that a row may stand under. */
export function LevelChoice(props: {
  readonly label: string;
  readonly levels: readonly (readonly string[])[];
  readonly value: readonly string[] | null;
  /** Offered before the levels, and what it stands for is chosen elsewhere. */
  readonly first?: string;
  readonly disabled?: boolean;
  readonly onChoose: (path: readonly string[] | null) => void;
}): ReactElement {
  const { levels, value, first } = props;
  const index = value === null ? -1 : levels.findIndex((level) => samePath(level, value));
  return (
    <ChoiceField
      label={props.label}
      value={String(index)}
      disabled={props.disabled ?? false}
      choices={[
        ...(first === undefined ? [] : [{ value: "-1", label: first }]),
        ...levels.map((level, at) => ({ value: String(at), label: level.join(" / ") })),
      ]}
      onChoose={(chosen) => props.onChoose(levels[Number(chosen)] ?? null)}
    />
  );
}
