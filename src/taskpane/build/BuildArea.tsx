import type { ReactElement } from "react";
import { CARRY, IMPORT, MAPPING, OWN_FORMS } from "../../core";
import type { PartProps } from "../area";
import { later } from "../components/later";
import { Section } from "../components/Section";

const CarryPanel = later(async () => (await import("./CarryPanel")).CarryPanel);
const ImportPanel = later(async () => (await import("../import/ImportPanel")).ImportPanel);
const MappingPanel = later(async () => (await import("./MappingPanel")).MappingPanel);

const OwnFormsPanel = later(async () => (await import("../own-forms/OwnFormsPanel")).OwnFormsPanel);

/** Ways to a new sheet from what is there already; each part loads when it is opened. */
export function BuildArea(props: PartProps): ReactElement {
  return (
    <div>
      <Section title={IMPORT[props.language].title}>
        <ImportPanel {...props} />
      </Section>
      <Section title={CARRY[props.language].title}>
        <CarryPanel {...props} />
      </Section>
      <Section title={MAPPING[props.language].title}>
        <MappingPanel {...props} />
      </Section>
      <Section title={OWN_FORMS[props.language].title}>
        <OwnFormsPanel {...props} />
      </Section>
    </div>
  );
}
