import { saveFile } from "../hand-on/deliver";
import { workAside } from "../aside";
import { checkFile } from "./check-file";
import type { OutsideTools } from "./outside-session";

/** The readers and writers of files, each loaded when it is first needed. */
export const browserTools: OutsideTools = {
  check: (file, signal) =>
    workAside(
      {
        start: () => new Worker(new URL("./check-worker.ts", import.meta.url)),
        here: checkFile,
      },
      file,
      signal,
    ),
  marked: async (file, { form, findings }, language) => {
    const { markedCopy } = await import("../../files/marked-workbook");
    return markedCopy(form, findings, file.bytes, language);
  },
  outgoing: async ({ name, bytes }) => {
    const { outgoingWorkbook } = await import("../../files/outgoing/outgoing-workbook");
    return outgoingWorkbook(name, bytes, "values");
  },
  workbook: async (plan) => {
    const { planWorkbook } = await import("../../files/plan-workbook");
    return planWorkbook(plan);
  },
  saveFile,
};
