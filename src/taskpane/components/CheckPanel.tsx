import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useDeferredValue, useMemo, useState } from "react";
import type { CheckMessages, Language, Review, ReviewRow } from "../../core";
import type { FindingFilter as Filter, FindingOrder } from "../findings";
import { arrangeFindings } from "../findings";
import type { MarkMode } from "../review-session";
import { FindingFilter } from "./FindingFilter";
import { FindingList } from "./FindingList";
import { MarksSwitch } from "./MarksSwitch";
import { StatusCounts } from "./StatusCounts";

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

export interface CheckPanelProps {
  readonly language: Language;
  readonly messages: CheckMessages;
  readonly review: Review | null;
  readonly checkedAt: Date | null;
  readonly stale: boolean;
  readonly busy: boolean;
  readonly marks: MarkMode;
  readonly blackAndWhite: boolean;
  readonly onCheck: () => void;
  readonly onSelect: (row: ReviewRow) => void;
  readonly onMarks: (mode: MarkMode) => void;
}

/** The checked sheet: counts, what needs a person, marks. */
export function CheckPanel(props: CheckPanelProps): ReactElement {
  const styles = useStyles();
  const { language, messages, review } = props;
  const [filter, setFilter] = useState<Filter>("attention");
  const [order, setOrder] = useState<FindingOrder>("severity");
  const rows = review?.rows ?? null;
  const found = useMemo(
    () => ({
      choice: `${filter} ${order}`,
      rows: rows === null ? [] : arrangeFindings(rows, filter, order),
    }),
    [rows, filter, order],
  );
  // A long list is drawn in slices, so that the pane goes on answering.
  const listed = useDeferredValue(found, null);

  return (
    <div className={styles.panel}>
      {review === null && <p className={styles.text}>{messages.intro}</p>}
      <div className={styles.head}>
        {review !== null && props.checkedAt !== null && (
          <span className={styles.sheet}>
            <strong>{review.sheet.name}</strong>{" "}
            <span className={styles.time}>
              {messages.checkedAt(clock(props.checkedAt, language))}
            </span>
          </span>
        )}
        <Button
          className={styles.press}
          appearance={review === null ? "primary" : "secondary"}
          disabledFocusable={props.busy}
          onClick={props.onCheck}
        >
          {messages.start}
        </Button>
      </div>
      {props.stale && <p className={styles.text}>{messages.stale}</p>}
      <StatusCounts messages={messages} rows={rows} />
      {rows !== null && rows.length > 0 && (
        <>
          <FindingFilter
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
            mode={props.marks}
            blackAndWhite={props.blackAndWhite}
            busy={props.busy}
            onMode={props.onMarks}
          />
          {found.rows.length === 0 && (
            <p className={styles.text}>
              {filter === "attention" ? messages.nothingWrong(rows.length) : messages.nothingHere}
            </p>
          )}
          {found.rows.length > 0 && listed !== null && listed.rows.length > 0 && (
            <FindingList
              key={listed.choice}
              rows={listed.rows}
              language={language}
              messages={messages}
              onSelect={props.onSelect}
            />
          )}
        </>
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
