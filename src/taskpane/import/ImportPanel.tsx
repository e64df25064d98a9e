import type { ReactElement } from "react";
import { useState } from "react";
import { explainImportProblem } from "../../core";
import type { PartProps } from "../area";
import { buildChoices } from "../build/build-choices";
import { Notice } from "../components/Notice";
import { useStore } from "../pane-services";
import { excelImport } from "./excel-import";
import { ImportPreview } from "./ImportPreview";
import type { ImportPort } from "./import-session";
import { openImportSession } from "./import-session";
import { ImportSources } from "./ImportSources";

/** 带入已有的表: from a paste, a file or the workbook to a preview, and from there to a new sheet. */
export function ImportPanel(props: PartProps & { readonly port?: ImportPort }): ReactElement {
  const { language, services } = props;
  const [session] = useState(() => openImportSession(props.port ?? excelImport, services));
  const { draft, problem } = useStore(session);
  const busy = useStore(services.runner).busy !== null;
  return (
    <>
      {problem !== null && (
        <Notice tone="problem" text={explainImportProblem(problem, language)} dismiss={null} />
      )}
      <ImportSources language={language} session={session} busy={busy} hidden={draft !== null} />
      {draft !== null && (
        <ImportPreview
          language={language}
          session={session}
          busy={busy}
          onConfirm={() => void session.confirm(buildChoices(services.memory))}
        />
      )}
    </>
  );
}
