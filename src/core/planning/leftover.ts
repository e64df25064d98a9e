import type { FormContent, Indicator } from "../forms/content";
import type { FormDefinition } from "../forms/form";

/** Something that a content has and a form has no place for. */
export interface Leftover {
  /** 栏 as the content names it; with the indicator's name where it belongs to one. */
  readonly label: string;
  readonly value: string;
}

/** Everything of the content that a sheet of this form would not show. */
export function leftovers(content: FormContent, form: FormDefinition): readonly Leftover[] {
  const fields = fieldKeys(form);
  const roles = new Set(form.columns.map((column) => column.role));
  const kept = form.columns.filter(({ role }) => role === "other" || role === "forecast");
  const headers = new Set(kept.map((column) => column.header));
  const points = form.columns.find(({ role }) => role === "score")?.header;
  const found: Leftover[] = [];
  for (const [label, value] of Object.entries(content.facts))
    if (!fields.facts.has(label) && value !== "") found.push({ label, value });
  for (const [label, value] of Object.entries(content.budget))
    if (!fields.budget.has(label) && value !== null) found.push({ label, value: String(value) });
  for (const indicator of content.indicators) {
    if (!roles.has("actual") && indicator.actual !== null)
      found.push(ofIndicator(indicator, "实际完成值", indicator.actual));
    if (!roles.has("weight") && indicator.weight !== null)
      found.push(ofIndicator(indicator, "分值", indicator.weight));
    for (const [header, value] of Object.entries(indicator.more ?? {}))
      if (
        !headers.has(header) &&
        !(header === points && typeof value === "number") &&
        value !== null &&
        value !== ""
      )
        found.push(ofIndicator(indicator, header, value));
  }
  if (!form.columns.some((column) => column.side === "long-term"))
    for (const indicator of content.longTerm ?? [])
      found.push(ofIndicator(indicator, "中期指标值", indicator.target ?? ""));
  return found;
}

/** The keys under which a form stores its facts and amounts. */
export function fieldKeys(form: FormDefinition): {
  readonly facts: ReadonlySet<string>;
  readonly budget: ReadonlySet<string>;
} {
  const facts = new Set<string>();
  const budget = new Set<string>();
  for (const section of form.sections) {
    switch (section.kind) {
      case "fields":
        for (const { key } of section.rows.flat())
          (section.store === "facts" ? facts : budget).add(key);
        break;
      case "headed":
        for (const { key } of section.fields) facts.add(key);
        break;
      case "matrix":
        for (const row of section.rows)
          for (const column of section.columns)
            if (column.content.kind === "amount") budget.add(`${row.key}/${column.key}`);
        break;
      case "band":
      case "indicators":
      case "signature":
        break;
    }
  }
  return { facts, budget };
}

function ofIndicator(
  indicator: Indicator,
  column: string,
  value: string | number | boolean,
): Leftover {
  return { label: `${indicator.name} ${column}`, value: String(value) };
}
