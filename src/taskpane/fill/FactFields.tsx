import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useState } from "react";
import type { OwnField } from "../../core";
import { daySerial, FILL, readYear } from "../../core";
import type { FillPart } from "./fill-part";
import { FormField } from "./FormField";
import { TypedField } from "./TypedField";

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", rowGap: "8px" },
  left: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** The year and every fact of the form, in printed order. */
export function FactFields({ language, session, state, sheet }: FillPart): ReactElement {
  const styles = useStyles();
  const words = FILL[language];
  const [yearRefused, setYearRefused] = useState(false);
  const { form, fields, content } = sheet.own;
  const facts = fields.filter(({ store }) => store === "facts");
  const open = facts.filter(({ required, text }) => required && text === "").length;
  return (
    <div className={styles.fields}>
      <p className={styles.left} role="status">
        {open === 0 ? words.requiredDone : words.requiredLeft(open)}
      </p>
      <TypedField
        label={words.year}
        text={content.year === null ? "" : String(content.year)}
        kind="number"
        placeholder="2026"
        notes={yearRefused ? [{ tone: "refused", text: words.yearProblem }] : []}
        onEnter={async (text) => {
          const year = enteredYear(text);
          setYearRefused(year === undefined);
          if (year === undefined) return false;
          return session.enterYear(year);
        }}
      />
      {facts.map((field) => (
        <FormField
          key={field.key}
          language={language}
          session={session}
          state={state}
          field={field}
          stored={form.amountUnit}
          more={isReversedEnd(field, facts) ? [{ tone: "refused", text: words.datesReversed }] : []}
        />
      ))}
    </div>
  );
}

/** `null` for a blank, which takes the year away; `undefined` for what is no year. */
function enteredYear(text: string): number | null | undefined {
  return text.trim() === "" ? null : (readYear(text) ?? undefined);
}

/** 计划完成日期 before 计划开始日期: said beside the end. */
function isReversedEnd(field: OwnField, facts: readonly OwnField[]): boolean {
  if (field.input.kind !== "date" || !/(?:完成|结束|终止)日期$/u.test(field.label)) return false;
  const start = facts.find(
    ({ input, label }) => input.kind === "date" && /(?:开始|起始)日期$/u.test(label),
  );
  const [from, to] = [daySerial(start?.text ?? ""), daySerial(field.text)];
  return from !== null && to !== null && to < from;
}
