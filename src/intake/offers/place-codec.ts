import { randomUUID } from "node:crypto";
import { placeOfPostcode } from "../../danish/places/places.ts";
import type { OfferPlace, OfferSchedule, Weekday } from "../../records/offer-place.ts";

const nowhere = {
  ...{ name: null, street: null, postcode: null, town: null, municipality: null, latitude: null, longitude: null },
} as const;

const coordinates = /\s*\((-?\d+(?:\.\d+)?)[ ,]+(-?\d+(?:\.\d+)?)\)\s*$/;
const postcodeAndTown = /^(\d{4})\s+(.+)$/;

/**
 * A place as it stands in a file: `online`, `telephone`, `area: Ærtebjerg Kommune`, or `Huset, Ærtevej 1, 8500 Grenaa
 * (56.41 10.88)`. Without coordinates it is placed in the middle of its post code.
 */
export function readPlace(text: string): OfferPlace {
  const trimmed = text.trim();
  const id = randomUUID();
  if (/^online$/i.test(trimmed)) return { ...nowhere, id, kind: "online" };
  if (/^(?:telephone|telefon)$/i.test(trimmed)) return { ...nowhere, id, kind: "telephone" };
  const area = /^(?:area|område)\s*:\s*(.*)$/i.exec(trimmed)?.[1];
  if (area !== undefined) return { ...nowhere, id, kind: "area", municipality: area === "" ? null : area };
  const [, latitude, longitude] = coordinates.exec(trimmed) ?? [];
  const parts = trimmed
    .replace(coordinates, "")
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const [, postcode = null, town = null] = postcodeAndTown.exec(parts.at(-1) ?? "") ?? [];
  const rest = postcode === null ? parts : parts.slice(0, -1);
  const place = placedByPostcode(postcode, latitude, longitude);
  const [name = null] = rest.length > 1 ? rest : [];
  return {
    id,
    kind: "address",
    name,
    street: rest.slice(rest.length > 1 ? 1 : 0).join(", ") || null,
    postcode,
    town,
    ...place,
  };
}

function placedByPostcode(postcode: string | null, latitude?: string, longitude?: string) {
  const known = postcode === null ? null : placeOfPostcode(postcode);
  return {
    municipality: known?.municipalities.length === 1 ? (known.municipalities[0] ?? null) : null,
    latitude: latitude === undefined ? (known?.latitude ?? null) : Number(latitude),
    longitude: longitude === undefined ? (known?.longitude ?? null) : Number(longitude),
  };
}

const time =
  /^((?:(?:MO|TU|WE|TH|FR|SA|SU),?)*)(?:\/(\d+))?\s*(?:(\d{1,2}:\d{2})\s*-\s*(\d{1,2}:\d{2})?)?\s*(?:\[([\d-]*)\.\.([\d-]*)\])?\s*(?:;\s*(.*))?$/s;
const clockOf = (text: string | undefined) => (text === undefined ? null : text.padStart(5, "0"));
const dayOf = (text: string | undefined) => (text === undefined || text === "" ? null : text);

/**
 * When it is, as it stands in a file: `TU,TH 15:30-17:00`, every second week `TU/2 10:00-12:00`, within days
 * `MO 10:00-12:00 [2026-01-01..2026-06-30]`, with a note after `;`. What is not so written is the note.
 */
export function readSchedule(text: string): OfferSchedule {
  const id = randomUUID();
  const found = time.exec(text.trim());
  if (found === null) {
    return { id, days: [], interval: 1, opens: null, closes: null, from: null, to: null, note: text.trim() };
  }
  const [, days = "", interval, opens, closes, from, to, note] = found;
  return {
    ...{ id, days: days.split(",").filter((day) => day !== "") as Weekday[], interval: Number(interval ?? 1) },
    ...{ opens: clockOf(opens), closes: clockOf(closes), from: dayOf(from), to: dayOf(to) },
    note: note === undefined || note.trim() === "" ? null : note.trim(),
  };
}
