import { Button, makeStyles, Spinner } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useEffect, useState } from "react";
import type { FillMessages, Language } from "../../core";
import { explainFailure, FILL, LIBRARY } from "../../core";
import type { PartProps } from "../area";
import { Notice } from "../components/Notice";
import { Section } from "../components/Section";
import { useStore } from "../pane-services";
import { BudgetFields } from "./BudgetFields";
import { excelFill } from "./excel-fill";
import { FillBar } from "./FillBar";
import { FactFields } from "./FactFields";
import type { FillSession, FillState, FillWorkbook } from "./fill-session";
import { openFillSession } from "./fill-session";
import { IndicatorPanel } from "./IndicatorPanel";
import { LibraryPanel } from "./LibraryPanel";
import { WeightPanel } from "./WeightPanel";

const useStyles = makeStyles({
  area: { display: "flex", flexDirection: "column", rowGap: "8px" },
  head: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: "8px",
    margin: 0,
  },
  name: { margin: 0, minWidth: 0, overflowWrap: "anywhere" },
});

/** Filling in the sheet in front: facts, amounts, indicators, points, and a library of indicators. */
export function FillArea(props: PartProps & { readonly workbook?: FillWorkbook }): ReactElement {
  const { language, services } = props;
  const [session] = useState(() => openFillSession(props.workbook ?? excelFill, services));
  const state = useStore(session);
  const styles = useStyles();
  const words = FILL[language];
  useEffect(() => {
    void session.open();
    return () => session.close();
  }, [session]);
  const sheet = state.sheet;
  if (sheet?.kind !== "ours")
    return (
      <Elsewhere
        words={words}
        state={state}
        language={language}
        session={session}
        onBuild={() => services.goTo("build")}
      />
    );
  const part = { language, session, state, sheet, services };
  const { form } = sheet.own;
  // An empty form begins with its facts, one that has them goes on with its indicators.
  const lacking = sheet.own.fields.some(({ required, text }) => required && text === "");
  const scored = form.columns.some(({ role }) => role === "weight");
  // What was opened and typed belongs to one sheet.
  return (
    <div className={styles.area} key={sheet.id}>
      <div className={styles.head}>
        <p className={styles.name}>{words.sheet(sheet.name)}</p>
        <Button size="small" appearance="subtle" onClick={() => void session.refresh()}>
          {words.refresh}
        </Button>
      </div>
      {state.failure !== null && (
        <Notice tone="problem" text={explainFailure(state.failure, language).what} dismiss={null} />
      )}
      <Section title={words.facts} open={lacking}>
        <FactFields {...part} />
      </Section>
      <Section title={words.budget}>
        <BudgetFields {...part} />
      </Section>
      <Section title={words.indicators} open={!lacking}>
        <IndicatorPanel {...part} />
      </Section>
      {scored && (
        <Section title={words.weights}>
          <WeightPanel {...part} />
        </Section>
      )}
      <Section title={LIBRARY[language].title}>
        <LibraryPanel {...part} />
      </Section>
      <FillBar {...part} />
    </div>
  );
}

function Elsewhere(props: {
  readonly words: FillMessages;
  readonly state: FillState;
  readonly language: Language;
  readonly session: FillSession;
  readonly onBuild: () => void;
}): ReactElement {
  const { words, state } = props;
  const { sheet, failure } = state;
  if (failure !== null) {
    const { what, why, next } = explainFailure(failure, props.language);
    return (
      <Notice
        tone="problem"
        text={[what, why, next].join(props.language === "en" ? " " : "")}
        dismiss={null}
      >
        <Button size="small" onClick={() => void props.session.refresh()}>
          {words.refresh}
        </Button>
      </Notice>
    );
  }
  if (sheet === null || sheet.kind === "ours") return <Spinner size="tiny" label={words.reading} />;
  return (
    <Notice
      tone="news"
      text={sheet.kind === "lost" ? words.lost(sheet.name) : words.other(sheet.name)}
      details={[words.otherNext]}
      dismiss={null}
    >
      <Button size="small" appearance="primary" onClick={props.onBuild}>
        {words.toBuild}
      </Button>
      <Button size="small" onClick={() => void props.session.refresh()}>
        {words.refresh}
      </Button>
    </Notice>
  );
}
