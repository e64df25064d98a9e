import { makeStyles, Subtitle1, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useState } from "react";
import type { Language } from "../../core";
import { OUTSIDE } from "../../core";
import { openCommandRunner } from "../command-runner";
import { Notice } from "../components/Notice";
import { Progress } from "../components/Progress";
import { Section } from "../components/Section";
import { sentenceOf, toneOf } from "../news";
import { useStore } from "../pane-services";
import { browserTools } from "./browser-tools";
import { CheckedFileView } from "./CheckedFileView";
import { FileChooser } from "./FileChooser";
import { FormDownload } from "./FormDownload";
import type { OutsideTools } from "./outside-session";
import { openOutsideSession } from "./outside-session";

const useStyles = makeStyles({
  page: {
    boxSizing: "border-box",
    display: "flex",
    flexDirection: "column",
    rowGap: "10px",
    maxWidth: "760px",
    marginInline: "auto",
    padding: "12px",
  },
  heading: { margin: 0 },
  text: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** The page in an ordinary browser: a file is checked and given back marked, forms are downloaded. */
export function OutsidePage(props: {
  readonly language: Language;
  readonly tools?: OutsideTools;
}): ReactElement {
  const styles = useStyles();
  const { language } = props;
  const [runner] = useState(openCommandRunner);
  const [session] = useState(() => openOutsideSession(props.tools ?? browserTools, runner));
  const { busy, progress, news } = useStore(runner);
  const { file, checked, rows } = useStore(session);
  const words = OUTSIDE[language];
  return (
    <main className={styles.page}>
      <Subtitle1 as="h1" className={styles.heading}>
        {words.title}
      </Subtitle1>
      <p className={styles.text}>{words.promise}</p>
      <p className={styles.quiet}>{words.inExcel}</p>
      {busy !== null && (
        <Progress
          text={busy.doing(language)}
          fraction={progress}
          cancel={busy.cancelling === "never" ? null : { label: words.cancel, run: runner.cancel }}
        />
      )}
      {news !== null && (
        <Notice tone={toneOf(news)} text={sentenceOf(news, language)} dismiss={null} />
      )}
      <Section title={words.check} open>
        <FileChooser
          messages={words}
          busy={busy !== null}
          onFile={(given) => void session.check(given)}
        />
        {file !== null && checked !== null && checked.form.tables.length > 0 && (
          <CheckedFileView
            key={file.name}
            language={language}
            file={file}
            checked={checked}
            rows={rows}
            busy={busy !== null}
            onDownload={(what) => void session.download(what, language)}
          />
        )}
      </Section>
      <Section title={words.forms}>
        <FormDownload
          language={language}
          busy={busy !== null}
          onDownload={(form, plan) => void session.downloadForm(form, plan)}
        />
      </Section>
    </main>
  );
}
