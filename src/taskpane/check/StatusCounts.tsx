import { makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { CheckMessages, ReviewRow } from "../../core";
import { countStatuses } from "../../core";

const useStyles = makeStyles({ counts: { margin: 0 } });

/** `31 项：达成 21 · …`, read out whenever it changes; present but empty before the first check. */
export function StatusCounts(props: {
  readonly messages: CheckMessages;
  readonly rows: readonly ReviewRow[] | null;
}): ReactElement {
  const styles = useStyles();
  const { messages, rows } = props;
  return (
    <p role="status" className={styles.counts}>
      {rows === null
        ? null
        : rows.length === 0
          ? messages.noRows
          : messages.counts(rows.length, countStatuses(rows))}
    </p>
  );
}
