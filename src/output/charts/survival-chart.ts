import { escapeXml } from "../formats/escape-xml.ts";

/** From this time on so large a share is left, with what is known of it. */
export interface SurvivalPoint {
  readonly time: number;
  readonly share: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** What is drawn, with its words in the reader's language. `text` says in a sentence what the chart shows. */
export interface SurvivalChart {
  /** Apart from other charts of the page: letters and digits. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly points: readonly SurvivalPoint[];
  readonly timeName: string;
  readonly shareText: (share: number) => string;
  readonly timeText: (time: number) => string;
}

// Units of the drawing; it is scaled to the width it is given.
const width = 560;
const plotHeight = 220;
const left = 64;
const right = 16;
const top = 14;
const bottom = 52;
const colour = "#1d3f72";
const band = "#d5deea";

const round = (value: number) => Math.round(value * 10) / 10;

/**
 * The share that is left as time goes by, as stairs with the band of its interval, from the whole at the beginning; as SVG.
 * A table with the same figures must stand beside it. Null where there is no step.
 */
export function survivalChart(chart: SurvivalChart): string | null {
  const last = chart.points.at(-1);
  if (last === undefined) return null;
  const far = Math.max(last.time * 1.04, 1);
  const x = (time: number) => round(left + ((width - left - right) * time) / far);
  const y = (share: number) => round(top + plotHeight * (1 - share));
  const start: SurvivalPoint = { time: 0, share: 1, low: 1, high: 1 };
  const points = [start, ...chart.points];
  const height = top + plotHeight + bottom;
  const ids = { title: `${chart.id}-titel`, text: `${chart.id}-tekst` };
  return [
    `<svg class="indicator-chart" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${ids.title} ${ids.text}">`,
    `<title id="${ids.title}">${escapeXml(chart.title)}</title><desc id="${ids.text}">${escapeXml(chart.text)}</desc>`,
    bandOf(points, far, x, y),
    ...[0, 0.25, 0.5, 0.75, 1].map(
      (share) =>
        `<path d="M${left} ${y(share)}H${width - right}" stroke="#d9d4ca" fill="none"/>` +
        `<text x="${left - 8}" y="${y(share) + 5}" font-size="15" fill="#4a4a4a" text-anchor="end">${escapeXml(chart.shareText(share))}</text>`,
    ),
    ...ticksTo(far).map(
      (time) =>
        `<path d="M${x(time)} ${top + plotHeight}v6" stroke="#4a4a4a" fill="none"/>` +
        `<text x="${x(time)}" y="${top + plotHeight + 22}" font-size="15" fill="#4a4a4a" text-anchor="middle">${escapeXml(chart.timeText(time))}</text>`,
    ),
    `<text x="${(left + width - right) / 2}" y="${height - 8}" font-size="15" fill="#1a1a1a" text-anchor="middle">${escapeXml(chart.timeName)}</text>`,
    `<path d="${stairs(points, far, x, y)}" stroke="${colour}" stroke-width="3" fill="none"/>`,
    "</svg>",
  ].join("");
}

type Scale = (value: number) => number;

function stairs(points: readonly SurvivalPoint[], far: number, x: Scale, y: Scale): string {
  const [first, ...rest] = points;
  return `M${x(first?.time ?? 0)} ${y(first?.share ?? 1)}${rest.map(({ time, share }) => `H${x(time)}V${y(share)}`).join("")}H${x(far)}`;
}

/** A box for each step whose interval is known, so that a gap is a gap. */
function bandOf(points: readonly SurvivalPoint[], far: number, x: Scale, y: Scale): string {
  return points
    .map(({ time, low, high }, at) => {
      const until = points[at + 1]?.time ?? far;
      if (low === null || high === null || low === high) return "";
      return `<path d="M${x(time)} ${y(high)}H${x(until)}V${y(low)}H${x(time)}Z" fill="${band}"/>`;
    })
    .join("");
}

/** Four to eight round times. */
function ticksTo(far: number): number[] {
  const step = [1, 2, 4, 5, 10, 13, 26, 52, 104].find((each) => far / each <= 8) ?? Math.ceil(far / 8);
  return Array.from({ length: Math.floor(far / step) + 1 }, (_, at) => at * step);
}
