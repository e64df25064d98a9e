import type { Stroke } from "../core";

type Matrix = readonly [number, number, number, number, number, number];

/** A rectangle this thin is a line that was filled instead of drawn. */
const THIN = 3;

/**
 * The straight strokes that a page draws, from the list of its operators: stroked lines, the edges of
 * stroked rectangles, and filled rectangles thin enough to be lines. Clipping paths and fillings are none.
 */
export function strokesOf(
  operators: readonly number[],
  operands: readonly unknown[],
  codes: Readonly<Record<string, number>>,
): readonly Stroke[] {
  const strokes: Stroke[] = [];
  const kept: Matrix[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  const drawn = new Set(DRAWN.map((name) => codes[name]));
  const filled = new Set(FILLED.map((name) => codes[name]));
  operators.forEach((code, index) => {
    const given = operands[index];
    if (code === codes["save"] || code === codes["paintFormXObjectBegin"]) kept.push(matrix);
    if (code === codes["restore"] || code === codes["paintFormXObjectEnd"]) {
      matrix = kept.pop() ?? matrix;
    }
    if (code === codes["transform"]) matrix = times(matrix, given);
    if (code === codes["paintFormXObjectBegin"] && Array.isArray(given)) {
      matrix = times(matrix, given[0]);
    }
    if (code !== codes["constructPath"] || !Array.isArray(given)) return;
    const [paint, paths] = given as readonly unknown[];
    if (typeof paint !== "number" || !Array.isArray(paths)) return;
    for (const path of paths as readonly unknown[]) {
      for (const points of subpaths(path, matrix)) {
        if (drawn.has(paint)) strokes.push(...edges(points));
        else if (filled.has(paint)) strokes.push(...thinLine(points));
      }
    }
  });
  return strokes;
}

const DRAWN = ["stroke", "closeStroke", "fillStroke", "eoFillStroke", "closeFillStroke"];

const FILLED = ["fill", "eoFill"];

type Point = readonly [x: number, y: number];

/** A path is one list of numbers: 0 and 1 move and draw to a point, 2 and 3 curve, 4 closes. */
function subpaths(path: unknown, matrix: Matrix): readonly (readonly Point[])[] {
  if (!(path instanceof Float32Array || Array.isArray(path))) return [];
  const numbers = path as ArrayLike<number>;
  const found: Point[][] = [];
  let points: Point[] = [];
  for (let at = 0; at < numbers.length;) {
    const step = numbers[at] ?? 4;
    const size = LENGTHS[step] ?? 1;
    if (step === 0) {
      points = [];
      found.push(points);
    }
    const [x, y] = [numbers[at + size - 2], numbers[at + size - 1]];
    const [first] = points;
    if (step === 4 && first !== undefined) points.push(first);
    else if (size > 1 && x !== undefined && y !== undefined) points.push(placed(x, y, matrix));
    at += size;
  }
  return found;
}

/** How many numbers each step takes, its own code included. */
const LENGTHS: Readonly<Record<number, number>> = { 0: 3, 1: 3, 2: 7, 3: 5, 4: 1 };

function edges(points: readonly Point[]): readonly Stroke[] {
  return points.slice(1).flatMap(([x2, y2], index) => {
    const before = points[index];
    return before === undefined ? [] : [{ x1: before[0], y1: before[1], x2, y2 }];
  });
}

function thinLine(points: readonly Point[]): readonly Stroke[] {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [low, high] = [Math.min(...ys), Math.max(...ys)];
  const [x, y] = [(left + right) / 2, (low + high) / 2];
  if (high - low <= THIN && right - left > THIN) return [{ x1: left, y1: y, x2: right, y2: y }];
  if (right - left <= THIN && high - low > THIN) return [{ x1: x, y1: low, x2: x, y2: high }];
  return [];
}

function placed(x: number, y: number, [a, b, c, d, e, f]: Matrix): Point {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** The matrix in force after another one is applied first; what is no matrix changes nothing. */
function times(outer: Matrix, inner: unknown): Matrix {
  const numbers = inner as ArrayLike<number> | null | undefined;
  if (numbers === null || numbers === undefined || numbers.length !== 6) return outer;
  const [a, b, c, d, e, f] = Array.from(numbers) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const [x, y] = placed(e, f, outer);
  const [ax, ay] = placed(a, b, [outer[0], outer[1], outer[2], outer[3], 0, 0]);
  const [cx, cy] = placed(c, d, [outer[0], outer[1], outer[2], outer[3], 0, 0]);
  return [ax, ay, cx, cy, x, y];
}
