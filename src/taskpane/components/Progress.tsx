import { Button, makeStyles, Spinner } from "@fluentui/react-components";
import type { ReactElement } from "react";

const useStyles = makeStyles({
  progress: { display: "flex", alignItems: "center", gap: "8px", minHeight: "32px" },
  text: { flexGrow: 1 },
});

/** What is being done, and a way out where there is one. */
export function Progress(props: {
  readonly text: string;
  /** From 0 to 1; `null` while it is not known. */
  readonly fraction: number | null;
  readonly cancel: { readonly label: string; readonly run: () => void } | null;
}): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.progress}>
      <Spinner size="tiny" aria-hidden="true" />
      <span role="status" className={styles.text}>
        {props.text}
      </span>
      {props.fraction !== null && <span>{Math.floor(props.fraction * 100)}%</span>}
      {props.cancel !== null && (
        <Button size="small" onClick={props.cancel.run}>
          {props.cancel.label}
        </Button>
      )}
    </div>
  );
}
