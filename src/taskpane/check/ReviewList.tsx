import { Button, makeStyles } from "@fluentui/react-components";
import type { KeyboardEvent, ReactElement } from "react";
import { useCallback, useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import type { CheckMessages, Language, ReviewRow } from "../../core";
import { useKeptFocus } from "../use-kept-focus";
import { ReviewItem } from "./ReviewItem";

/** Rows drawn at once; more would hold up the pane when a sheet has thousands. */
const PAGE = 50;

/** Steps of the keys that move within the list. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 10,
  PageUp: -10,
  End: Infinity,
  Home: -Infinity,
};

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

/** Goes to the finding after or before the current one. */
export type Walk = (step: 1 | -1) => void;

export interface ReviewListProps {
  /** Already filtered and sorted. */
  readonly rows: readonly ReviewRow[];
  readonly language: Language;
  readonly messages: CheckMessages;
  readonly onSelect: (row: ReviewRow) => void;
  /** Cell of the row that is selected on the sheet: it becomes the current one, without the focus. */
  readonly selected?: string | null;
  /** Given a way to go through the list from outside. */
  readonly walkRef?: { current: Walk | null };
}

/**
 * The findings, one Tab stop: arrow keys move, Enter or a press selects the cell, and 上一项 and
 * 下一项 do both. Selecting never moves the focus.
 */
export function ReviewList(props: ReviewListProps): ReactElement {
  const styles = useStyles();
  const { rows, messages, onSelect } = props;
  const [current, setCurrent] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  const [from, setFrom] = useState(0);
  const list = useRef<HTMLOListElement>(null);
  const hint = useId();
  const wanted = useRef<"focus" | "view" | null>(null);

  const place = rows.findIndex((row) => row.cell === current);
  const reachable = Math.min(at, Math.max(rows.length - 1, 0));
  const first = from < rows.length ? from : Math.floor((rows.length - 1) / PAGE) * PAGE;
  const start = Math.max(first, 0);
  const shown = rows.slice(start, start + PAGE);
  const after = rows.length - start - shown.length;

  function move(to: number, then: "focus" | "view"): void {
    const index = Math.min(Math.max(to, 0), rows.length - 1);
    wanted.current = then;
    setAt(index);
    if (index < start || index >= start + PAGE) setFrom(Math.floor(index / PAGE) * PAGE);
  }

  function walk(step: Parameters<Walk>[0]): void {
    const index = place === -1 ? (step === 1 ? 0 : rows.length - 1) : place + step;
    const row = rows[index];
    if (row === undefined) return;
    move(index, "view");
    setCurrent(row.cell);
    onSelect(row);
  }

  // What the person selects on the sheet becomes current; a list made anew leaves it as it is.
  const { selected = null, walkRef } = props;
  const [followed, setFollowed] = useState<string | null>(null);
  if (selected !== followed) {
    setFollowed(selected);
    const index = rows.findIndex((row) => row.cell === selected);
    if (index !== -1) {
      setCurrent(selected);
      setAt(index);
      if (index < start || index >= start + PAGE) setFrom(Math.floor(index / PAGE) * PAGE);
    }
  }
  useEffect(() => {
    if (followed === null) return;
    const item = list.current?.querySelector<HTMLElement>("[aria-current]");
    item?.scrollIntoView?.({ block: "nearest" });
  }, [followed]);
  useEffect(() => {
    if (walkRef === undefined) return undefined;
    walkRef.current = walk;
    return () => {
      walkRef.current = null;
    };
  });

  function onKeyDown(event: KeyboardEvent): void {
    const step = STEPS[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    move(reachable + step, "focus");
  }

  const press = useCallback(
    (row: ReviewRow, position: number) => {
      setAt(position - 1);
      setCurrent(row.cell);
      onSelect(row);
    },
    [onSelect],
  );

  // After an edit the focused finding may be gone from the list.
  const keptFocus = useKeptFocus(() => reachableButton(list.current));

  useLayoutEffect(() => {
    const button = reachableButton(list.current);
    if (wanted.current === "focus") button?.focus();
    if (wanted.current === "view") button?.scrollIntoView?.({ block: "nearest" });
    wanted.current = null;
  });

  return (
    <div>
      <span id={hint} hidden>
        {messages.findingsHint}
      </span>
      <div className={styles.walk}>
        <span>
          {place === -1 ? messages.found(rows.length) : messages.position(place + 1, rows.length)}
        </span>
        <div className={styles.buttons}>
          <Button size="small" disabledFocusable={place === 0} onClick={() => walk(-1)}>
            {messages.previous}
          </Button>
          <Button
            size="small"
            disabledFocusable={place === rows.length - 1}
            onClick={() => walk(1)}
          >
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
          const cell = event.target.closest<HTMLElement>("[data-cell]")?.dataset["cell"];
          const index = rows.findIndex((row) => row.cell === cell);
          if (index !== -1) setAt(index);
        }}
        onBlur={keptFocus.onBlur}
      >
        {shown.map((row, index) => (
          <ReviewItem
            key={row.cell}
            row={row}
            language={props.language}
            messages={messages}
            position={start + index + 1}
            total={rows.length}
            reachable={start + index === clampTo(reachable, start, shown.length)}
            current={row.cell === current}
            onPress={press}
          />
        ))}
      </ol>
      {after > 0 && (
        <Button
          className={styles.more}
          appearance="subtle"
          onClick={() => move(start + PAGE, "focus")}
        >
          {messages.after(after)}
        </Button>
      )}
    </div>
  );
}

function reachableButton(list: HTMLOListElement | null): HTMLElement | null {
  return list?.querySelector<HTMLElement>('button[tabindex="0"]') ?? null;
}

/** Tab reaches one drawn item even where the remembered one is on another page. */
function clampTo(index: number, start: number, length: number): number {
  return Math.min(Math.max(index, start), start + length - 1);
}
