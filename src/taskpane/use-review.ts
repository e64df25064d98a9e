import { useEffect, useState, useSyncExternalStore } from "react";
import type { ReviewSession, ReviewState, ReviewWorkbook } from "./review-session";
import { openReviewSession } from "./review-session";

/** The pane's one stateful hook: what is going on with the workbook, and the commands to it. */
export function useReview(
  workbook: ReviewWorkbook,
  version: string,
): {
  readonly state: ReviewState;
  readonly commands: ReviewSession;
} {
  const [session] = useState(() => openReviewSession(workbook, version));
  const state = useSyncExternalStore(session.subscribe, session.state);
  useEffect(() => {
    void session.open();
    return session.close;
  }, [session]);
  return { state, commands: session };
}
