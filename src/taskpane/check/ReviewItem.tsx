import { mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { memo } from "react";
import type { CheckMessages, Language, ReviewRow } from "../../core";
import { useItemStyles } from "./item-styles";
import { RowFacts } from "./RowFacts";

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
  const styles = useItemStyles();
  const { row, messages } = props;
  return (
    <li className={styles.item} aria-posinset={props.position} aria-setsize={props.total}>
      <button
        type="button"
        className={mergeClasses(styles.button, props.current && styles.current)}
        tabIndex={props.reachable ? 0 : -1}
        aria-current={props.current ? "true" : undefined}
        data-cell={row.cell}
        data-item={row.cell}
        onClick={() => props.onPress(row, props.position)}
      >
        <RowFacts row={row} language={props.language} messages={messages} clause={props.current} />
      </button>
    </li>
  );
});
