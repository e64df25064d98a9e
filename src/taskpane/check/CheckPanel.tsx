import type { ReactElement } from "react";
import type { PartProps } from "../area";
import { CheckViews } from "./inspection/CheckViews";
import { Verdicts } from "./Verdicts";

export interface CheckPanelProps extends PartProps {
  readonly blackAndWhite: boolean;
}

/** The sheet under review: what became of its targets, and what would be sent back. */
export function CheckPanel(props: CheckPanelProps): ReactElement {
  return (
    <CheckViews language={props.language} services={props.services}>
      <Verdicts {...props} />
    </CheckViews>
  );
}
