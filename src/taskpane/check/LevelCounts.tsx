import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { CheckMessages, Language, ReviewRow } from "../../core";
import { countStatuses, STATUS_WORDS, STATUSES } from "../../core";
import { byLevel } from "./level-counts";
import { SIGNS } from "./StatusMark";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200 },
  name: { textAlign: "start", fontWeight: "inherit", overflowWrap: "anywhere" },
  count: { textAlign: "end", width: "2.4em", fontVariantNumeric: "tabular-nums" },
  none: { color: tokens.colorNeutralForeground3 },
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

/** How many of each status stand under each first level. */
export function LevelCounts(props: {
  readonly rows: readonly ReviewRow[];
  readonly language: Language;
  readonly messages: CheckMessages;
}): ReactElement {
  const styles = useStyles();
  const { messages } = props;
  const words = STATUS_WORDS[props.language];
  const total = countStatuses(props.rows);
  const present = STATUSES.filter((status) => total[status] > 0);
  return (
    <table className={styles.table} aria-label={messages.byLevel}>
      <thead>
        <tr>
          <td />
          {present.map((status) => (
            <th key={status} scope="col" className={styles.count} title={words[status]}>
              <abbr aria-label={words[status]}>{SIGNS[status]}</abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...byLevel(props.rows)].map(([name, rows]) => {
          const counts = countStatuses(rows);
          return (
            <tr key={name} className={styles.row}>
              <th scope="row" className={styles.name}>
                <bdi lang="zh-CN">{name === "" ? messages.noLevel : name}</bdi>
              </th>
              {present.map((status) => (
                <td key={status} className={styles.count}>
                  {counts[status] === 0 ? <span className={styles.none}>0</span> : counts[status]}
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
