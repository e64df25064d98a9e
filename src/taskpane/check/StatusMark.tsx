import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Status } from "../../core";

/** Sign and word tell the states apart; the fill only helps, and is absent in print and contrast themes. */
export const SIGNS: Readonly<Record<Status, string>> = {
  met: "✔",
  partial: "▲",
  unmet: "✘",
  undecided: "？",
  missing: "○",
  "not-applicable": "—",
};

const plain = { color: tokens.colorNeutralForeground2, backgroundColor: "transparent" };

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
  met: { color: "#1F4E79", backgroundColor: "#DDEBF7" },
  partial: { color: "#7F6000", backgroundColor: "#FFF2CC" },
  unmet: { color: "#4A1C00", backgroundColor: "#E9A17C", fontWeight: tokens.fontWeightBold },
  undecided: { ...plain, color: tokens.colorNeutralForeground1, fontStyle: "italic" },
  missing: plain,
  "not-applicable": plain,
  outlined: { border: `1px solid ${tokens.colorNeutralStroke1}` },
});

/** A status as sign, word and fill. */
export function StatusMark(props: {
  readonly status: Status;
  readonly word: string;
}): ReactElement {
  const styles = useStyles();
  const filled = props.status === "met" || props.status === "partial" || props.status === "unmet";
  return (
    <span className={mergeClasses(styles.mark, styles[props.status], !filled && styles.outlined)}>
      <span aria-hidden="true">{SIGNS[props.status]}</span>
      {props.word}
    </span>
  );
}
