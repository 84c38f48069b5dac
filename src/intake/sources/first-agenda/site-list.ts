import { createHash } from "node:crypto";
import { z } from "zod";

/** A meeting on a site's list. */
export interface ListedMeeting {
  /** The site's own id. */
  readonly id: string;
  readonly committee: string;
  /** *Udvalg 2022-2025*: the heading the committee stands under. */
  readonly term: string;
  /** ISO with offset, or ISO day. */
  readonly day: string;
  /** What the list says of it, as a digest: another one when it was released or changed since. */
  readonly listed: string;
}

/** What the answer has not that it must have: the way to it, *Udvalg.Udvalg 2022-2025[3].Moeder[0].Id*. */
export interface OtherShape {
  readonly field: string;
}

const said = z.union([z.string(), z.boolean(), z.number()]).nullish();

const meetingSchema = z.object({
  Id: z.string().min(1),
  Dato: z.string().min(1),
  MeetingBeginUtc: said,
  MeetingEndUtc: said,
  ReleasedDate: said,
  Sted: said,
  Afsluttet: said,
  Navn: said,
  IsSupplementaryAgenda: said,
});

const listSchema = z.object({
  Udvalg: z.record(z.string(), z.array(z.object({ Id: z.string(), Navn: z.string(), Moeder: z.array(meetingSchema) }))),
});

const zero = /^[0-]+$/;

/**
 * The list of committees and their meetings of FirstAgenda Publication (`GET /api/agenda/udvalgsliste`), each meeting once,
 * in the list's order. Where what is needed is missing it is another shape, and nothing is read.
 */
export function readSiteList(bytes: Uint8Array): readonly ListedMeeting[] | OtherShape {
  const value = parsed(bytes);
  if (value === undefined) return { field: "JSON" };
  const list = listSchema.safeParse(value);
  if (!list.success) return { field: wayOf(list.error.issues[0]?.path ?? []) };
  const found = new Map<string, ListedMeeting>();
  for (const [term, committees] of Object.entries(list.data.Udvalg)) {
    for (const { Navn: committee, Moeder } of committees) {
      for (const { Id: id, Dato: day, ...rest } of Moeder) {
        if (zero.test(id) || found.has(id)) continue;
        const listed = createHash("sha256")
          .update(JSON.stringify([day, ...Object.entries(rest).sort()]))
          .digest("hex");
        found.set(id, { id, committee, term, day, listed });
      }
    }
  }
  return [...found.values()];
}

const answerSchema = z.object({
  Id: z.string().min(1),
  Udvalg: z.object({ Navn: z.string() }),
  Moede: z.object({ Dato: z.string() }),
  Dagsordenpunkter: z.array(
    z.object({
      Sorting: z.number().nullish(),
      Number: z.union([z.string(), z.number()]).nullish(),
      Punktnummer: z.union([z.string(), z.number()]).nullish(),
      Bilag: z
        .array(z.object({ Id: z.string().nullish(), Navn: z.string().nullish(), Order: z.number().nullish() }))
        .nullish(),
    }),
  ),
});

/** A file of an item, as a meeting's answer names it: `item` is the item's place among the `items` of the meeting, from 1. */
export interface ListedFile {
  readonly id: string;
  readonly item: number;
  readonly items: number;
  /** The item's number, where it has one. */
  readonly number: string | null;
  readonly position: number;
  readonly title: string;
}

/** The files of a meeting's answer (`GET /api/agenda/dagsorden/{id}`); another shape where what a meeting must have is missing. */
export function filesOfAnswer(bytes: Uint8Array): readonly ListedFile[] | OtherShape {
  const value = parsed(bytes);
  if (value === undefined) return { field: "JSON" };
  const answer = answerSchema.safeParse(value);
  if (!answer.success) return { field: wayOf(answer.error.issues[0]?.path ?? []) };
  const items = inOrder(answer.data.Dagsordenpunkter);
  return items.flatMap(({ Bilag, Number: number, Punktnummer }, at) =>
    (Bilag ?? []).flatMap(({ Id, Navn, Order }, nth) => {
      if (Id == null || zero.test(Id)) return [];
      const of = { item: at + 1, items: items.length, number: String(number ?? Punktnummer ?? "") || null };
      return [{ id: Id, ...of, position: Order ?? nth, title: Navn ?? `Bilag ${nth + 1}` }];
    }),
  );
}

/** In the order in which the source takes them: by `Sorting` where every item has its own; else as they stand. */
function inOrder<Item extends { readonly Sorting?: number | null | undefined }>(
  items: readonly Item[],
): readonly Item[] {
  const places = new Set(items.map(({ Sorting }) => Sorting ?? null));
  if (places.size !== items.length || places.has(null)) return items;
  return items.toSorted((a, b) => (a.Sorting ?? 0) - (b.Sorting ?? 0));
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

function wayOf(path: readonly PropertyKey[]): string {
  return (
    path
      .map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`))
      .join("")
      .replace(/^\./, "") || "JSON"
  );
}
