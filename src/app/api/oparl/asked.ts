import type { Asked, Cursor } from "../../../store/queries/oparl/keys.ts";
import type { ApiFault } from "../api-route.ts";

/** How many objects a page of a list has at most, and where nothing is asked. */
const most = 100;

const timeFilters = ["created_since", "created_until", "modified_since", "modified_until"] as const;

/** What is asked of a list, and of the objects in it. */
export interface ListAsked {
  readonly asked: Omit<Asked, "committeeId">;
  readonly omit: boolean;
  /** The parameters in the one order and form they have, without where the page begins. */
  readonly canonical: URLSearchParams;
}

/** Reads a list's parameters; a fault names the one that cannot be read. What OParl does not know is left alone. */
export function listAsked(query: URLSearchParams): ListAsked | ApiFault {
  const canonical = new URLSearchParams();
  const times: Record<(typeof timeFilters)[number], string | null> = {
    created_since: null,
    created_until: null,
    modified_since: null,
    modified_until: null,
  };
  for (const name of timeFilters) {
    const given = query.get(name);
    if (given === null) continue;
    // A plus sign that was not encoded arrives as a space.
    const moment = given.trim().replace(" ", "+");
    if (!isMoment(moment)) return unreadable(name, given, "a date-time with an offset: 2026-01-31T08:00:00+01:00");
    times[name] = moment;
    canonical.set(name, moment);
  }
  const limit = query.get("limit");
  if (limit !== null && !/^[1-9]\d{0,5}$/.test(limit)) return unreadable("limit", limit, "a whole number above 0");
  const size = Math.min(most, Number(limit ?? most));
  if (size !== most) canonical.set("limit", String(size));
  const omit = query.get("omit_internal");
  if (omit !== null && omit !== "true" && omit !== "false") return unreadable("omit_internal", omit, "true or false");
  if (omit === "true") canonical.set("omit_internal", "true");
  const after = cursorOf(query.get("after"));
  if (after === undefined) return unreadable("after", query.get("after") ?? "", "what links.next of a page says");
  return {
    asked: {
      createdSince: times.created_since,
      createdUntil: endOfSecond(times.created_until),
      modifiedSince: times.modified_since,
      modifiedUntil: endOfSecond(times.modified_until),
      after,
      limit: size,
    },
    omit: omit === "true",
    canonical,
  };
}

/** A page's beginning as its address has it. */
export function cursorText({ created, id }: Cursor): string {
  return `${created}.${id}`;
}

function cursorOf(text: string | null): Cursor | null | undefined {
  if (text === null) return null;
  const parts = /^(-?\d{1,18})\.(.{1,200})$/.exec(text);
  return parts?.[1] === undefined || parts[2] === undefined ? undefined : { created: parts[1], id: parts[2] };
}

function isMoment(text: string): boolean {
  const form =
    /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;
  if (!form.test(text)) return false;
  // JavaScript takes 31 February for 2 March; PostgreSQL does not.
  const day = text.slice(0, 10);
  return new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10) === day;
}

/** Times are told in whole seconds, rounded down: what is shown as 8.00.00 was changed before 8.00.01. */
function endOfSecond(moment: string | null): string | null {
  return moment?.replace(/(?=Z$|[+-]\d\d:\d\d$)/, ".999999") ?? null;
}

function unreadable(name: string, given: string, wanted: string): ApiFault {
  return {
    status: 400,
    message: `Adressens "${name}" kan ikke læses.`,
    detail: `${name}=${given.slice(0, 100)} is not ${wanted}.`,
  };
}
