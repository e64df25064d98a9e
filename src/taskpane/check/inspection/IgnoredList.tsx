import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useRef } from "react";
import type { IgnoredFinding, InspectionMessages, Language } from "../../../core";
import { explainFinding, SEVERITY_WORDS } from "../../../core";
import { Section } from "../../components/Section";
import { useKeptFocus } from "../../use-kept-focus";
import type { IgnoredInList } from "./inspection-session";
import { SeverityMark } from "./SeverityMark";

const useStyles = makeStyles({
  box: { outlineStyle: "none" },
  list: { margin: 0, padding: 0 },
  item: {
    display: "flex",
    flexDirection: "column",
    rowGap: "2px",
    padding: "6px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    listStyleType: "none",
    overflowWrap: "anywhere",
  },
  head: { display: "flex", flexWrap: "wrap", columnGap: "8px", alignItems: "baseline" },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
  text: { margin: 0 },
});

/** What a person decided to leave, with the reason and the day, and the way back. */
export function IgnoredList(props: {
  readonly ignored: readonly IgnoredInList[];
  readonly lapsed: readonly IgnoredFinding[];
  readonly language: Language;
  readonly messages: InspectionMessages;
  readonly busy: boolean;
  readonly onRestore: (finding: IgnoredInList) => void;
  readonly onForget: () => void;
}): ReactElement {
  const styles = useStyles();
  const { ignored, lapsed, language, messages, busy } = props;
  const place = useRef<HTMLDivElement>(null);
  const keptFocus = useKeptFocus(() => place.current);
  return (
    <div ref={place} tabIndex={-1} className={styles.box} {...keptFocus}>
      {ignored.length + lapsed.length > 0 && (
        <Section title={messages.ignoredTitle(ignored.length)}>
          <ul role="list" className={styles.list}>
            {ignored.map((each) => (
              <li key={each.id} className={styles.item}>
                <span className={styles.head}>
                  <SeverityMark
                    severity={each.finding.severity}
                    word={SEVERITY_WORDS[language][each.finding.severity]}
                  />
                  <span className={styles.quiet}>
                    {each.finding.id} · {each.finding.cell} · {messages.ignoredOn(each.entry.date)}
                  </span>
                </span>
                <span>{explainFinding(each.finding, language)}</span>
                <bdi>{messages.reason(each.entry.note)}</bdi>
                <div className={styles.actions}>
                  <Button
                    size="small"
                    disabledFocusable={busy}
                    aria-label={messages.restoreWhich(each.finding.id, each.finding.cell)}
                    onClick={() => props.onRestore(each)}
                  >
                    {messages.restore}
                  </Button>
                </div>
              </li>
            ))}
          </ul>
          {lapsed.length > 0 && (
            <div className={styles.actions}>
              <p className={styles.text}>{messages.lapsed(lapsed.length)}</p>
              <Button size="small" disabledFocusable={busy} onClick={props.onForget}>
                {messages.forget}
              </Button>
            </div>
          )}
        </Section>
      )}
    </div>
  );
}
