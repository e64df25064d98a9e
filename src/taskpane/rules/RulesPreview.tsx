import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useState } from "react";
import type { Language, RulesMessages } from "../../core";
import { explainScore, pointsOf } from "../../core";
import type { RulesPreview as Preview } from "./rules-session";

const useStyles = makeStyles({
  box: {
    display: "flex",
    flexDirection: "column",
    rowGap: "6px",
    padding: "8px 10px",
    border: `2px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: "anywhere",
  },
  text: { margin: 0 },
  list: { margin: 0, paddingInlineStart: "18px" },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** Changes drawn at once. */
const PAGE = 20;

/** What other rules would change, row by row, before anything is changed. */
export function RulesPreview(props: {
  readonly messages: RulesMessages;
  readonly language: Language;
  readonly preview: Preview;
  readonly busy: boolean;
  readonly onConfirm: () => void;
  readonly onLeave: () => void;
}): ReactElement {
  const styles = useStyles();
  const { messages, language, preview } = props;
  const { to, changes, before, after } = preview;
  const [shown, setShown] = useState(PAGE);
  return (
    <div className={styles.box} role="group" aria-label={messages.preview(to.names[language][0])}>
      {to.state === "to-confirm" && <p role="alert">{messages.toConfirmWarning}</p>}
      <p className={styles.text} role="status">
        {changes.length === 0 ? messages.noChanges : messages.preview(to.names[language][0])}
      </p>
      {changes.length > 0 && (
        <>
          <ul className={styles.list}>
            {changes.slice(0, shown).map((change) => (
              <li key={change.row}>
                {messages.change(change.row + 1, change.indicator)}：
                {messages.points(pointsOf(change.before))} →{" "}
                <strong>{messages.points(pointsOf(change.after))}</strong>
                <p className={styles.quiet}>{explainScore(change.after, language)}</p>
              </li>
            ))}
          </ul>
          {changes.length > shown && (
            <Button size="small" appearance="subtle" onClick={() => setShown(shown + PAGE)}>
              {messages.scores.more(Math.min(PAGE, changes.length - shown))}
            </Button>
          )}
          <p className={styles.text}>{messages.total(String(before), String(after))}</p>
        </>
      )}
      <div className={styles.actions}>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={props.busy}
          onClick={props.onConfirm}
        >
          {messages.confirm}
        </Button>
        <Button size="small" onClick={props.onLeave}>
          {messages.leave}
        </Button>
      </div>
    </div>
  );
}
