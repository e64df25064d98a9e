import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useState } from "react";
import type { Language, PlanHint } from "../../core";
import { describeHint, PANE } from "../../core";
import type { Removable } from "../review-session";
import { Notice } from "../components/Notice";

/** Remarks of the plan that are spelled out; a pane is no place for hundreds. */
const TOLD = 5;

/** Fields without a place that are named. */
const NAMED = 8;

const useStyles = makeStyles({
  question: {
    display: "flex",
    flexDirection: "column",
    rowGap: "8px",
    padding: "8px 10px",
    border: `2px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: "anywhere",
  },
  text: { margin: 0 },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

export interface RemovableNoticeProps {
  readonly language: Language;
  readonly removable: Removable;
  readonly busy: boolean;
  readonly onRemove: () => void;
  readonly onKeep: () => void;
}

/** Names the sheet just made, or left half-made, and offers to take it back; asks in the pane, for Office has no dialogs. */
export function RemovableNotice(props: RemovableNoticeProps): ReactElement {
  const styles = useStyles();
  const [step, setStep] = useState<"told" | "asking" | "kept">("told");
  const { language, removable } = props;
  const words = PANE[language].build;
  const name = removable.sheet.sheetName;
  const unfinished = removable.kind === "unfinished";
  const hints = unfinished ? [] : removable.hints;

  if (step !== "asking") {
    return (
      <Notice
        tone={unfinished ? "problem" : "news"}
        text={unfinished ? words.unfinished(name) : words.built(name)}
        details={told(hints, language)}
        dismiss={{ label: PANE[language].notice.dismiss, run: props.onKeep }}
      >
        <Button
          ref={step === "kept" ? takeFocus : null}
          size="small"
          disabledFocusable={props.busy}
          onClick={() => setStep("asking")}
        >
          {unfinished ? words.removeUnfinished : words.undo}
        </Button>
      </Notice>
    );
  }
  return (
    <div
      role="alertdialog"
      aria-labelledby="undo-question"
      aria-describedby="undo-warning"
      className={styles.question}
      onKeyDown={(event) => {
        if (event.key === "Escape") setStep("kept");
      }}
    >
      <strong id="undo-question">{words.undoQuestion(name)}</strong>
      <p id="undo-warning" className={styles.text}>
        {words.undoWarning}
      </p>
      <div className={styles.actions}>
        <Button size="small" disabledFocusable={props.busy} onClick={props.onRemove}>
          {words.undoConfirm}
        </Button>
        <Button ref={takeFocus} size="small" appearance="primary" onClick={() => setStep("kept")}>
          {words.undoCancel}
        </Button>
      </div>
    </div>
  );
}

/** What the form has no place for is one line, however much it is; the rest one by one. */
function told(hints: readonly PlanHint[], language: Language): readonly string[] {
  const words = PANE[language].build;
  const labels = hints.flatMap((hint) => (hint.kind === "no-place" ? [hint.label] : []));
  const others = hints.filter(({ kind }) => kind !== "no-place");
  const sentences = others.slice(0, TOLD).map((hint) => describeHint(hint, language));
  const rest = others.length - sentences.length;
  return [
    ...sentences,
    ...(rest === 0 ? [] : [words.moreHints(rest)]),
    ...(labels.length === 0 ? [] : [words.noPlace(labels.slice(0, NAMED), labels.length)]),
  ];
}

/** The person pressed 撤销 with the focus here, so the focus follows the question and comes back. */
function takeFocus(button: HTMLButtonElement | null): void {
  button?.focus();
}
