import { makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { memo } from "react";
import type { InspectionMessages, Language } from "../../../core";
import { CHECK_GROUP_WORDS, SEVERITY_WORDS } from "../../../core";
import { ChoiceField } from "../../components/ChoiceField";
import type { FindingFilter, GroupFilter, SeverityFilter } from "./filter-findings";
import { countFindings, GROUPS, SEVERITIES } from "./filter-findings";
import type { ListedFinding } from "./inspection-session";

const useStyles = makeStyles({
  fields: { display: "flex", flexWrap: "wrap", gap: "6px 12px" },
});

/** Which findings are listed, with how many each choice would list. */
export const FindingFilters = memo(function FindingFilters(props: {
  readonly findings: readonly ListedFinding[];
  readonly language: Language;
  readonly messages: InspectionMessages;
  readonly filter: FindingFilter;
  readonly onFilter: (filter: FindingFilter) => void;
}): ReactElement {
  const styles = useStyles();
  const { findings, language, messages, filter } = props;
  const count = (part: Partial<FindingFilter>): number =>
    countFindings(findings, { ...filter, ...part });
  return (
    <div className={styles.fields}>
      <ChoiceField<SeverityFilter>
        label={messages.severity}
        value={filter.severity}
        choices={[
          { value: "all", label: messages.all(count({ severity: "all" })) },
          ...SEVERITIES.map((severity) => ({
            value: severity,
            label: messages.choice(SEVERITY_WORDS[language][severity], count({ severity })),
          })),
        ]}
        onChoose={(severity) => props.onFilter({ ...filter, severity })}
      />
      <ChoiceField<GroupFilter>
        label={messages.group}
        value={filter.group}
        choices={[
          { value: "all", label: messages.all(count({ group: "all" })) },
          ...GROUPS.map((group) => ({
            value: group,
            label: messages.choice(CHECK_GROUP_WORDS[language][group], count({ group })),
          })),
        ]}
        onChoose={(group) => props.onFilter({ ...filter, group })}
      />
    </div>
  );
});
