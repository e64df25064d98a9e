import type { Actual, NumberActual } from "./actual";
import { readActual } from "./actual";
import { familyOf } from "./direction";
import type { BoundTarget, RangeTarget, Target } from "../reading/target";
import { readTarget } from "../reading/target";
import { unitFactor } from "../reading/unit";
import type { Verdict } from "./verdict";
import { beginsPartial, declarationOf } from "./declaration";
import type { Hearing } from "./hearing";
import { settle } from "./hearing";
import { overlaps } from "./overlap";

type AllTarget = Extract<Target, { readonly kind: "all" }>;
type AnyTarget = Extract<Target, { readonly kind: "any" }>;
type JudgePart = (target: Target, actual: Actual, hearing: Hearing) => Verdict;

/** Several conditions that must all hold (SPEC V23): any missed → unmet, any open → undecided. */
export function judgeAll(
  target: AllTarget,
  actual: Actual,
  hearing: Hearing,
  judgePart: JudgePart,
): Verdict {
  const declared = judgeDeclared(actual, hearing);
  if (declared !== null) return declared;
  const pair = { target: hearing.target, actual: hearing.actual };
  const reports = reportsOf(actual, hearing);
  const parts = target.parts.map((part) => boundInside(part) ?? part);
  const verdicts = target.each
    ? judgeEach(target.parts[0], clausesOf(actual, hearing), hearing, judgePart)
    : parts.map((part) => {
        const report = reportFor(part, parts, reports, actual);
        return report === null
          ? settle("undecided", { kind: "not-shown", ...pair, wants: "parts" }, "V23")
          : judgePart(part, report, hearing);
      });
  const reason = { kind: "parts", ...pair, parts: verdicts } as const;
  const statuses = new Set(verdicts.map(({ status }) => status));
  if (statuses.has("unmet")) return settle("unmet", reason, "V23");
  if (statuses.has("undecided") || statuses.has("missing") || statuses.size === 0) {
    return settle("undecided", reason, "V23");
  }
  if (statuses.has("partial")) return settle("partial", reason, "V23");
  return { ...settle("met", reason, "V23"), over: verdicts.every(({ over }) => over) };
}

/** Alternatives: one that holds is enough. */
export function judgeAny(
  target: AnyTarget,
  actual: Actual,
  hearing: Hearing,
  judgePart: JudgePart,
): Verdict {
  const pair = { target: hearing.target, actual: hearing.actual };
  const reports = reportsOf(actual, hearing);
  const verdicts = target.parts.map((part) =>
    judgePart(part, reportFor(part, target.parts, reports, actual) ?? actual, hearing),
  );
  const reason = { kind: "parts", ...pair, parts: verdicts } as const;
  const met = verdicts.filter(({ status }) => status === "met").length;
  // 4人 for 博士3人或硕士8人: of whom?
  const sure = namesPart(actual, target.parts) ? met > 0 : met === verdicts.length;
  if (sure) return settle("met", reason, "V23");
  if (verdicts.every(({ status }) => status === "partial")) return settle("partial", reason, "V23");
  return verdicts.every(({ status }) => status === "unmet")
    ? settle("unmet", reason, "V23")
    : settle("undecided", reason, "V23");
}

/** The report says of what it speaks, or there is one part only that it can answer. */
function namesPart(actual: Actual, parts: readonly Target[]): boolean {
  if (actual.kind !== "number" || actual.subject !== null) return true;
  const { unit } = actual;
  return (
    parts.filter((part) => part.kind !== "bound" || unit === null || sameUnit(part.unit, unit))
      .length < 2
  );
}

/** 暂定量按15次作业: the one count inside a wordy condition. */
function boundInside(part: Target): BoundTarget | null {
  if (part.kind !== "phrase") return null;
  const found = [
    ...part.text.matchAll(/\d+(?:\.\d+)?[万亿]?[次个项件套台份篇册场期部座家户人名]/gu),
  ];
  if (found.length !== 1 || /\d/u.test(part.text.replace(found[0]?.[0] ?? "", ""))) return null;
  const read = readTarget(found[0]?.[0] ?? "");
  return read.kind === "bound" ? read : null;
}

function judgeDeclared(actual: Actual, hearing: Hearing): Verdict | null {
  if (!("text" in actual)) return null;
  const pair = { target: hearing.target, actual: hearing.actual };
  const declaration = declarationOf(actual.text, hearing.words);
  if (declaration === "partial" || beginsPartial(actual.text)) {
    return settle("partial", { kind: "declared", ...pair, what: "partial" }, "V16");
  }
  if (declaration === "unmet") {
    return settle("unmet", { kind: "declared", ...pair, what: "unmet" }, "V16");
  }
  if (declaration === null) return null;
  return settle("undecided", { kind: "not-shown", ...pair, wants: "parts" }, "V23");
}

/** The numbers that were read, else what the report says clause by clause. */
function reportsOf(actual: Actual, hearing: Hearing): readonly Actual[] {
  return actual.kind === "several" ? actual.parts : clausesOf(actual, hearing);
}

