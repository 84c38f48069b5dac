import { crc32, deflateSync } from "node:zlib";
import { type EmblemColour, emblemColours, emblemStrokes } from "./emblem.ts";
import type { Stroke } from "./strokes.ts";

/**
 * The mark as PNG, `size` pixels wide and high, on no ground. The same strokes as the SVG: what of a pixel lies within half
 * a stroke's width of its line is covered, so that edges are smooth.
 */
export function emblemPng(year: number, colour: EmblemColour, size: number): Uint8Array<ArrayBuffer> {
  const scale = size / 100;
  const covered = new Uint8Array(size * size);
  for (const stroke of emblemStrokes(year)) cover(covered, size, scale, stroke);
  const [red = 0, green = 0, blue = 0] = (emblemColours[colour].match(/[0-9a-f]{2}/g) ?? []).map((hex) =>
    Number.parseInt(hex, 16),
  );
  const rows = Buffer.alloc(size * (1 + size * 4));
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const to = y * (1 + size * 4) + 1 + x * 4;
      rows.writeUInt32BE(((red << 24) | (green << 16) | (blue << 8) | (covered[y * size + x] ?? 0)) >>> 0, to);
    }
  }
  return pngOf(size, rows);
}

/** Marks how much of each pixel a stroke covers, segment by segment, looking only at the pixels near it. */
function cover(covered: Uint8Array, size: number, scale: number, { points, width }: Stroke): void {
  const half = (width * scale) / 2;
  for (let index = 1; index < points.length; index += 1) {
    const [ax = 0, ay = 0] = (points[index - 1] ?? []).map((part) => part * scale);
    const [bx = 0, by = 0] = (points[index] ?? []).map((part) => part * scale);
    const [dx, dy] = [bx - ax, by - ay];
    const length = dx * dx + dy * dy || 1;
    const [left, right] = bounds(ax, bx, half, size);
    const [top, bottom] = bounds(ay, by, half, size);
    for (let y = top; y <= bottom; y += 1) {
      for (let x = left; x <= right; x += 1) {
        const [px, py] = [x + 0.5 - ax, y + 0.5 - ay];
        const along = Math.min(1, Math.max(0, (px * dx + py * dy) / length));
        const distance = Math.hypot(px - along * dx, py - along * dy);
        const share = Math.min(1, Math.max(0, half - distance + 0.5));
        const at = y * size + x;
        covered[at] = Math.max(covered[at] ?? 0, Math.round(share * 255));
      }
    }
  }
}

const bounds = (a: number, b: number, half: number, size: number) =>
  [
    Math.max(0, Math.floor(Math.min(a, b) - half - 1)),
    Math.min(size - 1, Math.ceil(Math.max(a, b) + half + 1)),
  ] as const;

/** A picture with red, green, blue and coverage, eight bits each, not interlaced (ISO/IEC 15948). `rows` with their filter. */
function pngOf(size: number, rows: Buffer): Uint8Array<ArrayBuffer> {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const whole = [signature, chunk("IHDR", head), chunk("IDAT", deflateSync(rows)), chunk("IEND", Buffer.alloc(0))];
  return new Uint8Array(Buffer.concat(whole));
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}
