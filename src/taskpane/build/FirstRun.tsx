import { Button, makeStyles, Subtitle1, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { PaneMessages } from "../../core";

const useStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    gap: "10px",
    padding: "12px",
  },
  // The host paints a button of its own over the top right corner.
  heading: { paddingRight: "40px", margin: 0 },
  sentence: { margin: 0 },
  choices: { display: "flex", flexDirection: "column", gap: "8px", margin: 0, padding: 0 },
  choice: { listStyleType: "none" },
  button: { width: "100%", minHeight: "56px", justifyContent: "flex-start", textAlign: "start" },
  label: { display: "flex", flexDirection: "column", overflowWrap: "anywhere" },
  hint: { fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightRegular },
  foot: { display: "flex", justifyContent: "space-between" },
  small: { minWidth: 0, paddingInline: "4px" },
});

export interface FirstRunProps {
  readonly messages: PaneMessages;
  readonly onSample: () => void;
  readonly onEmpty: () => void;
  readonly onCheck: () => void;
  readonly onSkip: () => void;
  readonly onOtherLanguage: () => void;
}

/** One sentence and three ways to begin. */
export function FirstRun(props: FirstRunProps): ReactElement {
  const styles = useStyles();
  const words = props.messages.firstRun;
  const choices = [
    { label: words.sample, hint: words.sampleHint, choose: props.onSample },
    { label: words.empty, hint: words.emptyHint, choose: props.onEmpty },
    { label: words.check, hint: words.checkHint, choose: props.onCheck },
  ];
  return (
    <main className={styles.page}>
      <Subtitle1 as="h1" className={styles.heading}>
        {props.messages.product}
      </Subtitle1>
      <p className={styles.sentence}>{words.sentence}</p>
      <ul className={styles.choices} aria-label={words.choices}>
        {choices.map(({ label, hint, choose }, index) => (
          <li key={label} className={styles.choice}>
            <Button
              className={styles.button}
              appearance={index === 0 ? "primary" : "secondary"}
              onClick={choose}
            >
              <span className={styles.label}>
                <span>{label}</span>
                <span className={styles.hint}>{hint}</span>
              </span>
            </Button>
          </li>
        ))}
      </ul>
      <div className={styles.foot}>
        <Button
          className={styles.small}
          appearance="transparent"
          size="small"
          onClick={props.onSkip}
        >
          {words.skip}
        </Button>
        <Button
          className={styles.small}
          appearance="transparent"
          size="small"
          onClick={props.onOtherLanguage}
        >
          {words.otherLanguage}
        </Button>
      </div>
    </main>
  );
}
