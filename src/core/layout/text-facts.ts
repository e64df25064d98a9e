import { compactText, tidyText } from "./compact-text";
import { readFactLabel } from "./fact-labels";
import { closestTiles } from "./merged-labels";
import type { TextLine } from "./text-line";

export interface TextFact {
  readonly label: string;
  readonly value: string;
  readonly line: number;
}

interface LabelledPart {
  readonly label: string;
  readonly value: string;
}

/**
 * The facts of a form that came as text (SPEC C8). A long text runs over several lines and its label
 * stands in their middle, alone or before one of them; short facts stand several on a line.
 */
export function readTextFacts(lines: readonly TextLine[]): readonly TextFact[] {
  const facts: TextFact[] = [];
  let run: Run = { lines: [], labels: [] };
  const close = (): void => {
    for (const fact of closeRun(run)) facts.push(fact);
    run = { lines: [], labels: [] };
  };
  for (const line of lines) {
    const parts = labelledParts(line.text);
    if (parts.length === 0) {
      run.lines.push(line);
      continue;
    }
    const [only] = parts;
    if (parts.length > 1 || only === undefined || !isLongLabel(only)) {
      close();
      facts.push(...parts.map((part) => ({ ...part, line: line.number })));
      continue;
    }
    const { label, value } = only;
    const at = 2 * run.lines.length + (value === "" ? -1 : 0);
    run.labels.push({ label, position: at, line: line.number });
    if (value !== "") run.lines.push({ number: line.number, text: value });
  }
  close();
  return facts;
}

interface Run {
  readonly lines: TextLine[];
  readonly labels: { readonly label: string; readonly position: number; readonly line: number }[];
}

/** Cuts the lines of a run among its labels; what stands before the first label of all is a title. */
function closeRun(run: Run): readonly TextFact[] {
  if (run.labels.length === 0) return [];
  const lines = run.lines.slice();
  if (lines.length > mostLines) return ownLines(run);
  while (lines.length > 0 && isHeading(lines.at(-1)?.text ?? "", lines.at(-2)?.text ?? "。")) {
    if ((run.labels.at(-1)?.position ?? 0) >= 2 * (lines.length - 1)) break;
    lines.pop();
  }
  const tiles = closestTiles(
    lines.length,
    run.labels.map(({ position }) => position),
    null,
    // A text ends with a full stop far more often than not.
    (next) => (/[。！？；;.]\s*$/u.test(lines[next - 1]?.text ?? "") ? 0 : costOfOpenEnd),
  );
  return run.labels.map(({ label, line }, index) => {
    const tile = tiles?.[index];
    const own = tile === undefined ? [] : lines.slice(tile.first, tile.last + 1);
    return { label, line, value: tidyText(own.map(({ text }) => text.trim()).join(" ")) };
  });
}

/** Sharing out more lines than a form has takes too long: each label keeps what stands on its line. */
const mostLines = 400;

function ownLines(run: Run): readonly TextFact[] {
  const texts = new Map(run.lines.map(({ number, text }) => [number, text]));
  return run.labels.map(({ label, line }) => ({
    label,
    line,
    value: tidyText(texts.get(line) ?? ""),
  }));
}

const costOfOpenEnd = 3;

/** A short line without any punctuation after the end of a sentence names what comes next. */
function isHeading(text: string, before: string): boolean {
  const compact = compactText(text);
  return compact.length <= 24 && !/[,.;:。，；：、！？]/u.test(text) && /[。.]\s*$/u.test(before);
}

/** `项目名称： 在线学习  项目类别：   经常性` → two facts; a line without labels → none. */
export function labelledParts(text: string): readonly LabelledPart[] {
  const found: { label: string; start: number; end: number }[] = [];
  for (const match of text.matchAll(/(?<=^|\s)([^\s:：]{2,24})\s*[:：]/gu)) {
    const label = readFactLabel(`${match[1] ?? ""}：`);
    if (label !== null)
      found.push({ label, start: match.index, end: match.index + match[0].length });
  }
  const first = found[0];
  // Words before the first label: the colon belongs to a sentence.
  if (first === undefined || text.slice(0, first.start).trim() !== "") return [];
  return found.map(({ label, end }, index) => ({
    label,
    value: tidyText(text.slice(end, found[index + 1]?.start ?? text.length)),
  }));
}

/** Labels under which forms print running text. */
function isLongLabel({ label, value }: LabelledPart): boolean {
  return value === "" || /概况|依据|必要性|措施|计划$|目标|内容|说明|情况/u.test(label);
}
