import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { FORMS, planSheet } from "../../../src/core";
import { readFormContent } from "../../../src/files/form-content-json";
import { planMarkdown } from "../../golden/plan-markdown";

const GOLDEN = join(__dirname, "../../golden");

describe("golden plans", () => {
  test.each(FORMS.map((form) => [form.id, form] as const))(
    "[P1] %s is planned as its golden file says",
    (id, form) => {
      const content = readFormContent(readFileSync(join(GOLDEN, id, "form.json")));
      if (!content.ok) throw new Error(JSON.stringify(content.problem));
      const written = planMarkdown(planSheet(form, content.value));
      const path = join(GOLDEN, id, "plan.md");
      // `UPDATE_GOLDEN=yes npx jest …` writes the files anew; read the difference before committing it.
      if (process.env["UPDATE_GOLDEN"] === "yes") writeFileSync(path, written);
      expect(written).toBe(readFileSync(path, "utf8"));
    },
  );
});
