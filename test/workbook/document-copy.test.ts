import { strFromU8, unzipSync } from "fflate";
import { buildForm } from "../../src/workbook/build-form";
import { openWorkbook, readDocument } from "../../src/workbook/document-copy";
import { samplePlan } from "./plans";

beforeEach(() => host.reset());

test("[H2] the open workbook as a file, and a file opened in a window of its own", async () => {
  expect((await buildForm(samplePlan())).ok).toBe(true);
  await host.settled();
  const before = host.snapshot();
  const document = await readDocument();
  if (!document.ok) throw new Error(document.problem.kind);
  const parts = unzipSync(document.value);
  expect(strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array())).toContain("PERF_verdict");
  expect(strFromU8(parts["xl/worksheets/sheet2.xml"] ?? new Uint8Array())).toContain("PERF.EVAL(");
  expect(await openWorkbook(document.value)).toEqual({ ok: true, value: null });
  const [opened = ""] = host.openedFiles();
  expect(Uint8Array.from(atob(opened), (byte) => byte.charCodeAt(0))).toEqual(document.value);
  expect(host.snapshot()).toEqual(before);
});

test("copies are closed: a third one is handed over as well", async () => {
  for (let turn = 0; turn < 3; turn += 1) expect((await readDocument()).ok).toBe(true);
});
