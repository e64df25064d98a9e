import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useEffect, useRef, useState } from "react";
import type { FoundTable, MappedRole, MappingMessages } from "../../core";
import { areaAddress, columnLetters, MAPPING } from "../../core";
import type { PartProps } from "../area";
import { ChoiceField } from "../components/ChoiceField";
import { Notice } from "../components/Notice";
import { useStore } from "../pane-services";
import { excelMapping } from "./excel-mapping";
import { HeaderRows } from "./HeaderRows";
import type { MappingSession, MappingState, MappingWorkbook } from "./mapping-session";
import { mappingOf, openMappingSession, readAsDrafted } from "./mapping-session";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", rowGap: "8px", minWidth: 0 },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    outlineStyle: "none",
    overflowWrap: "anywhere",
  },
  text: { margin: 0, overflowWrap: "anywhere" },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  roles: { display: "flex", flexDirection: "column", rowGap: "6px", margin: 0, padding: 0 },
  role: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    alignItems: "center",
    columnGap: "6px",
    listStyleType: "none",
  },
  take: { minWidth: 0, whiteSpace: "nowrap" },
  rows: { margin: 0, paddingInlineStart: "20px", overflowWrap: "anywhere" },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

const ROLES: readonly MappedRole[] = [
  "level1",
  "level2",
  "indicator",
  "comparator",
  "target",
  "unit",
  "direction",
  "actual",
  "weight",
  "score",
  "deviation",
];

/** Rows shown of what would be read. */
const SHOWN = 5;

/** 校正认错的列: what each column of a foreign table is, pointed out and kept with the sheet. */
export function MappingPanel(
  props: PartProps & {
    readonly workbook?: MappingWorkbook;
    /** Reads the sheet in front without being asked: whoever opened it has just looked at it. */
    readonly atOnce?: boolean;
  },
): ReactElement {
  const styles = useStyles();
  const { language, services } = props;
  const [session] = useState(() => openMappingSession(props.workbook ?? excelMapping, services));
  const state = useStore(session);
  const busy = useStore(services.runner).busy !== null;
  const words = MAPPING[language];
  const { atOnce = false } = props;
  useEffect(() => {
    if (atOnce) void session.read();
  }, [atOnce, session]);
  const problem = sentenceOf(state, words);
  return (
    <div className={styles.part}>
      {problem !== null && (
        <Notice
          tone={state.problem === "ours" ? "news" : "problem"}
          text={problem}
          dismiss={null}
        />
      )}
      {state.sheet === null ? (
        <>
          <p className={styles.text}>{words.intro}</p>
          <Button disabledFocusable={busy} onClick={() => void session.read()}>
            {words.take}
          </Button>
        </>
      ) : (
        <Columns session={session} state={state} words={words} busy={busy} />
      )}
    </div>
  );
}

function sentenceOf({ problem, ours }: MappingState, words: MappingMessages): string | null {
  switch (problem) {
    case null:
      return null;
    case "ours":
      return words.ours(ours);
    case "other-sheet":
      return words.otherSheet;
    case "too-many":
      return words.tooMany;
  }
}

