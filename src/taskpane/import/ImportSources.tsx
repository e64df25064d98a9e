import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ClipboardEvent, ReactElement } from "react";
import { useEffect, useId, useRef, useState } from "react";
import type { Grid, Language } from "../../core";
import { IMPORT } from "../../core";
import { MOST_MEGABYTES } from "../../files/container";
import { htmlGrids } from "./html-grids";
import type { ImportSession } from "./import-session";
import { MOST_INDICATORS, MOST_PASTED } from "./import-source";

const useStyles = makeStyles({
  sources: { display: "flex", flexDirection: "column", rowGap: "8px" },
  hidden: { display: "none" },
  text: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  field: { display: "flex", flexDirection: "column", rowGap: "4px" },
  paste: {
    boxSizing: "border-box",
    width: "100%",
    minHeight: "84px",
    padding: "6px 8px",
    resize: "vertical",
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
  drop: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "8px",
    padding: "10px",
    border: `2px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  over: { border: `2px solid ${tokens.colorBrandStroke1}` },
});

/** Tables of the clipboard with the text that stood for them: edited since, the text counts. */
interface PastedTables {
  readonly grids: readonly Grid[];
  readonly text: string;
}

const ACCEPT = ".xlsx,.xlsm,.xlsb,.xls,.docx,.pdf,.txt,.csv";

/** Where a form can come from: a paste, a file, or cells of the workbook. */
export function ImportSources(props: {
  readonly language: Language;
  readonly session: ImportSession;
  readonly busy: boolean;
  readonly hidden: boolean;
}): ReactElement {
  const styles = useStyles();
  const { session, busy } = props;
  const words = IMPORT[props.language];
  const id = useId();
  const [text, setText] = useState("");
  const [tables, setTables] = useState<PastedTables | null>(null);
  const zone = useRef<HTMLDivElement>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const over = useDroppedFiles(zone, session);
  const pasted = tables !== null && tables.text === text ? tables : null;

  function paste(event: ClipboardEvent<HTMLTextAreaElement>): void {
    const html = event.clipboardData.getData("text/html");
    if (!/<table/iu.test(html) || html.length > MOST_PASTED * HTML_OVERHEAD) return;
    const grids = htmlGrids(html, words.pastedText);
    if (grids.length === 0) return;
    event.preventDefault();
    const plain = event.clipboardData.getData("text/plain").replaceAll("\r\n", "\n");
    setText(plain);
    setTables({ grids, text: plain });
  }

  return (
    <div className={mergeClasses(styles.sources, props.hidden && styles.hidden)}>
      <p className={styles.text}>{words.intro}</p>
      <div className={styles.field}>
        <label htmlFor={id}>{words.paste}</label>
        <textarea
          id={id}
          className={styles.paste}
          placeholder={words.pastePlaceholder}
          spellCheck={false}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onPaste={paste}
        />
      </div>
      {pasted !== null && (
        <p role="status" className={styles.quiet}>
          {words.pastedTable(pasted.grids.length)}
        </p>
      )}
      {text !== "" && (
        <div className={styles.actions}>
          <Button
            appearance="primary"
            disabledFocusable={busy}
            onClick={() =>
              void (pasted === null ? session.readText(text) : session.readTables(pasted.grids))
            }
          >
            {words.read}
          </Button>
          <Button onClick={() => setText("")}>{words.clear}</Button>
        </div>
      )}
      <div ref={zone} className={mergeClasses(styles.drop, over && styles.over)}>
        <Button disabledFocusable={busy} onClick={() => chooser.current?.click()}>
          {words.choose}
        </Button>
        <span>{over ? words.dropNow : words.drop}</span>
        <input
          ref={chooser}
          type="file"
          accept={ACCEPT}
          className={styles.hidden}
          aria-label={words.choose}
          tabIndex={-1}
          onChange={(event) => {
            const files = [...(event.target.files ?? [])];
            // The same file may be chosen again, after it was saved anew.
            event.target.value = "";
            if (files.length > 0) void session.readFiles(files);
          }}
        />
      </div>
      <p className={styles.quiet}>{words.limits(MOST_MEGABYTES, MOST_INDICATORS)}</p>
      <div className={styles.actions}>
        <Button disabledFocusable={busy} onClick={() => void session.takeSheet()}>
          {words.fromSheet}
        </Button>
        <Button disabledFocusable={busy} onClick={() => void session.takeSelection()}>
          {words.fromSelection}
        </Button>
      </div>
    </div>
  );
}

/** Word writes far more of looks than of text. */
const HTML_OVERHEAD = 20;

/**
 * A file may be dropped anywhere on the pane while this part is in view; without this the browser
 * would open it in place of the pane. Tells whether one is being held over it.
 */
function useDroppedFiles(
  zone: { readonly current: HTMLElement | null },
  session: ImportSession,
): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const inView = (): boolean =>
      zone.current !== null && zone.current.closest("[hidden]") === null;
    const hold = (event: DragEvent): void => {
      if (event.dataTransfer === null) return;
      event.preventDefault();
      setOver(inView());
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      setOver(false);
      if (event.target instanceof HTMLTextAreaElement && event.dataTransfer?.files.length === 0)
        return;
      event.preventDefault();
      if (inView()) void session.readFiles([...(event.dataTransfer?.files ?? [])]);
    };
    document.addEventListener("dragover", hold);
    document.addEventListener("dragleave", leave);
    document.addEventListener("drop", drop);
    return () => {
      document.removeEventListener("dragover", hold);
      document.removeEventListener("dragleave", leave);
      document.removeEventListener("drop", drop);
    };
  }, [zone, session]);
  return over;
}
