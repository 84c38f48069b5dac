import { allPlaces } from "../../../../danish/places/places.ts";
import type { Visit } from "../../visit.ts";

export interface MapPoint {
  readonly latitude: number;
  readonly longitude: number;
  readonly title: string;
  /** The number of its line in the list. */
  readonly number: number;
}

const width = 600;
/** Degrees of longitude are shorter than those of latitude: at 56° north by so much. */
const narrower = Math.cos((56 * Math.PI) / 180);
/** Degrees of latitude that are shown at least, and around the points. */
const least = 0.5;
const margin = 0.12;

/**
 * Where the offers on a page are: each a numbered mark, over the post codes of the land around as dots. Drawn by the
 * server, so that it needs neither script nor another's map. Nothing where none is at an address.
 */
export function DotMap({ visit, points }: { readonly visit: Visit; readonly points: readonly MapPoint[] }) {
  const view = viewOf(points);
  if (view === null) return null;
  const { place, height, inside } = view;
  return (
    <svg
      class="dot-map"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={visit.say("offers.map.about")}
      preserveAspectRatio="xMidYMid meet"
    >
      {allPlaces()
        .filter(inside)
        .map((one) => {
          const [x, y] = place(one);
          return (
            <g>
              <circle cx={x} cy={y} r="3" class="dot-map-place" />
              {one.big ? (
                <text x={x + 6} y={y + 5} class="dot-map-name">
                  {one.name}
                </text>
              ) : null}
            </g>
          );
        })}
      {points.map((point) => {
        const [x, y] = place(point);
        return (
          <g>
            <circle cx={x} cy={y} r="13" class="dot-map-offer" />
            <text x={x} y={y + 5} text-anchor="middle" class="dot-map-number">
              {point.number}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

type Point = Pick<MapPoint, "latitude" | "longitude">;

function viewOf(points: readonly Point[]) {
  if (points.length === 0) return null;
  const [south, north] = span(
    points.map(({ latitude }) => latitude),
    least,
  );
  const [west, east] = span(
    points.map(({ longitude }) => longitude),
    least / narrower,
  );
  const scale = width / ((east - west) * narrower);
  const height = Math.min(700, Math.max(240, Math.round((north - south) * scale)));
  return {
    height,
    place: ({ latitude, longitude }: Point): readonly [number, number] => [
      Math.round((longitude - west) * narrower * scale * 10) / 10,
      Math.round((north - latitude) * (height / (north - south) || scale) * 10) / 10,
    ],
    inside: ({ latitude, longitude }: Point) =>
      latitude > south && latitude < north && longitude > west && longitude < east,
  };
}

function span(values: readonly number[], atLeast: number): [number, number] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const missing = Math.max(0, atLeast - (high - low)) / 2;
  return [low - missing - margin, high + missing + margin];
}
