import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { CheckMessages, Language, ReviewRow } from "../../core";
import { RowFacts } from "./RowFacts";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    rowGap: "2px",
    padding: "6px 8px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: "anywhere",
  },
  title: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** The row of the selected cell where the list does not show it: what became of it, and why. */
export function SelectedCard(props: {
  readonly row: ReviewRow;
  readonly cell: string;
  readonly language: Language;
  readonly messages: CheckMessages;
}): ReactElement {
  const styles = useStyles();
  const { messages } = props;
  const title = messages.selected(props.cell);
  return (
    <section className={styles.card} aria-label={title}>
      <span className={styles.title}>
        {title} · {messages.notListed}
      </span>
      <RowFacts row={props.row} language={props.language} messages={messages} clause />
    </section>
  );
}
