import type { Area } from "../core";
import { areaAddress } from "../core";

/** Longest address that `getRanges` takes. */
const LONGEST = 8192;

/** `A1:B2,D4`, in as many parts as the limit on an address asks for. */
export function joinAddresses(areas: readonly Area[]): readonly string[] {
  const parts: string[] = [];
  for (const area of areas) {
    const address = areaAddress(area);
    const last = parts.at(-1);
    if (last !== undefined && last.length + 1 + address.length <= LONGEST) {
      parts[parts.length - 1] = `${last},${address}`;
    } else {
      parts.push(address);
    }
  }
  return parts;
}

/** `$A$1:$B$2` for an area: what a defined name refers to. */
export function absoluteAddress(area: Area): string {
  return areaAddress(area).replaceAll(/[A-Z]+|\d+/gu, "$$$&");
}
