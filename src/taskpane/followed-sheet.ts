import type { StopWatching, watchEdits } from "../workbook/watch-sheet";

/** Long enough to gather a paste or a fill into one reading, short enough to feel live. */
const EDIT_PAUSE = 300;

/** The one sheet whose edits are listened to. */
export interface FollowedSheet {
  /** Listens to this sheet and no longer to the one before; where the host cannot, nothing is heard. */
  readonly follow: (sheetId: string) => Promise<void>;
  /** Listens no more; with an id only if that sheet is the one. */
  readonly leave: (sheetId?: string) => Promise<void>;
  /** `onEdits` is called after the pause, as after an edit. */
  readonly later: () => void;
  /** Listens no more, whatever is asked afterwards. */
  readonly close: () => void;
}

/** Follows one sheet at a time; edits close to each other are told once, a pause after the last. */
export function followSheets(watch: typeof watchEdits, onEdits: () => void): FollowedSheet {
  let closed = false;
  /** Counts what was asked; a watch that begins after another was asked for is ended at once. */
  let turn = 0;
  let followed: string | null = null;
  let stop: StopWatching | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function later(): void {
    clearTimeout(timer);
    if (!closed) timer = setTimeout(onEdits, EDIT_PAUSE);
  }

  async function leave(sheetId: string | null = followed): Promise<void> {
    if (sheetId !== followed) return;
    turn += 1;
    followed = null;
    clearTimeout(timer);
    const stopping = stop;
    stop = null;
    await stopping?.();
  }

  return {
    async follow(sheetId) {
      if (closed || followed === sheetId) return;
      const left = leave();
      const mine = turn;
      followed = sheetId;
      await left;
      if (mine !== turn) return;
      const answer = await watch(sheetId, () => {
        if (mine === turn) later();
      });
      if (mine === turn) {
        if (answer.ok) stop = answer.value;
        else followed = null;
      } else if (answer.ok) await answer.value();
    },
    leave,
    later,
    close() {
      closed = true;
      void leave();
    },
  };
}
