import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { Fragment, useRef, useState } from "react";
import type { Indicator } from "../../core";
import { FILL, samePath } from "../../core";
import { useKeptFocus } from "../use-kept-focus";
import { AddIndicator } from "./AddIndicator";
import type { FillPart } from "./fill-part";
import { IndicatorEditor } from "./IndicatorEditor";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", rowGap: "6px", outlineStyle: "none" },
  text: { margin: 0 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  level: {
    margin: "6px 0 2px",
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  row: {
    display: "flex",
    alignItems: "baseline",
    columnGap: "6px",
    width: "100%",
    minHeight: "30px",
    padding: "3px 4px",
    border: "none",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  opened: { backgroundColor: tokens.colorNeutralBackground2 },
  number: { minWidth: "1.6em", color: tokens.colorNeutralForeground2, textAlign: "end" },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  target: { maxWidth: "45%", overflowWrap: "anywhere", color: tokens.colorNeutralForeground2 },
  pages: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "6px" },
});

/** Rows shown at once: 2,000 indicators stay quick, and a form of the usual size is one page. */
const PAGE = 60;

/** The indicators by levels, one of them open, and a form to add another. */
export function IndicatorPanel(part: FillPart): ReactElement {
  const styles = useStyles();
  const { language, session, state, sheet } = part;
  const words = FILL[language];
  const { indicators } = sheet.own.content;
  const [page, setPage] = useState(0);
  const [openSeen, setOpenSeen] = useState(state.openRow);
  const [focus, setFocus] = useState<"up" | "down" | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const keptFocus = useKeptFocus(() => place.current);
  const last = Math.max(0, Math.ceil(indicators.length / PAGE) - 1);
  if (state.openRow !== openSeen) {
    setOpenSeen(state.openRow);
    if (state.openRow !== null) setPage(Math.floor(state.openRow / PAGE));
  }
  const shown = Math.min(page, last);
  const first = shown * PAGE;
  const rows = indicators.slice(first, first + PAGE);
  return (
    <div ref={place} tabIndex={-1} className={styles.panel} {...keptFocus}>
      <p className={styles.text} role="status">
        {words.rows(indicators.length)}
      </p>
      <ol className={styles.list}>
        {rows.map((indicator, index) => {
          const row = first + index;
          const above = rows[index - 1];
          const begins = above === undefined || !samePath(above.path, indicator.path);
          return (
            <Fragment key={row}>
              {begins && <li className={styles.level}>{indicator.path.join(" / ")}</li>}
              <li>
                <button
                  type="button"
                  className={mergeClasses(styles.row, state.openRow === row && styles.opened)}
                  aria-expanded={state.openRow === row}
                  data-row={row}
                  onClick={() => {
                    setFocus(null);
                    session.openRow(state.openRow === row ? null : row);
                  }}
                >
                  <span className={styles.number}>{row + 1}</span>
                  <span className={styles.name}>{indicator.name || words.unnamed}</span>
                  <span className={styles.target}>{targetText(indicator, words.noTarget)}</span>
                </button>
                {state.openRow === row && (
                  <IndicatorEditor
                    {...part}
                    row={row}
                    indicator={indicator}
                    focus={focus}
                    onStep={(by) => {
                      setFocus(by === -1 ? "up" : "down");
                      void session.step(row, by);
                    }}
                  />
                )}
              </li>
            </Fragment>
          );
        })}
      </ol>
      {last > 0 && (
        <div className={styles.pages}>
          <Button size="small" disabledFocusable={shown === 0} onClick={() => setPage(shown - 1)}>
            {words.pageBefore}
          </Button>
          <span role="status">{words.page(first + 1, first + rows.length, indicators.length)}</span>
          <Button
            size="small"
            disabledFocusable={shown === last}
            onClick={() => setPage(shown + 1)}
          >
            {words.pageNext}
          </Button>
        </div>
      )}
      <AddIndicator {...part} />
    </div>
  );
}

function targetText({ target, weight }: Indicator, none: string): string {
  const text = target === null ? none : String(target);
  return weight === null ? text : `${text} · ${weight}`;
}
