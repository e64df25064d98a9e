import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { KeyboardEvent, ReactElement } from "react";
import { useCallback, useDeferredValue, useMemo, useRef, useState } from "react";
import type { Language, ReviewRow } from "../../core";
import { CHECK, RULES } from "../../core";
import type { ReviewedSheet } from "../../workbook/review-sheet";
import { later } from "../components/later";
import { Section } from "../components/Section";
import { useBusy, useStore } from "../pane-services";
import type { RowFilter, RowOrder } from "./arrange-rows";
import { arrangeRows, listsAllOpen, OPEN_ROWS } from "./arrange-rows";
import type { CheckPanelProps } from "./CheckPanel";
import { LevelCounts } from "./LevelCounts";
import { MarksOnSheet } from "./MarksOnSheet";
import { OtherSheetHint } from "./OtherSheetHint";
import { ReviewFilter } from "./ReviewFilter";
import type { Walk } from "./ReviewList";
import { ReviewList } from "./ReviewList";
import { SelectedCard } from "./SelectedCard";
import { selectedRow } from "./selected-row";
import { StatusCounts } from "./StatusCounts";
import { TableNote } from "./TableNote";

const MappingPanel = later(async () => (await import("../build/MappingPanel")).MappingPanel);
const ScorePanel = later(async () => (await import("../rules/ScorePanel")).ScorePanel);

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", rowGap: "8px" },
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: "8px",
  },
  sheet: { minWidth: 0, overflowWrap: "anywhere" },
  time: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  press: { flexShrink: 0 },
  text: { margin: 0 },
});

/** Counts, what needs a person, marks. */
export function Verdicts(props: CheckPanelProps): ReactElement {
  const styles = useStyles();
  const { language, services } = props;
  const session = services.review;
  const messages = CHECK[language];
  const { review, checkedAt, stale } = useStore(session);
  const busy = useBusy(services.runner);
  const walkRef = useRef<Walk | null>(null);
  const rows = review?.rows ?? null;

  /** F8 and Shift+F8 go through the findings from anywhere in the panel. */
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== "F8" || walkRef.current === null) return;
    event.preventDefault();
    walkRef.current(event.shiftKey ? -1 : 1);
  }

  return (
    <div className={styles.panel} onKeyDown={onKeyDown}>
      {review === null && <p className={styles.text}>{messages.intro}</p>}
      <div className={styles.head}>
        {review !== null && checkedAt !== null && (
          <span className={styles.sheet}>
            <strong>{review.sheet.name}</strong>{" "}
            <span className={styles.time}>{messages.checkedAt(clock(checkedAt, language))}</span>
          </span>
        )}
        <Button
          className={styles.press}
          appearance={review === null ? "primary" : "secondary"}
          disabledFocusable={busy}
          onClick={() => void session.check()}
        >
          {messages.start}
        </Button>
      </div>
      <OtherSheetHint language={language} services={services} />
      {stale && <p className={styles.text}>{messages.stale}</p>}
      <StatusCounts messages={messages} rows={rows} />
      {review !== null && review.rows.length > 0 && (
        <Findings {...props} review={review} walkRef={walkRef} />
      )}
      {review !== null && review.rows.length > 0 && (
        <Section title={RULES[language].scores.title}>
          <ScorePanel language={language} services={services} />
        </Section>
      )}
    </div>
  );
}

/** What was found on the sheet: which table, which rows, and what the selected cell has to do with it. */
function Findings(
  props: CheckPanelProps & {
    readonly review: ReviewedSheet;
    readonly walkRef: { current: Walk | null };
  },
): ReactElement {
  const styles = useStyles();
  const { language, services, review } = props;
  const session = services.review;
  const messages = CHECK[language];
  const { selection } = useStore(session);
  const [filter, setFilter] = useState<RowFilter>(OPEN_ROWS);
  const [order, setOrder] = useState<RowOrder>("severity");
  const select = useCallback((row: ReviewRow) => void session.select(row.cell), [session]);
  const { rows } = review;
  const found = useMemo(
    () => ({
      choice: `${JSON.stringify(filter)} ${order}`,
      rows: arrangeRows(rows, filter, order),
    }),
    [rows, filter, order],
  );
  // A long list is drawn in slices, so that the pane goes on answering.
  const listed = useDeferredValue(found, null);
  const current = useMemo(
    () => selectedRow(rows, review.sheet.id, selection),
    [rows, review.sheet.id, selection],
  );
  const isListed = current !== null && found.rows.includes(current);

  return (
    <>
      {review.marks.kind !== "form" && (
        <TableNote
          tables={review.form.tables}
          messages={messages}
          correction={() => <MappingPanel language={language} services={services} atOnce />}
        />
      )}
      <Section title={messages.byLevel}>
        <LevelCounts rows={rows} language={language} messages={messages} />
      </Section>
      <MarksOnSheet {...props} />
      <ReviewFilter
        rows={rows}
        language={language}
        messages={messages}
        filter={filter}
        order={order}
        onFilter={setFilter}
        onOrder={setOrder}
      />
      {current !== null && !isListed && selection?.address != null && (
        <SelectedCard
          row={current}
          cell={selection.address}
          language={language}
          messages={messages}
        />
      )}
      {found.rows.length === 0 && (
        <p className={styles.text}>
          {listsAllOpen(filter) ? messages.nothingWrong(rows.length) : messages.nothingHere}
        </p>
      )}
      {found.rows.length > 0 && listed !== null && listed.rows.length > 0 && (
        <ReviewList
          key={listed.choice}
          rows={listed.rows}
          selected={current?.cell ?? null}
          walkRef={props.walkRef}
          language={language}
          messages={messages}
          onSelect={select}
        />
      )}
    </>
  );
}

function clock(time: Date, language: Language): string {
  return new Intl.DateTimeFormat(language, {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(time);
}
