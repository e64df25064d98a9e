import { contains, intersection, without, type Area } from "./area";
import { shiftArea, type Shift } from "./shift";

/** Values attached to areas of a sheet; what is set later wins where areas overlap. */
export class AreaMap<T> {
  private list: { readonly area: Area; readonly value: T }[] = [];

  entries(): readonly { readonly area: Area; readonly value: T }[] {
    return this.list;
  }

  set(area: Area, value: T): void {
    this.clear(area);
    this.list.push({ area, value });
  }

  clear(area: Area): void {
    this.list = this.list.flatMap((entry) =>
      without(entry.area, area).map((rest) => ({ area: rest, value: entry.value })),
    );
  }

  at(row: number, column: number): T | undefined {
    const cell: Area = { row, column, rows: 1, columns: 1 };
    return this.list.find((entry) => contains(entry.area, cell))?.value;
  }

  within(area: Area): readonly { readonly area: Area; readonly value: T }[] {
    return this.list.filter((entry) => intersection(entry.area, area) !== null);
  }

  shift(shift: Shift): void {
    this.list = this.list.flatMap(({ area, value }) => {
      const moved = shiftArea(area, shift);
      return moved === null ? [] : [{ area: moved, value }];
    });
  }
}
