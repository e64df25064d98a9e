import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { useId, useState } from "react";
import type { CheckMessages, JudgedTable } from "../../core";
import { areaAddress } from "../../core";

/** Below it a person should look at what was taken for what. */
const SURE = 0.8;

const useStyles = makeStyles({
  note: { fontSize: tokens.fontSizeBase200 },
  line: {
    display: "flex",
    columnGap: "4px",
    width: "100%",
    minHeight: "24px",
    padding: 0,
    border: "none",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    fontFamily: "inherit",
    fontSize: "inherit",
    textAlign: "start",
    cursor: "pointer",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  unsure: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, paddingInlineStart: "20px" },
  correction: { paddingTop: "8px", fontSize: tokens.fontSizeBase300 },
  why: { margin: "0 0 4px", color: tokens.colorNeutralForeground2 },
});

/** What was taken for a table, how sure that is and why: one line, which opens. */
export function TableNote(props: {
  readonly tables: readonly JudgedTable[];
  readonly messages: CheckMessages;
  /** Where the columns can be pointed out; drawn once it is asked for. */
  readonly correction: () => ReactNode;
}): ReactElement {
  const styles = useStyles();
  const { tables, messages } = props;
  const id = useId();
  const [open, setOpen] = useState(false);
  const [correcting, setCorrecting] = useState(false);
  const [first] = tables;
  const doubtful = tables.find(({ confidence }) => confidence < SURE);
  const summary =
    tables.length === 1 && first !== undefined
      ? whole(first, messages)
      : messages.tables(tables.length);
  return (
    <div className={styles.note}>
      <button
        type="button"
        className={styles.line}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <span aria-hidden="true">{open ? "▾" : "▸"}</span>
        <span>
          {summary} · {surety(doubtful ?? first, messages, styles.unsure)}
        </span>
      </button>
      <div id={id} hidden={!open}>
        <ul className={styles.list}>
          {tables.map((table) => (
            <li key={areaAddress(table.area)}>
              {tables.length > 1 && (
                <>
                  {whole(table, messages)} · {surety(table, messages, styles.unsure)}
                </>
              )}
              <p className={styles.why}>{table.evidence.map(messages.evidence).join(" · ")}</p>
            </li>
          ))}
        </ul>
        <Button size="small" aria-expanded={correcting} onClick={() => setCorrecting(!correcting)}>
          {messages.correct}
        </Button>
        {correcting && <div className={styles.correction}>{props.correction()}</div>}
      </div>
    </div>
  );
}

function whole({ area, mapping, rows }: JudgedTable, messages: CheckMessages): string {
  return messages.table(areaAddress(area), mapping.kind, rows.length);
}

function surety(
  table: JudgedTable | undefined,
  messages: CheckMessages,
  unsure: string,
): ReactElement | null {
  if (table === undefined) return null;
  const { confidence } = table;
  return confidence < SURE ? (
    <span className={unsure}>{messages.unsure(confidence)}</span>
  ) : (
    <span>{messages.sure(confidence)}</span>
  );
}
