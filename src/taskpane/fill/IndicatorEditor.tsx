import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useEffect, useRef, useState } from "react";
import type { Indicator } from "../../core";
import { categoryOf, FILL, levelPaths, LIBRARY, moveStep, samePath } from "../../core";
import { useStore } from "../pane-services";
import type { FillPart } from "./fill-part";
import { IndicatorForm } from "./IndicatorForm";
import { LevelChoice } from "./LevelChoice";

const useStyles = makeStyles({
  editor: {
    display: "flex",
    flexDirection: "column",
    rowGap: "8px",
    padding: "8px",
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  actions: { display: "flex", flexWrap: "wrap", gap: "6px" },
  question: {
    display: "flex",
    flexDirection: "column",
    rowGap: "6px",
    padding: "8px",
    border: `2px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  text: { margin: 0, overflowWrap: "anywhere" },
});

/** What may be done with one indicator. */
export function IndicatorEditor(
  props: FillPart & {
    readonly row: number;
    readonly indicator: Indicator;
    /** The button that a move was made with has the focus again where the row came to stand. */
    readonly focus: "up" | "down" | null;
    readonly onStep: (by: -1 | 1) => void;
  },
): ReactElement {
  const styles = useStyles();
  const { language, services, session, sheet, row, indicator } = props;
  const words = FILL[language];
  const busy = useStore(services.runner).busy !== null;
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const up = useRef<HTMLButtonElement>(null);
  const down = useRef<HTMLButtonElement>(null);
  const { content, form } = sheet.own;
  const weighted = form.columns.some(({ role }) => role === "weight");
  useEffect(() => {
    if (props.focus === "up") up.current?.focus();
    if (props.focus === "down") down.current?.focus();
  }, [props.focus, row]);

  if (asking)
    return (
      <div
        role="alertdialog"
        aria-label={words.removeQuestion(indicator.name)}
        className={styles.question}
        onKeyDown={(event) => {
          if (event.key === "Escape") setAsking(false);
        }}
      >
        <strong>{words.removeQuestion(indicator.name)}</strong>
        <p className={styles.text}>{words.removeWarning}</p>
        <div className={styles.actions}>
          <Button size="small" disabledFocusable={busy} onClick={() => void session.remove(row)}>
            {words.removeConfirm}
          </Button>
          <Button
            ref={takeFocus}
            size="small"
            appearance="primary"
            onClick={() => setAsking(false)}
          >
            {words.keep}
          </Button>
        </div>
      </div>
    );
  return (
    <div className={styles.editor}>
      <IndicatorForm
        key={`${row} ${indicator.name} ${String(indicator.target)} ${indicator.weight}`}
        language={language}
        start={{
          name: indicator.name,
          target: String(indicator.target ?? ""),
          weight: String(indicator.weight ?? ""),
        }}
        path={indicator.path}
        weighted={weighted}
        busy={busy}
        submit={words.save}
        onSubmit={(draft) =>
          void session.change(row, {
            ...(draft.name === indicator.name ? {} : { name: draft.name }),
            ...(draft.target === String(indicator.target ?? "") || draft.target === indicator.target
              ? {}
              : { target: draft.target }),
            ...(draft.weight === indicator.weight ? {} : { weight: draft.weight }),
          })
        }
      >
        <Button size="small" appearance="subtle" onClick={() => session.openRow(null)}>
          {words.close}
        </Button>
      </IndicatorForm>
      <div className={styles.actions}>
        <Button
          ref={(button: HTMLButtonElement | null) => {
            up.current = button;
          }}
          size="small"
          disabledFocusable={busy || moveStep(content, row, -1) === null}
          onClick={() => props.onStep(-1)}
        >
          {words.up}
        </Button>
        <Button
          ref={(button: HTMLButtonElement | null) => {
            down.current = button;
          }}
          size="small"
          disabledFocusable={busy || moveStep(content, row, 1) === null}
          onClick={() => props.onStep(1)}
        >
          {words.down}
        </Button>
        <Button size="small" onClick={() => void session.select(row)}>
          {words.showCell}
        </Button>
        <Button size="small" disabledFocusable={busy} onClick={() => setAsking(true)}>
          {words.remove}
        </Button>
        <Button size="small" disabledFocusable={busy} onClick={() => void save()}>
          {words.toLibrary}
        </Button>
      </div>
      <LevelChoice
        label={words.moveTo}
        levels={levelPaths(content, form.menu)}
        value={indicator.path}
        disabled={busy}
        onChoose={(path) => {
          if (path !== null && !samePath(path, indicator.path)) void session.moveTo(row, path);
        }}
      />
      {problem !== null && (
        <p role="alert" className={styles.text}>
          {problem}
        </p>
      )}
    </div>
  );

  async function save(): Promise<void> {
    const [first = "", second = ""] = indicator.path;
    const target = String(indicator.target ?? "");
    const category = categoryOf(indicator.path);
    setProblem(
      await session.library.keep(
        {
          id: "",
          path: [first, second === "" ? (category ?? first) : second],
          name: indicator.name,
          target,
          unit: /\d\s*([^\d\s.,]+)$/u.exec(target)?.[1] ?? "",
          sector: "通用管理",
          source: LIBRARY[language].ownSource,
        },
        language,
      ),
    );
  }
}

/** The person pressed 删除 with the focus here, so the focus follows the question. */
function takeFocus(button: HTMLButtonElement | null): void {
  button?.focus();
}
