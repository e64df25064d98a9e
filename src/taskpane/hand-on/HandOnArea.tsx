import type { ReactElement } from "react";
import type { PartProps } from "../area";

/** What leaves the workbook: copies without the add-in, exports, records. */
export function HandOnArea(_props: PartProps): ReactElement {
  return <></>;
}
