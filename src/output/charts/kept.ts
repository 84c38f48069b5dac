import { escapeXml } from "../formats/escape-xml.ts";

/** How the promises of one year fared: whole numbers. */
export interface KeptYear {
  readonly year: number;
  readonly inTime: number;
  readonly late: number;
  readonly unanswered: number;
}

/** The words of the picture, in the reader's language. `title` names it; `text` says in a sentence what it shows. */
export interface KeptWords {
  readonly title: string;
  readonly text: string;
  readonly inTime: string;
  readonly late: string;
  readonly unanswered: string;
}

// Units of the drawing; it is scaled to the width it is given.
const width = 720;
const rowHeight = 34;
const left = 64;
const right = 56;
const top = 40;

/** The three parts differ in grey and by pattern: full, striped, empty. */
const parts = [
  { key: "inTime", fill: "#2c5f2d" },
  { key: "late", fill: "url(#for-sent)" },
  { key: "unanswered", fill: "#ffffff" },
] as const;

/**
 * One bar a year, oldest first, as SVG: its length is how many promises were due, its parts how they fared. Bars begin at
 * zero and share one scale. A table with the same figures must stand beside it. Null where nothing was due.
 */
export function keptChart(years: readonly KeptYear[], words: KeptWords): string | null {
  const most = Math.max(0, ...years.map(totalOf));
  if (most === 0) return null;
  const height = top + years.length * rowHeight + 8;
  const scale = (width - left - right) / most;
  return [
    `<svg class="kept" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="holdt-titel holdt-tekst">`,
    `<title id="holdt-titel">${escapeXml(words.title)}</title><desc id="holdt-tekst">${escapeXml(words.text)}</desc>`,
    '<defs><pattern id="for-sent" width="6" height="6" patternUnits="userSpaceOnUse">',
    '<rect width="6" height="6" fill="#ffffff"/><path d="M0 6L6 0" stroke="#7a5b00" stroke-width="2.4"/></pattern></defs>',
    legend(words),
    ...years.map((year, at) => bar(year, top + at * rowHeight, scale)),
    "</svg>",
  ].join("");
}

function totalOf({ inTime, late, unanswered }: KeptYear): number {
  return inTime + late + unanswered;
}

function legend(words: KeptWords): string {
  const each = (width - left) / parts.length;
  return parts
    .map(({ key, fill }, at) => {
      const x = left + at * each;
      return (
        `<rect x="${x}" y="6" width="16" height="16" fill="${fill}" stroke="#4a4a4a"/>` +
        `<text x="${x + 24}" y="19" font-size="15" fill="#1a1a1a">${escapeXml(words[key])}</text>`
      );
    })
    .join("");
}

function bar(year: KeptYear, y: number, scale: number): string {
  let x = left;
  const drawn = parts.map(({ key, fill }) => {
    const long = year[key] * scale;
    const rect = `<rect x="${round(x)}" y="${y}" width="${round(long)}" height="22" fill="${fill}" stroke="#4a4a4a"/>`;
    x += long;
    return year[key] === 0 ? "" : rect;
  });
  return (
    `<text x="${left - 10}" y="${y + 16}" font-size="15" fill="#1a1a1a" text-anchor="end">${year.year}</text>` +
    drawn.join("") +
    `<text x="${round(x + 8)}" y="${y + 16}" font-size="15" fill="#1a1a1a">${totalOf(year)}</text>`
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
