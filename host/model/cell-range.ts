import { HostFailure } from "../protocol/failure";
import { contains, intersection, lastColumn, lastRow, type Area } from "./area";
import type { Sheet } from "./sheet";
import { shiftArea, type Shift } from "./shift";

/** A range as an object: it moves when rows or columns come in or go out, and dies when all its cells do. */
export class CellRange {
  readonly sheet: Sheet;
  private current: Area | null;

  constructor(sheet: Sheet, area: Area) {
    this.sheet = sheet;
    this.current = area;
    sheet.book.track(this);
  }

  get area(): Area {
    if (this.sheet.deleted) throw new HostFailure("ItemNotFound", "The sheet has been deleted.");
    if (this.current === null) {
      throw new HostFailure("InvalidReference", "The cells have been deleted.");
    }
    return this.current;
  }

  shift(shift: Shift): void {
    if (this.current !== null) this.current = shiftArea(this.current, shift);
  }

  /** Every cell, row by row. */
  *cells(): Iterable<readonly [row: number, column: number]> {
    const { area } = this;
    for (let row = area.row; row <= lastRow(area); row += 1) {
      for (let column = area.column; column <= lastColumn(area); column += 1) yield [row, column];
    }
  }

  /** Refuses a change of locked cells of a protected sheet. */
  checkWritable(): void {
    const { sheet, area } = this;
    if (!sheet.protection.protected) return;
    const open = sheet.locks.entries().filter((entry) => !entry.value);
    const unlocked = open.some((entry) => contains(entry.area, area)) || this.allUnlocked();
    if (!unlocked)
      throw new HostFailure("AccessDenied", "The sheet is protected and the cells are locked.");
  }

  /** Refuses to change part of a merged cell. */
  checkMerges(): void {
    const { sheet, area } = this;
    for (const merge of sheet.merges()) {
      if (intersection(merge, area) !== null && !contains(area, merge)) {
        throw new HostFailure("MergedRangeConflict", "Part of a merged cell cannot be changed.");
      }
    }
  }

  private allUnlocked(): boolean {
    const { sheet, area } = this;
    if (area.rows * area.columns > 10_000) return false;
    for (const [row, column] of this.cells()) if (sheet.isLocked(row, column)) return false;
    return true;
  }
}
