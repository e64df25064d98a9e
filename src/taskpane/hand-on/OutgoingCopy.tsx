import { Button, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useState } from "react";
import type { HandOnMessages } from "../../core";
import type { OutgoingFormulas } from "../../files/outgoing/outgoing-workbook";
import { FileButton } from "../components/FileButton";
import { Notice } from "../components/Notice";
import type { ReadyCopy } from "./hand-on-session";

const useStyles = makeStyles({
  text: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

export interface OutgoingCopyProps {
  readonly messages: HandOnMessages["copy"];
  readonly busy: boolean;
  readonly copy: ReadyCopy | null;
  readonly onMake: (formulas: OutgoingFormulas, file: File | null) => void;
  readonly onOpen: () => void;
  readonly onSave: () => void;
}

/** A copy for people without the add-in: what it shows, and where it goes once it is made. */
export function OutgoingCopy(props: OutgoingCopyProps): ReactElement {
  const styles = useStyles();
  const { messages, busy, copy } = props;
  const [formulas, setFormulas] = useState<OutgoingFormulas>("values");
  return (
    <>
      <p className={styles.text}>{messages.promise}</p>
      <RadioGroup
        aria-label={messages.promise}
        value={formulas}
        onChange={(_event, { value }) => setFormulas(value === "plain" ? "plain" : "values")}
      >
        <Radio value="values" label={messages.values} />
        <Radio value="plain" label={messages.plain} />
      </RadioGroup>
      {formulas === "plain" && <p className={styles.quiet}>{messages.plainHint}</p>}
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabledFocusable={busy}
          onClick={() => props.onMake(formulas, null)}
        >
          {messages.make}
        </Button>
        <FileButton
          label={messages.fromFile}
          accept=".xlsx,.xlsm"
          disabled={busy}
          onFile={(file) => props.onMake(formulas, file)}
        />
      </div>
      {copy !== null && (
        <Notice
          tone="news"
          text={messages.made(copy.replaced)}
          details={[
            ...copy.unscored.map(({ sheet, rules }) => messages.unscored(sheet, rules)),
            ...(copy.failed.length === 0 ? [] : [messages.failed(copy.failed)]),
          ]}
          dismiss={null}
        >
          <Button size="small" appearance="primary" disabledFocusable={busy} onClick={props.onOpen}>
            {messages.open}
          </Button>
          <Button size="small" disabledFocusable={busy} onClick={props.onSave}>
            {messages.save}
          </Button>
        </Notice>
      )}
    </>
  );
}
