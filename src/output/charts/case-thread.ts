import { escapeXml } from "../formats/escape-xml.ts";

/** One meeting on the thread: an ISO day, and the committee that met. */
export interface Knot {
  readonly day: string;
  readonly committee: string;
}

/**
 * What goes on beside the thread: a promise from the day it was made to its answer, or to the day it is due where none has
 * come (`answered` false); an agreement from its first day to its last.
 */
export interface ThreadSpan {
  readonly from: string;
  readonly to: string;
  readonly answered: boolean;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

// Units of the drawing; it is scaled to the width it is given.
const width = 960;
const laneHeight = 56;
const left = 24;
const right = 24;
const top = 8;
const axis = 28;

/**
 * A case's thread through its committees, as SVG: time runs to the right, each committee has a line of its own, and the
 * thread goes from meeting to meeting. `title` names it and `text` says in one sentence what it shows; a list with the
 * same meetings must stand beside it. Promises and agreements run along lanes of their own: closed by a knot where they were
 * answered or are over, open at the end where not. Null where everything is on one day, and there is nothing to draw.
 */
export function caseThread(
  knots: readonly Knot[],
  title: string,
  text: string,
  ...beside: readonly { readonly lane: string; readonly spans: readonly ThreadSpan[] }[]
): string | null {
  const sorted = [...knots].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const days = [
    ...sorted.map((knot) => knot.day),
    ...beside.flatMap(({ spans }) => spans.flatMap(({ from, to }) => [from, to])),
  ].sort();
  const first = days[0];
  const last = days.at(-1);
  if (sorted.length === 0 || first === undefined || last === undefined || first === last) return null;
  const lanes = [...new Set(sorted.map((knot) => knot.committee))];
  lanes.push(...beside.filter(({ spans }) => spans.length > 0).map(({ lane }) => lane));
  const begin = dayNumber(first);
  const length = dayNumber(last) - begin;
  const xOf = (day: string) => left + ((dayNumber(day) - begin) / length) * (width - left - right);
  const yOf = (committee: string) => top + (lanes.indexOf(committee) + 0.62) * laneHeight;
  const height = top + lanes.length * laneHeight + axis;
  const points = sorted.map((knot) => ({ x: xOf(knot.day), y: yOf(knot.committee) }));
  return [
    `<svg class="case-thread" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="traad-titel traad-tekst">`,
    `<title id="traad-titel">${escapeXml(title)}</title><desc id="traad-tekst">${escapeXml(text)}</desc>`,
    ...years(first, last).map((year) => yearLine(year, xOf(`${year}-01-01`), height)),
    ...lanes.map((lane) => laneLine(lane, yOf(lane))),
    `<path class="case-thread-line" d="${pathThrough(points)}" fill="none" stroke="#b3132b" stroke-width="2"/>`,
    ...points.map(
      ({ x, y }) =>
        `<circle class="case-thread-knot" cx="${round(x)}" cy="${round(y)}" r="6" fill="#fff" stroke="#b3132b" stroke-width="2.5"/>`,
    ),
    ...beside.flatMap(({ lane, spans }) => spans.map((span) => spanLine(span, xOf, yOf(lane)))),
    "</svg>",
  ].join("");
}

function spanLine({ from, to, answered }: ThreadSpan, xOf: (day: string) => number, y: number): string {
  const [x1, x2] = [round(xOf(from)), round(xOf(to))];
  const line = `<path d="M${x1} ${round(y - 5)}V${round(y)}H${x2}" fill="none" stroke="#b3132b" stroke-width="2"${answered ? "" : ' stroke-dasharray="5 4"'}/>`;
  return answered ? `${line}<circle cx="${x2}" cy="${round(y)}" r="5" fill="#b3132b"/>` : line;
}

function laneLine(name: string, y: number): string {
  return (
    `<line x1="${left}" x2="${width - right}" y1="${round(y)}" y2="${round(y)}" stroke="#e2ded6"/>` +
    `<text x="${left}" y="${round(y - 14)}" font-size="15" fill="#4a4a4a">${escapeXml(name)}</text>`
  );
}

function yearLine(year: number, x: number, height: number): string {
  return (
    `<line x1="${round(x)}" x2="${round(x)}" y1="${top}" y2="${height - axis}" stroke="#e2ded6" stroke-dasharray="2 4"/>` +
    `<text x="${round(x)}" y="${height - 8}" font-size="15" fill="#4a4a4a" text-anchor="middle">${year}</text>`
  );
}

/** The New Year's days between two days. */
function years(first: string, last: string): number[] {
  const from = Number(first.slice(0, 4)) + 1;
  const to = Number(last.slice(0, 4));
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
}

/** A soft line through the points, level at each of them. */
function pathThrough(points: readonly Point[]): string {
  return points
    .map(({ x, y }, at) => {
      const before = points[at - 1];
      if (before === undefined) return `M${round(x)} ${round(y)}`;
      const middle = round((before.x + x) / 2);
      return `C${middle} ${round(before.y)} ${middle} ${round(y)} ${round(x)} ${round(y)}`;
    })
    .join("");
}

function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
