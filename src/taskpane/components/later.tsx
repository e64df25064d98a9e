import { Button, Spinner } from "@fluentui/react-components";
import type { ComponentType, ReactElement } from "react";
import { useEffect, useState } from "react";
import type { Language } from "../../core";
import { PANE } from "../../core";
import { Notice } from "./Notice";

/**
 * A part of the pane that is loaded when it is first shown, so that the pane itself opens quickly. One
 * that does not load says so and may be tried again: the server of an office is sometimes away.
 */
export function later<Props extends { readonly language: Language }>(
  load: () => Promise<ComponentType<Props>>,
): (props: Props) => ReactElement {
  let loaded: ComponentType<Props> | null = null;
  return function Later(props) {
    const words = PANE[props.language].later;
    const [Part, setPart] = useState<ComponentType<Props> | null>(() => loaded);
    const [failed, setFailed] = useState(false);
    const [attempt, setAttempt] = useState(1);
    useEffect(() => {
      if (loaded !== null) return undefined;
      let shown = true;
      load().then(
        (part) => {
          loaded = part;
          if (shown) setPart(() => part);
        },
        (error: unknown) => {
          console.error(error);
          if (shown) setFailed(true);
        },
      );
      return () => {
        shown = false;
      };
    }, [attempt]);
    if (Part !== null) return <Part {...props} />;
    if (!failed) return <Spinner size="tiny" label={words.loading} />;
    return (
      <Notice tone="problem" text={words.failed} dismiss={null}>
        <Button
          size="small"
          onClick={() => {
            setFailed(false);
            setAttempt(attempt + 1);
          }}
        >
          {words.again}
        </Button>
      </Notice>
    );
  };
}
