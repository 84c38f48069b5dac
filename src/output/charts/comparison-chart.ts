import { escapeXml } from "../formats/escape-xml.ts";

/** One area's figure. `kind`: the municipality's own is drawn in full, those it is compared with lighter, the country hatched. */
export interface ComparedBar {
  readonly name: string;
  readonly value: number;
  readonly kind: "own" | "other" | "country";
}

/** What is drawn, with its words in the reader's language. `text` says in a sentence what the chart shows. */
export interface ComparisonChart {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly bars: readonly ComparedBar[];
  readonly numberText: (value: number) => string;
}

// Units of the drawing; it is scaled to the width it is given.
const width = 560;
const row = 46;
const barHeight = 16;
const plot = width - 110;

/** Told apart in grey, too: full, lighter with an edge, hatched. The darkest is the municipality's own. */
const fills = { own: "#1d3f72", other: "#b9c6da", country: "url(#ID-skraa)" } as const;

/** Bars from zero, one under the other in the order given, each with its name above it and its figure behind; null without bars. */
export function comparisonChart({ id, title, text, bars, numberText }: ComparisonChart): string | null {
  if (bars.length === 0) return null;
  const low = Math.min(0, ...bars.map(({ value }) => value));
  const high = Math.max(0, ...bars.map(({ value }) => value));
  const scale = high === low ? 0 : plot / (high - low);
  const zero = round(-low * scale);
  const height = bars.length * row + 8;
  const drawn = bars.map(({ name, value, kind }, at) => {
    const y = at * row + 18;
    const length = round(Math.abs(value) * scale);
    const x = value < 0 ? round(zero - length) : zero;
    const weight = kind === "own" ? ' font-weight="600"' : "";
    const short = name.length > 48 ? `${name.slice(0, 47)}…` : name;
    // Zero is marked beside each bar, so that the line crosses no name.
    return (
      `<path d="M${zero} ${y + 4}v${barHeight + 6}" stroke="#4a4a4a" fill="none"/>` +
      `<text x="0" y="${y}" font-size="16" fill="#1a1a1a"${weight}>${escapeXml(short)}</text>` +
      `<rect x="${x}" y="${y + 7}" width="${Math.max(length, 1)}" height="${barHeight}" fill="${fills[kind].replace("ID", id)}" stroke="#1d3f72"/>` +
      `<text x="${round(Math.max(x + length, zero) + 8)}" y="${y + 20}" font-size="16" fill="#1a1a1a"${weight}>${escapeXml(numberText(value))}</text>`
    );
  });
  const hatch =
    `<defs><pattern id="${id}-skraa" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">` +
    '<rect width="6" height="6" fill="#fff"/><path d="M0 0V6" stroke="#1d3f72" stroke-width="3"/></pattern></defs>';
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-titel ${id}-tekst">` +
    `<title id="${id}-titel">${escapeXml(title)}</title><desc id="${id}-tekst">${escapeXml(text)}</desc>${hatch}` +
    `${drawn.join("")}</svg>`
  );
}

const round = (value: number) => Math.round(value * 10) / 10;
