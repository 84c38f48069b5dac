import { escapeXml } from "../formats/escape-xml.ts";
import {
  angleIn,
  layOutWheel,
  markRadius,
  monthsInner,
  monthsOuter,
  type NumberedMark,
  type PlacedMark,
} from "./wheel-layout.ts";
import { colourOf, round, symbol } from "./wheel-symbol.ts";

/** A wheel to draw: twelve months from `period.from` on, clockwise from the top. */
export interface WheelDrawing {
  readonly period: { readonly from: string; readonly to: string };
  readonly marks: readonly NumberedMark[];
  readonly holidays: readonly { readonly from: string; readonly to: string }[];
  /** ISO; null or outside the period: not drawn. */
  readonly today: string | null;
  /** The months' names in short, from the period's first on, with the ISO day each begins on. */
  readonly months: readonly { readonly first: string; readonly name: string }[];
  /** What stands in the middle: one or two short lines. */
  readonly middle: readonly string[];
  readonly title: string;
  readonly text: string;
}

const ink = "#1a1a1a";
const rule = "#d9d4ca";

/**
 * The year as a wheel, as SVG: each month a sector, each thing a numbered symbol at its day, what lasts longer a band;
 * grey where there are no meetings. `title` names it and `text` says in one sentence what it shows; a list or table with
 * the same numbers must stand beside it. Colours are attributes, so that it looks the same on paper and in a PDF.
 */
export function wheel(drawing: WheelDrawing): string {
  const { period, months, today } = drawing;
  const { marks, rim } = layOutWheel(drawing.marks, period);
  const angle = angleIn(period);
  const side = Math.ceil(rim + 6);
  const isNow = today !== null && today >= period.from && today <= period.to;
  return [
    `<svg class="wheel" xmlns="http://www.w3.org/2000/svg" viewBox="${-side} ${-side} ${2 * side} ${2 * side}" role="img" aria-labelledby="hjul-titel hjul-tekst" font-family="IBM Plex Sans, Arial, sans-serif">`,
    `<title id="hjul-titel">${escapeXml(drawing.title)}</title><desc id="hjul-tekst">${escapeXml(drawing.text)}</desc>`,
    `<circle r="${round(rim)}" fill="#fff" stroke="${rule}"/>`,
    ...drawing.holidays.map(({ from, to }) =>
      sector(angle(from), angle(to) + angle(period.to) / 364, monthsOuter, rim),
    ),
    ...months.map(({ first }, at) => monthLine(angle(first), rim, at % 3 === 0)),
    `<circle r="${monthsOuter}" fill="none" stroke="${rule}"/>`,
    `<circle r="${monthsInner}" fill="#faf8f4" stroke="${rule}"/>`,
    ...months.map(({ first, name }, at) => {
      const next = months[at + 1];
      const mid = (angle(first) + (next === undefined ? 2 * Math.PI : angle(next.first))) / 2;
      const radius = (monthsInner + monthsOuter) / 2;
      return `<text x="${round(radius * Math.sin(mid))}" y="${round(-radius * Math.cos(mid) + 5)}" font-size="14" fill="${ink}" text-anchor="middle">${escapeXml(name)}</text>`;
    }),
    ...drawing.middle.map(
      (line, at) =>
        `<text x="0" y="${round((at - (drawing.middle.length - 1) / 2) * 22 + (drawing.middle.length > 1 ? 5 : 8))}" font-size="${drawing.middle.length > 1 ? 13 : 24}" font-weight="600" fill="${ink}" text-anchor="middle">${escapeXml(line)}</text>`,
    ),
    isNow ? ray(angle(today), monthsOuter, rim, `stroke="${ink}" stroke-width="1.5" stroke-dasharray="6 4"`) : "",
    ...marks.map(band),
    ...marks.map((mark) => symbol(mark.kind, mark.state, { x: mark.x, y: mark.y, radius: markRadius }, mark.number)),
    "</svg>",
  ].join("");
}

function band({ arc, kind, state }: PlacedMark): string {
  if (arc === null) return "";
  const { radius, from, to } = arc;
  const dashed = state === "skipped" ? ' stroke-dasharray="6 5"' : "";
  return `<path d="M${point(radius, from)}A${radius} ${radius} 0 ${to - from > Math.PI ? 1 : 0} 1 ${point(radius, to)}" fill="none" stroke="${colourOf(kind)}" stroke-width="6" stroke-linecap="round" opacity="0.55"${dashed}/>`;
}

function sector(from: number, to: number, inner: number, outer: number): string {
  const large = to - from > Math.PI ? 1 : 0;
  return `<path d="M${point(inner, from)}L${point(outer, from)}A${round(outer)} ${round(outer)} 0 ${large} 1 ${point(outer, to)}L${point(inner, to)}A${inner} ${inner} 0 ${large} 0 ${point(inner, from)}Z" fill="#efece6"/>`;
}

function monthLine(angle: number, rim: number, isQuarter: boolean): string {
  return ray(angle, monthsInner, rim, `stroke="${isQuarter ? "#8c857a" : rule}"`);
}

function ray(angle: number, inner: number, outer: number, look: string): string {
  const [x1, y1] = point(inner, angle).split(" ");
  const [x2, y2] = point(outer, angle).split(" ");
  return `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" ${look}/>`;
}

function point(radius: number, angle: number): string {
  return `${round(radius * Math.sin(angle))} ${round(-radius * Math.cos(angle))}`;
}
