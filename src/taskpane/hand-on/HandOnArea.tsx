import type { ReactElement } from "react";
import { useEffect, useState } from "react";
import { HAND_ON } from "../../core";
import type { PartProps } from "../area";
import { later } from "../components/later";
import { Section } from "../components/Section";
import { useStore } from "../pane-services";
import { excelHandOn } from "./excel-hand-on";
import { ExportPanel } from "./ExportPanel";
import { FormulaModes } from "./FormulaModes";
import type { HandOnWorkbook } from "./hand-on-session";
import { openHandOnSession } from "./hand-on-session";
import { OutgoingCopy } from "./OutgoingCopy";

const RecordButton = later(
  async () => (await import("../check/inspection/RecordButton")).RecordButton,
);

/** What leaves the workbook: copies without the add-in, exports, and the formulas that stay behind. */
export function HandOnArea(
  props: PartProps & { readonly workbook?: HandOnWorkbook },
): ReactElement {
  const { language, services } = props;
  const [session] = useState(() => openHandOnSession(props.workbook ?? excelHandOn, services));
  const state = useStore(session);
  const busy = useStore(services.runner).busy !== null;
  const words = HAND_ON[language];
  useEffect(() => {
    void session.open();
  }, [session]);
  return (
    <div>
      <Section title={words.copy.title} open>
        <OutgoingCopy
          messages={words.copy}
          busy={busy}
          copy={state.copy}
          onMake={(formulas, file) => void session.makeCopy(formulas, language, file)}
          onOpen={() => void session.openCopy()}
          onSave={session.saveCopy}
        />
      </Section>
      <Section title={words.exports.title}>
        <ExportPanel
          messages={words.exports}
          busy={busy}
          own={state.templates}
          onExport={(place, template) => void session.exportTo(place, template, language)}
          onKeep={(template) => void session.keepTemplate(template)}
          onDrop={(name) => void session.dropTemplate(name)}
        />
      </Section>
      <Section title={words.record}>
        <RecordButton language={language} services={services} />
      </Section>
      <Section title={words.formulas.title}>
        <FormulaModes
          messages={words.formulas}
          busy={busy}
          onSwitch={(mode) => void session.switchTo(mode)}
          onRepair={() => void session.repair()}
        />
      </Section>
    </div>
  );
}
