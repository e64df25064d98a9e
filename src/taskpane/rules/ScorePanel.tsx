import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useMemo, useState } from "react";
import { RULES, scoredRows } from "../../core";
import type { PartProps } from "../area";
import { useStore } from "../pane-services";
import { rulesOf } from "./excel-rules";
import { MissingRules } from "./MissingRules";
import type { RulesSession } from "./rules-session";
import { ScoreItem } from "./ScoreItem";

const useStyles = makeStyles({
  text: { margin: 0 },
  list: { margin: 0, padding: 0, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

/** Scores drawn at once. */
const PAGE = 30;

/** What each row of the checked sheet earns, and why; points of words may be chosen within their band. */
export function ScorePanel(props: PartProps & { readonly session?: RulesSession }): ReactElement {
  const styles = useStyles();
  const { language, services } = props;
  const session = props.session ?? rulesOf(services);
  const { chosen, missing } = useStore(session);
  const { review } = useStore(services.review);
  const busy = useStore(services.runner).busy !== null;
  const [shown, setShown] = useState(PAGE);
  const words = RULES[language].scores;
  const tables = review?.form.tables;
  const rows = useMemo(() => scoredRows(tables ?? [], chosen), [tables, chosen]);
  if (missing !== null) return <MissingRules rules={missing} language={language} />;
  if (rows.length === 0) return <p className={styles.text}>{words.none}</p>;
  return (
    <>
      <p className={styles.text}>{words.promise}</p>
      <ol role="list" className={styles.list} aria-label={words.title}>
        {rows.slice(0, shown).map((row) => (
          <ScoreItem
            key={`${row.row} ${row.indicator}`}
            row={row}
            language={language}
            messages={words}
            busy={busy}
            onWrite={
              row.columns.score === null ? null : (points) => void session.write(row, points)
            }
          />
        ))}
      </ol>
      {rows.length > shown && (
        <Button appearance="subtle" onClick={() => setShown(shown + PAGE)}>
          {words.more(Math.min(PAGE, rows.length - shown))}
        </Button>
      )}
    </>
  );
}
