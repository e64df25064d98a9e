import type { Unzipped } from "fflate";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** The parts of an Office file by name; what is not touched comes out byte for byte. */
export interface ZipParts {
  readonly names: () => readonly string[];
  /** The text of a part; `null` where there is no such part. */
  readonly text: (name: string) => string | null;
  readonly write: (name: string, text: string) => void;
  readonly remove: (name: string) => void;
  readonly bytes: () => Uint8Array;
}

/** Unpacks a file whose size was looked at before (`zipProblem`, `unpacksWithin`); throws on a damaged one. */
export function openZip(bytes: Uint8Array): ZipParts {
  const parts: Unzipped = unzipSync(bytes);
  return {
    names: () => Object.keys(parts),
    text: (name) => {
      const part = Object.hasOwn(parts, name) ? parts[name] : undefined;
      return part === undefined ? null : strFromU8(part).replace(/^\ufeff/u, "");
    },
    write: (name, text) => {
      parts[name] = strToU8(text);
    },
    remove: (name) => {
      delete parts[name];
    },
    // Fixed, so that the same copy has the same bytes.
    bytes: () => zipSync(parts, { mtime: new Date(Date.UTC(2000, 0, 1)) }),
  };
}