function Columns(props: {
  readonly session: MappingSession;
  readonly state: MappingState;
  readonly words: MappingMessages;
  readonly busy: boolean;
}): ReactElement | null {
  const styles = useStyles();
  const { session, state, words, busy } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { sheet, tables, draft, chosen, kept } = state;
  if (sheet === null || draft === null) return null;
  const table = tables[chosen];
  const columns = columnChoices(state, words);
  const ready = mappingOf(state) !== null;
  const read = readAsDrafted(state);
  return (
    <>
      <h3 ref={heading} tabIndex={-1} className={styles.heading}>
        {words.source(sheet.name)}
      </h3>
      <p className={styles.text} role="status">
        {table === undefined ? words.nothingFound : foundSentence(table, words)}
      </p>
      {kept !== "none" && (
        <p className={styles.quiet}>{kept === "used" ? words.kept : words.keptElsewhere}</p>
      )}
      {tables.length > 1 && (
        <ChoiceField
          label={words.which}
          value={String(chosen)}
          choices={tables.map(({ area }, index) => ({
            value: String(index),
            label: words.tableChoice(index + 1, areaAddress(area)),
          }))}
          onChoose={(index) => session.choose(Number(index))}
        />
      )}
      <HeaderRows
        key={`${chosen}`}
        words={words}
        top={draft.headerTop}
        bottom={draft.headerBottom}
        last={sheet.grid.origin.row + sheet.grid.cells.length - 1}
        onRows={session.header}
      />
      <ul className={styles.roles}>
        {ROLES.map((role) => {
          const own = draft.columns[role];
          return (
            <li key={role} className={styles.role}>
              <ChoiceField
                label={words.roles[role]}
                value={own.join(" ")}
                choices={own.length > 1 ? [...columns, severalColumns(own, words)] : columns}
                onChoose={(value) =>
                  session.set(role, value === "" ? [] : value.split(" ").map(Number))
                }
              />
              <Button
                size="small"
                className={styles.take}
                aria-label={words.takeSelected(words.roles[role])}
                disabledFocusable={busy}
                onClick={() => void session.takeSelected(role)}
              >
                {words.takeShort}
              </Button>
            </li>
          );
        })}
      </ul>
      <div role="status">
        {!ready && <p className={styles.text}>{words.needed}</p>}
        {ready && read === null && <p className={styles.text}>{words.noRows}</p>}
        {read !== null && (
          <>
            <p className={styles.text}>{words.preview(read.rows.length)}</p>
            <ol className={styles.rows}>
              {read.rows.slice(0, SHOWN).map((row) => (
                <li key={`${row.row} ${row.group}`}>
                  {[...row.path, row.indicator].join(" / ")} · {words.target}{" "}
                  {String(row.target ?? words.blank)}
                  {draft.columns.actual.length > 0 &&
                    ` · ${words.actual} ${String(row.actual ?? words.blank)}`}
                </li>
              ))}
            </ol>
          </>
        )}
      </div>
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabledFocusable={busy || read === null}
          onClick={() => void session.remember()}
        >
          {words.remember}
        </Button>
        {kept !== "none" && (
          <Button disabledFocusable={busy} onClick={() => void session.forget()}>
            {words.forget}
          </Button>
        )}
        <Button disabledFocusable={busy} onClick={session.discard}>
          {words.discard}
        </Button>
      </div>
    </>
  );
}

function foundSentence({ area, rows, confidence }: FoundTable, words: MappingMessages): string {
  return words.foundTable(areaAddress(area), rows.length, confidence);
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Columns offered at the most; a form has at most twenty. */
const MOST_OFFERED = 100;
/** Characters of a header shown beside its letter. */
const SAMPLE = 12;

/** Every column of the sheet with its header, or else the first thing that stands in it. */
function columnChoices({ sheet, draft }: MappingState, words: MappingMessages): readonly Choice[] {
  if (sheet === null || draft === null) return [];
  const { cells, origin } = sheet.grid;
  const count = Math.min(cells[0]?.length ?? 0, MOST_OFFERED);
  const none = { value: "", label: words.none };
  const choices = Array.from({ length: count }, (_, index) => {
    const below = cells.slice(Math.max(0, draft.headerTop - origin.row));
    const header = below
      .slice(0, draft.headerBottom - draft.headerTop + 1)
      .map((row) => row[index]?.text ?? "")
      .findLast((text) => text !== "");
    const text =
      header ?? below.find((row) => (row[index]?.text ?? "") !== "")?.[index]?.text ?? "";
    const column = origin.column + index;
    return {
      value: String(column),
      label: words.column(columnLetters(column), text.replace(/\s+/gu, "").slice(0, SAMPLE)),
    };
  });
  return [none, ...choices];
}

function severalColumns(columns: readonly number[], words: MappingMessages): Choice {
  return {
    value: columns.join(" "),
    label: words.several(columns.map((column) => columnLetters(column)).join("+")),
  };
}
