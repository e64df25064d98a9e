import type { Language } from "../core";
import type { CommandRunner } from "./command-runner";
import type { Memory } from "./memory";
import type { ReviewSession } from "./review-session";

/** The parts of the pane, one of which shows at a time, in the order of a clerk's year. */
export const AREAS = ["build", "fill", "check", "hand-on", "settings"] as const;

export type Area = (typeof AREAS)[number];

/** What every part of the pane is given: the language to speak, and what all parts share. */
export interface PartProps {
  readonly language: Language;
  readonly services: PaneServices;
}

/** Made once for an opening of the pane. */
export interface PaneServices {
  readonly runner: CommandRunner;
  readonly review: ReviewSession;
  readonly memory: Memory;
  readonly goTo: (area: Area) => void;
}
