import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { FillMessages, Language, OwnField } from "../../core";
import { explainEntry, explainFailure, FILL, PANE, shownAmount } from "../../core";
import type { FieldNote } from "./field-entries";
import { fieldId } from "./field-entries";
import type { FillSession, FillState } from "./fill-session";
import type { AmountUnit } from "./our-sheet";
import type { BesideField, TypedFieldProps } from "./TypedField";
import { TypedField } from "./TypedField";

const useStyles = makeStyles({
  counter: {
    alignSelf: "flex-end",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  over: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** One fact or amount of the form, bound to its cell. */
export function FormField(props: {
  readonly language: Language;
  readonly session: FillSession;
  readonly state: FillState;
  readonly field: OwnField;
  readonly stored: AmountUnit;
  /** Said beside it besides what its own entry calls for. */
  readonly more?: readonly BesideField[];
}): ReactElement {
  const { language, session, state, field, stored } = props;
  const words = FILL[language];
  const units = { stored, shown: state.shownUnit ?? stored };
  const note = state.notes.get(fieldId(field)) ?? null;
  const isGone = field.cell === null;
  const { input } = field;
  return (
    <TypedField
      label={input.kind === "amount" ? amountLabel(field.label, units.shown) : field.label}
      {...(field.required ? { required: { spoken: words.required } } : {})}
      text={fieldText(field, units)}
      kind={kindOf(field)}
      {...(input.kind === "choice"
        ? { options: { values: input.options, closed: !input.open } }
        : {})}
      {...(input.kind === "date" ? { placeholder: "2026-01-01" } : {})}
      disabled={isGone || field.calculated}
      notes={[
        ...(isGone ? [quiet(words.gone)] : []),
        ...(field.calculated ? [quiet(words.calculated)] : []),
        ...(note === null ? [] : [beside(note, language)]),
        ...(props.more ?? []),
      ]}
      live={(draft) => counter(field, draft, words)}
      onEnter={async (text) => {
        await session.enter(field, text);
        const said = session.state().notes.get(fieldId(field));
        return said === undefined || said.kind === "warned";
      }}
    />
  );
}

function fieldText(
  field: OwnField,
  units: { readonly stored: AmountUnit; readonly shown: AmountUnit },
): string {
  const value = Number(field.text);
  if (field.input.kind !== "amount" || field.text === "" || Number.isNaN(value)) return field.text;
  return grouped(shownAmount(value, units));
}

/** 10656000 → `10,656,000`, the decimals as they are. */
export function grouped(digits: string): string {
  const [whole = "", fraction] = digits.split(".");
  const front = whole.replaceAll(/\B(?=(?:\d{3})+$)/gu, ",");
  return fraction === undefined ? front : `${front}.${fraction}`;
}

/** 项目总预算（元） names the unit of its cell; here the one that is shown stands in its place. */
function amountLabel(label: string, shown: AmountUnit): string {
  return `${label.replace(/（(?:元|万元)）$/u, "")}（${shown}）`;
}

function kindOf({ input, label }: OwnField): TypedFieldProps["kind"] {
  switch (input.kind) {
    case "amount":
      return "number";
    case "text":
      if (input.long) return "lines";
      return /(?:电话|手机)$/u.test(label) ? "phone" : "line";
    case "date":
    case "choice":
      return "line";
  }
}

function counter({ input }: OwnField, draft: string, words: FillMessages): ReactElement | null {
  if (input.kind !== "text" || draft === "") return null;
  const { length } = draft;
  // A short line is counted only when it becomes long.
  if (!input.long && length < input.most * 0.8) return null;
  return <CounterLine text={words.counter(length, input.most)} over={length > input.most} />;
}

function CounterLine(props: { readonly text: string; readonly over: boolean }): ReactElement {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.counter, props.over && styles.over)}>
      {props.over ? "⚠ " : ""}
      {props.text}
    </span>
  );
}

function beside(note: FieldNote, language: Language): BesideField {
  switch (note.kind) {
    case "refused":
    case "warned":
      return { tone: note.kind, text: explainEntry(note.problem, language) };
    case "failed": {
      const { what, why, next } = explainFailure(note.failure, language);
      return { tone: "refused", text: [what, why, next].join(language === "en" ? " " : "") };
    }
    case "crashed":
      return { tone: "refused", text: PANE[language].notice.crashed };
  }
}

function quiet(text: string): BesideField {
  return { tone: "quiet", text };
}
