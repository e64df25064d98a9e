import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useId, useState } from "react";
import type { MappingMessages } from "../../core";

const useStyles = makeStyles({
  rows: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "6px" },
  row: {
    width: "4.5em",
    minHeight: "24px",
    padding: "2px 6px",
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
  },
  text: { margin: 0 },
});

/** From which row to which the header goes, as Excel numbers rows; told only once both are right. */
export function HeaderRows(props: {
  readonly words: MappingMessages;
  /** Zero-based, as all rows in the core; `last` is the lowest row of the sheet. */
  readonly top: number;
  readonly bottom: number;
  readonly last: number;
  readonly onRows: (top: number, bottom: number) => void;
}): ReactElement {
  const styles = useStyles();
  const { words, last } = props;
  const id = useId();
  const [written, setWritten] = useState([
    String(props.top + 1),
    String(props.bottom + 1),
  ] as const);
  const [top, bottom] = written.map((text) => (/^\d{1,7}$/u.test(text) ? Number(text) - 1 : -1));
  const right = top !== undefined && bottom !== undefined && isHeader(top, bottom, last);

  function write(next: readonly [string, string]): void {
    setWritten(next);
    const [from, to] = next.map((text) => (/^\d{1,7}$/u.test(text) ? Number(text) - 1 : -1));
    if (from !== undefined && to !== undefined && isHeader(from, to, last)) props.onRows(from, to);
  }

  return (
    <>
      <div className={styles.rows}>
        <label htmlFor={`${id}from`}>{words.headerFrom}</label>
        <input
          id={`${id}from`}
          className={styles.row}
          inputMode="numeric"
          aria-invalid={!right}
          value={written[0]}
          onChange={({ target }) => write([target.value, written[1]])}
        />
        <label htmlFor={`${id}to`}>{words.headerTo}</label>
        <input
          id={`${id}to`}
          className={styles.row}
          inputMode="numeric"
          aria-invalid={!right}
          value={written[1]}
          onChange={({ target }) => write([written[0], target.value])}
        />
      </div>
      {!right && (
        <p role="alert" className={styles.text}>
          {words.badRows}
        </p>
      )}
    </>
  );
}

/** A header takes a few rows, not a sheet. */
const MOST_ROWS = 10;

function isHeader(top: number, bottom: number, last: number): boolean {
  return top >= 0 && bottom >= top && bottom <= last && bottom - top < MOST_ROWS;
}
