import { useEffect, useState, useSyncExternalStore } from "react";
import type { Area, PaneServices } from "./area";
import { openCommandRunner } from "./command-runner";
import type { Memory } from "./memory";
import type { ReviewWorkbook } from "./review-session";
import { openReviewSession } from "./review-session";
import type { Store } from "./store";

/** What a store holds, drawn again whenever that changes. */
export function useStore<State>(store: Store<State>): State {
  return useSyncExternalStore(store.subscribe, store.state);
}

/** Whether a command runs; how far it has come is nothing to draw a list anew for. */
export function useBusy(runner: PaneServices["runner"]): boolean {
  return useSyncExternalStore(runner.subscribe, () => runner.state().busy !== null);
}

/** What all parts of the pane share, for one opening of it. */
export function usePaneServices(
  workbook: ReviewWorkbook,
  version: string,
  memory: Memory,
  goTo: (area: Area) => void,
): PaneServices {
  const [services] = useState<PaneServices>(() => {
    const runner = openCommandRunner();
    return { runner, review: openReviewSession(workbook, version, runner), memory, goTo };
  });
  useEffect(() => {
    void services.review.open();
    return () => {
      services.review.close();
      services.runner.close();
    };
  }, [services]);
  return services;
}
