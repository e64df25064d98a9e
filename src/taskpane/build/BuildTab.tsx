import { Spinner } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useEffect, useState } from "react";
import { PANE } from "../../core";
import type { PartProps } from "../area";
import { useStore } from "../pane-services";
import { BuildArea } from "./BuildArea";
import { BuildForm } from "./BuildForm";
import type { FormChoice } from "./form-choice";
import { FormulaChoice } from "./FormulaChoice";
import type { PlanForm } from "./plan-at-rest";

export interface BuildTabProps extends PartProps {
  readonly loadForms: () => Promise<readonly FormChoice[]>;
  readonly onBuild: (plan: PlanForm) => void;
}

/** A new form, empty or with the sample, and the ways to one from what is there already. */
export function BuildTab(props: BuildTabProps): ReactElement {
  const { language, services, loadForms, onBuild } = props;
  const messages = PANE[language];
  const busy = useStore(services.runner).busy !== null;
  const [forms, setForms] = useState<readonly FormChoice[]>([]);
  useEffect(() => {
    let shown = true;
    loadForms().then(
      (loaded) => {
        if (shown) setForms(loaded);
      },
      (error: unknown) => {
        console.error(error);
        services.runner.fail({ kind: "not-loaded" });
      },
    );
    return () => {
      shown = false;
    };
  }, [loadForms, services]);
  return (
    <>
      {forms.length === 0 ? (
        <Spinner size="tiny" label={messages.later.loading} />
      ) : (
        <BuildForm
          messages={messages}
          forms={forms}
          busy={busy}
          onEmpty={(form) => onBuild(form.planEmpty)}
          onSample={(form) => {
            if (form.planSample) onBuild(form.planSample);
          }}
        >
          <FormulaChoice language={language} memory={services.memory} />
        </BuildForm>
      )}
      <BuildArea language={language} services={services} />
    </>
  );
}
