import type { Target } from "../../../src/core/reading/target";

/** A target in one line, so that tables of readings can be checked by eye. */
export function notation(target: Target): string {
  switch (target.kind) {
    case "bound":
      return [
        SIGNS[target.comparator ?? "none"],
        String(Number(target.value.toPrecision(12))),
        target.unit ?? "∅",
        target.approximate === null ? "" : `~${target.approximate}`,
        about(target.subject),
        target.hints.map((hint) => `#${hint}`).join(" "),
      ]
        .filter((word) => word !== "")
        .join(" ");
    case "range": {
      const ends = `${target.lowOpen ? "(" : "["}${target.low}, ${target.high}${target.highOpen ? ")" : "]"}`;
      return [ends, target.unit ?? "∅", about(target.subject)]
        .filter((word) => word !== "")
        .join(" ");
    }
    case "date": {
      const disputed =
        target.disputed === null ? "" : `(? ${target.disputed.from} → ${target.disputed.to})`;
      return [
        "date",
        SIGNS[target.comparator ?? "none"],
        `${target.from ?? "…"} → ${target.to ?? "…"}`,
        disputed,
        target.recurring ? "every" : "",
        about(target.subject),
        target.hints.map((hint) => `#${hint}`).join(" "),
      ]
        .filter((word) => word !== "")
        .join(" ");
    }
    case "span":
      return `span ${target.from ?? "…"} → ${target.to ?? "…"}`;
    case "phrase":
      return target.question ? "phrase, a question" : "phrase";
    case "list":
      return `list ${target.items.join(" + ")}`;
    case "trend":
      return `trend ${target.direction}`;
    case "scale":
      return `scale ${target.levels.join(" > ")}`;
    case "all":
      return `all${target.each ? " of each" : ""} {${target.parts.map(notation).join("; ")}}`;
    case "any":
      return `any {${target.parts.map(notation).join("; ")}}`;
    case "blank":
      return `blank, ${target.meaning}`;
    case "unreadable":
      return `unreadable: ${target.because.kind}`;
  }
}

const SIGNS = { ">=": "≥", ">": ">", "<=": "≤", "<": "<", "=": "=", none: "·" } as const;

function about(subject: string | null): string {
  return subject === null ? "" : `«${subject}»`;
}
