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

const directoryEntry = 0x02014b50;
const directoryEnd = 0x06054b50;

function findDirectoryEnd(view: DataView): number | null {
  const lowest = Math.max(0, view.byteLength - 65_557);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === directoryEnd) return at;
  }
  return null;
}
