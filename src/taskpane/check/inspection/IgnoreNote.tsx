import { Button, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useEffect, useId, useRef, useState } from "react";
import type { InspectionMessages } from "../../../core";
import { MOST_NOTE_CHARACTERS } from "../../../core";

const useStyles = makeStyles({
  box: {
    display: "flex",
    flexDirection: "column",
    rowGap: "6px",
    padding: "8px 10px",
    border: `2px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  warning: { margin: 0, color: tokens.colorStatusDangerForeground1 },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** Why a finding is left as it is; without a reason it is not. */
export function IgnoreNote(props: {
  readonly messages: InspectionMessages["note"];
  readonly id: string;
  readonly cell: string;
  readonly busy: boolean;
  readonly onConfirm: (note: string) => void;
  readonly onLeave: () => void;
}): ReactElement {
  const styles = useStyles();
  const { messages } = props;
  const field = useId();
  const hint = useId();
  const [note, setNote] = useState("");
  const [told, setTold] = useState<string | null>(null);
  const input = useRef<HTMLTextAreaElement>(null);
  useEffect(() => input.current?.focus(), []);

  function confirm(): void {
    const written = note.trim();
    if (written === "") setTold(messages.required);
    else if (written.length > MOST_NOTE_CHARACTERS) {
      setTold(messages.tooLong(MOST_NOTE_CHARACTERS));
    } else {
      props.onConfirm(written);
      return;
    }
    input.current?.focus();
  }

  return (
    <div
      className={styles.box}
      role="group"
      aria-label={messages.title(props.id, props.cell)}
      onKeyDown={(event) => {
        if (event.key === "Escape") props.onLeave();
        if (event.key === "Enter" && event.ctrlKey) confirm();
      }}
    >
      <label htmlFor={field}>{messages.label}</label>
      <Textarea
        id={field}
        size="small"
        resize="vertical"
        value={note}
        textarea={{ ref: input }}
        aria-describedby={hint}
        aria-invalid={told !== null}
        onChange={(_event, { value }) => {
          setNote(value);
          setTold(null);
        }}
      />
      <p id={hint} className={styles.quiet}>
        {messages.hint(MOST_NOTE_CHARACTERS)}
      </p>
      {told !== null && (
        <p role="alert" className={styles.warning}>
          {told}
        </p>
      )}
      <div className={styles.actions}>
        <Button size="small" appearance="primary" disabledFocusable={props.busy} onClick={confirm}>
          {messages.confirm}
        </Button>
        <Button size="small" onClick={props.onLeave}>
          {messages.leave}
        </Button>
      </div>
    </div>
  );
}
