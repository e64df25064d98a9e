import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useState } from "react";
import type { Doubt, Indicator, Language } from "../../core";
import { describeDoubt, IMPORT } from "../../core";

/** Rows drawn at once; the rest on request, so that the pane goes on answering. */
const STEP = 60;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: {
    padding: "4px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  path: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  row: { display: "flex", justifyContent: "space-between", columnGap: "12px" },
  target: { textAlign: "end", maxWidth: "55%" },
  doubt: { fontStyle: "italic", fontSize: tokens.fontSizeBase200 },
});

/** The indicators in order, levels named where they change, doubts said below their row. */
export function IndicatorList(props: {
  readonly language: Language;
  readonly indicators: readonly Indicator[];
  readonly doubts: readonly Doubt[];
  readonly unsureOnly: boolean;
}): ReactElement {
  const styles = useStyles();
  const { language, indicators, unsureOnly } = props;
  const words = IMPORT[language];
  const [shown, setShown] = useState(STEP);
  const doubts = doubtsByRow(props.doubts);
  const rows = [...indicators.entries()].filter(([row]) => !unsureOnly || doubts.has(row));
  const listed = rows.slice(0, shown);
  return (
    <>
      <ol className={styles.list} aria-label={words.indicators}>
        {listed.map(([row, indicator], index) => {
          const path = pathOf(indicator);
          const above = listed[index - 1]?.[1];
          return (
            <li key={row} className={styles.item}>
              {(above === undefined || pathOf(above) !== path) && (
                <div className={styles.path}>{path === "" ? words.noLevel : path}</div>
              )}
              <div className={styles.row}>
                <span>{indicator.name}</span>
                <span className={styles.target}>
                  {indicator.target === null ? words.noTarget : String(indicator.target)}
                </span>
              </div>
              {(doubts.get(row) ?? []).map((doubt) => (
                <div key={doubt.kind} className={styles.doubt}>
                  ？{describeDoubt(doubt, language)}
                </div>
              ))}
            </li>
          );
        })}
      </ol>
      {rows.length > listed.length && (
        <Button onClick={() => setShown(shown + STEP)}>
          {words.moreRows(Math.min(STEP, rows.length - listed.length))}
        </Button>
      )}
    </>
  );
}

function pathOf({ path }: Indicator): string {
  return path.filter((level) => level !== "").join(" / ");
}

function doubtsByRow(doubts: readonly Doubt[]): ReadonlyMap<number, readonly Doubt[]> {
  const rows = new Map<number, Doubt[]>();
  for (const doubt of doubts) {
    if (!("row" in doubt)) continue;
    const row = rows.get(doubt.row);
    if (row === undefined) rows.set(doubt.row, [doubt]);
    else row.push(doubt);
  }
  return rows;
}
