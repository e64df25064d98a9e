import type { ReactElement } from "react";
import type { Language } from "../../core";
import { explainFailure } from "../../core";
import { Notice } from "../components/Notice";

/** The workbook chose rules that are not here: no others stand in for them. */
export function MissingRules(props: {
  readonly rules: string;
  readonly language: Language;
}): ReactElement {
  const { why, next } = explainFailure(
    { kind: "unknown-rules", sheet: null, rules: props.rules },
    props.language,
  );
  return <Notice tone="problem" text={why} details={[next]} dismiss={null} />;
}
