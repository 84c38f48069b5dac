import { escapeXml } from "../formats/escape-xml.ts";

/** One figure on the chart: ISO days of its period, null where it is withheld. */
export interface ChartPoint {
  readonly from: string;
  readonly to: string;
  readonly value: number | null;
}

/** A series with the name it has in the legend; the municipality's own comes first. */
export interface ChartSeries {
  readonly name: string;
  readonly points: readonly ChartPoint[];
}

/** Something that was decided or begun on a day, by its number in the list that stands below the chart. */
export interface ChartEvent {
  readonly day: string;
  readonly number: number;
}

/** What is drawn, with its words in the reader's language. `text` says in a sentence what the chart shows. */
export interface IndicatorChart {
  /** Apart from other charts of the page: letters and digits. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly series: readonly ChartSeries[];
  /** The way to the target and the target itself, by day. */
  readonly path: readonly { readonly on: string; readonly value: number }[];
  readonly pathName: string;
  readonly events: readonly ChartEvent[];
  /** What the time axis names, where that is not the years: days with their names. */
  readonly days?: readonly { readonly day: string; readonly name: string }[];
  readonly numberText: (value: number) => string;
}

// Units of the drawing; it is scaled to the width it is given.
const width = 560;
const plotHeight = 240;
const left = 70;
const right = 16;
const legendRow = 26;
const bottom = 34;
const eventRow = 22;

/**
 * Told apart by form, dash and grey as well as by colour: circle and full line for the municipality's own; then squares,
 * triangles, diamonds. Colours from Okabe and Ito's palette for the colour-blind, darkened to 4.5:1 on white.
 */
const looks = [
  { colour: "#1d3f72", dash: "", wide: 3, form: "circle" },
  { colour: "#8a5a00", dash: "7 4", wide: 2, form: "square" },
  { colour: "#00664b", dash: "2 4", wide: 2, form: "triangle" },
  { colour: "#7a3b69", dash: "10 3 2 3", wide: 2, form: "diamond" },
] as const;
type Look = (typeof looks)[number];
const pathColour = "#4a4a4a";

/** So many series can be told apart; further ones stand in the table. */
export const mostSeries = looks.length;

/**
 * Series over time as SVG: a line for each, a gap where a figure is withheld, the path to the target dashed, a numbered
 * line for each thing decided or begun. A table with the same figures must stand beside it. Null where there is nothing
 * to draw.
 */
export function indicatorChart(chart: IndicatorChart): string | null {
  const series = chart.series.slice(0, mostSeries);
  const drawn = series.flatMap(({ points }) => points.filter((point) => point.value !== null));
  if (drawn.length === 0) return null;
  const days = [...drawn.map(middleOf), ...chart.path.map((point) => dayNumber(point.on))];
  const values = [...drawn.flatMap(({ value }) => value ?? []), ...chart.path.map((point) => point.value)];
  const names = [...series.map(({ name }) => name), ...(chart.path.length === 0 ? [] : [chart.pathName])];
  const columns = names.some((name) => name.length > 22) ? 1 : 2;
  const above = Math.ceil(names.length / columns) * legendRow + 14;
  const events = inRows(chart.events, newScale(days, values, 0, chart.days));
  const top = above + eventRow * (1 + greatest([0, ...events.map((event) => event.row)]));
  const scale = newScale(days, values, top, chart.days);
  const height = top + plotHeight + bottom;
  const ids = { title: `${chart.id}-titel`, text: `${chart.id}-tekst` };
  return [
    `<svg class="indicator-chart" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${ids.title} ${ids.text}">`,
    `<title id="${ids.title}">${escapeXml(chart.title)}</title><desc id="${ids.text}">${escapeXml(chart.text)}</desc>`,
    legend(names, series.length, columns),
    axes(scale, chart.numberText, top),
    ...events.map((event) => eventLine(event, top)),
    pathLine(chart.path, scale),
    // The municipality's own last, above the others.
    ...series.map((each, at) => line(each, looks[at] as Look, scale)).reverse(),
    "</svg>",
  ].join("");
}

