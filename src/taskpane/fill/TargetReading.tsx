import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Language } from "../../core";
import { describeTarget, FILL, readTarget } from "../../core";

const useStyles = makeStyles({
  text: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  open: { color: tokens.colorNeutralForeground1, fontStyle: "italic" },
});

/** What the target in the field is read as while it is typed, or why a person has to look at it. */
export function TargetReading(props: {
  readonly language: Language;
  readonly target: string;
  readonly name: string;
  readonly path: readonly string[];
}): ReactElement {
  const styles = useStyles();
  const words = FILL[props.language];
  const target = readTarget(props.target, { indicator: props.name, path: props.path });
  const { certain, text } = describeTarget(target, props.language);
  return (
    <p role="status" className={mergeClasses(styles.text, !certain && styles.open)}>
      {certain ? words.readAs(text) : `？ ${words.openAs(text)}`}
    </p>
  );
}
