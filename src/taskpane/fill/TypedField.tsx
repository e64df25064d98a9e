import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { KeyboardEvent, ReactElement, ReactNode } from "react";
import { useId, useRef, useState } from "react";

const useStyles = makeStyles({
  field: { display: "flex", flexDirection: "column", rowGap: "2px", minWidth: 0 },
  label: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  star: { color: tokens.colorPaletteRedForeground1 },
  input: {
    boxSizing: "border-box",
    width: "100%",
    minWidth: 0,
    minHeight: "30px",
    padding: "4px 8px",
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-1px" },
    ":disabled": { color: tokens.colorNeutralForeground2 },
  },
  number: { textAlign: "end" },
  area: { resize: "vertical", lineHeight: tokens.lineHeightBase300 },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
  refused: { color: tokens.colorPaletteRedForeground1 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** A sentence beside a field: why it was not written, what to look at again, or help. */
export interface BesideField {
  readonly tone: "refused" | "warned" | "quiet";
  readonly text: string;
}

export interface TypedFieldProps {
  readonly label: string;
  readonly required?: { readonly spoken: string };
  /** As the sheet has it. */
  readonly text: string;
  readonly kind: "line" | "lines" | "number" | "phone";
  /** Offered while typing; with `closed` nothing else may be chosen. */
  readonly options?: { readonly values: readonly string[]; readonly closed: boolean };
  readonly placeholder?: string;
  readonly disabled?: boolean;
  readonly notes: readonly BesideField[];
  /** What stands below while the person types. */
  readonly live?: (draft: string) => ReactNode;
  /** Called on leaving the field and on Enter, if something else is typed; `false` keeps the draft. */
  readonly onEnter: (text: string) => Promise<boolean>;
}

/** A field that is written when it is left: Enter writes at once, Escape gives back what the sheet has. */
export function TypedField(props: TypedFieldProps): ReactElement {
  const styles = useStyles();
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  /** What is being written. */
  const sent = useRef<string | null>(null);
  const shown = draft ?? props.text;
  const invalid = props.notes.some(({ tone }) => tone === "refused");

  async function enter(text: string | null): Promise<void> {
    if (text === null || text === sent.current) return;
    if (text === props.text && sent.current === null) {
      setDraft(null);
      return;
    }
    sent.current = text;
    const done = await props.onEnter(text);
    if (sent.current === text) sent.current = null;
    // What was typed on meanwhile stays.
    if (done) setDraft((now) => (now === text ? null : now));
  }

  function onKeyDown(event: KeyboardEvent): void {
    // While a Chinese word is being composed, Enter and Escape belong to the input method.
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape" && draft !== null) {
      event.stopPropagation();
      setDraft(null);
    }
    const writes = props.kind !== "lines" || event.ctrlKey || event.metaKey;
    if (event.key === "Enter" && writes) {
      event.preventDefault();
      void enter(draft);
    }
  }

  const common = {
    id,
    className: mergeClasses(
      styles.input,
      props.kind === "number" && styles.number,
      props.kind === "lines" && styles.area,
    ),
    value: shown,
    disabled: props.disabled ?? false,
    required: props.required !== undefined,
    "aria-invalid": invalid,
    "aria-describedby": props.notes.length > 0 ? `${id}-notes` : undefined,
    onKeyDown,
    onBlur: () => void enter(draft),
  };
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {props.label}
        {props.required !== undefined && (
          <span className={styles.star} title={props.required.spoken}>
            {" *"}
          </span>
        )}
      </label>
      {control()}
      {props.live?.(shown)}
      <div id={`${id}-notes`} role="status">
        {props.notes.map(({ tone, text }) => (
          <p
            key={text}
            className={mergeClasses(
              styles.note,
              tone === "refused" && styles.refused,
              tone === "quiet" && styles.quiet,
            )}
          >
            {text}
          </p>
        ))}
      </div>
    </div>
  );

  function control(): ReactElement {
    if (props.options?.closed === true) {
      const { values } = props.options;
      return (
        <select
          {...common}
          onChange={(event) => {
            setDraft(event.target.value);
            void enter(event.target.value);
          }}
        >
          {[...new Set(["", ...values, shown])].map((value) => (
            <option key={value} value={value}>
              {value}
            </option>
          ))}
        </select>
      );
    }
    if (props.kind === "lines") {
      const lines = Math.ceil(shown.length / 22) + shown.split("\n").length - 1;
      return (
        <textarea
          {...common}
          rows={Math.min(10, Math.max(3, lines))}
          onChange={(event) => setDraft(event.target.value)}
        />
      );
    }
    return (
      <>
        <input
          {...common}
          type="text"
          inputMode={inputModeOf(props.kind)}
          autoComplete="off"
          placeholder={props.placeholder}
          list={props.options === undefined ? undefined : `${id}-options`}
          onChange={(event) => setDraft(event.target.value)}
        />
        {props.options !== undefined && (
          <datalist id={`${id}-options`}>
            {props.options.values.map((value) => (
              <option key={value} value={value} />
            ))}
          </datalist>
        )}
      </>
    );
  }
}

function inputModeOf(kind: TypedFieldProps["kind"]): "text" | "decimal" | "tel" {
  switch (kind) {
    case "number":
      return "decimal";
    case "phone":
      return "tel";
    case "line":
    case "lines":
      return "text";
  }
}
