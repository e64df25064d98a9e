import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { CarryOver, Language } from "../../core";
import { IMPORT } from "../../core";
import { Section } from "../components/Section";

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  list: { margin: 0, paddingInlineStart: "20px", overflowWrap: "anywhere" },
  value: { color: tokens.colorNeutralForeground2 },
});

/** Longer values are told by their beginning; the whole stands in the original. */
const LONGEST = 60;

/** What the form chosen has no place for: nothing is lost unsaid. */
export function LeftoverList(props: {
  readonly language: Language;
  readonly draft: { readonly carried: CarryOver };
}): ReactElement | null {
  const styles = useStyles();
  const { carried } = props.draft;
  const words = IMPORT[props.language];
  const { leftovers } = carried;
  if (leftovers.length === 0) return null;
  const lines = leftoverLines(carried, words.leftoverRows);
  return (
    <Section title={words.leftovers(leftovers.length)}>
      <p className={styles.text}>{words.leftoversHint}</p>
      <ul className={styles.list}>
        {lines.map(({ label, value }) => (
          <li key={`${label} ${value}`}>
            {label}
            {value !== "" && <span className={styles.value}> {shortened(value)}</span>}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** A column that the form lacks is one line, however many rows have something in it. */
function leftoverLines(
  { content, leftovers }: CarryOver,
  rowsOf: (column: string, rows: number) => string,
): readonly { readonly label: string; readonly value: string }[] {
  const names = new Set(
    [...content.indicators, ...(content.longTerm ?? [])].map(({ name }) => name),
  );
  const columns = new Map<string, number>();
  const lines: { label: string; value: string }[] = [];
  for (const { label, value } of leftovers) {
    const at = label.lastIndexOf(" ");
    const column = label.slice(at + 1);
    if (at > 0 && names.has(label.slice(0, at)))
      columns.set(column, (columns.get(column) ?? 0) + 1);
    else lines.push({ label, value });
  }
  return [
    ...lines,
    ...[...columns].map(([column, rows]) => ({ label: rowsOf(column, rows), value: "" })),
  ];
}

function shortened(value: string): string {
  return value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value;
}
