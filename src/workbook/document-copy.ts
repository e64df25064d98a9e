import type { Failure, Result } from "../core";
import { fail, succeed } from "../core";
import { changeWorkbook } from "./command";

/** What the library takes at most in one slice, in bytes. */
const SLICE = 4_194_304;

/** The open workbook as the bytes of a file, saved or not; the file itself is not touched. */
export async function readDocument(): Promise<Result<Uint8Array, Failure>> {
  try {
    const file = await called<Office.File>((done) =>
      Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: SLICE }, done),
    );
    try {
      const bytes = new Uint8Array(file.size);
      let at = 0;
      for (let index = 0; index < file.sliceCount; index += 1) {
        const slice = await called<Office.Slice>((done) => file.getSliceAsync(index, done));
        const data = Uint8Array.from(slice.data as ArrayLike<number>);
        bytes.set(data, at);
        at += data.length;
      }
      return succeed(bytes);
    } finally {
      // The library keeps two copies at most; a third is refused until one is closed.
      file.closeAsync();
    }
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return fail({ kind: "no-copy", code: error.message });
  }
}

/** Opens a file in a window of its own; the workbook in front stays as it is. */
export function openWorkbook(bytes: Uint8Array): Promise<Result<null, Failure>> {
  return changeWorkbook("workbook", async () => {
    await Excel.createWorkbook(base64Of(bytes));
    return succeed(null);
  });
}

class Refused extends Error {}

function called<Value>(
  call: (done: (result: Office.AsyncResult<Value>) => void) => void,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    call((result) => {
      if (result.status === Office.AsyncResultStatus.Succeeded) resolve(result.value);
      else reject(new Refused(String(result.error.code)));
    });
  });
}

function base64Of(bytes: Uint8Array): string {
  const parts: string[] = [];
  // Arguments of one call are limited, and a file has millions of bytes.
  for (let at = 0; at < bytes.length; at += 8192) {
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  }
  return btoa(parts.join(""));
}
