import { z } from "zod";
import type { AgendaItem } from "../../records/agenda-item.ts";
import { canonical } from "../../seal/canonical.ts";
import { wordsOf } from "../../seal/entry.ts";
import type { FixedMinutes } from "../../seal/minutes.ts";
import type { PlacedItem } from "../publish/meeting-state.ts";
import { entriesOfMeeting } from "../queries/seal/chain.ts";
import { minutesOfMeeting } from "../queries/seal/minutes.ts";
import { checkedOpinions } from "../queries/seal/opinions.ts";
import { partsOfMeeting, type StoredPart } from "../queries/seal/parts.ts";
import type { Transaction } from "../transaction.ts";
import { headOfItem } from "./fixed-text.ts";

/** An opinion's words, as its part holds them. `item`: the item's place in the minutes, from 1. */
export const opinionSchema = z.strictObject({ item: z.int().positive(), text: z.string() });

/** A deviating opinion on an item, whose words are there. */
export interface StoredOpinion {
  readonly item: number;
  /** What the item is called in the minutes the opinion was given on, in canonical form. */
  readonly head: string;
  readonly name: string;
  readonly text: string;
  /** Something the check found in it has not been released. */
  readonly held: boolean;
}

/** A meeting's deviating opinions on items, in the order in which they were given; without those whose words are erased. */
export async function opinionsOfMeeting(tx: Transaction, bodyId: string, meetingId: string): Promise<StoredOpinion[]> {
  const checked = await checkedOpinions(tx, bodyId, meetingId);
  if (checked.length === 0) return [];
  const minutes = await minutesOfMeeting(tx, bodyId, meetingId);
  const parts = await partsOfMeeting(tx, bodyId, meetingId);
  const entries = await entriesOfMeeting(tx, bodyId, meetingId);
  return checked.flatMap(({ number, held, released }) => {
    const entry = entries.find((row) => row.entry.number === number)?.entry;
    const fixed = minutes.find((each) => each.minutes === entry?.minutes);
    if (entry === undefined || fixed === undefined) return [];
    const [name, words] = wordsOf(entry).map(({ digest }) => parts.get(digest)?.value ?? null);
    const read = opinionSchema.safeParse(words);
    const head = read.success ? headAsFixed(fixed, parts, read.data.item) : null;
    if (!read.success || head === null || typeof name !== "string") return [];
    return [{ ...read.data, head, name, held: held.length > 0 && released === null }];
  });
}

function headAsFixed({ parts }: FixedMinutes, stored: ReadonlyMap<string, StoredPart>, item: number): string | null {
  // What differs for strangers stands in both: the closed one is the whole.
  const names = ["closed", "open"].map((under) => `items/${item}/${under}/head`);
  const part = names.flatMap((name) => parts.find((each) => each.name === name) ?? [])[0];
  const value = stored.get(part?.digest ?? "")?.value ?? null;
  return value === null ? null : canonical(value);
}

/** The opinions on each item, by its permanent id. One whose item is called otherwise now, or is opened or closed since, is on none. */
export function opinionsByItem(
  opinions: readonly StoredOpinion[],
  placed: readonly PlacedItem[],
): ReadonlyMap<string, readonly StoredOpinion[]> {
  const by = new Map<string, StoredOpinion[]>();
  for (const opinion of opinions) {
    const same = placed.filter(({ item }) => canonical(headOfItem(item)) === opinion.head);
    const there = placed[opinion.item - 1];
    const found = there !== undefined && same.includes(there) ? there : same.length === 1 ? same[0] : undefined;
    if (found !== undefined) by.set(found.itemId, [...(by.get(found.itemId) ?? []), opinion]);
  }
  return by;
}

/** An item with opinions on its decision; an item without a decision has none. */
export function withOpinions<T extends Partial<AgendaItem>>(item: T, opinions: readonly StoredOpinion[]): T {
  const { decision } = item;
  if (decision == null || opinions.length === 0) return item;
  const given = opinions.map(({ name, text }) => ({ by: [name], kind: "opinion" as const, text }));
  return { ...item, decision: { ...decision, dissents: [...decision.dissents, ...given] } };
}
