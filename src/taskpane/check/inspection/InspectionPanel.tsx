import { makeStyles, Spinner } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useCallback, useDeferredValue, useMemo, useState } from "react";
import type { Severity } from "../../../core";
import { CHECK, INSPECTION, SEVERITY_WORDS } from "../../../core";
import type { PartProps } from "../../area";
import { useBusy, useStore } from "../../pane-services";
import { inspectionOf } from "./excel-inspection";
import type { FindingFilter } from "./filter-findings";
import { filterFindings, SEVERITIES } from "./filter-findings";
import { FindingFilters } from "./FindingFilters";
import { FindingList } from "./FindingList";
import { IgnoredList } from "./IgnoredList";
import type { FixOffer, InspectionSession, ListedFinding } from "./inspection-session";
import { RecordButton } from "./RecordButton";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", rowGap: "8px", paddingTop: "4px" },
  text: { margin: 0 },
});

/** Everything that would be sent back, at once: mended, left with a reason, or put on record. */
export function InspectionPanel(
  props: PartProps & { readonly session?: InspectionSession },
): ReactElement {
  const styles = useStyles();
  const { language, services } = props;
  const session = props.session ?? inspectionOf(services);
  const messages = INSPECTION[language];
  const { findings, ignored, lapsed, stale, unknownRules } = useStore(session);
  const { review } = useStore(services.review);
  const busy = useBusy(services.runner);
  const [filter, setFilter] = useState<FindingFilter>({ severity: "all", group: "all" });
  const found = useMemo(
    () => ({
      choice: `${filter.severity} ${filter.group}`,
      findings: findings === null ? [] : filterFindings(findings, filter),
    }),
    [findings, filter],
  );
  // A long list is drawn in slices, so that the pane goes on answering.
  const listed = useDeferredValue(found, null);
  const counts = useMemo(() => countSeverities(findings ?? []), [findings]);
  const select = useCallback(
    (cell: string) => void services.review.select(cell),
    [services.review],
  );
  const fix = useCallback((offer: FixOffer) => void session.fix(offer), [session]);
  const ignore = useCallback(
    (finding: ListedFinding, note: string) => void session.ignore(finding, note),
    [session],
  );

  if (review === null) return <p className={styles.text}>{messages.intro}</p>;
  if (review.form.tables.length === 0)
    return <p className={styles.text}>{CHECK[language].noRows}</p>;
  return (
    <div className={styles.panel}>
      <p role="status" className={styles.text}>
        {findings === null
          ? null
          : findings.length === 0
            ? messages.clean(ignored.length)
            : messages.counts(
                SEVERITIES.map((severity) => [
                  SEVERITY_WORDS[language][severity],
                  counts.get(severity) ?? 0,
                ]),
                ignored.length,
              )}
      </p>
      {findings === null && <Spinner size="tiny" label={messages.examining} />}
      {stale && <p className={styles.text}>{messages.stale}</p>}
      {unknownRules !== null && (
        <p className={styles.text}>{messages.unknownRules(unknownRules)}</p>
      )}
      {findings !== null && findings.length > 0 && (
        <>
          <FindingFilters
            findings={findings}
            language={language}
            messages={messages}
            filter={filter}
            onFilter={setFilter}
          />
          {found.findings.length === 0 && <p className={styles.text}>{messages.nothingHere}</p>}
          {found.findings.length > 0 && listed !== null && listed.findings.length > 0 && (
            <FindingList
              key={listed.choice}
              findings={listed.findings}
              open={findings}
              language={language}
              messages={messages}
              busy={busy}
              offer={session.offer}
              onSelect={select}
              onFix={fix}
              onIgnore={ignore}
            />
          )}
        </>
      )}
      <IgnoredList
        ignored={ignored}
        lapsed={lapsed}
        language={language}
        messages={messages}
        busy={busy}
        onRestore={(finding) => void session.restore(finding)}
        onForget={() => void session.forget()}
      />
      <RecordButton language={language} services={services} session={session} />
    </div>
  );
}

function countSeverities(findings: readonly ListedFinding[]): ReadonlyMap<Severity, number> {
  const counts = new Map<Severity, number>();
  for (const { finding } of findings) {
    counts.set(finding.severity, (counts.get(finding.severity) ?? 0) + 1);
  }
  return counts;
}
