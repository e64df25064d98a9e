import { unzipSync } from "fflate";

/** The parts that hold what is read: sheets with their texts, and the text of a document. */
const READ_PARTS = /^(?:xl\/(?:workbook|sharedStrings|worksheets\/[^/]+)|word\/document)\.xml$/iu;

/** Bytes at the end of a part in which its root is closed. */
const TAIL = 400;

/**
 * Whether a part of a zip that is sound in itself breaks off in the middle: a program that failed while
 * it saved leaves such files, and readers take the beginning for all there is. One part is unpacked at a
 * time.
 */
export function hasCutPart(bytes: Uint8Array): boolean {
  const names: string[] = [];
  try {
    unzipSync(bytes, {
      filter({ name }) {
        if (READ_PARTS.test(name)) names.push(name);
        return false;
      },
    });
    return names.some((name) => {
      const part = unzipSync(bytes, { filter: (file) => file.name === name })[name];
      return part === undefined || !isClosed(part);
    });
  } catch {
    return true;
  }
}

function isClosed(part: Uint8Array): boolean {
  const [first, second] = part;
  // UTF-16 is no business of ours here.
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  const decoder = new TextDecoder();
  const tail = decoder
    .decode(part.subarray(-TAIL))
    .replace(/(?:<!--(?:(?!-->)[\s\S])*-->|\s)+$/u, "");
  if (/<\/(?:[\w.-]+:)?(?:workbook|sst|worksheet|chartsheet|dialogsheet|document)>$/u.test(tail)) {
    return true;
  }
  return part.length < TAIL && /^(?:\s*<\?[^>]*\?>)?\s*<[^<>]*\/>$/u.test(tail);
}