interface Scale {
  readonly x: (day: number) => number;
  readonly y: (value: number) => number;
  readonly ticks: readonly number[];
  /** What the time axis names, in the order of time. */
  readonly named: readonly { readonly day: number; readonly name: string }[];
  readonly first: number;
  readonly last: number;
}

function newScale(
  days: readonly number[],
  values: readonly number[],
  top: number,
  names: IndicatorChart["days"],
): Scale {
  const pad = names === undefined ? 60 : 20;
  const first = least(days) - pad;
  const last = greatest(days) + pad;
  const ticks = ticksFor(least(values), greatest(values));
  const low = ticks[0] ?? 0;
  const high = ticks.at(-1) ?? 1;
  const plotWidth = width - left - right;
  const years: { day: number; name: string }[] = [];
  const yearOf = (day: number) => new Date(day * 86_400_000).getUTCFullYear();
  for (let year = yearOf(first) + 1; year <= yearOf(last); year += 1) {
    years.push({ day: dayNumber(`${year}-01-01`), name: String(year) });
  }
  return {
    x: (day) => left + (plotWidth * (day - first)) / (last - first),
    y: (value) => top + plotHeight - (plotHeight * (value - low)) / (high - low),
    ticks,
    named: names?.map(({ day, name }) => ({ day: dayNumber(day), name })) ?? years,
    first,
    last,
  };
}

/** Round numbers around the values, four to seven of them; zero among them where it is near. */
function ticksFor(low: number, high: number): number[] {
  const from = low >= 0 && low <= (high - low) * 1.5 ? 0 : low;
  const span = high - from || Math.abs(high) || 1;
  const rough = span / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((each) => each * power).find((each) => each >= rough) ?? rough;
  const first = Math.floor(from / step);
  const last = Math.ceil(high / step);
  const out: number[] = [];
  for (let at = first; at <= Math.max(last, first + 1); at += 1) out.push(Number((at * step).toPrecision(12)));
  return out;
}

const least = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b));
const greatest = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b));
const dayNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000;
const middleOf = ({ from, to }: ChartPoint) => (dayNumber(from) + dayNumber(to)) / 2;
const round = (value: number) => Math.round(value * 10) / 10;

function legend(names: readonly string[], series: number, columns: number): string {
  const each = (width - left) / columns;
  return names
    .map((name, at) => {
      const x = left + (at % columns) * each;
      const y = 16 + Math.floor(at / columns) * legendRow;
      const look = looks[at];
      const sign =
        at < series && look !== undefined
          ? stroke(`M${x} ${y}H${x + 34}`, look) + mark(look, x + 17, y)
          : `<path d="M${x} ${y}H${x + 34}" stroke="${pathColour}" stroke-width="2" stroke-dasharray="3 3" fill="none"/>`;
      const short = name.length > 50 ? `${name.slice(0, 49)}…` : name;
      return `${sign}<text x="${x + 42}" y="${y + 5}" font-size="16" fill="#1a1a1a">${escapeXml(short)}</text>`;
    })
    .join("");
}

function axes(scale: Scale, numberText: (value: number) => string, top: number): string {
  const rows = scale.ticks.map((value) => {
    const y = round(scale.y(value));
    return (
      `<path d="M${left} ${y}H${width - right}" stroke="#d9d4ca" fill="none"/>` +
      `<text x="${left - 8}" y="${y + 5}" font-size="15" fill="#4a4a4a" text-anchor="end">${escapeXml(numberText(value))}</text>`
    );
  });
  // No more names than there is room for.
  const columns = namedApart(scale).map(({ x, name: words }) => {
    const foot = top + plotHeight;
    const name = `<text x="${x}" y="${foot + 24}" font-size="15" fill="#4a4a4a" text-anchor="middle">${escapeXml(words)}</text>`;
    return `<path d="M${x} ${foot}v6" stroke="#4a4a4a" fill="none"/>${words === "" ? "" : name}`;
  });
  return rows.join("") + columns.join("");
}

