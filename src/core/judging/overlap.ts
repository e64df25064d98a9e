/** Two texts speak of one thing when they share two characters in a row; one character alone passes. */
export function overlaps(subject: string, known: string): boolean {
  if (subject.length < 2) return true;
  for (let at = 0; at + 2 <= subject.length; at += 1) {
    if (known.includes(subject.slice(at, at + 2))) return true;
  }
  return false;
}
