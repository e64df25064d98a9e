import { FluentProvider } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useState } from "react";
import type { Language, Unsupported as Why } from "../core";
import { PANE } from "../core";
import { FirstRun } from "./components/FirstRun";
import { Unsupported } from "./components/Unsupported";
import type { OfficeColors } from "./theme";
import { paneTheme } from "./theme";

export interface AppProps {
  readonly language: Language;
  readonly colors: OfficeColors | null;
  readonly unsupported: Why | null;
}

export function App(props: AppProps): ReactElement {
  const [language, setLanguage] = useState(props.language);
  const messages = PANE[language];
  return (
    <FluentProvider theme={paneTheme(props.colors)} lang={language}>
      {props.unsupported === null ? (
        <FirstRun
          messages={messages}
          busy={false}
          onSample={() => undefined}
          onEmpty={() => undefined}
          onCheck={() => undefined}
          onSkip={() => undefined}
          onOtherLanguage={() => setLanguage(language === "en" ? "zh-CN" : "en")}
        />
      ) : (
        <Unsupported messages={messages} why={props.unsupported} />
      )}
    </FluentProvider>
  );
}
