import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useState } from "react";
import type { ExportColumn, ExportTemplate, HandOnMessages } from "../../core";
import { EXPORT_SOURCES, EXPORT_TEMPLATES, MOST_EXPORT_COLUMNS } from "../../core";
import { ChoiceField } from "../components/ChoiceField";
import { isComplete } from "./export-template-check";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", rowGap: "8px", margin: 0, padding: 0 },
  item: {
    display: "grid",
    gridTemplateColumns: "1fr 1fr auto",
    gap: "4px",
    alignItems: "center",
    listStyleType: "none",
  },
  cell: { minWidth: 0 },
  tools: { display: "flex" },
  tool: { minWidth: "24px", paddingInline: "4px" },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
  problem: { margin: 0, color: tokens.colorStatusDangerForeground1 },
});

export interface TemplateEditorProps {
  readonly messages: HandOnMessages["exports"];
  readonly busy: boolean;
  readonly template: ExportTemplate;
  /** One of ours is kept under another name. */
  readonly isOwn: boolean;
  readonly onKeep: (template: ExportTemplate) => void;
  readonly onLeave: () => void;
}

/** The columns of a template: their headers, what they hold, and their order. */
export function TemplateEditor(props: TemplateEditorProps): ReactElement {
  const styles = useStyles();
  const { messages, template } = props;
  const [name, setName] = useState(props.isOwn ? template.name : "");
  const [columns, setColumns] = useState(() => template.columns.map(keyed));
  const [told, setTold] = useState<string | null>(null);

  function change(index: number, part: Partial<ExportColumn>): void {
    setColumns(columns.map((column, at) => (at === index ? { ...column, ...part } : column)));
  }

  function move(index: number, by: 1 | -1): void {
    const moved = [...columns];
    const [column] = moved.splice(index, 1);
    if (column === undefined) return;
    moved.splice(index + by, 0, column);
    setColumns(moved);
  }

  function keep(): void {
    const kept = {
      name: name.trim(),
      columns: columns.map(({ header, source }) => ({ header: header.trim(), source })),
    };
    if (EXPORT_TEMPLATES.some((each) => each.name === kept.name)) setTold(messages.nameTaken);
    else if (isComplete(kept)) props.onKeep(kept);
    else setTold(messages.incomplete);
  }

  return (
    <>
      <ol className={styles.list}>
        {columns.map((column, index) => (
          <li key={column.key} className={styles.item}>
            <Input
              size="small"
              className={styles.cell}
              aria-label={messages.header}
              value={column.header}
              onChange={(_event, { value }) => change(index, { header: value })}
            />
            <ChoiceField
              label={messages.source}
              quiet
              value={column.source}
              choices={EXPORT_SOURCES.map((source) => ({
                value: source,
                label: messages.sources[source],
              }))}
              onChoose={(source) => change(index, { source })}
            />
            <span className={styles.tools}>
              <Button
                size="small"
                appearance="subtle"
                className={styles.tool}
                aria-label={messages.up(column.header)}
                disabledFocusable={index === 0}
                onClick={() => move(index, -1)}
              >
                ↑
              </Button>
              <Button
                size="small"
                appearance="subtle"
                className={styles.tool}
                aria-label={messages.down(column.header)}
                disabledFocusable={index === columns.length - 1}
                onClick={() => move(index, 1)}
              >
                ↓
              </Button>
              <Button
                size="small"
                appearance="subtle"
                className={styles.tool}
                aria-label={messages.remove(column.header)}
                disabledFocusable={columns.length === 1}
                onClick={() => setColumns(columns.filter((_, at) => at !== index))}
              >
                ✕
              </Button>
            </span>
          </li>
        ))}
      </ol>
      <div className={styles.actions}>
        <Button
          size="small"
          disabledFocusable={columns.length >= MOST_EXPORT_COLUMNS}
          onClick={() => setColumns([...columns, keyed({ header: "", source: "target" })])}
        >
          {messages.add}
        </Button>
      </div>
      <Field label={messages.name}>
        <Input value={name} onChange={(_event, { value }) => setName(value)} />
      </Field>
      {told !== null && (
        <p role="alert" className={styles.problem}>
          {told}
        </p>
      )}
      <div className={styles.actions}>
        <Button appearance="primary" disabledFocusable={props.busy} onClick={keep}>
          {messages.keep}
        </Button>
        <Button onClick={props.onLeave}>{messages.leave}</Button>
      </div>
    </>
  );
}

let nextKey = 1;

/** A column keeps its place on the page while it is moved and its header is typed. */
function keyed(column: ExportColumn): ExportColumn & { readonly key: number } {
  const key = nextKey;
  nextKey += 1;
  return { ...column, key };
}
