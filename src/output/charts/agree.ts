import { escapeXml } from "../formats/escape-xml.ts";

/** A share from 0 to 1 with its interval; null where it is not shown. `before`: the share of the time before. */
export interface AgreeBar {
  readonly text: string;
  readonly value: { readonly share: number; readonly low: number; readonly high: number } | null;
  readonly before: number | null;
  /** What stands after the bar. */
  readonly label: string;
}

/** The words of the picture. `before`: what the mark of the time before is called; null where there is none. */
export interface AgreeWords {
  readonly title: string;
  readonly text: string;
  readonly share: string;
  readonly interval: string;
  readonly before: string | null;
}

// Units of the drawing; it is scaled to the width it is given.
const width = 480;
const left = 8;
const right = 64;
const top = 44;
const letters = 56;
const line = 20;
const barHeight = 18;

/**
 * Shares of a whole as bars on one scale from 0 to 100 %, each under its question, with a line for the interval and a
 * diamond for the time before. A table with the same figures must stand beside it. Null where there are no questions.
 */
export function agreeChart(bars: readonly AgreeBar[], words: AgreeWords): string | null {
  if (bars.length === 0) return null;
  let y = top;
  const drawn = bars.map((bar) => {
    const lines = wrapped(bar.text);
    const at = y;
    y += lines.length * line + barHeight + 22;
    return drawBar(bar, lines, at);
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="kept survey-chart" viewBox="0 0 ${width} ${y}" role="img" aria-labelledby="enig-titel enig-tekst">`,
    `<title id="enig-titel">${escapeXml(words.title)}</title><desc id="enig-tekst">${escapeXml(words.text)}</desc>`,
    legend(words),
    ...drawn,
    "</svg>",
  ].join("");
}

const scale = (value: number): number => Math.round((left + value * (width - left - right)) * 10) / 10;

function legend({ share, interval, before }: AgreeWords): string {
  const text = (x: number, words: string) =>
    `<text x="${x}" y="19" font-size="15" fill="#1a1a1a">${escapeXml(words)}</text>`;
  return [
    `<rect x="${left}" y="6" width="16" height="16" fill="#7ba37c" stroke="#2c5f2d"/>${text(left + 24, share)}`,
    `${whisker(215, 237, 14)}${text(245, interval)}`,
    before === null ? "" : `${diamond(372, 14)}${text(386, before)}`,
  ].join("");
}

const whisker = (from: number, to: number, y: number): string =>
  `<path d="M${from} ${y}H${to}M${from} ${y - 6}v12M${to} ${y - 6}v12" stroke="#1a1a1a" stroke-width="2" fill="none"/>`;
const diamond = (x: number, y: number): string =>
  `<path d="M${x} ${y - 7}l7 7l-7 7l-7 -7z" fill="#ffffff" stroke="#7a1f1f" stroke-width="2.4"/>`;

function drawBar({ value, before, label }: AgreeBar, lines: readonly string[], y: number): string {
  const words = lines.map(
    (text, at) => `<text x="${left}" y="${y + 14 + at * line}" font-size="15" fill="#1a1a1a">${escapeXml(text)}</text>`,
  );
  const bar = y + lines.length * line + 2;
  const middle = bar + barHeight / 2;
  const frame = `<rect x="${left}" y="${bar}" width="${scale(1) - left}" height="${barHeight}" fill="#f4f1ea" stroke="#d9d4ca"/>`;
  const mark = before === null ? "" : diamond(scale(before), middle);
  const told = `<text x="${scale(1) + 10}" y="${bar + 14}" font-size="15" fill="#1a1a1a">${escapeXml(label)}</text>`;
  if (value === null) return words.join("") + frame + mark + told;
  const filled = `<rect x="${left}" y="${bar}" width="${Math.round((scale(value.share) - left) * 10) / 10}" height="${barHeight}" fill="#7ba37c" stroke="#2c5f2d"/>`;
  return words.join("") + frame + filled + whisker(scale(value.low), scale(value.high), middle) + mark + told;
}

/** A question in lines that the picture has room for. */
function wrapped(text: string): string[] {
  const lines: string[] = [];
  let current = "";
  for (const word of text.split(/\s+/)) {
    if (current !== "" && `${current} ${word}`.length > letters) {
      lines.push(current);
      current = word;
    } else current = current === "" ? word : `${current} ${word}`;
  }
  return [...lines, current];
}
