import type { RibbonCommand } from "../channels/desktop";

/** What crosses between the page and the pane's frame; texts only, since each has objects of its own. */
export type FrameMessage =
  /** Either way: one message of the native bridge. */
  | { readonly playground: "bridge"; readonly text: string }
  /** Frame to page: `saveAsync`, each value a JSON text. */
  | { readonly playground: "settings"; readonly values: Readonly<Record<string, string>> }
  /** Frame to page: `event.completed()` of a ribbon command. */
  | { readonly playground: "completed"; readonly commandId: string }
  /** Frame to page: the library listens to ribbon buttons from now on. */
  | { readonly playground: "ribbon" }
  /** Frame to page: a copy of the document is wanted. */
  | { readonly playground: "copy"; readonly turn: number }
  /** Page to frame: the copy, as its bytes in base64. */
  | { readonly playground: "copied"; readonly turn: number; readonly base64: string }
  /** Page to frame: a ribbon button was pressed. */
  | { readonly playground: "press"; readonly command: RibbonCommand };

/** The message, or null for one that is not of the playground. */
export function readFrameMessage(data: unknown): FrameMessage | null {
  return typeof data === "object" && data !== null && "playground" in data
    ? (data as FrameMessage)
    : null;
}

/** What the frame asks of its page at once: the library reads settings without waiting. */
export interface FrameStart {
  /** Document settings by key, each value a JSON text. */
  readonly settings: Readonly<Record<string, string>>;
}
