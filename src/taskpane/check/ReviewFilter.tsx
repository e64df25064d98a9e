import { Input, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { CheckMessages, Language, ReviewRow } from "../../core";
import { countStatuses, STATUS_WORDS, STATUSES } from "../../core";
import type { RowFilter, RowOrder, StatusFilter } from "./arrange-rows";
import { needsAttention } from "./arrange-rows";
import { byLevel } from "./level-counts";
import { ChoiceField } from "../components/ChoiceField";

const useStyles = makeStyles({
  fields: { display: "flex", flexWrap: "wrap", gap: "6px 12px" },
  words: { flex: "1 1 110px", minWidth: 0 },
});

export interface ReviewFilterProps {
  readonly rows: readonly ReviewRow[];
  readonly language: Language;
  readonly messages: CheckMessages;
  readonly filter: RowFilter;
  readonly order: RowOrder;
  readonly onFilter: (filter: RowFilter) => void;
  readonly onOrder: (order: RowOrder) => void;
}

/** Values of the choice of a level: a level may have any name. */
const ALL = "all";
const ONE = "level ";

/** Which findings are listed, each choice with its number, and in which order. */
export function ReviewFilter(props: ReviewFilterProps): ReactElement {
  const styles = useStyles();
  const { rows, messages } = props;
  const { filter } = props;
  const counts = countStatuses(rows);
  const present = STATUSES.filter((status) => counts[status] > 0 || status === filter.status);
  const levels = byLevel(rows);
  return (
    <div className={styles.fields}>
      <ChoiceField<StatusFilter>
        label={messages.filter}
        value={filter.status}
        choices={[
          {
            value: "attention",
            label: messages.filterAttention(rows.filter(needsAttention).length),
          },
          ...present.map((status) => ({
            value: status,
            label: messages.filterStatus(STATUS_WORDS[props.language][status], counts[status]),
          })),
          { value: "all", label: messages.filterAll(rows.length) },
        ]}
        onChoose={(status) => props.onFilter({ ...filter, status })}
      />
      <ChoiceField<RowOrder>
        label={messages.order}
        value={props.order}
        choices={[
          { value: "severity", label: messages.orderSeverity },
          { value: "row", label: messages.orderRow },
        ]}
        onChoose={props.onOrder}
      />
      {levels.size > 1 && (
        <ChoiceField<string>
          label={messages.level}
          value={filter.level === null ? ALL : `${ONE}${filter.level}`}
          choices={[
            { value: ALL, label: messages.allLevels },
            ...[...levels].map(([name, under]) => ({
              value: `${ONE}${name}`,
              label: messages.levelChoice(
                name === "" ? messages.noLevel : name,
                under.filter(needsAttention).length,
                under.length,
              ),
            })),
          ]}
          onChoose={(choice) =>
            props.onFilter({ ...filter, level: choice === ALL ? null : choice.slice(ONE.length) })
          }
        />
      )}
      <Input
        type="search"
        size="small"
        className={styles.words}
        aria-label={messages.search}
        placeholder={messages.search}
        value={filter.words}
        onChange={(_event, { value }) => props.onFilter({ ...filter, words: value })}
      />
    </div>
  );
}
