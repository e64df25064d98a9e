import type { FileProblem } from "../core";

/** What a file is by its first bytes; names lie. */
export type Container = "zip" | "compound" | "pdf" | "other";

export function containerOf(bytes: Uint8Array): Container {
  const starts = (...signature: readonly number[]): boolean =>
    signature.every((byte, index) => bytes[index] === byte);
  if (starts(0x50, 0x4b, 0x03, 0x04)) return "zip";
  if (starts(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return "compound";
  return starts(0x25, 0x50, 0x44, 0x46) ? "pdf" : "other";
}

/** What a file may unpack to: far above any real form, far below what harms the machine. */
export const MOST_MEGABYTES = 200;

/** Cells that one sheet may span: a form has hundreds, a district's list some ten thousand. */
export const MOST_CELLS = 5_000_000;

/**
 * Rows with something in them that one sheet may have: a province's list of all projects. Each is judged
 * and examined, which takes 5 KB and a tenth of a millisecond.
 */
export const MOST_ROWS = 100_000;

/**
 * Looks at a zip's directory before anything is unpacked: `null` when it may be opened, else that it
 * is truncated or would unpack to more than the limit (a zip bomb says so there).
 */
export function zipProblem(bytes: Uint8Array): FileProblem | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findDirectoryEnd(view);
  if (end === null) return { kind: "damaged" };
  const entries = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  let total = 0;
  for (let entry = 0; entry < entries; entry += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== directoryEntry) {
      return { kind: "damaged" };
    }
    total += view.getUint32(at + 24, true);
    at +=
      46 +
      view.getUint16(at + 28, true) +
      view.getUint16(at + 30, true) +
      view.getUint16(at + 32, true);
  }
  const megabytes = Math.ceil(total / 1_048_576);
  return megabytes > MOST_MEGABYTES ? { kind: "too-big", megabytes, most: MOST_MEGABYTES } : null;
}

/** An encrypted .xlsx or .docx is a compound file with a stream of this name. */
export function isEncrypted(bytes: Uint8Array): boolean {
  return holds(
    bytes,
    bytesOf("EncryptedPackage").flatMap((byte) => [byte, 0]),
  );
}

/** A zip has the names of its entries in plain: the binary workbook is known by its own. */
export function holdsName(bytes: Uint8Array, name: string): boolean {
  return holds(bytes, bytesOf(name));
}

function bytesOf(name: string): readonly number[] {
  return [...new TextEncoder().encode(name)];
}

function holds(bytes: Uint8Array, wanted: readonly number[]): boolean {
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, offset) => bytes[at + offset] === byte)) return true;
  }
  return false;
}

/**
 * Unpacks every entry without keeping it: a zip whose directory lies about its size is told before a
 * reader takes it all into memory.
 */
export async function unpacksWithin(bytes: Uint8Array, most: number): Promise<boolean> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findDirectoryEnd(view);
  let at = end === null ? 0 : view.getUint32(end + 16, true);
  let total = 0;
  while (at + 46 <= bytes.length && view.getUint32(at, true) === directoryEntry) {
    const [method, packed, local] = [
      view.getUint16(at + 10, true),
      view.getUint32(at + 20, true),
      view.getUint32(at + 42, true),
    ];
    if (method === deflated && local + 30 <= bytes.length) {
      const start =
        local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      total += await inflatedLength(bytes.subarray(start, start + packed), most - total);
    } else {
      // Entries that are stored as they are may all point at the same bytes.
      total += packed;
    }
    if (total > most) return false;
    at +=
      46 +
      view.getUint16(at + 28, true) +
      view.getUint16(at + 30, true) +
      view.getUint16(at + 32, true);
  }
  return true;
}

const deflated = 8;

/** How much comes out, counted up to a little over `most`; a damaged entry is left to the reader. */
async function inflatedLength(packed: Uint8Array, most: number): Promise<number> {
  const stream = new Blob([packed.slice()])
    .stream()
    .pipeThrough(new DecompressionStream("deflate-raw"));
  const reader = stream.getReader();
  let length = 0;
  try {
    while (length <= most) {
      const { done, value } = await reader.read();
      if (done) break;
      length += value.byteLength;
    }
  } catch {
    return length;
  } finally {
    await reader.cancel().catch(() => null);
  }
  return length;
}

const directoryEntry = 0x02014b50;
const directoryEnd = 0x06054b50;

function findDirectoryEnd(view: DataView): number | null {
  const lowest = Math.max(0, view.byteLength - 65_557);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === directoryEnd) return at;
  }
  return null;
}
