import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { FillMessages, FundSum } from "../../core";
import { FILL, shownAmount } from "../../core";
import { ChoiceField } from "../components/ChoiceField";
import type { FillPart } from "./fill-part";
import type { AmountUnit } from "./our-sheet";
import { FormField, grouped } from "./FormField";

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", rowGap: "8px" },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  sums: { margin: 0, paddingInlineStart: "18px" },
});

const UNITS: readonly AmountUnit[] = ["元", "万元"];

/** The amounts of the form with their sums, in either unit; the stored number stays. */
export function BudgetFields({ language, session, state, sheet }: FillPart): ReactElement {
  const styles = useStyles();
  const words = FILL[language];
  const { form, fields } = sheet.own;
  const stored = form.amountUnit;
  const shown = state.shownUnit ?? stored;
  const sums = sheet.funds.flatMap((sum) => sentence(sum, words, (value) => amount(value)));

  function amount(value: number): string {
    return `${grouped(shownAmount(value, { stored, shown }))}${shown}`;
  }

  return (
    <div className={styles.fields}>
      <ChoiceField
        label={words.shownIn}
        value={shown}
        choices={UNITS.map((unit) => ({ value: unit, label: unit }))}
        onChoose={session.showUnit}
      />
      <p className={styles.hint}>{words.shownNote(stored)}</p>
      {fields
        .filter(({ store }) => store === "budget")
        .map((field) => (
          <FormField
            // What was typed in one unit is not to be read in another.
            key={`${field.key} ${shown}`}
            language={language}
            session={session}
            state={state}
            field={field}
            stored={stored}
          />
        ))}
      {sums.length > 0 && (
        <ul className={styles.sums} role="status">
          {sums.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Amounts differ where they differ by more than a tenth, as the check before handing in says (PC04). */
const TOLERANCE = 0.1;

function sentence(
  { label, total, sources }: FundSum,
  words: FillMessages,
  amount: (value: number) => string,
): readonly string[] {
  if (sources === null) return [];
  if (total === null) return [words.sumOpen(label, amount(sources))];
  const gap = Math.abs(total - sources);
  return gap <= TOLERANCE
    ? [words.sumAgrees(label, amount(sources))]
    : [words.sumDiffers(label, amount(total), amount(sources), amount(gap))];
}
