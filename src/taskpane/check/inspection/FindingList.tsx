import type { ReactElement } from "react";
import { memo, useCallback, useMemo, useState } from "react";
import type { InspectionMessages, Language } from "../../../core";
import { useListWalk } from "../use-list-walk";
import { WalkedList } from "../WalkedList";
import type { FindingAct } from "./FindingItem";
import { FindingItem } from "./FindingItem";
import { FixPreview } from "./FixPreview";
import { IgnoreNote } from "./IgnoreNote";
import type { FixOffer, ListedFinding } from "./inspection-session";

/** Findings drawn at once: each has its buttons. */
const PAGE = 25;

export interface FindingListProps {
  /** Already filtered and sorted. */
  readonly findings: readonly ListedFinding[];
  /** All that are open, for what is alike. */
  readonly open: readonly ListedFinding[];
  readonly language: Language;
  readonly messages: InspectionMessages;
  readonly busy: boolean;
  readonly offer: (findings: readonly ListedFinding[]) => FixOffer | null;
  readonly onSelect: (cell: string) => void;
  readonly onFix: (offer: FixOffer) => void;
  readonly onIgnore: (listed: ListedFinding, note: string) => void;
}

/** A preview or a question below the finding that it is about. */
type Opened =
  | { readonly kind: "fix"; readonly on: string; readonly offer: FixOffer }
  | { readonly kind: "ignore"; readonly on: string };

/**
 * The findings, one Tab stop and then what can be done about the one that has the focus: arrow keys
 * move, Enter or a press selects the cell, 上一项 and 下一项 do both. Selecting never moves the focus.
 */
export const FindingList = memo(function FindingList(props: FindingListProps): ReactElement {
  const { findings, open, messages, onSelect, offer: offerOf } = props;
  const walk = useListWalk(findings.length, PAGE);
  const { at, start, end, move, reach } = walk;
  const [current, setCurrent] = useState<string | null>(null);
  const [opened, setOpened] = useState<Opened | null>(null);
  const alike = useMemo(() => fixable(open), [open]);
  const place = findings.findIndex(({ id }) => id === current);

  function step(by: 1 | -1): void {
    const index = place === -1 ? (by === 1 ? 0 : findings.length - 1) : place + by;
    const listed = findings[index];
    if (listed === undefined) return;
    move(index, "view");
    setCurrent(listed.id);
    onSelect(listed.finding.cell);
  }

  const press = useCallback(
    (listed: ListedFinding) => {
      reach(findings.indexOf(listed));
      setCurrent(listed.id);
      onSelect(listed.finding.cell);
    },
    [reach, findings, onSelect],
  );

  const act = useCallback(
    (listed: ListedFinding, kind: FindingAct) => {
      reach(findings.indexOf(listed));
      if (kind === "ignore") {
        setOpened({ kind: "ignore", on: listed.id });
        return;
      }
      const wanted = kind === "fix" ? [listed] : (alike.get(listed.finding.id) ?? []);
      const offer = offerOf(wanted);
      setOpened(offer === null ? null : { kind: "fix", on: listed.id, offer });
    },
    [reach, findings, alike, offerOf],
  );

  function inside(listed: ListedFinding, shown: Opened): ReactElement {
    switch (shown.kind) {
      case "fix":
        return (
          <FixPreview
            messages={messages.preview}
            changes={shown.offer.changes}
            busy={props.busy}
            onConfirm={(changes) => {
              leave();
              props.onFix({ ...shown.offer, changes });
            }}
            onLeave={leave}
          />
        );
      case "ignore":
        return (
          <IgnoreNote
            messages={messages.note}
            id={listed.finding.id}
            cell={listed.finding.cell}
            busy={props.busy}
            onConfirm={(note) => {
              leave();
              props.onIgnore(listed, note);
            }}
            onLeave={leave}
          />
        );
    }
  }

  function leave(): void {
    move(at, "focus");
    setOpened(null);
  }

  return (
    <WalkedList
      messages={messages}
      walk={walk}
      length={findings.length}
      place={place}
      onStep={step}
    >
      {findings.slice(start, end).map((listed, index) => (
        <FindingItem
          key={listed.id}
          listed={listed}
          language={props.language}
          messages={messages}
          position={start + index + 1}
          total={findings.length}
          reachable={start + index === at}
          current={listed.id === current}
          busy={props.busy}
          alike={alike.get(listed.finding.id)?.length ?? 0}
          onPress={press}
          onAct={act}
        >
          {opened?.on === listed.id ? inside(listed, opened) : null}
        </FindingItem>
      ))}
    </WalkedList>
  );
});

/** By check, the open findings that have a fix, wherever the list's filter stands. */
function fixable(open: readonly ListedFinding[]): ReadonlyMap<string, readonly ListedFinding[]> {
  const alike = new Map<string, ListedFinding[]>();
  for (const listed of open) {
    const { id, fix } = listed.finding;
    if (fix === null) continue;
    const own = alike.get(id);
    if (own === undefined) alike.set(id, [listed]);
    else own.push(listed);
  }
  return alike;
}
