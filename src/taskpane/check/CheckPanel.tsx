import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useCallback, useDeferredValue, useMemo, useState } from "react";
import type { Language, ReviewRow } from "../../core";
import { CHECK, RULES } from "../../core";
import type { PartProps } from "../area";
import { later } from "../components/later";
import { Section } from "../components/Section";
import { useStore } from "../pane-services";
import type { RowFilter, RowOrder } from "./arrange-rows";
import { arrangeRows } from "./arrange-rows";
import { CheckViews } from "./inspection/CheckViews";
import { ReviewFilter } from "./ReviewFilter";
import { ReviewList } from "./ReviewList";
import { MarksSwitch } from "./MarksSwitch";
import { StatusCounts } from "./StatusCounts";

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

export interface CheckPanelProps extends PartProps {
  readonly blackAndWhite: boolean;
}

/** The sheet under review: what became of its targets, and what would be sent back. */
export function CheckPanel(props: CheckPanelProps): ReactElement {
  return (
    <CheckViews language={props.language} services={props.services}>
      <Verdicts {...props} />
    </CheckViews>
  );
}

/** Counts, what needs a person, marks. */
function Verdicts(props: CheckPanelProps): ReactElement {
  const styles = useStyles();
  const { language, services } = props;
  const session = services.review;
  const messages = CHECK[language];
  const { review, checkedAt, stale, marks } = useStore(session);
  const busy = useStore(services.runner).busy !== null;
  const [filter, setFilter] = useState<RowFilter>("attention");
  const [order, setOrder] = useState<RowOrder>("severity");
  const select = useCallback((row: ReviewRow) => void session.select(row.cell), [session]);
  const rows = review?.rows ?? null;
  const found = useMemo(
    () => ({
      choice: `${filter} ${order}`,
      rows: rows === null ? [] : arrangeRows(rows, filter, order),
    }),
    [rows, filter, order],
  );
  // A long list is drawn in slices, so that the pane goes on answering.
  const listed = useDeferredValue(found, null);

  return (
    <div className={styles.panel}>
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
      {stale && <p className={styles.text}>{messages.stale}</p>}
      <StatusCounts messages={messages} rows={rows} />
      {rows !== null && rows.length > 0 && (
        <>
          <ReviewFilter
            rows={rows}
            language={language}
            messages={messages}
            filter={filter}
            order={order}
            onFilter={setFilter}
            onOrder={setOrder}
          />
          <MarksSwitch
            messages={messages}
            mode={marks}
            blackAndWhite={props.blackAndWhite}
            busy={busy}
            onMode={(mode) => void session.mark(mode)}
          />
          {found.rows.length === 0 && (
            <p className={styles.text}>
              {filter === "attention" ? messages.nothingWrong(rows.length) : messages.nothingHere}
            </p>
          )}
          {found.rows.length > 0 && listed !== null && listed.rows.length > 0 && (
            <ReviewList
              key={listed.choice}
              rows={listed.rows}
              language={language}
              messages={messages}
              onSelect={select}
            />
          )}
        </>
      )}
      {review !== null && (
        <Section title={RULES[language].scores.title}>
          <ScorePanel language={language} services={services} />
        </Section>
      )}
    </div>
  );
}

function clock(time: Date, language: Language): string {
  return new Intl.DateTimeFormat(language, {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(time);
}
