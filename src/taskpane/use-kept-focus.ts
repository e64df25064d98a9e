import { useLayoutEffect, useRef } from "react";

/**
 * Keeps the keyboard focus in a part of the pane when the element that had it goes away: it moves to
 * the element that `find` names. The focus is never taken from the sheet or from another part.
 */
export function useKeptFocus(find: () => HTMLElement | null): {
  readonly onFocus: () => void;
  readonly onBlur: () => void;
} {
  const held = useRef(false);
  // React reports no blur for an element that it removes itself, so `held` outlives it.
  useLayoutEffect(() => {
    if (held.current && document.activeElement === document.body && document.hasFocus()) {
      find()?.focus();
    }
  });
  return {
    onFocus() {
      held.current = true;
    },
    onBlur() {
      held.current = false;
    },
  };
}
