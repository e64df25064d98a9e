import { Button, makeStyles } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { useState } from "react";
import type { CellValue, Language } from "../../core";
import { FILL, typedTarget, typedWeight } from "../../core";
import { PlainField } from "./PlainField";
import { TargetReading } from "./TargetReading";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: "6px", margin: 0 },
  actions: { display: "flex", flexWrap: "wrap", gap: "6px" },
});

/** What a person wrote for one indicator. */
export interface IndicatorDraft {
  readonly name: string;
  readonly target: CellValue;
  readonly weight: number | null;
}

/** Name, target and points of an indicator; nothing is written before the button is pressed. */
export function IndicatorForm(props: {
  readonly language: Language;
  readonly start: { readonly name: string; readonly target: string; readonly weight: string };
  readonly path: readonly string[];
  readonly weighted: boolean;
  readonly busy: boolean;
  readonly submit: string;
  readonly onSubmit: (draft: IndicatorDraft) => void;
  /** Fields above the name. */
  readonly above?: ReactNode;
  readonly children?: ReactNode;
}): ReactElement {
  const styles = useStyles();
  const words = FILL[props.language];
  const [name, setName] = useState(props.start.name);
  const [target, setTarget] = useState(props.start.target);
  const [weight, setWeight] = useState(props.start.weight);
  const [tried, setTried] = useState(false);
  const points = typedWeight(weight);
  const nameless = name.trim() === "";
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (nameless || points === undefined || props.busy) return;
        props.onSubmit({ name: name.trim(), target: typedTarget(target), weight: points });
      }}
    >
      {props.above}
      <PlainField
        label={words.name}
        value={name}
        onChange={setName}
        problem={tried && nameless ? words.nameProblem : null}
      />
      <PlainField
        label={words.target}
        value={target}
        onChange={setTarget}
        placeholder=">=95%"
        problem={null}
      />
      <TargetReading language={props.language} target={target} name={name} path={props.path} />
      {props.weighted && (
        <PlainField
          label={words.weight}
          value={weight}
          onChange={setWeight}
          problem={points === undefined ? words.weightProblem : null}
        />
      )}
      <div className={styles.actions}>
        <Button type="submit" size="small" appearance="primary" disabledFocusable={props.busy}>
          {props.submit}
        </Button>
        {props.children}
      </div>
    </form>
  );
}
