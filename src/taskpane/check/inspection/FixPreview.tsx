import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useEffect, useRef, useState } from "react";
import type { InspectionMessages } from "../../../core";
import { cellAddress } from "../../../core";
import type { FixChange } from "./inspection-session";

/** Changes drawn at once, and characters of a cell that are shown. */
const PAGE = 20;
const SHOWN = 80;

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
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold, outlineStyle: "none" },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  list: { display: "flex", flexDirection: "column", rowGap: "4px", margin: 0, padding: 0 },
  change: { listStyleType: "none" },
  warning: { color: tokens.colorStatusDangerForeground1 },
  actions: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px" },
});

/** Every cell that would change, before and after; of several a person chooses which. */
export function FixPreview(props: {
  readonly messages: InspectionMessages["preview"];
  readonly changes: readonly FixChange[];
  readonly busy: boolean;
  readonly onConfirm: (changes: readonly FixChange[]) => void;
  readonly onLeave: () => void;
}): ReactElement {
  const styles = useStyles();
  const { messages, changes } = props;
  const several = changes.length > 1;
  // A person's own formula is replaced only where they tick it, or where it is the one asked for.
  const [chosen, setChosen] = useState<ReadonlySet<FixChange>>(
    () => new Set(changes.filter(({ before }) => !several || before.formula === undefined)),
  );
  const [shown, setShown] = useState(PAGE);
  const title = useRef<HTMLParagraphElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <div
      className={styles.box}
      role="group"
      aria-label={messages.title(changes.length)}
      onKeyDown={(event) => {
        if (event.key === "Escape") props.onLeave();
      }}
    >
      <p ref={title} tabIndex={-1} className={styles.title}>
        {messages.title(changes.length)}
      </p>
      <p className={styles.quiet}>{messages.promise}</p>
      <ul className={styles.list} role="list">
        {changes.slice(0, shown).map((change) => (
          <li key={cellAddress(change.row, change.column)} className={styles.change}>
            {several ? (
              <Checkbox
                checked={chosen.has(change)}
                label={<Change messages={messages} change={change} />}
                onChange={(_event, { checked }) => {
                  const next = new Set(chosen);
                  if (checked === true) next.add(change);
                  else next.delete(change);
                  setChosen(next);
                }}
              />
            ) : (
              <Change messages={messages} change={change} />
            )}
          </li>
        ))}
      </ul>
      {changes.length > shown && (
        <Button size="small" appearance="subtle" onClick={() => setShown(shown + PAGE)}>
          {messages.more(Math.min(PAGE, changes.length - shown))}
        </Button>
      )}
      {several && (
        <div className={styles.actions}>
          <span role="status">{messages.chosen(chosen.size, changes.length)}</span>
          <Button size="small" appearance="subtle" onClick={() => setChosen(new Set(changes))}>
            {messages.all}
          </Button>
          <Button size="small" appearance="subtle" onClick={() => setChosen(new Set())}>
            {messages.none}
          </Button>
        </div>
      )}
      <div className={styles.actions}>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={props.busy || chosen.size === 0}
          onClick={() => props.onConfirm(changes.filter((change) => chosen.has(change)))}
        >
          {messages.confirm(several ? chosen.size : 1)}
        </Button>
        <Button size="small" onClick={props.onLeave}>
          {messages.leave}
        </Button>
      </div>
    </div>
  );
}

/** `E21  95% → ≥95%`, and a word where a formula would go. */
function Change(props: {
  readonly messages: InspectionMessages["preview"];
  readonly change: FixChange;
}): ReactElement {
  const styles = useStyles();
  const { messages, change } = props;
  const { before } = change;
  return (
    <span>
      {cellAddress(change.row, change.column)}{" "}
      <span className={styles.quiet}>{messages.before}</span>{" "}
      <bdi lang="zh-CN">{shown(before.formula ?? before.text, messages.blank)}</bdi> →{" "}
      <span className={styles.quiet}>{messages.after}</span>{" "}
      <strong>
        <bdi lang="zh-CN">{shown(String(change.value ?? ""), messages.blank)}</bdi>
      </strong>
      {before.formula !== undefined && (
        <span className={styles.warning}> {messages.replacesFormula}</span>
      )}
    </span>
  );
}

function shown(text: string, blank: string): string {
  if (text === "") return blank;
  return text.length <= SHOWN ? text : `${text.slice(0, SHOWN).replace(/\p{Cs}$/u, "")}…`;
}
