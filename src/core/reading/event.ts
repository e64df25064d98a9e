import type { Normal } from "./normalize";
import { EVENTS } from "./tables/dates";
import type { Target } from "./target";

/** 春节前, 汛期前完成: a limit whose day the text does not tell (SPEC T18). */
export function nameableEvent({ read, plain }: Normal): Target | null {
  if (read.length > 20 || /\d/.test(read) || !EVENTS.test(read)) return null;
  return { kind: "unreadable", because: { kind: "event", written: plain } };
}
