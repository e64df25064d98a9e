import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useId } from "react";

const useStyles = makeStyles({
  field: { display: "flex", flexDirection: "column", rowGap: "2px" },
  label: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  input: {
    boxSizing: "border-box",
    width: "100%",
    minHeight: "30px",
    padding: "4px 8px",
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-1px" },
  },
  problem: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorPaletteRedForeground1,
  },
});

/** A labelled line of text that belongs to a form of the pane, not to a cell. */
export function PlainField(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly problem: string | null;
  readonly placeholder?: string;
  readonly type?: "text" | "search";
}): ReactElement {
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {props.label}
      </label>
      <input
        id={id}
        type={props.type ?? "text"}
        autoComplete="off"
        className={styles.input}
        value={props.value}
        placeholder={props.placeholder}
        aria-invalid={props.problem !== null}
        aria-describedby={props.problem === null ? undefined : `${id}-problem`}
        onChange={(event) => props.onChange(event.target.value)}
      />
      {props.problem !== null && (
        <p id={`${id}-problem`} role="alert" className={styles.problem}>
          {props.problem}
        </p>
      )}
    </div>
  );
}
