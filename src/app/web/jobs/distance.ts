import { kilometresBetween, placeOfPostcode } from "../../../danish/places/places.ts";

/** How far two post codes are from each other, in kilometres as the crow flies; null where one of them is none. */
export function kilometresOf(postcode: string, other: string): number | null {
  const [from, to] = [placeOfPostcode(postcode), placeOfPostcode(other)];
  return from === null || to === null ? null : kilometresBetween(from, to);
}
