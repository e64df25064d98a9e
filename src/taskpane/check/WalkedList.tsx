import { Button, makeStyles } from "@fluentui/react-components";
import type { FocusEvent, ReactElement, ReactNode } from "react";
import { useId } from "react";
import type { CheckMessages } from "../../core";
import { useKeptFocus } from "../use-kept-focus";
import type { ListWalk } from "./use-list-walk";
import { reachableButton } from "./use-list-walk";

const useStyles = makeStyles({
  walk: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    flexWrap: "wrap",
    gap: "4px",
  },
  buttons: { display: "flex", gap: "4px" },
  // The items reach both edges of the pane, so that their text stands in line with the rest.
  list: { margin: "0 -12px", padding: 0 },
  more: { width: "100%" },
});

export interface WalkedListProps {
  readonly messages: Pick<
    CheckMessages,
    "findings" | "findingsHint" | "found" | "position" | "previous" | "next" | "before" | "after"
  >;
  readonly walk: ListWalk;
  readonly length: number;
  /** Index of the current item; -1 where there is none. */
  readonly place: number;
  /** Goes to the item after or before the current one. */
  readonly onStep: (by: 1 | -1) => void;
  readonly onFocus?: (event: FocusEvent) => void;
  /** The items of the page. */
  readonly children: ReactNode;
}

/**
 * A list with where one is in it, 上一项 and 下一项 above, and the ways to its other pages: one Tab stop,
 * within which arrow keys move.
 */
export function WalkedList(props: WalkedListProps): ReactElement {
  const styles = useStyles();
  const { messages, length, place, onStep } = props;
  const { list, start, end, move, onKeyDown } = props.walk;
  const hint = useId();
  // After a fix or an edit the focused item may be gone from the list.
  const keptFocus = useKeptFocus(() => reachableButton(list.current));
  return (
    <div>
      <span id={hint} hidden>
        {messages.findingsHint}
      </span>
      <div className={styles.walk}>
        <span>{place === -1 ? messages.found(length) : messages.position(place + 1, length)}</span>
        <div className={styles.buttons}>
          <Button size="small" disabledFocusable={place === 0} onClick={() => onStep(-1)}>
            {messages.previous}
          </Button>
          <Button size="small" disabledFocusable={place === length - 1} onClick={() => onStep(1)}>
            {messages.next}
          </Button>
        </div>
      </div>
      {start > 0 && (
        <Button
          className={styles.more}
          appearance="subtle"
          onClick={() => move(start - 1, "focus")}
        >
          {messages.before(start)}
        </Button>
      )}
      <ol
        ref={list}
        role="list"
        className={styles.list}
        aria-label={messages.findings}
        aria-describedby={hint}
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          keptFocus.onFocus();
          props.onFocus?.(event);
        }}
        onBlur={keptFocus.onBlur}
      >
        {props.children}
      </ol>
      {end < length && (
        <Button className={styles.more} appearance="subtle" onClick={() => move(end, "focus")}>
          {messages.after(length - end)}
        </Button>
      )}
    </div>
  );
}
