import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { useId, useState } from "react";

const useStyles = makeStyles({
  section: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  heading: { margin: 0, fontSize: "inherit", fontWeight: "inherit" },
  button: {
    display: "flex",
    alignItems: "center",
    columnGap: "6px",
    width: "100%",
    minHeight: "36px",
    padding: "4px 0",
    border: "none",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  sign: { width: "1em" },
  body: { display: "flex", flexDirection: "column", rowGap: "8px", paddingBlock: "4px 10px" },
  hidden: { display: "none" },
});

/** A heading that opens and closes what belongs to it; what was opened once keeps what was typed. */
export function Section(props: {
  readonly title: string;
  readonly open?: boolean;
  readonly children: ReactNode;
}): ReactElement {
  const styles = useStyles();
  const id = useId();
  const [open, setOpen] = useState(props.open ?? false);
  const [seen, setSeen] = useState(open);
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>
        <button
          type="button"
          className={styles.button}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => {
            setOpen(!open);
            setSeen(true);
          }}
        >
          <span aria-hidden="true" className={styles.sign}>
            {open ? "▾" : "▸"}
          </span>
          {props.title}
        </button>
      </h2>
      <div id={id} className={open ? styles.body : styles.hidden}>
        {seen && props.children}
      </div>
    </section>
  );
}
