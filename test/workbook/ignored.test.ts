import type { IgnoredFinding } from "../../src/core";
import { MOST_IGNORED, MOST_NOTE_CHARACTERS } from "../../src/core";
import { acceptIgnored, keepIgnored, readIgnored } from "../../src/workbook/ignored";
import { writeSetting } from "../../src/workbook/settings";

jest.setTimeout(60_000);

const ENTRY: IgnoredFinding = {
  sheet: { id: "{1}", name: "绩效目标表" },
  check: "PC17",
  key: { subject: "影响力", hash: "abc", at: 0, of: 1 },
  note: "主管部门已同意",
  date: "2026-11-20",
};

beforeEach(() => host.reset());

test("[C15] decisions are kept in the workbook; without any nothing of ours is left", async () => {
  expect(await readIgnored()).toEqual({ ok: true, value: null });
  await keepIgnored([ENTRY]);
  expect(await readIgnored()).toEqual({ ok: true, value: [ENTRY] });
  await keepIgnored([]);
  expect(await readIgnored()).toEqual({ ok: true, value: null });
});

test("[C15] what another version or another program kept under our name is left unread, without a word", async () => {
  await writeSetting("ignored", { version: 2, findings: [ENTRY] });
  expect(await readIgnored()).toEqual({ ok: true, value: null });
  await writeSetting("ignored", "PC17");
  expect(await readIgnored()).toEqual({ ok: true, value: null });
});

test.each([
  ["no note", { ...ENTRY, note: undefined }],
  ["a note beyond bounds", { ...ENTRY, note: "长".repeat(MOST_NOTE_CHARACTERS + 1) }],
  ["a date that is none", { ...ENTRY, date: "昨天" }],
  ["no sheet", { ...ENTRY, sheet: null }],
  ["a key of another kind", { ...ENTRY, key: { ...ENTRY.key, at: -1 } }],
  ["nothing", null],
])("[C15] an entry with %s is left out, the others stay", (_name, entry) => {
  expect(acceptIgnored({ version: 1, findings: [entry, ENTRY] })).toEqual([ENTRY]);
});

test("[C15] no more are read than one workbook may keep", () => {
  const many = Array.from({ length: MOST_IGNORED + 5 }, () => ENTRY);
  expect(acceptIgnored({ version: 1, findings: many })).toHaveLength(MOST_IGNORED);
});
