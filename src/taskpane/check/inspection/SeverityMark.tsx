import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Severity } from "../../../core";

/** Sign and word tell the severities apart; the fill only helps, and is absent in contrast themes. */
const SIGNS: Readonly<Record<Severity, string>> = { error: "✘", warning: "▲", hint: "ⓘ" };

const useStyles = makeStyles({
  mark: {
    display: "inline-flex",
    alignItems: "baseline",
    columnGap: "4px",
    flexShrink: 0,
    padding: "0 6px",
    borderRadius: tokens.borderRadiusMedium,
    // Drawn by contrast themes alone, which take the fills away.
    border: "1px solid transparent",
    whiteSpace: "nowrap",
  },
  error: { color: "#4A1C00", backgroundColor: "#E9A17C", fontWeight: tokens.fontWeightBold },
  warning: { color: "#7F6000", backgroundColor: "#FFF2CC" },
  hint: {
    color: tokens.colorNeutralForeground2,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
  },
});

/** A severity as sign, word and fill. */
export function SeverityMark(props: {
  readonly severity: Severity;
  readonly word: string;
}): ReactElement {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.mark, styles[props.severity])}>
      <span aria-hidden="true">{SIGNS[props.severity]}</span>
      {props.word}
    </span>
  );
}
