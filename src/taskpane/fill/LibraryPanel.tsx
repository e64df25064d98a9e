import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useDeferredValue, useMemo, useState } from "react";
import type { Category, LibraryEntry, Sector } from "../../core";
import {
  CATEGORIES,
  CATEGORY_WORDS,
  describeFileProblem,
  levelFor,
  levelPaths,
  LIBRARY,
  searchLibrary,
  SECTOR_WORDS,
  SECTORS,
  STARTER_LIBRARY,
} from "../../core";
import { ChoiceField } from "../components/ChoiceField";
import { FileButton } from "../components/FileButton";
import { Notice } from "../components/Notice";
import { saveFile } from "../hand-on/deliver";
import { useStore } from "../pane-services";
import type { FillPart } from "./fill-part";
import { LevelChoice } from "./LevelChoice";
import { LibraryItem } from "./LibraryItem";
import { writeLibraryFile } from "./library-file";
import { PlainField } from "./PlainField";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", rowGap: "8px" },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  actions: { display: "flex", flexWrap: "wrap", gap: "6px" },
});

const ALL = "";
const STEP = 20;

/** Indicators of published forms and a person's own, found by words and put under a level. */
export function LibraryPanel(part: FillPart): ReactElement {
  const styles = useStyles();
  const { language, services, session, sheet } = part;
  const words = LIBRARY[language];
  const busy = useStore(services.runner).busy !== null;
  const { entries, refused } = useStore(session.library);
  const [text, setText] = useState("");
  const [sector, setSector] = useState<Sector | null>(null);
  const [category, setCategory] = useState<Category | null>(null);
  const [into, setInto] = useState<readonly string[] | null>(null);
  const [most, setMost] = useState(STEP);
  const asked = useDeferredValue(text);
  const found = useMemo(
    () => searchLibrary([...entries, ...STARTER_LIBRARY], { words: asked, sector, category }),
    [entries, asked, sector, category],
  );
  const { content, form } = sheet.own;
  const levels = levelPaths(content, form.menu);

  function insert(entry: LibraryEntry): void {
    const path = into ?? levelFor(entry, levels) ?? levels[0];
    if (path === undefined) return;
    const { name, target } = entry;
    void session.add({
      path,
      name,
      target: target === "" ? null : target,
      actual: null,
      weight: null,
    });
  }

  return (
    <div className={styles.panel}>
      <p className={styles.hint}>{words.hint}</p>
      <PlainField
        label={words.search}
        type="search"
        value={text}
        placeholder={words.searchExample}
        problem={null}
        onChange={(value) => {
          setText(value);
          setMost(STEP);
        }}
      />
      <ChoiceField
        label={words.sector}
        value={sector ?? ALL}
        choices={[
          { value: ALL, label: words.all },
          ...SECTORS.map((value) => ({ value, label: SECTOR_WORDS[language][value] })),
        ]}
        onChoose={(value) => setSector(value === ALL ? null : value)}
      />
      <ChoiceField
        label={words.category}
        value={category ?? ALL}
        choices={[
          { value: ALL, label: words.all },
          ...CATEGORIES.map((value) => ({ value, label: CATEGORY_WORDS[language][value] })),
        ]}
        onChoose={(value) => setCategory(value === ALL ? null : value)}
      />
      <LevelChoice
        label={words.into}
        levels={levels}
        value={into}
        first={words.automatic}
        onChoose={setInto}
      />
      <p role="status" className={styles.hint}>
        {found.length === 0 ? words.none : words.found(found.length)}
      </p>
      <ul className={styles.list}>
        {found.slice(0, most).map((entry) => (
          <LibraryItem
            key={entry.id}
            language={language}
            session={session.library}
            entry={entry}
            own={entries.includes(entry)}
            busy={busy}
            onInsert={() => insert(entry)}
          />
        ))}
      </ul>
      <div className={styles.actions}>
        {found.length > most && (
          <Button size="small" onClick={() => setMost(most + STEP)}>
            {words.more}
          </Button>
        )}
        <FileButton
          label={words.importFile}
          accept=".json,application/json"
          size="small"
          disabled={busy}
          onFile={(chosen) => void session.library.load(chosen)}
        />
        <Button
          size="small"
          disabledFocusable={entries.length === 0}
          onClick={() => {
            if (entries.length > 0)
              saveFile(words.fileName, writeLibraryFile(entries), "application/json");
          }}
        >
          {words.exportFile}
        </Button>
      </div>
      {refused.length > 0 && (
        <Notice
          tone="problem"
          text={words.refused}
          details={refused
            .slice(0, MOST_TOLD)
            .map((problem) => describeFileProblem(problem, language))}
          dismiss={null}
        />
      )}
    </div>
  );
}

/** Faults of a file that are spelled out. */
const MOST_TOLD = 5;
