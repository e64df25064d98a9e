/**
 * Text of a file in whichever encoding it was saved: UTF-8 and UTF-16 by their marks, else UTF-8, else
 * GB18030 (which takes in GBK). `null` when it is none of them.
 */
export function decodeText(bytes: Uint8Array): string | null {
  for (const encoding of encodings(bytes)) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Bytes that do not exist in this encoding: the next one.
    }
  }
  return null;
}

function encodings(bytes: Uint8Array): readonly string[] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ["utf-16le"];
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ["utf-16be"];
  return ["utf-8", "gb18030"];
}
