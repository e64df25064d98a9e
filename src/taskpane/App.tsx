import { FluentProvider, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useMemo, useState } from "react";
import type { Unsupported as Why } from "../core";
import { CHECK, PANE, RULES } from "../core";
import type { Area } from "./area";
import { FirstRun } from "./build/FirstRun";
import { buildChoices } from "./build/build-choices";
import type { FormChoice } from "./build/form-choice";
import type { PlanForm } from "./build/plan-at-rest";
import { CheckPanel } from "./check/CheckPanel";
import { CrashGuard } from "./components/CrashGuard";
import { Frame } from "./components/Frame";
import { later } from "./components/later";
import { Messages } from "./components/Messages";
import { Progress } from "./components/Progress";
import { Section } from "./components/Section";
import { Unsupported } from "./components/Unsupported";
import type { Memory } from "./memory";
import type { ReviewWorkbook } from "./review-session";
import type { OfficeColors } from "./theme";
import { paneTheme } from "./theme";
import type { Preferences } from "./use-preferences";
import { usePreferences } from "./use-preferences";
import { usePaneServices, useStore } from "./pane-services";
import { Settings } from "./settings/Settings";

const BuildTab = later(async () => (await import("./build/BuildTab")).BuildTab);
const FillArea = later(async () => (await import("./fill/FillArea")).FillArea);
const OutsidePage = later(async () => (await import("./outside/OutsidePage")).OutsidePage);
const RulesPanel = later(async () => (await import("./rules/RulesPanel")).RulesPanel);
const HandOnArea = later(async () => (await import("./hand-on/HandOnArea")).HandOnArea);

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
  readonly loadForms: () => Promise<readonly FormChoice[]>;
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
        {props.unsupported === null && <Pane {...props} preferences={preferences} />}
        {props.unsupported === "outside-excel" && <OutsidePage language={preferences.language} />}
        {props.unsupported !== null && props.unsupported !== "outside-excel" && (
          <Unsupported messages={messages} why={props.unsupported} />
        )}
      </CrashGuard>
    </FluentProvider>
  );
}

function Pane(props: AppProps & { readonly preferences: Preferences }): ReactElement {
  const { preferences } = props;
  const { language } = preferences;
  const messages = PANE[language];
  const [area, setArea] = useState<Area>("check");
  const services = usePaneServices(props.workbook, props.version, props.memory, setArea);
  const { review } = services;
  const runner = useStore(services.runner);
  const state = useStore(review);

  function build(plan: PlanForm): void {
    begin();
    void review.build(plan, buildChoices(props.memory));
  }

  /** The first form of the menu, filled with its sample or empty. */
  async function buildFirst(filled: boolean): Promise<void> {
    begin();
    try {
      const [form] = await props.loadForms();
      const plan = filled ? form?.planSample : form?.planEmpty;
      if (plan) build(plan);
    } catch (error) {
      console.error(error);
      services.runner.fail({ kind: "not-loaded" });
    }
  }

  function begin(): void {
    preferences.endFirstRun();
    setArea("check");
  }

  if (!preferences.firstRunOver) {
    return (
      <FirstRun
        messages={messages}
        onSample={() => void buildFirst(true)}
        onEmpty={() => void buildFirst(false)}
        onCheck={() => {
          begin();
          void review.check();
        }}
        onSkip={begin}
        onOtherLanguage={() => preferences.chooseLanguage(language === "en" ? "zh-CN" : "en")}
      />
    );
  }

  const part = { language, services };
  return (
    <Frame
      messages={messages}
      area={area}
      onArea={setArea}
      news={
        <>
          {runner.busy !== null && (
            <Progress
              text={runner.busy.doing(language)}
              fraction={runner.progress}
              cancel={
                runner.busy.cancelling === "never"
                  ? null
                  : { label: CHECK[language].cancel, run: services.runner.cancel }
              }
            />
          )}
          <Messages
            language={language}
            state={state}
            runner={runner}
            aboutBuilds={area === "build" || area === "check"}
            onDismiss={services.runner.dismiss}
            onRemove={() => void review.remove()}
            onKeep={review.keep}
          />
        </>
      }
      areas={{
        build: <BuildTab {...part} loadForms={props.loadForms} onBuild={build} />,
        fill: <FillArea {...part} />,
        check: <CheckPanel {...part} blackAndWhite={preferences.blackAndWhite} />,
        "hand-on": <HandOnArea {...part} />,
        settings: (
          <Settings
            messages={messages}
            language={preferences.languageChoice}
            blackAndWhite={preferences.blackAndWhite}
            version={props.version}
            onLanguage={preferences.chooseLanguage}
            onBlackAndWhite={(on) => {
              preferences.setBlackAndWhite(on);
              if (state.marks !== "off") void review.mark(on ? "black-and-white" : "exceptions");
            }}
          >
            <Section title={RULES[language].title}>
              <RulesPanel {...part} />
            </Section>
          </Settings>
        ),
      }}
    />
  );
}
