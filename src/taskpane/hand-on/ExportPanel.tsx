import { Button, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useState } from "react";
import type { ExportTemplate, HandOnMessages } from "../../core";
import { EXPORT_TEMPLATES } from "../../core";
import { ChoiceField } from "../components/ChoiceField";
import type { ExportPlace } from "./hand-on-session";
import { TemplateEditor } from "./TemplateEditor";

const useStyles = makeStyles({
  text: { margin: 0 },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

export interface ExportPanelProps {
  readonly messages: HandOnMessages["exports"];
  readonly busy: boolean;
  /** The unit's own templates. */
  readonly own: readonly ExportTemplate[];
  readonly onExport: (place: ExportPlace, template: ExportTemplate) => void;
  readonly onKeep: (template: ExportTemplate) => void;
  readonly onDrop: (name: string) => void;
}

/** Which columns, and where to. */
export function ExportPanel(props: ExportPanelProps): ReactElement {
  const styles = useStyles();
  const { messages, busy, own } = props;
  const templates = [...EXPORT_TEMPLATES, ...own];
  const [name, setName] = useState(templates[0]?.name ?? "");
  const [editing, setEditing] = useState(false);
  const template = templates.find((each) => each.name === name) ?? templates[0];
  if (template === undefined) return <></>;
  const places = [
    { place: "sheet", label: messages.toSheet },
    { place: "csv", label: messages.toCsv },
    { place: "text", label: messages.toText },
    { place: "json", label: messages.toJson },
  ] as const;
  return (
    <>
      <p className={styles.text}>{messages.promise}</p>
      <ChoiceField
        label={messages.template}
        value={template.name}
        choices={templates.map((each) => ({ value: each.name, label: each.name }))}
        onChoose={(chosen) => {
          setName(chosen);
          setEditing(false);
        }}
      />
      {!editing && (
        <>
          <p className={styles.text}>{template.columns.map(({ header }) => header).join(" | ")}</p>
          <div className={styles.actions}>
            {places.map(({ place, label }) => (
              <Button
                key={place}
                appearance={place === "sheet" ? "primary" : "secondary"}
                disabledFocusable={busy}
                onClick={() => props.onExport(place, template)}
              >
                {label}
              </Button>
            ))}
          </div>
          <div className={styles.actions}>
            <Button size="small" onClick={() => setEditing(true)}>
              {messages.edit}
            </Button>
            {own.includes(template) && (
              <Button
                size="small"
                disabledFocusable={busy}
                onClick={() => props.onDrop(template.name)}
              >
                {messages.drop}
              </Button>
            )}
          </div>
        </>
      )}
      {editing && (
        <TemplateEditor
          key={template.name}
          messages={messages}
          busy={busy}
          template={template}
          isOwn={own.includes(template)}
          onKeep={(kept) => {
            props.onKeep(kept);
            setName(kept.name);
            setEditing(false);
          }}
          onLeave={() => setEditing(false)}
        />
      )}
    </>
  );
}
