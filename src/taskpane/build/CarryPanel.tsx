import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useEffect, useId, useRef, useState } from "react";
import { allForms, CARRY } from "../../core";
import type { PartProps } from "../area";
import { ChoiceField } from "../components/ChoiceField";
import { Notice } from "../components/Notice";
import { Section } from "../components/Section";
import { LeftoverList } from "../import/LeftoverList";
import { useStore } from "../pane-services";
import type { CarrySession, CarryWorkbook } from "./carry-session";
import { nextForm, openCarrySession } from "./carry-session";
import { buildChoices } from "./build-choices";
import { excelCarry } from "./excel-carry";
import { OfferList } from "./OfferList";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", rowGap: "8px", minWidth: 0 },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    outlineStyle: "none",
  },
  text: { margin: 0, overflowWrap: "anywhere" },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  list: { margin: 0, paddingInlineStart: "20px", overflowWrap: "anywhere" },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
  field: { display: "flex", alignItems: "center", gap: "6px" },
  year: {
    width: "6em",
    minHeight: "24px",
    padding: "2px 6px",
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
  },
});

/** 从本表做下一张表: the sheet in front becomes the next form of the year, or of the next one. */
export function CarryPanel(props: PartProps & { readonly workbook?: CarryWorkbook }): ReactElement {
  const styles = useStyles();
  const { language, services } = props;
  const [session] = useState(() => openCarrySession(props.workbook ?? excelCarry, services));
  const { source, noForm } = useStore(session);
  const busy = useStore(services.runner).busy !== null;
  const words = CARRY[language];
  return (
    <div className={styles.part}>
      {noForm !== null && <Notice tone="problem" text={words.noForm(noForm)} dismiss={null} />}
      {source === null ? (
        <>
          <p className={styles.text}>{words.intro}</p>
          <Button disabledFocusable={busy} onClick={() => void session.read()}>
            {words.take}
          </Button>
        </>
      ) : (
        <NextFormChoice {...props} session={session} busy={busy} />
      )}
    </div>
  );
}

function NextFormChoice(
  props: PartProps & { readonly session: CarrySession; readonly busy: boolean },
): ReactElement | null {
  const styles = useStyles();
  const { language, services, session, busy } = props;
  const words = CARRY[language];
  const state = useStore(session);
  const yearId = useId();
  const [written, setWritten] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const next = nextForm(state);
  if (next === null || state.source === null) return null;
  const { form, content } = state.source;
  const { carried } = next;
  const facts = Object.keys(carried.content.facts).length;
  const badYear = written !== null && written !== "" && yearOf(written) === null;
  return (
    <>
      <h3 ref={heading} tabIndex={-1} className={styles.heading}>
        {words.heading}
      </h3>
      <p className={styles.quiet}>
        {words.source(state.sheet ?? "", form.name, String(content.year ?? words.noYear))}
      </p>
      <ChoiceField
        label={words.into}
        value={next.to.id}
        choices={allForms().map(({ id, name }) => ({ value: id, label: name }))}
        onChoose={(id) => {
          setWritten(null);
          session.into(id);
        }}
      />
      <div className={styles.field}>
        <label htmlFor={yearId}>{words.year}</label>
        <input
          id={yearId}
          className={styles.year}
          inputMode="numeric"
          aria-invalid={badYear}
          value={written ?? String(state.year ?? "")}
          onChange={({ target: { value } }) => {
            setWritten(value);
            if (value === "" || yearOf(value) !== null) session.forYear(yearOf(value));
          }}
        />
      </div>
      {badYear && (
        <p role="alert" className={styles.text}>
          {words.badYear}
        </p>
      )}
      <ul className={styles.list} role="status">
        <li>{words.kept(content.indicators.length, facts)}</li>
        {next.actuals > 0 && <li>{words.keptActuals(next.actuals)}</li>}
        {next.cleared > 0 && <li>{words.cleared(next.cleared)}</li>}
      </ul>
      {next.offers.length > 0 && (
        <OfferList
          language={language}
          content={carried.content}
          offers={next.offers}
          taken={state.taken}
          onTake={session.take}
        />
      )}
      {carried.renamed.length > 0 && (
        <Section title={words.renamed(carried.renamed.length)}>
          <ul className={styles.list}>
            {carried.renamed.map(({ from, to, before, after }) => (
              <li key={from}>
                {before.length > LONGEST
                  ? words.renamedLine(from, to, "", "")
                  : words.renamedLine(from, to, before, after)}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <LeftoverList language={language} draft={next} />
      <Checkbox
        label={words.mark}
        checked={state.marked}
        onChange={(_event, { checked }) => session.mark(checked === true)}
      />
      {state.marked && <p className={styles.quiet}>{words.markHint}</p>}
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabledFocusable={busy || badYear}
          onClick={() => void session.confirm(buildChoices(services.memory))}
        >
          {words.confirm}
        </Button>
        <Button disabledFocusable={busy} onClick={session.discard}>
          {words.discard}
        </Button>
      </div>
      <p className={styles.quiet}>{words.promise}</p>
    </>
  );
}

/** A long text that only moved is told by its labels. */
const LONGEST = 40;

function yearOf(text: string): number | null {
  return /^(?:19|20)\d\d$/u.test(text.trim()) ? Number(text) : null;
}
