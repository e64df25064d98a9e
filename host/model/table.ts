import type { Area } from "./area";
import { shiftArea, type Shift } from "./shift";

/** A table over part of a sheet; the host knows of it what other members have to respect. */
export class Table {
  readonly id: string;
  name: string;
  area: Area;
  readonly hasHeaders: boolean;

  constructor(id: string, name: string, area: Area, hasHeaders: boolean) {
    this.id = id;
    this.name = name;
    this.area = area;
    this.hasHeaders = hasHeaders;
  }

  shift(shift: Shift): void {
    this.area = shiftArea(this.area, shift) ?? this.area;
  }
}
