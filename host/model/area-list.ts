import { intersection, type Area } from "./area";

/** The parts of a list of areas that lie in another one. */
export function areasWithin(areas: readonly Area[], outer: Area): readonly Area[] {
  return areas.map((area) => intersection(area, outer)).filter((area) => area !== null);
}
