import type { PublishedBody } from "../../../records/published.ts";
import { type OParlKind, type OParlLinks, oparlRoot } from "./links.ts";
import { head, known, type OParlObject, oparlVersion, wholeSeconds } from "./vocabulary.ts";

/** The entry: which bodies there are. `since`: when the first of them came; the system changed when one came or went. */
export function systemObject(
  baseUrl: string,
  name: string,
  times: { readonly created: string; readonly modified: string },
): OParlObject {
  return {
    ...head("System", `${baseUrl}${oparlRoot}/system`, times),
    oparlVersion,
    body: `${baseUrl}${oparlRoot}/body`,
    name,
    website: `${baseUrl}/`,
    web: `${baseUrl}/`,
  };
}

const classifications = {
  municipality: "Kommune",
  region: "Region",
  joint: "Fællesskab",
  national: "Staten",
} as const;

/** A municipality or region, with the lists of all it has. */
export function bodyObject(links: OParlLinks, row: PublishedBody, terms: readonly OParlObject[] | null): OParlObject {
  const list = (kind: OParlKind) => links.list(kind);
  const shortName = row.name.replace(/\s+(kommune|region)$/i, "");
  return {
    ...head("Body", links.body, row),
    system: links.system,
    name: row.name,
    ...known({ shortName: shortName === row.name ? null : shortName }),
    oparlSince: wholeSeconds(row.created),
    classification: classifications[row.kind],
    organization: list("organization"),
    person: list("person"),
    meeting: list("meeting"),
    paper: list("paper"),
    legislativeTerm: terms ?? [],
    agendaItem: list("agendaitem"),
    consultation: list("consultation"),
    file: list("file"),
    locationList: list("location"),
    legislativeTermList: list("legislativeterm"),
    membership: list("membership"),
    ...known({ mainOrganization: row.councilId === null ? null : links.object("organization", row.councilId) }),
    web: links.page(`/${row.slug}`),
  };
}

/**
 * A term of the council: *2022-2025*. It begins on the first day of the year after the election and ends four years later
 * (kommunal- og regionalvalgloven: the term is four years from 1 January).
 */
export function termObject(
  links: OParlLinks,
  term: string,
  times: { readonly created: string; readonly modified: string },
  inside: boolean,
): OParlObject {
  const years = /^(\d{4})-(\d{4})$/.exec(term);
  return {
    ...head("LegislativeTerm", links.object("legislativeterm", term), times),
    ...(inside ? {} : { body: links.body }),
    name: term,
    ...(years === null ? {} : { startDate: `${years[1]}-01-01`, endDate: `${years[2]}-12-31` }),
  };
}
