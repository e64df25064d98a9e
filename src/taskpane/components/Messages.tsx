import { Button, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useRef } from "react";
import type { Language, PaneMessages } from "../../core";
import { PANE } from "../../core";
import type { CommandRunner, RunnerState } from "../command-runner";
import { sentenceOf, toneOf } from "../news";
import type { ReviewState } from "../review-session";
import { useKeptFocus } from "../use-kept-focus";
import { RemovableNotice } from "../build/RemovableNotice";
import { Notice } from "./Notice";

const useStyles = makeStyles({
  messages: {
    display: "flex",
    flexDirection: "column",
    rowGap: "8px",
    outlineStyle: "none",
    ":empty": { display: "none" },
  },
});

export interface MessagesProps {
  readonly language: Language;
  readonly state: ReviewState;
  readonly runner: RunnerState;
  /** A sheet just built is told of where sheets are built and checked, and nowhere else. */
  readonly aboutBuilds: boolean;
  readonly onDismiss: CommandRunner["dismiss"];
  readonly onRemove: () => void;
  readonly onKeep: () => void;
}

/** Everything the pane has to tell at the moment, above whatever it shows. */
export function Messages(props: MessagesProps): ReactElement {
  const styles = useStyles();
  const { language, state } = props;
  const { news, busy } = props.runner;
  const messages = PANE[language];
  const place = useRef<HTMLDivElement>(null);
  const keptFocus = useKeptFocus(() => place.current);
  const dismiss = messages.notice.dismiss;
  return (
    <div ref={place} tabIndex={-1} className={styles.messages} {...keptFocus}>
      {news !== null && (
        <Notice
          tone={toneOf(news)}
          text={sentenceOf(news, language)}
          dismiss={{ label: dismiss, run: props.onDismiss }}
        >
          {news.kind === "told" && news.undo !== null && (
            <Button
              size="small"
              disabledFocusable={busy !== null}
              onClick={() => void news.undo?.()}
            >
              {messages.notice.undo}
            </Button>
          )}
        </Notice>
      )}
      {state.removable !== null && props.aboutBuilds && (
        <RemovableNotice
          key={state.removable.sheet.sheetId}
          language={language}
          removable={state.removable}
          busy={busy !== null}
          onRemove={props.onRemove}
          onKeep={props.onKeep}
        />
      )}
      {state.functions !== null && (
        <Notice tone="problem" text={functionsSentence(state.functions, messages)} dismiss={null} />
      )}
    </div>
  );
}

function functionsSentence(
  functions: NonNullable<ReviewState["functions"]>,
  { build }: PaneMessages,
): string {
  switch (functions.kind) {
    case "unavailable":
      return build.functionsSilent;
    case "other-version":
      return build.functionsOld(functions.found);
  }
}
