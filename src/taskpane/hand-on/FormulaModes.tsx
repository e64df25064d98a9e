import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { HandOnMessages } from "../../core";
import type { FormulaMode } from "../../workbook/result-writer";

const useStyles = makeStyles({
  text: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

const MODES = ["perf", "plain", "values"] as const satisfies readonly FormulaMode[];

/** By what the results of the sheet in front are worked out, and the repair of what Excel broke. */
export function FormulaModes(props: {
  readonly messages: HandOnMessages["formulas"];
  readonly busy: boolean;
  readonly onSwitch: (mode: FormulaMode) => void;
  readonly onRepair: () => void;
}): ReactElement {
  const styles = useStyles();
  const { messages, busy } = props;
  return (
    <>
      <p className={styles.text}>{messages.promise}</p>
      <div className={styles.actions} role="group" aria-label={messages.title}>
        {MODES.map((mode) => (
          <Button key={mode} disabledFocusable={busy} onClick={() => props.onSwitch(mode)}>
            {messages[mode]}
          </Button>
        ))}
      </div>
      <p className={styles.quiet}>{messages.repairHint}</p>
      <div className={styles.actions}>
        <Button disabledFocusable={busy} onClick={props.onRepair}>
          {messages.repair}
        </Button>
      </div>
    </>
  );
}
