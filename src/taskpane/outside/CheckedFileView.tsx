import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useMemo, useState } from "react";
import type { Language, ReviewRow } from "../../core";
import { CHECK, explainFinding, OUTSIDE, SEVERITY_WORDS } from "../../core";
import type { RowFilter, RowOrder } from "../check/arrange-rows";
import { arrangeRows, listsAllOpen, OPEN_ROWS } from "../check/arrange-rows";
import { ReviewFilter } from "../check/ReviewFilter";
import { ReviewList } from "../check/ReviewList";
import { StatusCounts } from "../check/StatusCounts";
import type { CheckedFile, GivenFile } from "./check-file";
import type { Download } from "./outside-session";

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, overflowWrap: "anywhere" },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
  text: { margin: 0 },
  list: { margin: 0, paddingInlineStart: "18px", overflowWrap: "anywhere" },
  place: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** Findings drawn at once. */
const PAGE = 30;

/** A file's rows and findings as the pane lists them, and what may be taken away. */
export function CheckedFileView(props: {
  readonly language: Language;
  readonly file: GivenFile;
  readonly checked: CheckedFile;
  readonly rows: readonly ReviewRow[];
  readonly busy: boolean;
  readonly onDownload: (what: Download) => void;
}): ReactElement {
  const styles = useStyles();
  const { language, file, rows } = props;
  const { findings } = props.checked;
  const words = OUTSIDE[language];
  const messages = CHECK[language];
  const [filter, setFilter] = useState<RowFilter>(OPEN_ROWS);
  const [order, setOrder] = useState<RowOrder>("severity");
  const [shown, setShown] = useState(PAGE);
  const listed = useMemo(() => arrangeRows(rows, filter, order), [rows, filter, order]);
  const downloads: readonly (readonly [Download, string])[] = [
    ["marked", words.marked],
    ["csv", words.csv],
    ["json", words.json],
    ...(/\.xls[xm]$/iu.test(file.name) ? ([["outgoing", words.outgoing]] as const) : []),
  ];
  return (
    <>
      <h3 className={styles.heading}>{words.checked(file.name)}</h3>
      <StatusCounts messages={messages} rows={rows} />
      <div className={styles.actions}>
        {downloads.map(([what, label], index) => (
          <Button
            key={what}
            size="small"
            appearance={index === 0 ? "primary" : "secondary"}
            disabledFocusable={props.busy}
            onClick={() => props.onDownload(what)}
          >
            {label}
          </Button>
        ))}
      </div>
      <ReviewFilter
        rows={rows}
        language={language}
        messages={messages}
        filter={filter}
        order={order}
        onFilter={setFilter}
        onOrder={setOrder}
      />
      {listed.length === 0 ? (
        <p className={styles.text}>
          {listsAllOpen(filter) ? messages.nothingWrong(rows.length) : messages.nothingHere}
        </p>
      ) : (
        <ReviewList
          key={`${JSON.stringify(filter)} ${order}`}
          rows={listed}
          language={language}
          messages={messages}
          onSelect={() => undefined}
        />
      )}
      <h3 className={styles.heading}>
        {findings.length === 0 ? words.noFindings : words.findings(findings.length)}
      </h3>
      {findings.length > 0 && (
        <ul className={styles.list}>
          {findings.slice(0, shown).map((finding) => (
            <li key={`${finding.id} ${finding.sheet} ${finding.cell}`}>
              <strong>{SEVERITY_WORDS[language][finding.severity]}</strong>{" "}
              {explainFinding(finding, language)}{" "}
              <span className={styles.place}>
                {finding.sheet} {finding.cell} · {finding.id}
              </span>
            </li>
          ))}
        </ul>
      )}
      {findings.length > shown && (
        <Button size="small" appearance="subtle" onClick={() => setShown(shown + PAGE)}>
          {words.more(Math.min(PAGE, findings.length - shown))}
        </Button>
      )}
    </>
  );
}
