import type { KeyboardEvent, RefObject } from "react";
import { useCallback, useLayoutEffect, useRef, useState } from "react";

/** Steps of the keys that move within the list. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 10,
  PageUp: -10,
  End: Infinity,
  Home: -Infinity,
};

export interface ListWalk {
  readonly list: RefObject<HTMLOListElement | null>;
  /** The one item that Tab reaches. */
  readonly at: number;
  /** The page: its first item, and how many follow it. */
  readonly start: number;
  readonly end: number;
  readonly move: (to: number, then: "focus" | "view") => void;
  /** Makes an item the one that Tab reaches, and shows its page. */
  readonly reach: (index: number) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/**
 * A list as one Tab stop whose items are walked by arrow keys, drawn in pages of so many: more would
 * hold up the pane when a sheet has thousands. Its items have a button
 * marked `data-item`, the one of the reachable item with `tabindex="0"`.
 */
export function useListWalk(length: number, page: number): ListWalk {
  const [wantedAt, setAt] = useState(0);
  const [from, setFrom] = useState(0);
  const list = useRef<HTMLOListElement>(null);
  const wanted = useRef<"focus" | "view" | null>(null);
  const start = from < length ? from : Math.max(0, pageOf(length - 1, page));
  const end = Math.min(length, start + page);
  const at = Math.min(Math.max(wantedAt, start), Math.max(start, end - 1));

  const reach = useCallback(
    (index: number) => {
      setAt(index);
      setFrom((shown) => (index < shown || index >= shown + page ? pageOf(index, page) : shown));
    },
    [page],
  );

  function move(to: number, then: "focus" | "view"): void {
    const index = Math.min(Math.max(to, 0), length - 1);
    wanted.current = then;
    reach(index);
  }

  useLayoutEffect(() => {
    const button = reachableButton(list.current);
    if (wanted.current === "focus") button?.focus();
    if (wanted.current === "view") button?.scrollIntoView?.({ block: "nearest" });
    wanted.current = null;
  });

  return {
    list,
    at,
    start,
    end,
    move,
    reach,
    onKeyDown(event) {
      const step = STEPS[event.key];
      if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
      // In a field the keys are the field's.
      if (!(event.target instanceof HTMLElement) || event.target.closest("[data-item]") === null)
        return;
      event.preventDefault();
      move(at + step, "focus");
    },
  };
}

function pageOf(index: number, page: number): number {
  return Math.floor(index / page) * page;
}

export function reachableButton(list: HTMLOListElement | null): HTMLElement | null {
  return list?.querySelector<HTMLElement>('button[data-item][tabindex="0"]') ?? null;
}
