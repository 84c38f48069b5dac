import { foldLetters, smallLetters } from "../letters.ts";
import { postcodeTable } from "./postcode-table.ts";

/** A post code or several with one name: where its middle is (degrees, WGS 84, to about a kilometre). */
export interface Place {
  /** The first of its post codes; null for a municipality. */
  readonly postcode: string | null;
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly municipalities: readonly string[];
}

interface Line extends Place {
  readonly from: string;
  readonly to: string;
}

const row = /^(\d{4})(?:-(\d{4}))? (\S+) (\S+) (.+)\|(.+)$/;

function readTable(): Line[] {
  return postcodeTable
    .trim()
    .split("\n")
    .map((line) => {
      const [, from = "", to = from, latitude, longitude, name = "", municipalities = ""] = row.exec(line) ?? [];
      return {
        ...{ from, to, postcode: from, name },
        ...{ latitude: Number(latitude), longitude: Number(longitude), municipalities: municipalities.split(",") },
      };
    });
}

let lines: readonly Line[] | null = null;
let byName: ReadonlyMap<string, Place> | null = null;

const tableOfCodes = () => {
  lines ??= readTable();
  return lines;
};

/** A name as it is compared: folded, without *Kommune*, with *Kgs.* written out and `aa` for `å`. */
const nameKey = (name: string) =>
  foldLetters(smallLetters(name))
    .replace(/\bkgs\.?(?= )/, "kongens")
    .replace(/s? kommune$/, "")
    .trim();

function tableOfNames(): ReadonlyMap<string, Place> {
  if (byName !== null) return byName;
  const found = new Map<string, Place>();
  const ofMunicipality = new Map<string, Line[]>();
  for (const line of tableOfCodes()) {
    const key = nameKey(line.name);
    if (!found.has(key)) found.set(key, line);
    for (const name of line.municipalities) ofMunicipality.set(name, [...(ofMunicipality.get(name) ?? []), line]);
    // København K, Aarhus C, Viby Sjælland: by the town's name alone as well.
    const town = nameKey(line.name.replace(/ (?:[A-ZØ]{1,2}|Sjælland|J|Fyn|Strand)$/, ""));
    if (!found.has(town)) found.set(town, { ...line, name: line.name.replace(/ [A-ZØ]{1,2}$/, "") });
  }
  for (const [name, own] of ofMunicipality) {
    const middle = (of: (line: Line) => number) => own.reduce((sum, line) => sum + of(line), 0) / own.length;
    const place = {
      ...{ postcode: null, name, municipalities: [name] },
      ...{ latitude: middle((line) => line.latitude), longitude: middle((line) => line.longitude) },
    };
    if (!found.has(nameKey(name))) found.set(nameKey(name), place);
  }
  byName = found;
  return found;
}

/** Towns that a map of the land names. */
const bigTowns = new Set(
  "2000 3000 3400 3700 4000 4200 4300 4400 4700 4800 5000 5700 5800 6000 6100 6200 6400 6700 6800 7100 7400 7500 7700 7800 8000 8400 8500 8600 8700 8800 8900 9000 9500 9600 9700 9800 9900".split(
    " ",
  ),
);

/** All post codes, each with whether a map names its town. */
export function allPlaces(): readonly (Place & { readonly big: boolean })[] {
  return tableOfCodes().map((line) => ({
    ...{ postcode: line.postcode, name: line.name, municipalities: line.municipalities },
    ...{ latitude: line.latitude, longitude: line.longitude, big: bigTowns.has(line.from) },
  }));
}

/** The place of a post code (four digits); null where there is none. */
export function placeOfPostcode(code: string): Place | null {
  if (!/^\d{4}$/.test(code)) return null;
  return tableOfCodes().find(({ from, to }) => from <= code && code <= to) ?? null;
}

/** The place of a town's, a post code's or a municipality's name, in whatever letters; null where none is called that. */
export function placeOfName(name: string): Place | null {
  return tableOfNames().get(nameKey(name)) ?? null;
}

/** The place that somebody writes: a post code, a name, or both (`9500 Hobro`); null where it is none. */
export function placeOf(written: string): Place | null {
  const text = written.trim();
  const code = /^(?:DK-?)?(\d{4})\b/i.exec(text)?.[1];
  if (code !== undefined) return placeOfPostcode(code);
  return text === "" ? null : placeOfName(text);
}

const earth = 6371;
const radians = Math.PI / 180;

/** How far two points are from each other, in kilometres as the crow flies. */
export function kilometresBetween(
  one: { readonly latitude: number; readonly longitude: number },
  other: { readonly latitude: number; readonly longitude: number },
): number {
  const half = (of: number) => Math.sin((of * radians) / 2) ** 2;
  const across =
    half(other.latitude - one.latitude) +
    Math.cos(one.latitude * radians) * Math.cos(other.latitude * radians) * half(other.longitude - one.longitude);
  return 2 * earth * Math.asin(Math.min(1, Math.sqrt(across)));
}
