import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useEffect, useRef, useState } from "react";
import { columnLetters, MARK_HEADERS, MARKS } from "../../core";
import type { PartProps } from "../area";
import { useBusy, useStore } from "../pane-services";

const useStyles = makeStyles({
  offer: {
    display: "flex",
    flexDirection: "column",
    rowGap: "4px",
    padding: "8px 10px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    outlineStyle: "none",
    overflowWrap: "anywhere",
  },
  text: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  places: { margin: 0, paddingInlineStart: "20px" },
  check: { marginInlineStart: "-8px" },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** Where 结论 and 说明 would be written; nothing is until the person agrees. */
export function MarkOfferPanel({ language, services }: PartProps): ReactElement | null {
  const styles = useStyles();
  const session = services.review;
  const { offer } = useStore(session);
  const busy = useBusy(services.runner);
  const [reasons, setReasons] = useState(true);
  const panel = useRef<HTMLElement>(null);
  // It was asked for by the switch above, and is the next thing to answer.
  useEffect(() => panel.current?.focus(), []);
  if (offer === null) return null;
  const words = MARKS[language];
  const headers = MARK_HEADERS[language];
  const { places, printsMore } = offer.offer;
  return (
    <section ref={panel} tabIndex={-1} aria-label={words.offer} className={styles.offer}>
      <p className={styles.text}>{words.offer}</p>
      <ul className={styles.places}>
        {places.flatMap(({ verdict, header, last }) => {
          const rows = { first: header + 1, last: last + 1 };
          const line = (column: number, word: string) => (
            <li key={`${header} ${column}`}>
              {words.place({ header: word, column: columnLetters(column), ...rows })}
            </li>
          );
          return [
            line(verdict, headers.verdict),
            ...(reasons ? [line(verdict + 1, headers.reason)] : []),
          ];
        })}
      </ul>
      <Checkbox
        className={styles.check}
        label={words.withReason}
        checked={reasons}
        onChange={(_event, { checked }) => setReasons(checked === true)}
      />
      <p className={styles.quiet}>{words.free}</p>
      {places.some(({ rules }) => !rules) && <p className={styles.quiet}>{words.noRules}</p>}
      {printsMore && <p className={styles.quiet}>{words.printsMore}</p>}
      <div className={styles.actions}>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={busy}
          onClick={() => void session.place(language, reasons)}
        >
          {words.write}
        </Button>
        <Button size="small" onClick={session.decline}>
          {words.cancel}
        </Button>
      </div>
    </section>
  );
}
