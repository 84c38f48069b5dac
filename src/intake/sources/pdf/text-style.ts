import type { Line } from "./page-lines.ts";

/** How the running text of a document is set, and which sizes and fonts stand out from it. */
export interface TextStyle {
  /** Size of most letters, in points. */
  readonly bodySize: number;
  /** Distance from line to line of running text, in sizes. */
  readonly leading: number;
  /** Sizes clearly above the body's, the largest first. */
  readonly headingSizes: readonly number[];
  /** The font of most letters. */
  readonly bodyFont: string | null;
}

const roundSize = (size: number): number => Math.round(size * 2) / 2;

/** Finds the style by counting letters. `pages` without running headers and footers. */
export function textStyle(pages: readonly (readonly Line[])[]): TextStyle {
  const sizes = new Map<number, number>();
  const fonts = new Map<string, number>();
  const distances = new Map<number, number>();
  for (const lines of pages) {
    let before: Line | null = null;
    for (const line of lines) {
      const letters = line.segments.reduce((sum, segment) => sum + segment.text.length, 0);
      const size = roundSize(line.size);
      sizes.set(size, (sizes.get(size) ?? 0) + letters);
      if (line.font !== null) fonts.set(line.font, (fonts.get(line.font) ?? 0) + letters);
      if (before && before.size === line.size && line.y > before.y) {
        const distance = Math.round(((line.y - before.y) / line.size) * 20) / 20;
        if (distance < 3) distances.set(distance, (distances.get(distance) ?? 0) + letters);
      }
      before = line;
    }
  }
  const bodySize = commonest(sizes) ?? 10;
  const headingSizes = [...sizes.keys()].filter((size) => size >= bodySize * 1.1 + 0.4).sort((a, b) => b - a);
  return { bodySize, leading: usualLeading(distances), headingSizes, bodyFont: commonest(fonts) };
}

/** The smallest distance that is about as common as the commonest: short documents have few lines to count. */
function usualLeading(distances: ReadonlyMap<number, number>): number {
  const most = Math.max(0, ...distances.values());
  const usual = [...distances].filter(([, letters]) => letters >= most * 0.5).map(([distance]) => distance);
  return usual.length > 0 ? Math.min(...usual) : 1.2;
}

function commonest<K>(counts: ReadonlyMap<K, number>): K | null {
  let best: K | null = null;
  let most = -1;
  for (const [value, count] of counts) {
    if (count > most) {
      best = value;
      most = count;
    }
  }
  return best;
}

const longestHeading = 160;

/** What a line could be a heading by: its size, or its bold font. Null where nothing sets it apart. */
export function headingLevel(line: Line, style: TextStyle, bold: ReadonlySet<string>): number | null {
  const words = line.segments.map((segment) => segment.text).join(" ");
  if (words.length > longestHeading || words.endsWith(".") || !/\p{L}/u.test(words)) return null;
  const rank = style.headingSizes.indexOf(roundSize(line.size));
  if (rank >= 0) return Math.min(rank + 1, 6);
  const standsOut = line.font !== null && line.font !== style.bodyFont && bold.has(line.font);
  return standsOut && line.size >= style.bodySize * 0.95 ? Math.min(style.headingSizes.length + 1, 6) : null;
}
