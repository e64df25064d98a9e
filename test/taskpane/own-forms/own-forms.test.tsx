import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { FormDefinition } from "../../../src/core";
import { findForm, FORMS, OWN_FORMS, setOwnForms, succeed } from "../../../src/core";
import { readFormDefinition, writeFormDefinition } from "../../../src/files/form-definition-json";
import { openCommandRunner } from "../../../src/taskpane/command-runner";
import { OwnFormsPanel } from "../../../src/taskpane/own-forms/OwnFormsPanel";
import type { OwnFormsWorkbook } from "../../../src/taskpane/own-forms/own-forms-session";
import { openReviewSession } from "../../../src/taskpane/review-session";
import type { SettingKey } from "../../../src/workbook/settings";
import { fakeWorkbook } from "../fake-workbook";
import { hugeFile, unreadableFile } from "../given-files";

const [SHANGHAI] = FORMS;
if (SHANGHAI === undefined) throw new Error("No forms");
const OWN: FormDefinition = { ...SHANGHAI, id: "our-bureau", name: "本局目标表" };

afterEach(() => setOwnForms([]));

function opened(stored = new Map<SettingKey, unknown>()) {
  const book = fakeWorkbook();
  const runner = openCommandRunner();
  const review = openReviewSession(book.port, "1", runner);
  const files: [string, unknown][] = [];
  const workbook: OwnFormsWorkbook = {
    readSetting: (key, accept) =>
      Promise.resolve(succeed(stored.has(key) ? accept(stored.get(key)) : null)),
    writeSetting: (key, value) => {
      stored.set(key, value);
      return Promise.resolve(succeed(null));
    },
    readFormDefinition,
    writeFormDefinition,
    saveFile: (name, data) => files.push([name, data]),
  };
  const services = {
    runner,
    review,
    memory: { recall: () => null, keep: () => undefined },
    goTo: () => undefined,
  };
  render(<OwnFormsPanel language="zh-CN" services={services} workbook={workbook} />);
  return { runner, stored, files, calls: book.calls, user: userEvent.setup() };
}

const WORDS = OWN_FORMS["zh-CN"];

function chooser(): HTMLElement {
  return screen.getByLabelText(WORDS.load, { selector: "input" });
}

test("[P21] a form from a file is kept in the workbook, found by its id, built, handed on, and removed", async () => {
  const { stored, files, calls, user } = opened();
  expect(screen.getByText(WORDS.none)).toBeTruthy();
  await user.upload(chooser(), new File([writeFormDefinition(OWN)], "form.json"));
  expect(await screen.findByRole("button", { name: WORDS.build })).toBeTruthy();
  expect(stored.get("forms")).toEqual([OWN]);
  expect(findForm("our-bureau")).toEqual(OWN);
  await user.click(screen.getByRole("button", { name: WORDS.build }));
  expect(calls[0]).toMatch(/^build our-bureau /u);
  await user.click(screen.getAllByRole("button", { name: WORDS.save })[0] ?? chooser());
  expect(files.map(([name]) => name)).toEqual(["our-bureau.json"]);
  await user.click(screen.getByRole("button", { name: WORDS.drop }));
  expect(await screen.findByText(WORDS.none)).toBeTruthy();
  expect(findForm("our-bureau")).toBeNull();
});

test("[P21] what the workbook kept is there at the next opening; broken ones and ids of ours are left out", async () => {
  opened(new Map([["forms", [OWN, SHANGHAI, { id: "x" }, null]]]));
  expect(await screen.findByRole("button", { name: WORDS.build })).toBeTruthy();
  expect(screen.getAllByText("本局目标表")).toHaveLength(1);
  expect(findForm(SHANGHAI.id)).toBe(SHANGHAI);
});

test.each([
  ["an id of ours", writeFormDefinition(SHANGHAI), /“shanghai-2020”是自带表式的/u],
  ["a missing part", writeFormDefinition({ ...OWN, title: "" }), /title：应为不少于 1/u],
  ["no JSON", "{", /不是完整的 JSON|不是 JSON/u],
])(
  "[P16] a file with %s is refused with the reason, and nothing is kept",
  async (_, text, reason) => {
    const { stored, user } = opened();
    await user.upload(chooser(), new File([text], "form.json"));
    expect(await screen.findByText(reason)).toBeTruthy();
    expect(stored.size).toBe(0);
  },
);

test.each([
  ["a folder", unreadableFile("form.json"), /没能读到文件/u],
  ["a file of 3 MB", hugeFile("form.json", 3), /文件有 3 MB，这类文件最多 2 MB/u],
])("[P16] %s is refused with the reason, and nothing is kept", async (_, file, reason) => {
  const { stored, user } = opened();
  await user.upload(chooser(), file);
  expect(await screen.findByText(reason)).toBeTruthy();
  expect(stored.size).toBe(0);
});

test("[P21] a file that comes while something else runs is told to wait, and nothing is kept", async () => {
  const { stored, user, runner } = opened();
  let finish = (): void => undefined;
  const running = runner.run({ doing: () => "…", cancelling: "never" }, () => {
    return new Promise((resolve) => {
      finish = resolve;
    });
  });
  await user.upload(chooser(), new File([writeFormDefinition(OWN)], "form.json"));
  await waitFor(() => expect(runner.state().news?.kind).toBe("told"));
  finish();
  await running;
  expect(stored.size).toBe(0);
});
