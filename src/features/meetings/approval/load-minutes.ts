import type { Viewer } from "../../../access/viewer.ts";
import type { Json } from "../../../seal/canonical.ts";
import { type MinutesEntry, wordsOf } from "../../../seal/entry.ts";
import { type FixedMinutes, minutesHash } from "../../../seal/minutes.ts";
import { entriesOfMeeting } from "../../../store/queries/seal/chain.ts";
import { minutesOfMeeting } from "../../../store/queries/seal/minutes.ts";
import { partsOfMeeting, type StoredPart } from "../../../store/queries/seal/parts.ts";
import type { Store, Transaction } from "../../../store/transaction.ts";
import type { MeetingRef } from "./act.ts";

/** A meeting's newest fixed minutes as a page shows them, with what was done to them. */
export interface LoadedMinutes {
  readonly newest: FixedMinutes;
  readonly hash: string;
  /** The text, part by part in its order; `value` null where it is erased. */
  readonly parts: readonly StoredPart[];
  /** What was done to any version, in order. */
  readonly entries: readonly MinutesEntry[];
  /** Deviating opinions, by whom; null where erased. */
  readonly opinions: readonly { readonly name: Json | null; readonly words: Json | null; readonly at: string }[];
}

/** A meeting's newest fixed minutes as far as the viewer may see them; null where there are none. */
export function loadMinutes(store: Store, viewer: Viewer, ref: MeetingRef): Promise<LoadedMinutes | null> {
  return store.as(viewer, (tx) => minutesFor(tx, ref));
}

async function minutesFor(tx: Transaction, { bodyId, meetingId }: MeetingRef): Promise<LoadedMinutes | null> {
  const newest = (await minutesOfMeeting(tx, bodyId, meetingId)).at(-1);
  if (newest === undefined) return null;
  const stored = await partsOfMeeting(tx, bodyId, meetingId);
  const entries = (await entriesOfMeeting(tx, bodyId, meetingId)).map(({ entry }) => entry);
  return {
    newest,
    hash: minutesHash(newest),
    parts: newest.parts.flatMap(({ digest }) => stored.get(digest) ?? []),
    entries,
    opinions: entries.flatMap((entry) => {
      if (entry.kind !== "deviation") return [];
      const [name, words] = wordsOf(entry).map(({ digest }) => stored.get(digest)?.value ?? null);
      return [{ name: name ?? null, words: words ?? null, at: entry.at }];
    }),
  };
}

/** What a meeting is called in its minutes' first part. */
export function meetingIn(value: Json | null): { readonly committee: string; readonly day: string | null } | null {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return null;
  const { committee, day } = value as { readonly [name: string]: Json };
  return typeof committee === "string" ? { committee, day: typeof day === "string" ? day : null } : null;
}
