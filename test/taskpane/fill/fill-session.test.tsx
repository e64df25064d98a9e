import type { OwnField } from "../../../src/core";
import { succeed } from "../../../src/core";
import { openCommandRunner } from "../../../src/taskpane/command-runner";
import type { OurSheet } from "../../../src/taskpane/fill/fill-session";
import { fieldId, openFillSession } from "../../../src/taskpane/fill/fill-session";
import type { FakeFillWorkbook } from "./fake-fill-workbook";
import { fakeFillWorkbook } from "./fake-fill-workbook";
import { filledSheet } from "./filled-sheet";

const SHEET = filledSheet();

async function opened({ port }: FakeFillWorkbook) {
  const runner = openCommandRunner();
  const session = openFillSession(port, { runner });
  await session.open();
  return { runner, session };
}

function field(sheet: OurSheet, key: string): OwnField {
  const found = sheet.own.fields.find((each) => each.key === key);
  if (found === undefined) throw new Error(`The form has no ${key}`);
  return found;
}

const NAME = field(SHEET, "项目名称");
const CATEGORY = field(SHEET, "项目类别");

describe("one entry after the other", () => {
  test("an entry that breaks off is said so beside its field; those behind it are written", async () => {
    const logged = jest.spyOn(console, "error").mockImplementation(() => undefined);
    const written: string[] = [];
    const workbook = fakeFillWorkbook([SHEET], {
      writeFact(_sheetId, { key }) {
        written.push(key);
        return written.length === 1
          ? Promise.reject(new TypeError("broken off"))
          : Promise.resolve(succeed(null));
      },
    });
    const { session } = await opened(workbook);
    await Promise.all([session.enter(NAME, "一"), session.enter(CATEGORY, "二")]);
    await session.enter(NAME, "三");
    expect(written).toEqual([NAME.key, CATEGORY.key, NAME.key]);
    expect(session.state().notes.size).toBe(0);
    expect(logged).toHaveBeenCalledTimes(1);
    logged.mockRestore();
  });

  test("what broke off stays said until it is written", async () => {
    const logged = jest.spyOn(console, "error").mockImplementation(() => undefined);
    const workbook = fakeFillWorkbook([SHEET], {
      writeFact: () => Promise.reject(new TypeError("broken off")),
      writeYear: () => Promise.reject(new TypeError("broken off")),
    });
    const { session, runner } = await opened(workbook);
    await session.enter(NAME, "一");
    expect(session.state().notes.get(fieldId(NAME))).toEqual({ kind: "crashed" });
    expect(await session.enterYear(2026)).toBe(false);
    expect(runner.state().news).toEqual({ kind: "crashed" });
    logged.mockRestore();
  });
});
