import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { FILL, sumSecondLevels, sumWeights } from "../../core";
import { useStore } from "../pane-services";
import type { FillPart } from "./fill-part";
import { points, weightGap } from "./weight-gap";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", rowGap: "6px" },
  text: { margin: 0 },
  off: { fontWeight: tokens.fontWeightSemibold },
  table: { borderCollapse: "collapse", width: "100%", fontSize: tokens.fontSizeBase200 },
  cell: {
    padding: "3px 4px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: "anywhere",
  },
  head: { color: tokens.colorNeutralForeground2 },
  inner: { paddingInlineStart: "16px" },
  number: { textAlign: "end", whiteSpace: "nowrap" },
  list: { margin: 0, paddingInlineStart: "18px" },
  actions: { display: "flex", flexWrap: "wrap", gap: "6px" },
});

/** Points by level with what they should come to, and one press to give out the rest. */
export function WeightPanel({ language, services, session, state, sheet }: FillPart): ReactElement {
  const styles = useStyles();
  const words = FILL[language];
  const busy = useStore(services.runner).busy !== null;
  const { content, form } = sheet.own;
  const rule = form.weights;
  if (rule === null) return <p className={styles.text}>{words.noWeights}</p>;
  const sums = sumWeights(content, rule);
  const seconds = sumSecondLevels(content);
  const { preview } = state;
  return (
    <div className={styles.panel}>
      <p
        role="status"
        className={mergeClasses(styles.text, sums.indicators !== sums.expected && styles.off)}
      >
        {words.tableSum(points(sums.indicators), points(sums.expected))}
        {"　"}
        {weightGap(sums.indicators, sums.expected, words)}
      </p>
      <p className={styles.text}>
        {words.totalSum(points(sums.total), points(sums.expectedTotal))}
        {sums.blank > 0 && `　${words.blankRows(sums.blank)}`}
      </p>
      <table className={styles.table}>
        <thead>
          <tr>
            {[words.level, words.sum, words.wanted].map((header, index) => (
              <th
                key={header}
                scope="col"
                className={mergeClasses(styles.cell, styles.head, index > 0 && styles.number)}
              >
                {header}
              </th>
            ))}
            <th className={styles.cell} aria-hidden="true" />
          </tr>
        </thead>
        <tbody>
          {sums.levels.map((level) => [
            line(level.name, level, false),
            ...seconds
              .filter(({ parent }) => parent === level.name)
              .map((second) => line(second.name, second, true)),
          ])}
        </tbody>
      </table>
      {preview === null ? (
        <Button size="small" disabledFocusable={busy} onClick={session.previewWeights}>
          {words.distribute}
        </Button>
      ) : (
        <>
          <p role="status" className={styles.text}>
            {preview.rows.length === 0 ? words.nothingLeft : words.preview(preview.rows.length)}
          </p>
          {preview.rows.length > 0 && (
            <ul className={styles.list}>
              {preview.rows.slice(0, MOST_LISTED).map(({ row, name, weight }) => (
                <li key={row}>
                  {row + 1} {name || words.unnamed}：{points(weight)}
                </li>
              ))}
              {preview.rows.length > MOST_LISTED && <li>…</li>}
            </ul>
          )}
          {preview.problems.length > 0 && (
            <ul className={styles.list} role="alert">
              {preview.problems.map((problem) => (
                <li key={String(problem.level)}>{words.weightIssue(problem)}</li>
              ))}
            </ul>
          )}
          <div className={styles.actions}>
            {preview.rows.length > 0 && (
              <Button
                size="small"
                appearance="primary"
                disabledFocusable={busy}
                onClick={() => void session.confirmWeights()}
              >
                {words.confirm}
              </Button>
            )}
            <Button size="small" onClick={session.dropPreview}>
              {words.cancel}
            </Button>
          </div>
        </>
      )}
    </div>
  );

  function line(
    name: string,
    {
      sum,
      expected,
      blank,
    }: { readonly sum: number; readonly expected: number | null; readonly blank: number },
    inner: boolean,
  ): ReactElement {
    return (
      <tr key={`${name} ${inner}`}>
        <th scope="row" className={mergeClasses(styles.cell, inner && styles.inner)}>
          {name}
          {blank > 0 && `（${words.blankRows(blank)}）`}
        </th>
        <td className={mergeClasses(styles.cell, styles.number)}>{points(sum)}</td>
        <td className={mergeClasses(styles.cell, styles.number)}>
          {expected === null ? "—" : points(expected)}
        </td>
        <td className={mergeClasses(styles.cell, styles.number)}>
          {expected === null ? "" : weightGap(sum, expected, words)}
        </td>
      </tr>
    );
  }
}

/** A preview is read by a person; hundreds of lines are not. */
const MOST_LISTED = 60;
