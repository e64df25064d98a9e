import type { Language } from "../../core";
import type { PaneServices } from "../area";
import type { FillSession, FillState } from "./fill-session";
import type { OurSheet } from "./our-sheet";

/** What every part of the tab is given. */
export interface FillPart {
  readonly language: Language;
  readonly services: PaneServices;
  readonly session: FillSession;
  readonly state: FillState;
  readonly sheet: OurSheet;
}
