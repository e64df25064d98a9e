import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { memo } from "react";
import type { CheckMessages, Language, ReviewRow } from "../../core";
import { RowFacts } from "./RowFacts";

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
    // Scrolled to, it stands clear of the tabs, which stay at the top.
    scrollMarginTop: "96px",
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
        <RowFacts row={row} language={props.language} messages={messages} clause={props.current} />
      </button>
    </li>
  );
});
