import type { FormContent } from "./content";
import type { FormDefinition } from "./form";

/** What an empty form starts from: one row to fill in for every second level of its menu. */
export function emptyContent(form: FormDefinition, year: number | null): FormContent {
  const indicators = form.menu.flatMap(({ name, children }) =>
    (children.length === 0 ? [[name]] : children.map((child) => [name, child])).map((path) => ({
      path,
      name: "",
      target: null,
      actual: null,
      weight: null,
    })),
  );
  return { title: form.title, year, facts: {}, budget: {}, indicators };
}
