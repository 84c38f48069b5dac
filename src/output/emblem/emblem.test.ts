import { inflateSync } from "node:zlib";
import { expect, it } from "vitest";
import { emblemStrokes, emblemSvg } from "./emblem.ts";
import { emblemPng } from "./png.ts";
import { wordStrokes } from "./strokes.ts";

it("draws every letter and digit of a mark of any year, inside its ring", () => {
  for (const letter of "CSR0123456789") expect(wordStrokes(letter, 50, 10, 16, 2).length, letter).toBeGreaterThan(0);
  expect(wordStrokes("?", 50, 10, 16, 2)).toEqual([]);
  for (const year of [2000, 2026, 2088]) {
    for (const { points, width } of emblemStrokes(year)) {
      for (const [x, y] of points) expect(Math.hypot(x - 50, y - 50) + width / 2).toBeLessThanOrEqual(49.5);
    }
  }
});

it("is SVG with a title, whatever the title says", () => {
  const svg = emblemSvg(2026, "dark", 'Mærket "<script>" & mere');
  expect(svg).toContain("<title>Mærket &quot;&lt;script&gt;&quot; &amp; mere</title>");
  expect(svg).toContain('stroke="#1d3f72"');
  expect(svg).not.toContain("NaN");
  expect(emblemSvg(2026, "light", "x")).toContain('stroke="#ffffff"');
});

it("is PNG of the size asked for, covered where the strokes are and nowhere else", () => {
  const png = Buffer.from(emblemPng(2026, "dark", 64));
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([64, 64]);
  const at = png.indexOf("IDAT");
  const rows = inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)));
  const pixel = (x: number, y: number) => [...rows.subarray(y * 257 + 1 + x * 4, y * 257 + 5 + x * 4)];
  // On the ring, in a corner, and between ring and letters.
  expect(pixel(32, 2)).toEqual([0x1d, 0x3f, 0x72, 255]);
  expect(pixel(0, 0)[3]).toBe(0);
  expect(pixel(32, 10)[3]).toBe(0);
});
