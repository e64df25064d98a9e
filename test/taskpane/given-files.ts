/** What a browser gives for a folder, or for a file that was moved away: it cannot be read. */
export function unreadableFile(name: string): File {
  const file = new File(["x"], name);
  file.arrayBuffer = () => Promise.reject(new DOMException("gone", "NotFoundError"));
  return file;
}

/** A file of so many megabytes that must not be read. */
export function hugeFile(name: string, megabytes: number): File {
  const file = new File(["x"], name);
  Object.defineProperty(file, "size", { value: megabytes * 1_048_576 });
  file.arrayBuffer = () => Promise.reject(new Error("It was read all the same."));
  return file;
}
