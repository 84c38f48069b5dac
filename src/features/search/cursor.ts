import type { PageBounds, Place } from "../../store/queries/search/find-page.ts";

/** A place in the hits of a question, as an address carries it. `level` counts the levels of match, best first. */
export interface Cursor {
  readonly direction: PageBounds["direction"];
  /** By score among few matches, by level and day among many, or by day alone. */
  readonly way: "score" | "level" | "day";
  readonly level: number;
  readonly place: Place;
}

const ways = { s: "score", l: "level", d: "day" } as const;
const shape =
  /^([ab])([sld])(\d)~(\d{1,6})~(\d{4}-\d\d-\d\d)~([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/;

/** The cursor in letters that need no escaping in an address. */
export function writeCursor(cursor: Cursor): string {
  const { rank, day, id } = cursor.place;
  return `${cursor.direction.charAt(0)}${cursor.way.charAt(0)}${cursor.level}~${rank}~${day}~${id}`;
}

/** Reads what `writeCursor` wrote; null for anything else. */
export function readCursor(text: string | null | undefined): Cursor | null {
  const match = shape.exec(text ?? "");
  if (match === null) return null;
  const [, direction, way, level, rank, day = "", id = ""] = match;
  if (!isDay(day)) return null;
  return {
    direction: direction === "b" ? "before" : "after",
    way: ways[way as keyof typeof ways],
    level: Number(level),
    place: { rank: Number(rank), day, id },
  };
}

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text) && !text.startsWith("0000");
}
