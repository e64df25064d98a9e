import { Button, makeStyles, Radio, RadioGroup } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { useState } from "react";
import type { PaneMessages } from "../../core";
import type { FormChoice } from "./form-choice";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", rowGap: "8px" },
  text: { margin: 0 },
});

export interface BuildFormProps {
  readonly messages: PaneMessages;
  readonly forms: readonly FormChoice[];
  readonly busy: boolean;
  readonly onEmpty: (form: FormChoice) => void;
  readonly onSample: (form: FormChoice) => void;
  /** Further choices, between the form and the buttons. */
  readonly children?: ReactNode;
}

/** Which form, and whether to begin empty or with the sample. */
export function BuildForm(props: BuildFormProps): ReactElement {
  const styles = useStyles();
  const { forms, busy } = props;
  const words = props.messages.build;
  const [id, setId] = useState(forms[0]?.id ?? "");
  const form = forms.find((choice) => choice.id === id);
  return (
    <div className={styles.panel}>
      <p className={styles.text}>{words.promise}</p>
      {forms.length > 1 ? (
        <RadioGroup
          aria-label={words.form}
          value={id}
          onChange={(_event, { value }) => setId(value)}
        >
          {forms.map((choice) => (
            <Radio key={choice.id} value={choice.id} label={choice.name} />
          ))}
        </RadioGroup>
      ) : (
        <p className={styles.text}>{form?.name}</p>
      )}
      {props.children}
      {form !== undefined && (
        <>
          <Button appearance="primary" disabledFocusable={busy} onClick={() => props.onEmpty(form)}>
            {words.empty}
          </Button>
          {form.planSample !== null && (
            <Button disabledFocusable={busy} onClick={() => props.onSample(form)}>
              {words.sample}
            </Button>
          )}
        </>
      )}
    </div>
  );
}
