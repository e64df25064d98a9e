import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useState } from "react";
import type { Language, LibraryEntry } from "../../core";
import { LIBRARY, SECTOR_WORDS, SECTORS } from "../../core";
import { ChoiceField } from "../components/ChoiceField";
import type { LibrarySession } from "./library-session";
import { PlainField } from "./PlainField";

const useStyles = makeStyles({
  item: {
    display: "flex",
    flexDirection: "column",
    rowGap: "4px",
    padding: "6px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  line: { display: "flex", alignItems: "flex-start", columnGap: "8px" },
  text: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  quiet: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  actions: { display: "flex", flexWrap: "wrap", gap: "6px" },
  problem: { margin: 0, color: tokens.colorPaletteRedForeground1 },
});

/** One entry with what may be done with it; only a person's own can be changed. */
export function LibraryItem(props: {
  readonly language: Language;
  readonly session: LibrarySession;
  readonly entry: LibraryEntry;
  readonly own: boolean;
  readonly busy: boolean;
  readonly onInsert: () => void;
}): ReactElement {
  const styles = useStyles();
  const { language, entry, own, session } = props;
  const words = LIBRARY[language];
  const [step, setStep] = useState<"shown" | "editing" | "asking">("shown");
  return (
    <li className={styles.item}>
      <div className={styles.line}>
        <span className={styles.text}>
          {entry.name}　<strong>{entry.target}</strong>
          <span className={styles.quiet}>
            {own && `${words.own} · `}
            {entry.path.join(" / ")} · {SECTOR_WORDS[language][entry.sector]}
          </span>
          <span className={styles.quiet}>{words.source(entry.source)}</span>
        </span>
        <Button
          size="small"
          aria-label={words.insertNamed(entry.name)}
          disabledFocusable={props.busy}
          onClick={props.onInsert}
        >
          {words.insert}
        </Button>
      </div>
      {own && step === "shown" && (
        <div className={styles.actions}>
          <Button size="small" appearance="subtle" onClick={() => setStep("editing")}>
            {words.edit}
          </Button>
          <Button size="small" appearance="subtle" onClick={() => setStep("asking")}>
            {words.remove}
          </Button>
        </div>
      )}
      {step === "asking" && (
        <div role="alertdialog" aria-label={words.removeQuestion(entry.name)}>
          <p className={styles.text}>{words.removeQuestion(entry.name)}</p>
          <div className={styles.actions}>
            <Button
              size="small"
              disabledFocusable={props.busy}
              onClick={() => void session.remove(entry)}
            >
              {words.remove}
            </Button>
            <Button size="small" appearance="primary" onClick={() => setStep("shown")}>
              {words.keep}
            </Button>
          </div>
        </div>
      )}
      {step === "editing" && <EntryForm {...props} onDone={() => setStep("shown")} />}
    </li>
  );
}

function EntryForm(props: {
  readonly language: Language;
  readonly session: LibrarySession;
  readonly entry: LibraryEntry;
  readonly busy: boolean;
  readonly onDone: () => void;
}): ReactElement {
  const styles = useStyles();
  const { language } = props;
  const words = LIBRARY[language];
  const [entry, setEntry] = useState(props.entry);
  const [problem, setProblem] = useState<string | null>(null);
  const [first, second] = entry.path;
  return (
    <form
      className={styles.item}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <PlainField
        label={words.name}
        value={entry.name}
        problem={null}
        onChange={(name) => setEntry({ ...entry, name })}
      />
      <PlainField
        label={words.target}
        value={entry.target}
        problem={null}
        onChange={(target) => setEntry({ ...entry, target })}
      />
      <PlainField
        label={words.unit}
        value={entry.unit}
        problem={null}
        onChange={(unit) => setEntry({ ...entry, unit })}
      />
      <PlainField
        label={words.first}
        value={first}
        problem={null}
        onChange={(level) => setEntry({ ...entry, path: [level, second] })}
      />
      <PlainField
        label={words.second}
        value={second}
        problem={null}
        onChange={(level) => setEntry({ ...entry, path: [first, level] })}
      />
      <ChoiceField
        label={words.sector}
        value={entry.sector}
        choices={SECTORS.map((value) => ({ value, label: SECTOR_WORDS[language][value] }))}
        onChoose={(sector) => setEntry({ ...entry, sector })}
      />
      {problem !== null && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <div className={styles.actions}>
        <Button type="submit" size="small" appearance="primary" disabledFocusable={props.busy}>
          {words.save}
        </Button>
        <Button size="small" onClick={props.onDone}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );

  async function save(): Promise<void> {
    const refused = await props.session.keep(entry, language);
    setProblem(refused);
    if (refused === null) props.onDone();
  }
}
