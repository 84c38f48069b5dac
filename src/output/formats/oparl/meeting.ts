import { addressOf } from "../../../records/address.ts";
import type { PublishedItem, PublishedMeeting, PublishedPromise } from "../../../records/published.ts";
import type { OParlLinks } from "./links.ts";
import { head, known, latest, type OParlObject, ours, wholeSeconds } from "./vocabulary.ts";

/** The states that OParl recommends, by what is known of a meeting: planned, called, held. */
const states = { planned: "terminiert", agenda: "eingeladen", minutes: "durchgeführt" } as const;

/** What stands inside a meeting. `items` and `auxiliary` null: left out (`omit_internal`). */
export interface InMeeting {
  readonly invitation: OParlObject | null;
  readonly resultsProtocol: OParlObject | null;
  readonly auxiliary: readonly OParlObject[] | null;
  readonly items: readonly OParlObject[] | null;
}

/** A meeting, held, called or planned. `name`: as people call it. Where only the day is known there is no `start`. */
export function meetingObject(
  links: OParlLinks,
  bodySlug: string,
  row: PublishedMeeting,
  name: string,
  parts: InMeeting,
  modified: string,
): OParlObject {
  return {
    ...head("Meeting", links.object("meeting", row.id), { created: row.created, modified }),
    name,
    meetingState: states[row.kind ?? "planned"],
    cancelled: row.cancelled,
    ...known({
      start: row.startsAt === null ? null : wholeSeconds(row.startsAt),
      end: row.endsAt === null ? null : wholeSeconds(row.endsAt),
    }),
    ...(row.location === null || row.kind === null ? {} : { location: locationObject(links, row, true) }),
    organization: [links.object("organization", row.committeeId)],
    ...known({
      participant: row.participantIds.map((id) => links.object("person", id)),
      invitation: parts.invitation,
      resultsProtocol: parts.resultsProtocol,
      auxiliaryFile: parts.auxiliary,
      agendaItem: parts.items,
      web: row.slug === null ? null : links.page(addressOf.meeting(bodySlug, row.committeeSlug, row.slug)),
    }),
    ...ours({ day: row.day }),
  };
}

/** Where a meeting is held, in the words of its document. It has the meeting's id. */
export function locationObject(
  links: OParlLinks,
  row: Pick<PublishedMeeting, "id" | "location" | "created" | "modified">,
  inside: boolean,
): OParlObject {
  return {
    ...head("Location", links.object("location", row.id), row),
    ...known({ description: row.location }),
    ...(inside ? {} : { meetings: [links.object("meeting", row.id)] }),
  };
}

/** A point of an agenda. Of a closed one there is its number and neutral title, and nothing inside. */
export function agendaItemObject(
  links: OParlLinks,
  row: PublishedItem,
  result: string | null,
  files: readonly OParlObject[] | null,
  promises: readonly PublishedPromise[],
  modified: string,
  inside: boolean,
): OParlObject {
  const { record } = row;
  return {
    ...head("AgendaItem", links.object("agendaitem", row.id), { created: row.created, modified }),
    ...(inside ? {} : { meeting: links.object("meeting", row.meetingId) }),
    ...known({ number: record.number }),
    order: row.position - 1,
    ...known({ name: record.title }),
    public: record.public === true,
    ...known({
      consultation: row.caseId === null ? null : links.object("consultation", row.id),
      result,
      resolutionText: record.decision?.text,
      auxiliaryFile: files,
      web: row.path === null ? null : links.page(row.path),
    }),
    ...ours({
      caseNumber: record.caseNumber,
      recommendation: record.recommendation?.points.map(({ text }) => text),
      outcome: record.decision?.outcome,
      final: record.decision?.final,
      promise: promises.map((promise) => promiseOf(links, promise)),
    }),
  };
}

/** A promise in an item, under our prefix: OParl has no word for it. */
function promiseOf(links: OParlLinks, { id, state, record }: PublishedPromise): OParlObject {
  const { kind, quote, by, to, what, due, condition } = record;
  return known({
    web: links.page(addressOf.permanent(id)),
    kind,
    state,
    quote,
    by,
    to,
    what,
    condition,
    dueFrom: due?.from,
    dueTo: due?.to,
    recurrence: due?.recurrence,
  });
}

/** When an item last changed, with what stands inside it. */
export function itemModified(row: PublishedItem, inside: readonly { readonly modified: string }[]): string {
  return latest([row.modified, ...inside.map(({ modified }) => modified)]);
}
