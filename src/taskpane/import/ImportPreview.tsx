import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useEffect, useRef, useState } from "react";
import type { Doubt, Language } from "../../core";
import { allForms, describeDoubt, IMPORT } from "../../core";
import { ChoiceField } from "../components/ChoiceField";
import { useStore } from "../pane-services";
import { factLines } from "./fact-lines";
import { IndicatorList } from "./IndicatorList";
import type { ImportSession } from "./import-session";
import { rowsOf } from "./import-session";
import { LeftoverList } from "./LeftoverList";

const useStyles = makeStyles({
  preview: { display: "flex", flexDirection: "column", rowGap: "8px", minWidth: 0 },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    outlineStyle: "none",
  },
  text: { margin: 0, overflowWrap: "anywhere" },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  facts: { margin: 0, display: "flex", flexDirection: "column", rowGap: "4px" },
  fact: { overflowWrap: "anywhere" },
  label: { display: "inline", color: tokens.colorNeutralForeground2 },
  value: { display: "inline", margin: 0, marginInlineStart: "6px" },
  clamped: {
    display: "-webkit-box",
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: "2",
    overflow: "hidden",
  },
  unsure: { fontStyle: "italic" },
  doubts: { margin: 0, paddingInlineStart: "20px" },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** What was read and would be built, with what is uncertain marked; nothing is written yet. */
export function ImportPreview(props: {
  readonly language: Language;
  readonly session: ImportSession;
  readonly busy: boolean;
  readonly onConfirm: () => void;
}): ReactElement | null {
  const styles = useStyles();
  const { language, session, busy } = props;
  const words = IMPORT[language];
  const { name, found, chosen, draft } = useStore(session);
  const [unsureOnly, setUnsureOnly] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  if (draft === null || name === null) return null;
  const { from, to, carried } = draft;
  const { indicators } = carried.content;
  const facts = factLines(draft);
  const general = from.doubts.filter((doubt) => !("row" in doubt));
  return (
    <div className={styles.preview}>
      <h3 ref={heading} tabIndex={-1} className={styles.heading}>
        {words.preview}
      </h3>
      <p className={styles.quiet}>{words.source(name(language))}</p>
      {found.length > 1 && (
        <ChoiceField
          label={words.found}
          value={String(chosen)}
          choices={found.map((form, index) => ({
            value: String(index),
            label: words.foundChoice(index + 1, form.place, rowsOf(form)),
          }))}
          onChoose={(index) => session.choose(Number(index))}
        />
      )}
      <ChoiceField
        label={words.into}
        value={to.id}
        choices={allForms().map((form) => ({
          value: form.id,
          label: form.id === from.form.id ? words.closest(form.name) : form.name,
        }))}
        onChoose={session.into}
      />
      <p role="status" className={styles.text}>
        <strong>{words.counts(indicators.length, facts.length, from.doubts.length)}</strong>
      </p>
      <Doubts doubts={general} language={language} />
      <div className={styles.actions}>
        <Button appearance="primary" disabledFocusable={busy} onClick={props.onConfirm}>
          {words.confirm}
        </Button>
        <Button disabledFocusable={busy} onClick={session.discard}>
          {words.discard}
        </Button>
      </div>
      <p className={styles.quiet}>{words.promise}</p>
      <LeftoverList language={language} draft={draft} />
      {from.doubts.length > general.length && (
        <Checkbox
          label={words.unsureOnly}
          checked={unsureOnly}
          onChange={(_event, { checked }) => setUnsureOnly(checked === true)}
        />
      )}
      {!unsureOnly && (
        <>
          <h4 className={styles.heading}>{words.facts}</h4>
          {facts.length === 0 && <p className={styles.text}>{words.noFacts}</p>}
          <dl className={styles.facts}>
            {facts.map(({ label, value }) => (
              <div key={label} className={styles.fact}>
                <div className={styles.clamped} title={value}>
                  <dt className={styles.label}>{label}</dt>
                  <dd className={styles.value}>{value}</dd>
                </div>
              </div>
            ))}
          </dl>
        </>
      )}
      <h4 className={styles.heading}>{words.indicators}</h4>
      <IndicatorList
        language={language}
        indicators={indicators}
        doubts={from.doubts}
        unsureOnly={unsureOnly}
      />
    </div>
  );
}

function Doubts(props: {
  readonly doubts: readonly Doubt[];
  readonly language: Language;
}): ReactElement | null {
  const styles = useStyles();
  if (props.doubts.length === 0) return null;
  return (
    <ul className={styles.doubts}>
      {props.doubts.map((doubt) => {
        const text = describeDoubt(doubt, props.language);
        return (
          <li key={text} className={styles.unsure}>
            {text}
          </li>
        );
      })}
    </ul>
  );
}
