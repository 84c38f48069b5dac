import { canonical } from "../../seal/canonical.ts";
import type { FixedMinutes } from "../../seal/minutes.ts";
import type { StoredPart } from "../queries/seal/parts.ts";
import type { FixedText } from "./fixed-text.ts";

/** Parts as they are stored, by their names. */
export type PartsByName = ReadonlyMap<string, StoredPart>;

/** The parts of fixed minutes whose names begin so, by their names; without corrections. */
export function partsBelow({ parts }: FixedMinutes, stored: ReadonlyMap<string, StoredPart>, below = ""): PartsByName {
  return new Map(
    parts.flatMap(({ name, digest }) => {
      const part = stored.get(digest);
      return part !== undefined && name.startsWith(below) && !name.startsWith("corrections/") ? [[name, part]] : [];
    }),
  );
}

/** The same, of those that strangers may have. */
export function openParts(fixed: FixedMinutes, stored: ReadonlyMap<string, StoredPart>, below = ""): PartsByName {
  return new Map([...partsBelow(fixed, stored, below)].filter(([, part]) => part.open));
}

/** True where texts are the very words that were fixed, erased ones left aside. */
export function isAsFixed(fixed: PartsByName, texts: readonly FixedText[]): boolean {
  return (
    texts.length === fixed.size &&
    texts.every(({ name, value }) => {
      const part = fixed.get(name);
      return part !== undefined && (part.salt === null || canonical(part.value) === canonical(value));
    })
  );
}
