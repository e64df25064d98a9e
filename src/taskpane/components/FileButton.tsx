import type { ButtonProps } from "@fluentui/react-components";
import { Button, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useRef } from "react";

const useStyles = makeStyles({ file: { display: "none" } });

/** A button that lets the person choose a file of this computer. */
export function FileButton(props: {
  readonly label: string;
  /** Endings: `.xlsx,.xlsm`. */
  readonly accept: string;
  readonly disabled: boolean;
  readonly appearance?: NonNullable<ButtonProps["appearance"]>;
  readonly size?: NonNullable<ButtonProps["size"]>;
  readonly onFile: (file: File) => void;
}): ReactElement {
  const styles = useStyles();
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        appearance={props.appearance ?? "secondary"}
        size={props.size ?? "medium"}
        disabledFocusable={props.disabled}
        onClick={() => chooser.current?.click()}
      >
        {props.label}
      </Button>
      <input
        ref={chooser}
        type="file"
        accept={props.accept}
        className={styles.file}
        aria-label={props.label}
        tabIndex={-1}
        onChange={(event) => {
          const file = event.target.files?.[0];
          // The same file may be chosen again once it was changed.
          event.target.value = "";
          if (file !== undefined) props.onFile(file);
        }}
      />
    </>
  );
}
