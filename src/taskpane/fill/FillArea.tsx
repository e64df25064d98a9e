import type { ReactElement } from "react";
import type { PartProps } from "../area";

/** Filling in the sheet in front: facts, indicators, weights. */
export function FillArea(_props: PartProps): ReactElement {
  return <></>;
}
