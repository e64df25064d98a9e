import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { memo } from "react";
import type { CellValue, CheckMessages, Language, ReviewRow } from "../../core";
import { explain, STATUS_WORDS } from "../../core";
import { StatusMark } from "./StatusMark";

/** A cell may hold 32,767 characters; the list shows enough to recognise it. */
const SHOWN = 160;
const SHOWN_REASON = 400;

const useStyles = makeStyles({
  item: { listStyleType: "none" },
  button: {
    display: "flex",
    flexDirection: "column",
    rowGap: "2px",
    width: "100%",
    padding: "8px 12px 8px 8px",
    border: "none",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    borderInlineStartWidth: "4px",
    borderInlineStartStyle: "solid",
    borderInlineStartColor: "transparent",
    // A contrast theme would draw the transparent edge too, and every item would look current.
    "@media (forced-colors: active)": { borderInlineStartColor: "Canvas" },
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: "inherit",
    lineHeight: "inherit",
    textAlign: "start",
    cursor: "pointer",
    overflowWrap: "anywhere",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
    },
  },
  current: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    borderInlineStartColor: tokens.colorCompoundBrandStroke,
    "@media (forced-colors: active)": { borderInlineStartColor: "Highlight" },
  },
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

export interface ReviewItemProps {
  readonly row: ReviewRow;
  readonly language: Language;
  readonly messages: CheckMessages;
  /** Place in the whole list, from one, and its length: the page may show only a part. */
  readonly position: number;
  readonly total: number;
  /** The one item that Tab reaches. */
  readonly reachable: boolean;
  /** The one whose cell was selected last. */
  readonly current: boolean;
  readonly onPress: (row: ReviewRow, position: number) => void;
}

/** One row of the sheet: status, indicator, what was asked, what was reported, why. */
export const ReviewItem = memo(function ReviewItem(props: ReviewItemProps): ReactElement {
  const styles = useStyles();
  const { row, messages } = props;
  return (
    <li className={styles.item} aria-posinset={props.position} aria-setsize={props.total}>
      <button
        type="button"
        className={mergeClasses(styles.button, props.current && styles.current)}
        tabIndex={props.reachable ? 0 : -1}
        aria-current={props.current ? "true" : undefined}
        data-cell={row.cell}
        onClick={() => props.onPress(row, props.position)}
      >
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
        <span>{shorten(explain(row.verdict, props.language), SHOWN_REASON)}</span>
      </button>
    </li>
  );
});

function shown(value: CellValue, blank: string): string {
  if (value === null || value === "") return blank;
  return shorten(String(value));
}

/** Never ends in half a character. */
function shorten(text: string, most = SHOWN): string {
  return text.length <= most ? text : `${text.slice(0, most).replace(/\p{Cs}$/u, "")}…`;
}
