import { Button, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useState } from "react";
import type { FormDefinition, Language, PlanOptions, SheetPlan } from "../../core";
import {
  emptyContent,
  FORMS,
  OUTSIDE,
  plainResults,
  planSheet,
  SHANGHAI_2020_SAMPLE,
} from "../../core";
import { ChoiceField } from "../components/ChoiceField";

const useStyles = makeStyles({
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

const MODES = ["perf", "plain", "values"] as const;
type Mode = (typeof MODES)[number];

const SAMPLES = new Map([["shanghai-2020", SHANGHAI_2020_SAMPLE]]);

/** A form as a file, for whoever has no Excel at hand. */
export function FormDownload(props: {
  readonly language: Language;
  readonly busy: boolean;
  readonly onDownload: (form: FormDefinition, plan: () => SheetPlan) => void;
}): ReactElement {
  const styles = useStyles();
  const words = OUTSIDE[props.language];
  const [id, setId] = useState(FORMS[0]?.id ?? "");
  const [mode, setMode] = useState<Mode>("perf");
  const form = FORMS.find((each) => each.id === id) ?? FORMS[0];
  if (form === undefined) return <></>;
  const sample = SAMPLES.get(form.id);
  const options: PlanOptions = { formulas: mode === "plain" ? { plain: plainResults } : mode };
  return (
    <>
      <ChoiceField
        label={words.form}
        value={form.id}
        choices={FORMS.map((each) => ({ value: each.id, label: each.name }))}
        onChoose={setId}
      />
      <ChoiceField<Mode>
        label={words.formulas}
        value={mode}
        choices={MODES.map((each) => ({ value: each, label: words[each] }))}
        onChoose={setMode}
      />
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabledFocusable={props.busy}
          onClick={() =>
            props.onDownload(form, () =>
              planSheet(form, emptyContent(form, new Date().getFullYear()), options),
            )
          }
        >
          {words.empty}
        </Button>
        {sample !== undefined && (
          <Button
            disabledFocusable={props.busy}
            onClick={() => props.onDownload(form, () => planSheet(form, sample, options))}
          >
            {words.sample}
          </Button>
        )}
      </div>
    </>
  );
}
