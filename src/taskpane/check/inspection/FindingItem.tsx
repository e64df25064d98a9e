import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { memo } from "react";
import type { InspectionMessages, Language } from "../../../core";
import { CHECK_GROUP_WORDS, explainFinding, SEVERITY_WORDS } from "../../../core";
import { useItemStyles } from "../item-styles";
import type { ListedFinding } from "./inspection-session";
import { SeverityMark } from "./SeverityMark";

/** A cell may hold 32,767 characters; the list shows enough to recognise it. */
const SHOWN = 24;
const SHOWN_SENTENCE = 400;

const useStyles = makeStyles({
  head: { display: "flex", flexWrap: "wrap", columnGap: "8px", alignItems: "baseline" },
  quiet: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  place: { marginInlineStart: "auto" },
  subject: { fontWeight: tokens.fontWeightSemibold },
  actions: { display: "flex", flexWrap: "wrap", gap: "4px", padding: "0 12px 8px 12px" },
  // Three fit side by side in a narrow pane.
  action: { minWidth: 0, maxWidth: "100%", paddingInline: "6px", overflowWrap: "anywhere" },
  inside: { padding: "0 12px 8px 12px", ":empty": { display: "none" } },
});

export type FindingAct = "fix" | "fix-all" | "ignore";

export interface FindingItemProps {
  readonly listed: ListedFinding;
  readonly language: Language;
  readonly messages: InspectionMessages;
  /** Place in the whole list, from one, and its length: the page may show only a part. */
  readonly position: number;
  readonly total: number;
  /** The one item that Tab reaches. */
  readonly reachable: boolean;
  /** The one whose cell was selected last. */
  readonly current: boolean;
  readonly busy: boolean;
  /** How many open findings of the same check have a fix. */
  readonly alike: number;
  readonly onPress: (listed: ListedFinding) => void;
  readonly onAct: (listed: ListedFinding, act: FindingAct) => void;
  /** A preview or a question that belongs to this finding. */
  readonly children?: ReactNode;
}

/** One finding: how grave, which check, where, what and how to mend it, and what may be done here. */
export const FindingItem = memo(function FindingItem(props: FindingItemProps): ReactElement {
  const styles = useStyles();
  const look = useItemStyles();
  const { listed, language, messages, busy } = props;
  const { finding, key } = listed;
  const tab = props.reachable ? 0 : -1;
  return (
    <li className={look.item} aria-posinset={props.position} aria-setsize={props.total}>
      <button
        type="button"
        className={mergeClasses(look.button, props.current && look.current)}
        tabIndex={tab}
        aria-current={props.current ? "true" : undefined}
        data-item={listed.id}
        onClick={() => props.onPress(listed)}
      >
        <span className={styles.head}>
          <SeverityMark
            severity={finding.severity}
            word={SEVERITY_WORDS[language][finding.severity]}
          />
          <span className={styles.quiet}>
            {CHECK_GROUP_WORDS[language][finding.group]} · {finding.id}
          </span>
          <span className={mergeClasses(styles.quiet, styles.place)}>
            {messages.place(finding.cell)}
          </span>
        </span>
        {key.subject !== "" && (
          <bdi lang="zh-CN" className={styles.subject}>
            {key.subject}
          </bdi>
        )}
        <span>{shorten(explainFinding(finding, language), SHOWN_SENTENCE)}</span>
      </button>
      <div
        className={styles.actions}
        role="group"
        aria-label={messages.actions(finding.id, finding.cell)}
      >
        {finding.fix !== null && (
          <Button
            size="small"
            className={styles.action}
            tabIndex={tab}
            disabledFocusable={busy}
            onClick={() => props.onAct(listed, "fix")}
          >
            {messages.fix(shorten(String(finding.fix.value ?? ""), SHOWN))}
          </Button>
        )}
        {finding.fix !== null && props.alike > 1 && (
          <Button
            size="small"
            className={styles.action}
            tabIndex={tab}
            disabledFocusable={busy}
            onClick={() => props.onAct(listed, "fix-all")}
          >
            {messages.fixAll(props.alike)}
          </Button>
        )}
        <Button
          size="small"
          appearance="subtle"
          className={styles.action}
          tabIndex={tab}
          disabledFocusable={busy}
          onClick={() => props.onAct(listed, "ignore")}
        >
          {messages.ignore}
        </Button>
      </div>
      <div className={styles.inside}>{props.children}</div>
    </li>
  );
});

/** Never ends in half a character. */
function shorten(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most).replace(/\p{Cs}$/u, "")}…`;
}
