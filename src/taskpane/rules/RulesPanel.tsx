import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Language, RuleProfile } from "../../core";
import { describeFileProblem, printedProfile, PROFILES, RULES } from "../../core";
import { writeRuleProfile } from "../../files/rule-profile-json";
import type { PartProps } from "../area";
import { ChoiceField } from "../components/ChoiceField";
import { FileButton } from "../components/FileButton";
import { Notice } from "../components/Notice";
import { saveFile } from "../hand-on/deliver";
import { useStore } from "../pane-services";
import { rulesOf } from "./excel-rules";
import { MissingRules } from "./MissingRules";
import { RulesPreview } from "./RulesPreview";
import type { RulesSession } from "./rules-session";

const useStyles = makeStyles({
  text: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  list: { margin: 0, paddingInlineStart: "18px" },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

const SHOWN = [
  "weights",
  "execution",
  "floor",
  "ceiling",
  "whole",
  "words",
  "grades",
  "floorLight",
] as const;

/** Which rules the workbook is scored by, what others would change, and where each rule comes from. */
export function RulesPanel(props: PartProps & { readonly session?: RulesSession }): ReactElement {
  const styles = useStyles();
  const { language, services } = props;
  const session = props.session ?? rulesOf(services);
  const { chosen, missing, own, preview, problems } = useStore(session);
  const busy = useStore(services.runner).busy !== null;
  const words = RULES[language];
  const known: readonly RuleProfile[] = [...PROFILES, ...own];
  return (
    <>
      <p className={styles.text}>{words.promise}</p>
      {missing === null ? (
        <p className={styles.text}>
          {words.chosen} <strong>{printedProfile(chosen, language)}</strong>
        </p>
      ) : (
        <MissingRules rules={missing} language={language} />
      )}
      <ChoiceField
        label={words.choose}
        value={preview?.to.id ?? missing ?? chosen.id}
        choices={[
          ...(missing === null ? [] : [{ value: missing, label: missing }]),
          ...known.map((profile) => ({ value: profile.id, label: nameOf(profile, language) })),
        ]}
        disabled={busy}
        onChoose={(id) => {
          const to = known.find((profile) => profile.id === id);
          if (to !== undefined && (missing !== null || to.id !== chosen.id)) session.look(to);
          else session.leave();
        }}
      />
      {preview !== null && (
        <RulesPreview
          messages={words}
          language={language}
          preview={preview}
          busy={busy}
          onConfirm={() => void session.choose(preview.to)}
          onLeave={session.leave}
        />
      )}
      {problems.length > 0 && (
        <Notice
          tone="problem"
          text={words.refused}
          details={problems.slice(0, 8).map((problem) => describeFileProblem(problem, language))}
          dismiss={{ label: words.leave, run: session.leave }}
        />
      )}
      <p className={styles.text}>{words.rules}</p>
      <ul className={styles.list}>
        {SHOWN.map((rule) => {
          const { clause, source } = (preview?.to ?? chosen)[rule];
          return (
            <li key={rule}>
              {words.rule[rule]} [{clause}]
              <p className={styles.quiet}>
                {source.document}
                {source.date === null ? "" : ` · ${source.date}`} ·{" "}
                {words.founding[source.founding]}
              </p>
            </li>
          );
        })}
      </ul>
      <div className={styles.actions}>
        <FileButton
          label={words.load}
          accept=".json"
          size="small"
          disabled={busy}
          onFile={(file) => void session.load(file)}
        />
        <Button
          size="small"
          onClick={() => {
            const profile = preview?.to ?? chosen;
            saveFile(`${profile.id}.json`, writeRuleProfile(profile), "application/json");
          }}
        >
          {words.save}
        </Button>
      </div>
    </>
  );
}

/** One that is to be confirmed says so in its name. */
function nameOf(profile: RuleProfile, language: Language): string {
  return profile.state === "ready" ? printedProfile(profile, language) : profile.names[language][0];
}
