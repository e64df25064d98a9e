import { makeStyles, Switch } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { CheckMessages } from "../../core";
import type { MarkMode } from "../review-session";
import { ChoiceField } from "./ChoiceField";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: "4px" },
});

/** Marks on the sheet: off, the exceptions only, or every verdict. */
export function MarksSwitch(props: {
  readonly messages: CheckMessages;
  readonly mode: MarkMode;
  readonly busy: boolean;
  readonly onMode: (mode: MarkMode) => void;
}): ReactElement {
  const styles = useStyles();
  const { messages, mode } = props;
  return (
    <div className={styles.row}>
      <Switch
        label={messages.marks}
        checked={mode !== "off"}
        disabledFocusable={props.busy}
        onChange={(_event, { checked }) => props.onMode(checked ? "unmet" : "off")}
      />
      {mode !== "off" && (
        <ChoiceField<"unmet" | "all">
          label={messages.marksScope}
          value={mode}
          choices={[
            { value: "unmet", label: messages.marksUnmet },
            { value: "all", label: messages.marksAll },
          ]}
          disabled={props.busy}
          onChoose={props.onMode}
        />
      )}
    </div>
  );
}
