import { makeStyles, Select } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useId } from "react";

const useStyles = makeStyles({
  field: { display: "flex", alignItems: "center", gap: "6px", minWidth: 0 },
  label: { whiteSpace: "nowrap" },
  select: { minWidth: 0, flexGrow: 1 },
});

export interface ChoiceFieldProps<Value extends string> {
  readonly label: string;
  /** The label is spoken but not drawn, where the place says it. */
  readonly quiet?: boolean;
  readonly value: Value;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly disabled?: boolean;
  readonly onChoose: (value: Value) => void;
}

/** A labelled native drop-down: short, known to everybody, at home in every contrast theme. */
export function ChoiceField<Value extends string>(props: ChoiceFieldProps<Value>): ReactElement {
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.field}>
      {props.quiet !== true && (
        <label htmlFor={id} className={styles.label}>
          {props.label}
        </label>
      )}
      <Select
        id={id}
        aria-label={props.quiet === true ? props.label : undefined}
        size="small"
        className={styles.select}
        value={props.value}
        disabled={props.disabled ?? false}
        onChange={(_event, { value }) => {
          const chosen = props.choices.find((choice) => choice.value === value);
          if (chosen !== undefined) props.onChoose(chosen.value);
        }}
      >
        {props.choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </Select>
    </div>
  );
}