/** The names of the time axis where they stand; one that would touch the name before it loses its words. */
function namedApart(scale: Scale): { readonly x: number; readonly name: string }[] {
  let taken = Number.NEGATIVE_INFINITY;
  return scale.named.map(({ day, name }) => {
    const x = round(scale.x(day));
    const half = (name.length * 7.5) / 2;
    if (x - half < taken) return { x, name: "" };
    taken = x + half + 4;
    return { x, name };
  });
}

interface PlacedEvent extends ChartEvent {
  readonly x: number;
  /** 0 just above the plot; further ones higher, where their numbers would cover one another. */
  readonly row: number;
}

/** What happened within the chart's time, each in the lowest row in which its number is free. */
function inRows(events: readonly ChartEvent[], { x, first, last }: Scale): PlacedEvent[] {
  const ends: number[] = [];
  return events
    .filter(({ day }) => dayNumber(day) >= first && dayNumber(day) <= last)
    .map((event) => ({ ...event, x: round(x(dayNumber(event.day))) }))
    .sort((a, b) => a.x - b.x)
    .map((event) => {
      const free = ends.findIndex((end) => event.x - end >= eventRow);
      const row = free >= 0 ? free : ends.length;
      ends[row] = event.x;
      return { ...event, row };
    });
}

function eventLine({ x, row, number }: PlacedEvent, top: number): string {
  const y = top - eventRow / 2 - row * eventRow;
  return (
    `<path d="M${x} ${y + 9}V${top + plotHeight}" stroke="#4a4a4a" stroke-width="1" stroke-dasharray="1 3" fill="none"/>` +
    `<circle cx="${x}" cy="${y}" r="9" fill="#ffffff" stroke="#4a4a4a"/>` +
    `<text x="${x}" y="${y + 4.5}" font-size="12" fill="#1a1a1a" text-anchor="middle">${number}</text>`
  );
}

function pathLine(path: IndicatorChart["path"], scale: Scale): string {
  const points = path.map(({ on, value }) => `${round(scale.x(dayNumber(on)))} ${round(scale.y(value))}`);
  const [only, ...rest] = points;
  if (only === undefined) return "";
  // A target without a day is a level.
  const d = rest.length === 0 ? `M${left} ${only.split(" ")[1]}H${width - right}` : `M${points.join("L")}`;
  return `<path d="${d}" stroke="${pathColour}" stroke-width="2" stroke-dasharray="3 3" fill="none"/>`;
}

function line({ points }: ChartSeries, look: Look, scale: Scale): string {
  const at = points.map((point) =>
    point.value === null ? null : ([round(scale.x(middleOf(point))), round(scale.y(point.value))] as const),
  );
  const d = at
    .map((point, index) => (point === null ? "" : `${at[index - 1] == null ? "M" : "L"}${point[0]} ${point[1]}`))
    .join("");
  // Where figures stand close, marks would hide the line.
  const marks = at.length > 40 ? [] : at;
  return stroke(d, look) + marks.map((point) => (point === null ? "" : mark(look, point[0], point[1]))).join("");
}

function stroke(d: string, { colour, dash, wide }: Look): string {
  const dashed = dash === "" ? "" : ` stroke-dasharray="${dash}"`;
  return `<path d="${d}" stroke="${colour}" stroke-width="${wide}"${dashed} fill="none"/>`;
}

function mark({ form, colour }: Look, x: number, y: number): string {
  switch (form) {
    case "circle":
      return `<circle cx="${x}" cy="${y}" r="4.5" fill="${colour}"/>`;
    case "square":
      return `<rect x="${x - 4}" y="${y - 4}" width="8" height="8" fill="${colour}"/>`;
    case "triangle":
      return `<path d="M${x} ${y - 5}l5 9h-10z" fill="${colour}"/>`;
    case "diamond":
      return `<path d="M${x} ${y - 6}l5 6l-5 6l-5 -6z" fill="${colour}"/>`;
  }
}
