import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { CellValue, CheckMessages, Language, ReviewRow } from "../../core";
import { explain, STATUS_WORDS } from "../../core";
import { StatusMark } from "./StatusMark";

/** A cell may hold 32,767 characters; the list shows enough to recognise it. */
const SHOWN = 160;
const SHOWN_REASON = 400;

const useStyles = makeStyles({
  head: { display: "flex", flexWrap: "wrap", columnGap: "8px", alignItems: "baseline" },
  place: {
    marginInlineStart: "auto",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  quiet: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  values: { display: "flex", flexWrap: "wrap", columnGap: "16px" },
});

/** Status, place, indicator, what was asked, what was reported, why. */
export function RowFacts(props: {
  readonly row: ReviewRow;
  readonly language: Language;
  readonly messages: CheckMessages;
  /** Whether the clause that decided is named, for who looks the rule up. */
  readonly clause?: boolean;
}): ReactElement {
  const styles = useStyles();
  const { row, messages } = props;
  return (
    <>
      <span className={styles.head}>
        <StatusMark
          status={row.verdict.status}
          word={STATUS_WORDS[props.language][row.verdict.status]}
        />
        <span className={styles.place}>{messages.row(row.row + 1)}</span>
      </span>
      <bdi lang="zh-CN" className={styles.name}>
        {shorten(row.indicator)}
      </bdi>
      {row.path.length > 0 && (
        <bdi lang="zh-CN" className={styles.quiet}>
          {row.path.join(" › ")}
        </bdi>
      )}
      <span className={styles.values}>
        <span>
          {messages.target} <bdi lang="zh-CN">{shown(row.target, messages.blank)}</bdi>
        </span>
        <span>
          {messages.actual} <bdi lang="zh-CN">{shown(row.actual, messages.blank)}</bdi>
        </span>
      </span>
      <span>
        {shorten(explain(row.verdict, props.language), SHOWN_REASON)}
        {props.clause === true && (
          <span className={styles.quiet}> {messages.clause(row.verdict.clause)}</span>
        )}
      </span>
    </>
  );
}

function shown(value: CellValue, blank: string): string {
  if (value === null || value === "") return blank;
  return shorten(String(value));
}

/** Never ends in half a character. */
function shorten(text: string, most = SHOWN): string {
  return text.length <= most ? text : `${text.slice(0, most).replace(/\p{Cs}$/u, "")}…`;
}
