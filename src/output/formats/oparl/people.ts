import { addressOf } from "../../../records/address.ts";
import type { PublishedCommittee, PublishedMembership, PublishedPerson } from "../../../records/published.ts";
import { type OParlLinks, partyId } from "./links.ts";
import { head, known, type OParlObject, ours } from "./vocabulary.ts";

interface Times {
  readonly created: string;
  readonly modified: string;
}

/** A committee. `council`: it is the body's council, which OParl calls *Parlament*. */
export function organizationObject(
  links: OParlLinks,
  bodySlug: string,
  row: PublishedCommittee,
  times: Times,
  council: boolean,
): OParlObject {
  return {
    ...head("Organization", links.object("organization", row.id), times),
    body: links.body,
    name: row.name,
    ...known({
      shortName: row.abbreviation,
      membership: row.membershipIds.map((id) => links.object("membership", id)),
    }),
    meeting: links.listOf(row.id, "meeting"),
    consultation: links.listOf(row.id, "consultation"),
    organizationType: "Gremium",
    classification: council ? "Parlament" : "Ausschuss",
    web: links.page(addressOf.committee(bodySlug, row.slug)),
    ...ours({ term: row.terms }),
  };
}

/** A party, of which the documents give the letter only. */
export function partyObject(links: OParlLinks, party: string, times: Times): OParlObject {
  return {
    ...head("Organization", links.object("organization", partyId(party)), times),
    body: links.body,
    name: `Liste ${party}`,
    shortName: party,
    organizationType: "Partei",
    classification: "Partei",
  };
}

/** A person with all memberships; `memberships` null: left out. */
export function personObject(
  links: OParlLinks,
  bodySlug: string,
  row: PublishedPerson,
  memberships: readonly OParlObject[] | null,
  times: Times,
): OParlObject {
  const names = row.name.trim().split(/\s+/);
  return {
    ...head("Person", links.object("person", row.id), times),
    body: links.body,
    name: row.name,
    ...known({
      familyName: names.length > 1 ? names.at(-1) : null,
      givenName: names.length > 1 ? names.slice(0, -1).join(" ") : null,
      membership: memberships,
    }),
    web: links.page(addressOf.person(bodySlug, row.slug)),
  };
}

/**
 * A membership. The days are the first and the last on which a document names the person: when the membership itself began
 * or ended no document says, so `endDate` is left out and both days are given in our own words too.
 */
export function membershipObject(
  links: OParlLinks,
  row: PublishedMembership,
  role: string,
  inside: boolean,
): OParlObject {
  return {
    ...head("Membership", links.object("membership", row.id), row),
    ...(inside ? {} : { person: links.object("person", row.personId) }),
    organization: links.object("organization", row.committeeId),
    role,
    ...(["chair", "vice-chair", "member"].includes(row.role) ? { votingRight: true } : {}),
    ...known({
      startDate: row.firstDay,
      onBehalfOf: row.party === null ? null : links.object("organization", partyId(row.party)),
    }),
    ...ours({ term: row.term, firstSeen: row.firstDay, lastSeen: row.lastDay }),
  };
}
