import { FluentProvider } from "@fluentui/react-components";
import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { TypedField } from "../../../src/taskpane/fill/TypedField";
import { paneTheme } from "../../../src/taskpane/theme";

/** A field whose writing takes as long as the test says. */
function opened() {
  const entered: string[] = [];
  const answers: ((done: boolean) => void)[] = [];
  const onEnter = (text: string): Promise<boolean> => {
    entered.push(text);
    return new Promise((resolve) => answers.push(resolve));
  };
  const field = (text: string) => (
    <FluentProvider theme={paneTheme(null)}>
      <TypedField label="项目名称" text={text} kind="line" notes={[]} onEnter={onEnter} />
    </FluentProvider>
  );
  const { rerender } = render(field("旧名"));
  return {
    user: userEvent.setup(),
    input: screen.getByRole<HTMLInputElement>("textbox", { name: "项目名称" }),
    entered,
    /** The sheet says something else now. */
    sheetSays: (text: string) => rerender(field(text)),
    answer: (done: boolean) => act(async () => answers.shift()?.(done)),
  };
}

test("what is typed while an entry is written stays, and is written in its turn", async () => {
  const { user, input, entered, sheetSays, answer } = opened();
  await user.clear(input);
  await user.type(input, "新{Enter}项目");
  sheetSays("新");
  await answer(true);
  expect(input.value).toBe("新项目");
  await user.tab();
  expect(entered).toEqual(["新", "新项目"]);
  sheetSays("新项目");
  await answer(true);
  expect(input.value).toBe("新项目");
});

test("Enter and leaving the field write an entry once; one that was refused may be tried again", async () => {
  const { user, input, entered, answer } = opened();
  await user.clear(input);
  await user.type(input, "新{Enter}");
  await user.tab();
  expect(entered).toEqual(["新"]);
  await answer(false);
  expect(input.value).toBe("新");
  await user.type(input, "{Enter}");
  expect(entered).toEqual(["新", "新"]);
});

test("an entry that is written gives way to what the sheet says", async () => {
  const { user, input, sheetSays, answer } = opened();
  await user.clear(input);
  await user.type(input, "新{Enter}");
  sheetSays("新（一期）");
  await answer(true);
  expect(input.value).toBe("新（一期）");
});
