import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useState } from "react";
import { FILL, levelPaths } from "../../core";
import { useStore } from "../pane-services";
import type { FillPart } from "./fill-part";
import { IndicatorForm } from "./IndicatorForm";
import { LevelChoice } from "./LevelChoice";

const useStyles = makeStyles({
  add: {
    display: "flex",
    flexDirection: "column",
    rowGap: "6px",
    padding: "8px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  title: { margin: 0, fontSize: "inherit", fontWeight: tokens.fontWeightSemibold },
});

/** A new indicator under a level; the form stays open for the next one. */
export function AddIndicator({ language, services, session, sheet }: FillPart): ReactElement {
  const styles = useStyles();
  const words = FILL[language];
  const busy = useStore(services.runner).busy !== null;
  const [open, setOpen] = useState(false);
  const [round, setRound] = useState(0);
  const { content, form } = sheet.own;
  const levels = levelPaths(content, form.menu);
  const [chosen, setChosen] = useState<readonly string[] | null>(null);
  const path = chosen ?? levels[0] ?? [];
  if (!open)
    return (
      <Button size="small" onClick={() => setOpen(true)}>
        {words.addTitle}
      </Button>
    );
  return (
    <div className={styles.add}>
      <h3 className={styles.title}>{words.addTitle}</h3>
      <LevelChoice label={words.under} levels={levels} value={path} onChoose={setChosen} />
      <IndicatorForm
        key={round}
        language={language}
        start={{ name: "", target: "", weight: "" }}
        path={path}
        weighted={form.columns.some(({ role }) => role === "weight")}
        busy={busy}
        submit={words.add}
        onSubmit={(draft) => {
          void session
            .add({ path, actual: null, ...draft })
            .then((done) => done && setRound(round + 1));
        }}
      >
        <Button size="small" appearance="subtle" onClick={() => setOpen(false)}>
          {words.close}
        </Button>
      </IndicatorForm>
    </div>
  );
}
