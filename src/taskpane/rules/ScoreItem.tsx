import { Button, Input, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useState } from "react";
import type { Language, RulesMessages, ScoredRow } from "../../core";
import { explainScore } from "../../core";

const useStyles = makeStyles({
  item: {
    display: "flex",
    flexDirection: "column",
    rowGap: "2px",
    padding: "8px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    listStyleType: "none",
    overflowWrap: "anywhere",
  },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  warning: { color: tokens.colorStatusDangerForeground1 },
  own: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "6px" },
  points: { width: "72px" },
});

/** Written points and those of the rules agree to a hundredth. */
const SAME = 0.005;

/** One row: its points on the sheet and by the rules, why, and another choice within the band. */
export function ScoreItem(props: {
  readonly row: ScoredRow;
  readonly language: Language;
  readonly messages: RulesMessages["scores"];
  readonly busy: boolean;
  /** `null` where the form has no column for points. */
  readonly onWrite: ((points: number) => void) | null;
}): ReactElement {
  const styles = useStyles();
  const { row, language, messages, onWrite } = props;
  const { score, shown } = row;
  const [entered, setEntered] = useState("");
  const [told, setTold] = useState<string | null>(null);
  const band = score.kind === "scored" && score.because.kind === "band" ? score.because : null;
  const differs =
    score.kind === "scored" &&
    shown !== null &&
    Math.abs(shown - score.points) > SAME &&
    (band === null || shown < band.low - SAME || shown > band.high + SAME);

  function write(): void {
    if (band === null || onWrite === null) return;
    const points = Number(entered.normalize("NFKC").trim());
    const fits = entered.trim() !== "" && points >= band.low && points <= band.high;
    setTold(fits ? null : messages.outside(band.low, band.high));
    if (fits) onWrite(points);
  }

  return (
    <li className={styles.item}>
      <strong>{row.indicator}</strong>
      <span className={styles.quiet}>
        {messages.weight(row.weight)} · {messages.shown(shown)}
      </span>
      <span>{explainScore(score, language)}</span>
      {differs && <span className={styles.warning}>{messages.differs(score.points)}</span>}
      {band !== null && onWrite !== null && (
        <span className={styles.own}>
          <Input
            size="small"
            className={styles.points}
            inputMode="decimal"
            aria-label={`${row.indicator} ${messages.own(band.low, band.high)}`}
            placeholder={`${band.low}–${band.high}`}
            value={entered}
            onChange={(_event, { value }) => setEntered(value)}
          />
          <Button size="small" disabledFocusable={props.busy} onClick={write}>
            {messages.write}
          </Button>
        </span>
      )}
      {told !== null && (
        <span role="alert" className={styles.warning}>
          {told}
        </span>
      )}
    </li>
  );
}
