import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useEffect, useState } from "react";
import type { OutsideMessages } from "../../core";
import { FileButton } from "../components/FileButton";

const useStyles = makeStyles({
  zone: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "8px",
    padding: "14px",
    border: `2px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  over: { border: `2px solid ${tokens.colorBrandStroke1}` },
});

/** A button for a file; the whole page takes one that is dropped. */
export function FileChooser(props: {
  readonly messages: OutsideMessages;
  readonly busy: boolean;
  readonly onFile: (file: File) => void;
}): ReactElement {
  const styles = useStyles();
  const { messages, busy, onFile } = props;
  const [over, setOver] = useState(false);

  useEffect(() => {
    function onDragOver(event: DragEvent): void {
      event.preventDefault();
      setOver(true);
    }
    function onDragLeave(event: DragEvent): void {
      if (event.relatedTarget === null) setOver(false);
    }
    // A file dropped beside the zone would otherwise be opened in place of the page.
    function onDrop(event: DragEvent): void {
      event.preventDefault();
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (file !== undefined) onFile(file);
    }
    document.addEventListener("dragover", onDragOver);
    document.addEventListener("dragleave", onDragLeave);
    document.addEventListener("drop", onDrop);
    return () => {
      document.removeEventListener("dragover", onDragOver);
      document.removeEventListener("dragleave", onDragLeave);
      document.removeEventListener("drop", onDrop);
    };
  }, [onFile]);

  return (
    <div className={mergeClasses(styles.zone, over && styles.over)}>
      <FileButton
        label={messages.choose}
        accept=".xlsx,.xlsm,.xlsb,.xls,.docx,.pdf,.txt,.csv"
        appearance="primary"
        disabled={busy}
        onFile={onFile}
      />
      <span>{over ? messages.dropNow : messages.drop}</span>
    </div>
  );
}
