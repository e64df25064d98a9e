import type { ReactElement } from "react";
import { useCallback, useEffect, useState } from "react";
import type { CheckMessages, Language, ReviewRow } from "../../core";
import { ReviewItem } from "./ReviewItem";
import { useListWalk } from "./use-list-walk";
import { WalkedList } from "./WalkedList";

/** Rows drawn at once; more would hold up the pane when a sheet has thousands. */
const PAGE = 50;

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
 * The findings: Enter or a press selects the cell, 上一项 and 下一项 do both. Selecting never moves the
 * focus.
 */
export function ReviewList(props: ReviewListProps): ReactElement {
  const { rows, messages, onSelect } = props;
  const [current, setCurrent] = useState<string | null>(null);
  const walk = useListWalk(rows.length, PAGE);
  const { list, at, start, end, move, reach } = walk;
  const place = rows.findIndex((row) => row.cell === current);

  function step(by: Parameters<Walk>[0]): void {
    const index = place === -1 ? (by === 1 ? 0 : rows.length - 1) : place + by;
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
      reach(index);
    }
  }
  useEffect(() => {
    if (followed === null) return;
    const item = list.current?.querySelector<HTMLElement>("[aria-current]");
    item?.scrollIntoView?.({ block: "nearest" });
  }, [followed, list]);
  useEffect(() => {
    if (walkRef === undefined) return undefined;
    walkRef.current = step;
    return () => {
      walkRef.current = null;
    };
  });

  const press = useCallback(
    (row: ReviewRow, position: number) => {
      reach(position - 1);
      setCurrent(row.cell);
      onSelect(row);
    },
    [reach, onSelect],
  );

  return (
    <WalkedList
      messages={messages}
      walk={walk}
      length={rows.length}
      place={place}
      onStep={step}
      onFocus={(event) => {
        const cell = event.target.closest<HTMLElement>("[data-cell]")?.dataset["cell"];
        const index = rows.findIndex((row) => row.cell === cell);
        if (index !== -1) reach(index);
      }}
    >
      {rows.slice(start, end).map((row, index) => (
        <ReviewItem
          key={row.cell}
          row={row}
          language={props.language}
          messages={messages}
          position={start + index + 1}
          total={rows.length}
          reachable={start + index === at}
          current={row.cell === current}
          onPress={press}
        />
      ))}
    </WalkedList>
  );
}
