import { z } from "zod";
import { digestOf, digestSchema } from "./digest.ts";

/** What every entry of a chain says. `at`: UTC, to the millisecond. */
const common = {
  format: z.literal("traad-entry/1"),
  body: z.uuid(),
  /** 1, 2, 3 … within the body. */
  number: z.int().positive(),
  at: z.iso.datetime({ precision: 3 }),
  /** The hash of the entry before; of the first, sixty-four zeros. */
  previous: digestSchema,
};

/** What an entry about minutes says besides. `text`: the hash of the minutes it is about. */
const aboutMinutes = { ...common, meeting: z.uuid(), minutes: z.uuid(), text: digestSchema };

/** A public key, SubjectPublicKeyInfo as base64url. */
export const publicKeySchema = z.string().regex(/^[A-Za-z0-9_-]{59}$/);

/**
 * One entry of a body's chain. It holds ids and digests only: the words it is about (a name, an opinion, a reason) are
 * salted parts beside it, which can be erased without breaking the chain.
 */
export const entrySchema = z.discriminatedUnion("kind", [
  z.strictObject({ ...aboutMinutes, kind: z.literal("minutes-fixed") }),
  z.strictObject({ ...aboutMinutes, kind: z.literal("approval"), person: z.uuid(), name: digestSchema }),
  /** A member's deviating opinion (kommunestyrelsesloven § 13), given before approving. */
  z.strictObject({
    ...aboutMinutes,
    kind: z.literal("deviation"),
    person: z.uuid(),
    name: digestSchema,
    words: digestSchema,
  }),
  /** The minutes with an addition, to be approved anew. `corrects`: the hash of what stood before. */
  z.strictObject({ ...aboutMinutes, kind: z.literal("correction"), corrects: digestSchema }),
  /** That the words of parts are gone. Their digests stay. */
  z.strictObject({
    ...aboutMinutes,
    kind: z.literal("erasure"),
    erased: z.array(digestSchema).min(1),
    reason: digestSchema,
  }),
  /** The key that signs this entry hands over to another: whatever follows is signed with that one. */
  z.strictObject({ ...common, kind: z.literal("key-change"), next: publicKeySchema }),
  /** A key that signed before is known to have been in others' hands from a time on. */
  z.strictObject({
    ...common,
    kind: z.literal("key-compromised"),
    key: publicKeySchema,
    since: z.iso.datetime({ precision: 3 }),
  }),
]);
export type Entry = z.infer<typeof entrySchema>;
/** An entry about the keys that sign the chain. */
export type KeyEntry = Extract<Entry, { kind: "key-change" | "key-compromised" }>;
/** An entry about a meeting's minutes. */
export type MinutesEntry = Exclude<Entry, KeyEntry>;

/** True for an entry about the keys that sign the chain. */
export function isKeyEntry(entry: Entry): entry is KeyEntry {
  return entry.kind === "key-change" || entry.kind === "key-compromised";
}

/** True for an entry about a meeting's minutes. */
export function isMinutesEntry(entry: Entry): entry is MinutesEntry {
  return !isKeyEntry(entry);
}

/** What is to be added to a chain: an entry without what its place in the chain says. */
export type NewEntry = Entry extends infer Each
  ? Each extends Entry
    ? Omit<Each, "format" | "body" | "number" | "at" | "previous">
    : never
  : never;

/** Stands before the first entry of every chain. */
export const noEntry = "0".repeat(64);

/** The hash of an entry: what the next one holds, and what is signed. */
export function entryHash(entry: Entry): string {
  return digestOf(entry);
}

/** The entry that follows `last` in a body's chain. Where the clock stands before `last`, it has the time of that. */
export function nextEntry(body: string, last: Entry | null, added: NewEntry, now: Date): Entry {
  const at = now.toISOString();
  return entrySchema.parse({
    ...added,
    format: "traad-entry/1",
    body,
    number: (last?.number ?? 0) + 1,
    at: last !== null && last.at > at ? last.at : at,
    previous: last === null ? noEntry : entryHash(last),
  });
}

/** The words an entry is about, by the names and digests of their parts. */
export function wordsOf(entry: Entry): { readonly name: string; readonly digest: string }[] {
  switch (entry.kind) {
    case "approval":
      return [{ name: "name", digest: entry.name }];
    case "deviation":
      return [
        { name: "name", digest: entry.name },
        { name: "words", digest: entry.words },
      ];
    case "erasure":
      return [{ name: "reason", digest: entry.reason }];
    default:
      return [];
  }
}
