import { makeStyles, Switch } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { CheckMessages } from "../../core";
import type { MarkMode } from "../../workbook/sheet-marks";
import { ChoiceField } from "../components/ChoiceField";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: "4px" },
  // In line with the rest of the pane.
  switch: { marginInlineStart: "-8px" },
});

/** Marks on the sheet: off, the exceptions only, or every verdict. */
export function MarksSwitch(props: {
  readonly messages: CheckMessages;
  readonly mode: MarkMode;
  readonly blackAndWhite: boolean;
  readonly busy: boolean;
  readonly onMode: (mode: MarkMode) => void;
}): ReactElement {
  const styles = useStyles();
  const { messages, mode } = props;
  const style = props.blackAndWhite ? "black-and-white" : "exceptions";
  return (
    <div className={styles.row}>
      <Switch
        size="small"
        className={styles.switch}
        label={messages.marks}
        checked={mode !== "off"}
        disabledFocusable={props.busy}
        onChange={(_event, { checked }) => props.onMode(checked ? style : "off")}
      />
      {mode === "black-and-white" && <span>{messages.marksBlackAndWhite}</span>}
      {(mode === "exceptions" || mode === "all") && (
        <ChoiceField<"exceptions" | "all">
          label={messages.marksScope}
          quiet
          value={mode}
          choices={[
            { value: "exceptions", label: messages.marksExceptions },
            { value: "all", label: messages.marksAll },
          ]}
          disabled={props.busy}
          onChoose={props.onMode}
        />
      )}
    </div>
  );
}
