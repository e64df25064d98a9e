import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { RECORD } from "../../../core";
import type { PartProps } from "../../area";
import { Notice } from "../../components/Notice";
import { useBusy, useStore } from "../../pane-services";
import { inspectionOf } from "./excel-inspection";
import type { InspectionSession } from "./inspection-session";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", rowGap: "4px", alignItems: "flex-start" },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** Makes a 核对记录 of the sheet under review, else of the one in front; wherever that is offered. */
export function RecordButton(
  props: PartProps & { readonly session?: InspectionSession },
): ReactElement {
  const styles = useStyles();
  const { language, services } = props;
  const session = props.session ?? inspectionOf(services);
  const { editedRecord } = useStore(session);
  const busy = useBusy(services.runner);
  const words = RECORD[language];
  return (
    <div className={styles.box}>
      <Button disabledFocusable={busy} onClick={() => void session.record(language)}>
        {words.make}
      </Button>
      <p className={styles.quiet}>{words.makeHint}</p>
      {editedRecord !== null && (
        <Notice tone="problem" text={words.edited(editedRecord.sheetName)} dismiss={null}>
          <Button
            size="small"
            disabledFocusable={busy}
            onClick={() => void session.removeEditedRecord()}
          >
            {words.removeAnyway}
          </Button>
          <Button size="small" onClick={session.keepEditedRecord}>
            {words.keep}
          </Button>
        </Notice>
      )}
    </div>
  );
}
