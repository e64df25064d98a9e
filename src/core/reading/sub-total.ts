import type { JudgeContext } from "../judging/context";
import { readClause } from "./clause";
import type { Normal } from "./normalize";
import type { Target } from "./target";

/** `30(SCI/EI:10)`, `100人(其中女性30人)`: a total and a part of it. */
export function subTotal(normal: Normal, context: JudgeContext): Target | null {
  const found =
    /^([^()]*\d[^()]*)(?:\((?:其中:?)?([^()\d]{0,16}?):?(≥|不少于|不低于|>=)?(\d[^()]*)\)|[,;]?其中:?([^()\d]{0,16}?):?(≥|不少于|不低于|>=)?(\d[^()]*))$/.exec(
      normal.read,
    );
  if (found === null) return null;
  const bracketed = found[4] !== undefined;
  const head = found[1] ?? "";
  if (bracketed && !/其中|:/.test(normal.read.slice(head.length)) && (found[2] ?? "") === "")
    return null;
  // 含5人 names no part of its own, ±2% is what the total may be off by.
  if (bracketed && /[含±+]/.test(found[2] ?? "")) return null;
  const to = bracketed ? normal.read.length - 1 : normal.read.length;
  const opening = normal.read.slice(head.length);
  const from = head.length + (/^(?:\(|[,;])?(?:其中:?)?/.exec(opening)?.[0].length ?? 0);
  const total = readClause(normal, 0, head.replace(/[,;]$/, "").length, context);
  const part = readClause(normal, from, to, context);
  if (total === null || part === null) return null;
  // 30篇(SCI:10): the part is counted in the unit of the total.
  const counted =
    part.kind === "bound" && total.kind === "bound" && part.unit === null && total.scale === 1
      ? { ...part, unit: total.unit }
      : part;
  const parts = [total, counted];
  return { kind: "all", parts, each: false };
}
