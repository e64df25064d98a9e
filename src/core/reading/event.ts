import type { Normal } from "./normalize";
import { EVENTS } from "./tables/dates";
import type { Target } from "./target";

/** 春节前, 汛期前完成: a limit whose day the text does not tell (SPEC T18). */
export function nameableEvent({ read, plain }: Normal): Target | null {
  // What the long pattern ends in; a text without it is spared the pattern.
  if (!/[前后]|期间/.test(read)) return null;
  // 2025年春节前: the year of the event is told, its day is not.
  const event = read.replace(/^(?:19|20)\d\d年?/, "");
  if (read.length > 20 || /\d/.test(event) || !EVENTS.test(event)) return null;
  return { kind: "unreadable", because: { kind: "event", written: plain } };
}
