/** The types of OParl that have a list of their own, as they stand in addresses. */
export const oparlTypes = {
  organization: "Organization",
  person: "Person",
  membership: "Membership",
  meeting: "Meeting",
  agendaitem: "AgendaItem",
  paper: "Paper",
  consultation: "Consultation",
  file: "File",
  location: "Location",
  legislativeterm: "LegislativeTerm",
} as const;
export type OParlKind = keyof typeof oparlTypes;

/** Where everything of the interface stands; paths begin with it. */
export const oparlRoot = "/oparl/v1.1";

/** Addresses of one body's objects. They never change: ids are permanent and no name is in them. */
export interface OParlLinks {
  readonly system: string;
  readonly body: string;
  readonly list: (kind: OParlKind) => string;
  /** What is one committee's of a list. */
  readonly listOf: (organizationId: string, kind: "meeting" | "consultation") => string;
  readonly object: (kind: OParlKind, id: string) => string;
  /** A page of the site, by its path. */
  readonly page: (path: string) => string;
}

/** The addresses under `baseUrl` (without a slash at the end) of the body `bodyId`. */
export function oparlLinks(baseUrl: string, bodyId: string): OParlLinks {
  const body = `${baseUrl}${oparlRoot}/body/${bodyId}`;
  return {
    system: `${baseUrl}${oparlRoot}/system`,
    body,
    list: (kind) => `${body}/${kind}`,
    listOf: (organizationId, kind) => `${body}/organization/${organizationId}/${kind}`,
    object: (kind, id) => `${body}/${kind}/${encodeURIComponent(id)}`,
    page: (path) => baseUrl + encodeURI(path),
  };
}

/** How a party is called where it stands as an organization: `parti-V`. */
export const partyId = (party: string): string => `parti-${party}`;