/** A report of more clauses is prose, of which none answers one condition. */
const MOST_CLAUSES = 40;

function clausesOf(actual: Actual, hearing: Hearing): readonly Actual[] {
  if (!("text" in actual)) return [actual];
  const clauses = actual.text
    .split(/[,;。、()]|且|并(?=[^\d]*\d)/u)
    .filter((clause) => clause !== "");
  if (clauses.length < 2 || clauses.length > MOST_CLAUSES) return [actual];
  return clauses.map((clause) => readActual(clause, hearing.context.year));
}

function reportFor(
  part: Target,
  parts: readonly Target[],
  reports: readonly Actual[],
  whole: Actual,
): Actual | null {
  switch (part.kind) {
    case "bound":
    case "range":
      return numberFor(part, parts, reports);
    case "date": {
      const dates = reports.filter(({ kind }) => kind === "date");
      const asked = parts.filter(({ kind }) => kind === "date");
      return dates.length === asked.length ? (dates[asked.indexOf(part)] ?? null) : null;
    }
    case "phrase":
    case "span":
    case "list":
    case "trend":
      return "text" in whole ? wordsOf(whole, parts, reports) : null;
    case "scale":
    case "all":
    case "any":
    case "blank":
    case "unreadable":
      return whole;
  }
}

/** 无重大投诉 of 92%,无重大投诉: without the figures that answer other parts. */
function wordsOf(
  { written, text }: Extract<Actual, { readonly text: string }>,
  parts: readonly Target[],
  reports: readonly Actual[],
): Actual {
  const words = reports.flatMap((report) => {
    if (!("text" in report)) return [];
    const answers =
      report.kind === "number" &&
      parts.some(
        (part) =>
          (part.kind === "bound" || part.kind === "range") && sameUnit(part.unit, report.unit),
      );
    return answers ? [] : [report.text];
  });
  const rest = words.length === 0 || reports.length < 2 ? text : words.join(",");
  return { kind: "words", written, text: rest };
}

/** The number that answers this part: the only one of its unit, or by place where all are answered. */
function numberFor(
  part: BoundTarget | RangeTarget,
  parts: readonly Target[],
  reports: readonly Actual[],
): Actual | null {
  const alike = parts.filter(
    (each): each is BoundTarget | RangeTarget =>
      (each.kind === "bound" || each.kind === "range") && sameUnit(each.unit, part.unit),
  );
  const numbers = reports.filter(
    (report): report is NumberActual =>
      report.kind === "number" && sameUnit(report.unit, part.unit),
  );
  if (numbers.length !== alike.length) return null;
  // 打印机5台、电脑10台: the words tell which is which, not the order.
  if (alike.length > 1 && numbers.some(({ subject }) => subject !== null)) {
    const own = numbers.filter(({ subject }) => sharesWords(subject, part.subject));
    return own.length === 1 ? (own[0] ?? null) : null;
  }
  return numbers[alike.indexOf(part)] ?? null;
}

/** Both unnamed, or two characters in common: 购置电脑 and 电脑. */
function sharesWords(left: string | null, right: string | null): boolean {
  if (left === null || right === null) return left === right;
  return left === right || overlaps(left, right);
}

function sameUnit(left: string | null, right: string | null): boolean {
  if (left === right) return true;
  if (left === null || right === null) return false;
  if (familyOf(left) === "ratio" && familyOf(right) === "ratio") return true;
  return unitFactor(left, right) !== null;
}

/** 各1次: one report at least for two things, and none below. */
function judgeEach(
  part: Target | undefined,
  reports: readonly Actual[],
  hearing: Hearing,
  judgePart: JudgePart,
): readonly Verdict[] {
  const pair = { target: hearing.target, actual: hearing.actual };
  const open = [settle("undecided", { kind: "not-shown", ...pair, wants: "parts" }, "V23")];
  const [only] = reports;
  if (part === undefined || only === undefined) return open;
  if (reports.length === 1 && "text" in only) {
    // 均2场, 每校3场 speak of every thing; 1场, of all together, is too few for each.
    const each = /^(?:均为?|各|每[\u4e00-\u9fff]{1,3})(?=[\d零一二两三四五六七八九十])/u.exec(
      only.text,
    );
    const said = each === null ? only : readActual(only.text.slice(each[0].length));
    const verdict = judgePart(part, said, hearing);
    return each !== null || (said.kind === "number" && verdict.status === "unmet")
      ? [verdict]
      : open;
  }
  const numbers = reports.flatMap((report) => counted(report, hearing));
  if (numbers.length < 2) return open;
  return numbers.map((report) => judgePart(part, report, hearing));
}

/** 半年1次 names the thing and counts it: the count alone, without the rhythm. */
function counted(report: Actual, hearing: Hearing): readonly Actual[] {
  if (!("text" in report)) return [];
  const count = readActual(
    report.text.replace(/^[^\d零一二两三四五六七八九十]+年?/u, ""),
    hearing.context.year,
  );
  return count.kind === "number" ? [count] : [];
}
