import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { crc32, deflateSync } from "node:zlib";

/** Sizes that the manifest and the ribbon ask for, in pixels. */
export const ICON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 128] as const;

type Colour = readonly [red: number, green: number, blue: number, alpha: number];

const clear: Colour = [0, 0, 0, 0];
const paper: Colour = [255, 255, 255, 255];
const line: Colour = [94, 116, 139, 255];
const head: Colour = [15, 84, 140, 255];
const halo: Colour = [255, 255, 255, 255];
const check: Colour = [0, 114, 178, 255];

/** Points per pixel and direction that are averaged into one pixel. */
const samples = 4;

/** A sheet of a table with a check mark over its lines, `size` × `size` pixels, as a PNG file. */
export function drawIcon(size: number): Buffer {
  const rows = Buffer.alloc(size * (size * 4 + 1));
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      rows.set(pixel(x, y, size), y * (size * 4 + 1) + 1 + x * 4);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8); // 8 bits per channel, red green blue alpha
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** Alpha-weighted mean of the points inside one pixel. */
function pixel(x: number, y: number, size: number): readonly number[] {
  const sum = [0, 0, 0, 0] as [number, number, number, number];
  for (let i = 0; i < samples; i += 1) {
    for (let j = 0; j < samples; j += 1) {
      const [red, green, blue, alpha] = colourAt(
        (x + (i + 0.5) / samples) / size,
        (y + (j + 0.5) / samples) / size,
        1 / size,
      );
      sum[0] += red * alpha;
      sum[1] += green * alpha;
      sum[2] += blue * alpha;
      sum[3] += alpha;
    }
  }
  if (sum[3] === 0) return clear;
  return [sum[0] / sum[3], sum[1] / sum[3], sum[2] / sum[3], sum[3] / samples ** 2].map(Math.round);
}

/** The drawing, on a square from 0 to 1; `hair` is the width of one pixel in it. */
function colourAt(x: number, y: number, hair: number): Colour {
  const fromCheck = Math.min(
    distance(x, y, 0.36, 0.66, 0.54, 0.84),
    distance(x, y, 0.54, 0.84, 0.91, 0.4),
  );
  if (fromCheck < 0.075) return check;
  if (fromCheck < 0.13) return halo;
  const left = 0.0625;
  const right = 0.875;
  const top = 0.0625;
  const bottom = 0.875;
  if (x < left || x > right || y < top || y > bottom) return clear;
  if (y < top + 0.1875) return head;
  const stroke = Math.max(hair, 0.04);
  const onFrame = x < left + stroke || x > right - stroke || y > bottom - stroke;
  const onLine =
    [0.4375, 0.65625].some((at) => y >= at && y < at + stroke) ||
    (x >= 0.375 && x < 0.375 + stroke);
  return onFrame || onLine ? line : paper;
}

/** From a point to the nearest point of a stroke. */
function distance(x: number, y: number, x1: number, y1: number, x2: number, y2: number): number {
  const along = ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / ((x2 - x1) ** 2 + (y2 - y1) ** 2);
  const at = Math.min(1, Math.max(0, along));
  return Math.hypot(x - x1 - at * (x2 - x1), y - y1 - at * (y2 - y1));
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

if (require.main === module) {
  for (const size of ICON_SIZES) {
    writeFileSync(join(__dirname, `../assets/icon-${size}.png`), drawIcon(size));
  }
}
