import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { explainFailure, FILL, sumWeights } from "../../core";
import { useStore } from "../pane-services";
import type { FillPart } from "./fill-part";
import { points, weightGap } from "./weight-gap";

const useStyles = makeStyles({
  bar: {
    position: "sticky",
    bottom: 0,
    zIndex: 1,
    display: "flex",
    flexDirection: "column",
    rowGap: "4px",
    padding: "6px 0",
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  line: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: "8px",
  },
  text: { margin: 0, minWidth: 0, overflowWrap: "anywhere" },
});

/**
 * Always in view below the list: the sum of the points, and what the last step did with the way back,
 * which is also told at the top, out of sight from here. Screen readers hear it there.
 */
export function FillBar({ language, services, sheet }: FillPart): ReactElement | null {
  const styles = useStyles();
  const words = FILL[language];
  const { news, busy } = useStore(services.runner);
  const rule = sheet.own.form.weights;
  const sums = rule === null ? null : sumWeights(sheet.own.content, rule);
  const undo = news?.kind === "told" ? news.undo : null;
  const text =
    news?.kind === "told"
      ? news.sentence(language)
      : news?.kind === "failure"
        ? explainFailure(news.failure, language).what
        : null;
  if (sums === null && text === null) return null;
  return (
    <div className={styles.bar}>
      {text !== null && (
        <div className={styles.line}>
          <span className={styles.text} aria-hidden="true">
            {text}
          </span>
          {undo !== null && (
            <Button size="small" disabledFocusable={busy !== null} onClick={() => void undo()}>
              {words.undoLast}
            </Button>
          )}
        </div>
      )}
      {sums !== null && (
        <div className={styles.line}>
          <span>{words.pointsLine(points(sums.indicators), points(sums.expected))}</span>
          <span>{weightGap(sums.indicators, sums.expected, words)}</span>
        </div>
      )}
    </div>
  );
}
