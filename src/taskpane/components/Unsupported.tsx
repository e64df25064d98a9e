import { makeStyles, Subtitle1 } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { PaneMessages, Unsupported as Why } from "../../core";

const useStyles = makeStyles({
  page: { padding: "12px" },
  heading: { margin: 0, paddingRight: "40px" },
});

/** Says plainly why the pane cannot work here and where it would. */
export function Unsupported(props: {
  readonly messages: PaneMessages;
  readonly why: Exclude<Why, "outside-excel">;
}): ReactElement {
  const styles = useStyles();
  const { title, what, next } = props.messages.unsupported[props.why];
  return (
    <main className={styles.page}>
      <Subtitle1 as="h1" className={styles.heading}>
        {title}
      </Subtitle1>
      <p>{what}</p>
      <p>{next}</p>
    </main>
  );
}
