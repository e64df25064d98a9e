import { Button, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useEffect, useState } from "react";
import { describeFileProblem, FORMS, OWN_FORMS } from "../../core";
import type { PartProps } from "../area";
import { buildChoices } from "../build/build-choices";
import { ChoiceField } from "../components/ChoiceField";
import { FileButton } from "../components/FileButton";
import { Notice } from "../components/Notice";
import { useStore } from "../pane-services";
import { excelOwnForms } from "./excel-own-forms";
import type { OwnFormsWorkbook } from "./own-forms-session";
import { openOwnFormsSession } from "./own-forms-session";

const useStyles = makeStyles({
  text: { margin: 0 },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** Problems of a file that are spelled out; a pane is no place for hundreds. */
const TOLD = 8;

/** A unit's own forms: added from a file, built, handed on, removed. */
export function OwnFormsPanel(
  props: PartProps & { readonly workbook?: OwnFormsWorkbook },
): ReactElement {
  const styles = useStyles();
  const { language, services } = props;
  const words = OWN_FORMS[language];
  const [session] = useState(() => openOwnFormsSession(props.workbook ?? excelOwnForms, services));
  const { forms, problems, taken } = useStore(session);
  const busy = useStore(services.runner).busy !== null;
  const [id, setId] = useState("");
  const [modelId, setModelId] = useState(FORMS[0]?.id ?? "");
  const form = forms.find((each) => each.id === id) ?? forms[0];
  const model = FORMS.find((each) => each.id === modelId);
  const told =
    taken === null
      ? problems.slice(0, TOLD).map((problem) => describeFileProblem(problem, language))
      : [words.taken(taken)];

  useEffect(() => {
    void session.open();
  }, [session]);

  return (
    <>
      <p className={styles.text}>{words.promise}</p>
      <div className={styles.actions}>
        <FileButton
          label={words.load}
          accept=".json"
          disabled={busy}
          onFile={(file) => void session.load(file)}
        />
      </div>
      {told.length > 0 && (
        <Notice
          tone="problem"
          text={words.refused}
          details={told}
          dismiss={{ label: words.close, run: session.dismiss }}
        />
      )}
      {form === undefined ? (
        <p className={styles.text}>{words.none}</p>
      ) : (
        <>
          <ChoiceField
            label={words.form}
            value={form.id}
            choices={forms.map((each) => ({ value: each.id, label: each.name }))}
            onChoose={setId}
          />
          <div className={styles.actions}>
            <Button
              appearance="primary"
              disabledFocusable={busy}
              onClick={() => void session.build(form, buildChoices(services.memory))}
            >
              {words.build}
            </Button>
            <Button onClick={() => session.save(form)}>{words.save}</Button>
            <Button disabledFocusable={busy} onClick={() => void session.drop(form)}>
              {words.drop}
            </Button>
          </div>
        </>
      )}
      {model !== undefined && (
        <>
          <ChoiceField
            label={words.model}
            value={model.id}
            choices={FORMS.map((each) => ({ value: each.id, label: each.name }))}
            onChoose={setModelId}
          />
          <div className={styles.actions}>
            <Button size="small" onClick={() => session.save(model)}>
              {words.save}
            </Button>
          </div>
        </>
      )}
    </>
  );
}
