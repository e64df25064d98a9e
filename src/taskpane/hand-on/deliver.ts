/** Hands bytes to the browser as a file to keep; the person finds it where downloads go. */
export function saveFile(name: string, data: Uint8Array | string, type: string): void {
  const part = typeof data === "string" ? data : Uint8Array.from(data);
  const address = URL.createObjectURL(new Blob([part], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name.replaceAll(/[\\/:*?"<>|]/gu, "_");
  link.click();
  // The download has begun by then, and the bytes need not stay.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Puts a text on the clipboard; `false` where the program around the pane does not allow it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
