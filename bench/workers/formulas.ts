import { IF, LEFT, LEN, MID, RIGHT, SUBSTITUTE, VALUE } from "@formulajs/formulajs";
import { candidate, counts } from "../candidate";
import type { Column } from "../inputs";
import { repeated } from "../inputs";
import { serve } from "../worker";

const ROWS = 100_000;
const { targets, actuals } = repeated(ROWS);

serve({
  formula: candidate({
    items: ROWS,
    prepare: () => {
      const reached = JSON.parse(actuals) as Column;
      return (JSON.parse(targets) as Column).map(
        ([target], row) => [String(target), Number(reached[row]?.[0])] as const,
      );
    },
    run: (pairs) => pairs.map(([target, actual]) => verdict(target, actual)),
    outcome: (pairs) => counts(pairs.map(([target, actual]) => verdict(target, actual))),
  }),
});

/**
 * The long native formula that goes from office to office, for the form's own spellings; only the branch
 * that is taken is worked out, as in Excel.
 */
function verdict(target: string, actual: number): string {
  const two = LEFT(target, 2);
  const signs = two === ">=" || two === "<=" ? 2 : LEFT(target, 1) === "=" ? 1 : 0;
  if (signs === 0) return "待确认";
  const rest = MID(target, signs + 1, LEN(target)) as string;
  const percent = RIGHT(rest, 1) === "%";
  const number = percent
    ? VALUE(SUBSTITUTE(rest, "%", ""))
    : VALUE(
        SUBSTITUTE(
          SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(rest, " 课时", ""), " 万人", ""), " 个", ""),
          " 份",
          "",
        ),
      );
  return String(
    two === "<="
      ? IF(actual <= Number(number), "达成", "未达成")
      : IF(actual >= Number(number), "达成", "未达成"),
  );
}
