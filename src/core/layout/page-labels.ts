/**
 * Shares consecutive rows out among labels that stand at the middle of their merged cells (SPEC C8):
 * the parting in which all of them come closest to it. Heights on the page, top to bottom; the result
 * has the number of rows of each label, the first entry those above the first label (a cell that
 * began on the page before, only where `open`).
 */
export function shareRows(
  rows: readonly { readonly top: number; readonly bottom: number }[],
  labels: readonly number[],
  open: boolean,
): readonly number[] {
  const count = rows.length;
  if (labels.length === 0 || labels.length > count) return [count];
  // cost[k][n]: the first k labels over the first n rows.
  const cost = labels.map(() => Array.from({ length: count + 1 }, () => Number.POSITIVE_INFINITY));
  const from = labels.map(() => Array.from({ length: count + 1 }, () => 0));
  labels.forEach((label, k) => {
    for (let end = k + 1; end <= count; end += 1) {
      for (let start = k; start < end; start += 1) {
        const before =
          k === 0 ? (start === 0 ? 0 : open ? OPEN_COST : Infinity) : cost[k - 1]?.[start];
        const [first, last] = [rows[start], rows[end - 1]];
        if (before === undefined || first === undefined || last === undefined) continue;
        const off = (first.top + last.bottom) / 2 - label;
        const total = before + off * off;
        const line = cost[k];
        const origin = from[k];
        if (line !== undefined && origin !== undefined && total < (line[end] ?? Infinity)) {
          line[end] = total;
          origin[end] = start;
        }
      }
    }
  });
  const shares: number[] = [];
  let end = count;
  for (let k = labels.length - 1; k >= 0; k -= 1) {
    const start = from[k]?.[end] ?? 0;
    shares.unshift(end - start);
    end = start;
  }
  return [end, ...shares];
}

/** A cell from the page before is assumed only when the labels fit clearly better with it. */
const OPEN_COST = 30;
