import { makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { CheckMessages, Language, ReviewRow } from "../../core";
import { countStatuses, STATUS_WORDS, STATUSES } from "../../core";
import type { RowFilter, RowOrder } from "./arrange-rows";
import { needsAttention } from "./arrange-rows";
import { ChoiceField } from "../components/ChoiceField";

const useStyles = makeStyles({
  fields: { display: "flex", flexWrap: "wrap", gap: "6px 12px" },
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

/** Which findings are listed, each choice with its number, and in which order. */
export function ReviewFilter(props: ReviewFilterProps): ReactElement {
  const styles = useStyles();
  const { rows, messages } = props;
  const counts = countStatuses(rows);
  const present = STATUSES.filter((status) => counts[status] > 0 || status === props.filter);
  return (
    <div className={styles.fields}>
      <ChoiceField<RowFilter>
        label={messages.filter}
        value={props.filter}
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
        onChoose={props.onFilter}
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
    </div>
  );
}
