import { Button, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { CHECK, MARKS } from "../../core";
import { later } from "../components/later";
import { useBusy, useStore } from "../pane-services";
import type { CheckPanelProps } from "./CheckPanel";
import { MarksSwitch } from "./MarksSwitch";

const MarkOfferPanel = later(async () => (await import("./MarkOfferPanel")).MarkOfferPanel);

const useStyles = makeStyles({
  outdated: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px 8px" },
});

/** Marks on the sheet: on or off, where they would go, and whether they are what the check found. */
export function MarksOnSheet(props: CheckPanelProps): ReactElement {
  const styles = useStyles();
  const { language, services } = props;
  const session = services.review;
  const { review, marks, offer } = useStore(session);
  const busy = useBusy(services.runner);
  const outdated = review?.marks.outdated ?? 0;
  const words = MARKS[language];
  return (
    <>
      <MarksSwitch
        messages={CHECK[language]}
        mode={marks}
        blackAndWhite={props.blackAndWhite}
        busy={busy}
        onMode={(mode) => void session.mark(mode)}
      />
      {offer !== null && <MarkOfferPanel language={language} services={services} />}
      {outdated > 0 && (
        <div className={styles.outdated}>
          <span>{words.outdated(outdated)}</span>
          <Button size="small" disabledFocusable={busy} onClick={() => void session.updateMarks()}>
            {words.update}
          </Button>
        </div>
      )}
    </>
  );
}
