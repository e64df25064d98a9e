import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";

const useStyles = makeStyles({
  notice: {
    display: "flex",
    flexDirection: "column",
    rowGap: "6px",
    padding: "8px 10px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: "anywhere",
  },
  problem: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
  },
  text: { margin: 0 },
  details: { margin: 0, paddingInlineStart: "20px" },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

export interface NoticeProps {
  /** A problem interrupts a screen reader, news waits for its turn. */
  readonly tone: "problem" | "news";
  readonly text: string;
  /** Particulars, one a line. */
  readonly details?: readonly string[];
  readonly dismiss: { readonly label: string; readonly run: () => void } | null;
  readonly children?: ReactNode;
}

/** What happened, why and what next, with the buttons that answer it. */
export function Notice(props: NoticeProps): ReactElement {
  const styles = useStyles();
  const details = props.details ?? [];
  const problem = props.tone === "problem";
  return (
    <div className={mergeClasses(styles.notice, problem && styles.problem)}>
      <p role={problem ? "alert" : "status"} className={styles.text}>
        {props.text}
      </p>
      {details.length > 0 && (
        <ul className={styles.details}>
          {details.map((detail) => (
            <li key={detail}>{detail}</li>
          ))}
        </ul>
      )}
      {(props.children !== undefined || props.dismiss !== null) && (
        <div className={styles.actions}>
          {props.children}
          {props.dismiss !== null && (
            <Button size="small" appearance="subtle" onClick={props.dismiss.run}>
              {props.dismiss.label}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
