import type { JudgeContext } from "../judging/context";
import { isTimely } from "../judging/timely";
import { scanDeadline } from "./deadline";
import { figuresOf } from "./figures";
import { isFrame } from "./frame";
import { scanItems } from "./item";
import type { Normal } from "./normalize";
import { COMPLETION_VERBS } from "./tables/dates";
import type { Target } from "./target";

/** One clause without joints: a date, a figure with its frame, figures that are joined by words, or `null`. */
export function readClause(
  normal: Normal,
  from: number,
  to: number,
  context: JudgeContext,
): Target | null {
  const start = from;
  const { read } = normal;
  let itemsFrom = start;
  let dated: Target | null = null;
  const deadline = scanDeadline(normal, start, to, context.year ?? null, isTimely(context));
  if (deadline !== null) {
    const lead = read.slice(start, deadline.start);
    const tail = read.slice(deadline.end, to);
    const rest = scanItems(normal, deadline.end, to).filter(
      (item) => item.amount.unit !== null || item.comparator !== null,
    );
    if (rest.length === 0) {
      const plainDate = dateAlone(deadline.target, deadline.marked, lead, tail);
      if (plainDate !== null) return withSubject(plainDate, lead, tail);
      if (scanItems(normal, start, deadline.start).length === 0) return null;
    } else if (lead === "" || isFrame(lead)) {
      const limiting =
        deadline.target.kind === "date" &&
        deadline.target.comparator === "<=" &&
        deadline.target.from === null;
      const explicit =
        limiting && /(?:前|底|末|止|内|日)$/.test(read.slice(deadline.start, deadline.end));
      if (explicit) dated = deadline.target;
      if (deadline.target.kind === "unreadable") return deadline.target;
      itemsFrom = deadline.end;
    }
  }
  const items = scanItems(normal, itemsFrom, to);
  const figures = figuresOf(normal, items, itemsFrom, to);
  if (figures === null) return null;
  if (dated === null) return figures;
  if (figures.kind === "unreadable") return figures;
  return {
    kind: "all",
    parts: figures.kind === "all" ? [dated, ...figures.parts] : [dated, figures],
    each: false,
  };
}

function withSubject(target: Target, lead: string, tail: string): Target {
  const subject = (lead + tail.replace(/^(?:完成|前|以前|之前)/, "")).replace(/[:,]/g, "");
  return target.kind === "date" && subject !== "" ? { ...target, subject } : target;
}

/** A date may have words round it only when it is a limit; a year in a name is none. */
function dateAlone(target: Target, marked: boolean, lead: string, tail: string): Target | null {
  if (target.kind === "unreadable") return lead.length + tail.length <= 8 ? target : null;
  if (lead.length > 24 || tail.length > 30 || /\d/.test(lead + tail)) return null;
  if (/(?:按照?|根据|依据|执行)/.test(lead)) return null;
  if (target.kind === "span")
    return lead.length <= 12 && (tail === "" || COMPLETION_VERBS.test(tail)) && tail.length <= 12
      ? target
      : null;
  if (lead === "" && /^[。,]?$/.test(tail)) return target;
  if (!marked)
    return lead !== "" &&
      tail === "" &&
      /(?:时间|时限|期限|日期|时间点|节点)(?:为|是|:)?$/.test(lead)
      ? target
      : null;
  return target;
}
