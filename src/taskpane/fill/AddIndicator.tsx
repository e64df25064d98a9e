import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useState } from "react";
import { FILL, levelPaths } from "../../core";
import { useStore } from "../pane-services";
import type { FillPart } from "./fill-part";
import { IndicatorForm } from "./IndicatorForm";
import { LevelChoice } from "./LevelChoice";
import { PlainField } from "./PlainField";

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
  /** Level names that are typed, where they are in no list. */
  const [typed, setTyped] = useState<readonly string[] | null>(null);
  const [tried, setTried] = useState(false);
  const headers = form.columns.flatMap(({ role, side, header }) =>
    role === "level" && side === undefined ? [header] : [],
  );
  const path = typed?.map((name) => name.trim()) ?? chosen ?? levels[0] ?? [];
  const nameless = path.some((name) => name === "");
  if (!open)
    return (
      <Button size="small" onClick={() => setOpen(true)}>
        {words.addTitle}
      </Button>
    );
  return (
    <div className={styles.add}>
      <h3 className={styles.title}>{words.addTitle}</h3>
      <IndicatorForm
        key={round}
        language={language}
        start={{ name: "", target: "", weight: "" }}
        path={path}
        weighted={form.columns.some(({ role }) => role === "weight")}
        busy={busy}
        submit={words.add}
        above={
          <>
            <LevelChoice
              label={words.under}
              levels={levels}
              value={typed === null ? path : null}
              first={words.newLevel}
              onChoose={(level) => {
                setTried(false);
                setChosen(level ?? chosen);
                // Most often it is a second level that is new.
                setTyped(
                  level === null
                    ? headers.map((_, depth) => (depth === 0 ? (path[0] ?? "") : ""))
                    : null,
                );
              }}
            />
            {typed?.map((name, depth) => (
              <PlainField
                key={headers[depth] ?? depth}
                label={headers[depth] ?? ""}
                value={name}
                problem={tried && name.trim() === "" ? words.levelProblem : null}
                onChange={(text) => setTyped(typed.with(depth, text))}
              />
            ))}
          </>
        }
        onSubmit={(draft) => {
          setTried(true);
          if (nameless) return;
          void session.add({ path, actual: null, ...draft }).then((done) => {
            if (!done) return;
            setRound(round + 1);
            setChosen(path);
            setTyped(null);
            setTried(false);
          });
        }}
      >
        <Button size="small" appearance="subtle" onClick={() => setOpen(false)}>
          {words.close}
        </Button>
      </IndicatorForm>
    </div>
  );
}
