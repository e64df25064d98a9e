import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { CHECK } from "../../core";
import type { PartProps } from "../area";
import { useBusy, useStore } from "../pane-services";

const useStyles = makeStyles({
  hint: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "4px 8px",
    padding: "6px 8px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
});

/** The results are of a sheet that is no longer in front; nothing is checked unasked. */
export function OtherSheetHint({ language, services }: PartProps): ReactElement | null {
  const styles = useStyles();
  const { review, selection } = useStore(services.review);
  const busy = useBusy(services.runner);
  if (review === null || selection === null || selection.sheetId === review.sheet.id) return null;
  const messages = CHECK[language];
  return (
    <div className={styles.hint}>
      <span>{messages.otherSheet(review.sheet.name)}</span>
      <Button size="small" disabledFocusable={busy} onClick={() => void services.review.check()}>
        {messages.checkOther}
      </Button>
    </div>
  );
}
