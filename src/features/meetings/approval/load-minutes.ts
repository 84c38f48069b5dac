import type { Viewer } from "../../../access/viewer.ts";
import type { Json } from "../../../seal/canonical.ts";
import { type MinutesEntry, wordsOf } from "../../../seal/entry.ts";
import { type FixedMinutes, minutesHash } from "../../../seal/minutes.ts";
import { entriesOfMeeting } from "../../../store/queries/seal/chain.ts";
import { minutesOfMeeting } from "../../../store/queries/seal/minutes.ts";
import { checkedOpinions } from "../../../store/queries/seal/opinions.ts";
import { partsOfMeeting, type StoredPart } from "../../../store/queries/seal/parts.ts";
import { opinionSchema } from "../../../store/seal/opinions-of.ts";
import type { Store, Transaction } from "../../../store/transaction.ts";
import type { MeetingRef } from "./act.ts";
import { isOpenAsFixed } from "./add-deviation.ts";

/** A meeting's newest fixed minutes as a page shows them, with what was done to them. */
export interface LoadedMinutes {
  readonly newest: FixedMinutes;
  readonly hash: string;
  /** The text, part by part in its order; `value` null where it is erased. */
  readonly parts: readonly StoredPart[];
  /** What was done to any version, in order. */
  readonly entries: readonly MinutesEntry[];
  readonly opinions: readonly LoadedOpinion[];
}

/** A deviating opinion on any version. */
export interface LoadedOpinion {
  /** Its entry in the chain. */
  readonly number: number;
  readonly at: string;
  /** By whom, and the words; null where erased. `digest`: what the words are erased by. */
  readonly name: string | null;
  readonly words: string | null;
  readonly digest: string;
  /** The place of the item in the minutes, from 1; null where it says none. */
  readonly item: number | null;
  readonly open: boolean;
  /** Codes of what must be released before it is shown; empty: nothing, or released. */
  readonly held: readonly string[];
}

/** A meeting's newest fixed minutes as far as the viewer may see them; null where there are none. */
export function loadMinutes(store: Store, viewer: Viewer, ref: MeetingRef): Promise<LoadedMinutes | null> {
  return store.as(viewer, (tx) => minutesFor(tx, ref));
}

async function minutesFor(tx: Transaction, { bodyId, meetingId }: MeetingRef): Promise<LoadedMinutes | null> {
  const versions = await minutesOfMeeting(tx, bodyId, meetingId);
  const newest = versions.at(-1);
  if (newest === undefined) return null;
  const stored = await partsOfMeeting(tx, bodyId, meetingId);
  const checked = await checkedOpinions(tx, bodyId, meetingId);
  const entries = (await entriesOfMeeting(tx, bodyId, meetingId)).map(({ entry }) => entry);
  return {
    newest,
    hash: minutesHash(newest),
    parts: newest.parts.flatMap(({ digest }) => stored.get(digest) ?? []),
    entries,
    opinions: entries.flatMap((entry) => {
      if (entry.kind !== "deviation") return [];
      const [name, words] = wordsOf(entry).map(({ digest }) => stored.get(digest)?.value ?? null);
      const read = opinionSchema.safeParse(words);
      const { item, text } = read.success ? read.data : { item: null, text: typeof words === "string" ? words : null };
      const fixed = versions.find(({ minutes }) => minutes === entry.minutes);
      const said = checked.find(({ number }) => number === entry.number);
      return [
        {
          number: entry.number,
          at: entry.at,
          name: typeof name === "string" ? name : null,
          words: text,
          digest: entry.words,
          item,
          open: item !== null && said !== undefined && fixed !== undefined && isOpenAsFixed(fixed, item),
          held: said?.released === null ? said.held : [],
        },
      ];
    }),
  };
}

/** What a meeting is called in its minutes' first part. */
export function meetingIn(value: Json | null): { readonly committee: string; readonly day: string | null } | null {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return null;
  const { committee, day } = value as { readonly [name: string]: Json };
  return typeof committee === "string" ? { committee, day: typeof day === "string" ? day : null } : null;
}
