import { FluentProvider, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useCallback, useMemo, useState } from "react";
import type { PlanOptions, ReviewRow, SheetPlan, Unsupported as Why } from "../core";
import { CHECK, PANE } from "../core";
import { BuildForm } from "./components/BuildForm";
import { CheckPanel } from "./components/CheckPanel";
import { CrashGuard } from "./components/CrashGuard";
import { FirstRun } from "./components/FirstRun";
import type { Area } from "./components/Frame";
import { Frame } from "./components/Frame";
import { Messages } from "./components/Messages";
import { Progress } from "./components/Progress";
import { Settings } from "./components/Settings";
import { Unsupported } from "./components/Unsupported";
import type { FormChoice } from "./form-choice";
import type { Memory } from "./memory";
import type { ReviewWorkbook } from "./review-session";
import type { OfficeColors } from "./theme";
import { paneTheme } from "./theme";
import type { Preferences } from "./use-preferences";
import { usePreferences } from "./use-preferences";
import { useReview } from "./use-review";

const useStyles = makeStyles({
  pane: { minHeight: "100vh", overflowWrap: "break-word" },
});

export interface AppProps {
  readonly unsupported: Why | null;
  /** Language tag that Office, or else the browser, reports. */
  readonly officeLanguage: string;
  readonly colors: OfficeColors | null;
  readonly memory: Memory;
  readonly workbook: ReviewWorkbook;
  readonly forms: readonly FormChoice[];
  readonly version: string;
  readonly onReload: () => void;
}

export function App(props: AppProps): ReactElement {
  const styles = useStyles();
  const preferences = usePreferences(props.memory, props.officeLanguage);
  const messages = PANE[preferences.language];
  const theme = useMemo(() => paneTheme(props.colors), [props.colors]);
  return (
    <FluentProvider theme={theme} lang={preferences.language} className={styles.pane}>
      <CrashGuard messages={messages} onReload={props.onReload}>
        {props.unsupported === null ? (
          <Pane {...props} preferences={preferences} />
        ) : (
          <Unsupported messages={messages} why={props.unsupported} />
        )}
      </CrashGuard>
    </FluentProvider>
  );
}

function Pane(props: AppProps & { readonly preferences: Preferences }): ReactElement {
  const { preferences, forms } = props;
  const { language } = preferences;
  const messages = PANE[language];
  const check = CHECK[language];
  const { state, commands } = useReview(props.workbook, props.version);
  const [area, setArea] = useState<Area>("check");
  const markStyle = preferences.blackAndWhite ? "black-and-white" : "exceptions";
  const busy = state.busy !== null;
  const select = useCallback((row: ReviewRow) => void commands.select(row), [commands]);

  function build(plan: (options: PlanOptions) => SheetPlan): void {
    begin();
    void commands.build(plan({ marks: markStyle }), markStyle);
  }

  function begin(): void {
    preferences.endFirstRun();
    setArea("check");
  }

  if (!preferences.firstRunOver) {
    const form = forms[0];
    return (
      <FirstRun
        messages={messages}
        onSample={() => {
          if (form?.planSample) build(form.planSample);
        }}
        onEmpty={() => {
          if (form) build(form.planEmpty);
        }}
        onCheck={() => {
          begin();
          void commands.check();
        }}
        onSkip={begin}
        onOtherLanguage={() => preferences.chooseLanguage(language === "en" ? "zh-CN" : "en")}
      />
    );
  }

  const progress = {
    building: messages.build.building,
    removing: messages.build.removing,
    marking: check.marking,
    checking: check.checking,
  };
  return (
    <Frame
      messages={messages}
      area={area}
      onArea={setArea}
      news={
        <>
          {state.busy !== null && (
            <Progress
              text={progress[state.busy]}
              fraction={state.progress}
              cancel={
                state.busy === "checking" || state.busy === "building"
                  ? { label: check.cancel, run: commands.cancel }
                  : null
              }
            />
          )}
          <Messages
            language={language}
            state={state}
            onDismiss={commands.dismiss}
            onRemove={() => void commands.remove()}
            onKeep={commands.keep}
          />
        </>
      }
    >
      {area === "build" && (
        <BuildForm
          messages={messages}
          forms={forms}
          busy={busy}
          onEmpty={(form) => build(form.planEmpty)}
          onSample={(form) => {
            if (form.planSample) build(form.planSample);
          }}
        />
      )}
      {area === "check" && (
        <CheckPanel
          language={language}
          messages={check}
          review={state.review}
          checkedAt={state.checkedAt}
          stale={state.stale}
          busy={busy}
          marks={state.marks}
          blackAndWhite={preferences.blackAndWhite}
          onCheck={() => void commands.check()}
          onSelect={select}
          onMarks={(mode) => void commands.mark(mode)}
        />
      )}
      {area === "settings" && (
        <Settings
          messages={messages}
          language={preferences.languageChoice}
          blackAndWhite={preferences.blackAndWhite}
          version={props.version}
          onLanguage={preferences.chooseLanguage}
          onBlackAndWhite={(on) => {
            preferences.setBlackAndWhite(on);
            if (state.marks !== "off") void commands.mark(on ? "black-and-white" : "exceptions");
          }}
        />
      )}
    </Frame>
  );
}
