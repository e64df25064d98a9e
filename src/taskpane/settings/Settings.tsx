import { Field, makeStyles, Radio, RadioGroup, Switch, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import type { PaneMessages } from "../../core";
import type { LanguageChoice } from "../use-preferences";
import { isLanguageChoice } from "../use-preferences";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", rowGap: "12px" },
  about: { display: "flex", flexDirection: "column", rowGap: "6px" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});

export interface SettingsProps {
  readonly messages: PaneMessages;
  readonly language: LanguageChoice;
  readonly blackAndWhite: boolean;
  readonly version: string;
  readonly onLanguage: (language: LanguageChoice) => void;
  readonly onBlackAndWhite: (on: boolean) => void;
  /** What is set for the workbook, above what this add-in is. */
  readonly children: ReactNode;
}

/** Language, print style of the marks, and what this add-in is. */
export function Settings(props: SettingsProps): ReactElement {
  const styles = useStyles();
  const words = props.messages.settings;
  return (
    <div className={styles.panel}>
      <Field label={words.language}>
        <RadioGroup
          value={props.language}
          onChange={(_event, { value }) => {
            if (isLanguageChoice(value)) props.onLanguage(value);
          }}
        >
          <Radio value="office" label={words.followOffice} />
          <Radio value="zh-CN" label={<span lang="zh-CN">中文</span>} />
          <Radio value="en" label={<span lang="en">English</span>} />
        </RadioGroup>
      </Field>
      <Field hint={words.blackAndWhiteHint}>
        <Switch
          label={words.blackAndWhite}
          checked={props.blackAndWhite}
          onChange={(_event, { checked }) => props.onBlackAndWhite(checked)}
        />
      </Field>
      {props.children}
      <section className={styles.about} aria-labelledby="about-heading">
        <h2 id="about-heading" className={styles.heading}>
          {words.about}
        </h2>
        <p className={styles.text}>{words.version(props.version)}</p>
        <p className={styles.text}>{words.privacy}</p>
        <p className={styles.quiet}>{words.notice}</p>
      </section>
    </div>
  );
}
