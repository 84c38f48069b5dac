import { escapeXml } from "../formats/escape-xml.ts";

/** A day on a row. `decide`: by then something is decided; the others say how a time of an obligation went. */
export interface TimelineKnot {
  readonly day: string;
  readonly look: "decide" | "met" | "missed" | "unanswered" | "coming";
}

/** A row: from a day to a day (null: without an end), drawn as what it is; with knots on it. */
export interface TimelineRow {
  readonly name: string;
  readonly from: string;
  readonly to: string | null;
  readonly look: "term" | "own" | "others" | "times";
  readonly knots: readonly TimelineKnot[];
}

/** What is drawn, with its words in the reader's language. `text` says in a sentence what it shows; `now` names today's line. */
export interface AgreementTimeline {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly rows: readonly TimelineRow[];
  readonly today: string;
  readonly now: string;
}

// Units of the drawing; it is scaled to the width it is given.
const width = 560;
const rowHeight = 46;
const barHeight = 14;
const left = 4;
const right = 20;
const top = 22;
const axis = 28;
const mostYears = 12;

/** Told apart in grey, too: full, lighter with an edge, hatched, a thin line. */
const fills = { term: "#1d3f72", own: "#b9c6da", others: "url(#ID-skraa)", times: "#4a4a4a" } as const;

/**
 * Agreements, money and obligations over time as SVG: one row each, with its name above its bar, open to the right where it
 * has no end; years below, today as a dashed line. A table with the same days must stand beside it. Null without rows.
 */
export function agreementTimeline({ id, title, text, rows, today, now }: AgreementTimeline): string | null {
  const days = rows.flatMap(({ from, to, knots }) => [
    from,
    ...(to === null ? [] : [to]),
    ...knots.map(({ day }) => day),
  ]);
  const sorted = [...days, today].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (rows.length === 0 || first === undefined || last === undefined) return null;
  const begin = numberOf(`${first.slice(0, 4)}-01-01`);
  const end = numberOf(`${Number(last.slice(0, 4)) + 1}-01-01`);
  const xOf = (day: string) => round(left + ((numberOf(day) - begin) / (end - begin)) * (width - left - right));
  const height = top + rows.length * rowHeight + axis;
  const years = Array.from({ length: Number(last.slice(0, 4)) - Number(first.slice(0, 4)) + 1 }, (_, at) =>
    String(Number(first.slice(0, 4)) + at),
  );
  const step = Math.ceil(years.length / mostYears);
  const lines = years.map((year, at) => {
    const x = xOf(`${year}-01-01`);
    const label =
      at % step === 0 ? `<text x="${x + 3}" y="${height - 8}" font-size="14" fill="#4a4a4a">${year}</text>` : "";
    return `<path d="M${x} ${top}V${height - axis + 4}" stroke="#d6d6d6"/>${label}`;
  });
  const here = xOf(today);
  const anchor = here > width / 2 ? "end" : "start";
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-titel ${id}-tekst">`,
    `<title id="${id}-titel">${escapeXml(title)}</title><desc id="${id}-tekst">${escapeXml(text)}</desc>`,
    `<defs><pattern id="${id}-skraa" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">`,
    '<rect width="6" height="6" fill="#fff"/><path d="M0 0V6" stroke="#1d3f72" stroke-width="3"/></pattern></defs>',
    ...lines,
    `<path d="M${here} ${top - 6}V${height - axis + 4}" stroke="#1a1a1a" stroke-dasharray="3 4"/>`,
    `<text x="${here}" y="12" font-size="14" fill="#1a1a1a" text-anchor="${anchor}">${escapeXml(now)}</text>`,
    ...rows.map((row, at) => drawn(row, top + at * rowHeight, xOf, id)),
    "</svg>",
  ].join("");
}

function drawn(
  { name, from, to, look, knots }: TimelineRow,
  y: number,
  xOf: (day: string) => number,
  id: string,
): string {
  const short = name.length > 56 ? `${name.slice(0, 55)}…` : name;
  const x = xOf(from);
  const until = to === null ? width - right : xOf(to);
  const bar = y + 24;
  const middle = bar + barHeight / 2;
  const fill = fills[look].replace("ID", id);
  const body =
    look === "times"
      ? `<path d="M${x} ${middle}H${until}" stroke="${fill}" stroke-width="2"/>`
      : `<rect x="${x}" y="${bar}" width="${Math.max(until - x, 2)}" height="${barHeight}" fill="${fill}" stroke="#1d3f72"/>`;
  const open = to === null ? `<path d="M${until} ${bar}l8 ${barHeight / 2}l-8 ${barHeight / 2}z" fill="#1d3f72"/>` : "";
  const weight = look === "term" ? ' font-weight="600"' : "";
  return (
    `<text x="${left}" y="${y + 18}" font-size="16" fill="#1a1a1a"${weight} paint-order="stroke" stroke="#fff" stroke-width="3">${escapeXml(short)}</text>` +
    `${body}${open}${knots.map((knot) => knotAt(knot, xOf(knot.day), middle)).join("")}`
  );
}

/** A diamond where something is decided by; a full dot answered, a cross missed, a thick ring unanswered, a thin ring coming. */
function knotAt({ look }: TimelineKnot, x: number, y: number): string {
  switch (look) {
    case "decide":
      return `<path d="M${x} ${y - 9}l9 9l-9 9l-9 -9z" fill="#fff" stroke="#1a1a1a" stroke-width="2"/>`;
    case "met":
      return `<circle cx="${x}" cy="${y}" r="5.5" fill="#1d3f72" stroke="#fff"/>`;
    case "missed":
      return `<path d="M${x - 5} ${y - 5}l10 10m0 -10l-10 10" stroke="#1a1a1a" stroke-width="3"/>`;
    case "unanswered":
      return `<circle cx="${x}" cy="${y}" r="5" fill="#fff" stroke="#1a1a1a" stroke-width="3"/>`;
    default:
      return `<circle cx="${x}" cy="${y}" r="4.5" fill="#fff" stroke="#4a4a4a"/>`;
  }
}

const numberOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;
const round = (value: number): number => Math.round(value * 10) / 10;
