import { HostFailure } from "../protocol/failure";
import type { WireObject } from "../protocol/wire-type";
import { CellAreas } from "./cell-areas";
import { CellRange } from "./cell-range";

/** The ranges that the library keeps between batches, by the reference it was given. */
export class ReferenceTable {
  private readonly byReference = new Map<string, WireObject>();
  /** A linear search would make thousands of kept cells slow. */
  private readonly byTarget = new WeakMap<object, string>();
  private next = 1;

  referenceOf(object: WireObject): string {
    const target = object.target as object;
    const known = this.byTarget.get(target);
    if (known !== undefined) return known;
    const reference = `R${this.next++}`;
    this.byTarget.set(target, reference);
    return reference;
  }

  keep(object: WireObject): string {
    const reference = this.referenceOf(object);
    this.byReference.set(reference, object);
    for (const range of rangesOf(object)) range.sheet.book.keep(range);
    return reference;
  }

  find(reference: string): WireObject {
    const object = this.byReference.get(reference);
    if (object === undefined)
      throw new HostFailure("InvalidReference", `No range is kept as ${reference}.`);
    return object;
  }

  remove(reference: string): void {
    const object = this.byReference.get(reference);
    this.byReference.delete(reference);
    for (const range of object === undefined ? [] : rangesOf(object))
      range.sheet.book.release(range);
  }

  clear(): void {
    for (const reference of this.byReference.keys()) this.remove(reference);
  }
}

function rangesOf(object: WireObject): readonly CellRange[] {
  if (object.target instanceof CellRange) return [object.target];
  return object.target instanceof CellAreas ? object.target.ranges : [];
}
