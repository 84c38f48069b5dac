/** What names a meeting's document: the addresses on the site are made of the same words. */
export interface NamedMeeting {
  readonly kind: "minutes" | "agenda";
  readonly bodySlug: string;
  readonly committeeSlug: string;
  /** `2024-09-02`, or `2024-09-02-2` for the second meeting of the day. */
  readonly meetingSlug: string;
  /** ISO; null where the document states no day. */
  readonly day: string | null;
  /** When what is public of it last changed (ISO). */
  readonly modified: string;
}

export interface Iri {
  /** The meeting's document as such, whichever version. */
  readonly work: string;
  /** A version of it in Danish, by the day it was last changed. */
  readonly expression: string;
  readonly manifestation: string;
}

const subtypes = { minutes: "referat", agenda: "dagsorden" } as const;

/** The kind of document in the Danish naming: *referat*, *dagsorden*. */
export const subtypeOf = (kind: NamedMeeting["kind"]): string => subtypes[kind];

/**
 * Names by the Akoma Ntoso Naming Convention 1.0: `/akn/dk/debate/referat/<body>.<committee>/<day>/<number>`, where the
 * number is that of the meeting on its day. docs/akoma-ntoso.md says it in full.
 */
export function iriOf({ kind, bodySlug, committeeSlug, meetingSlug, day, modified }: NamedMeeting): Iri {
  const number = /^\d{4}-\d\d-\d\d-(\d+)$/.exec(meetingSlug)?.[1] ?? "1";
  const when = day ?? meetingSlug;
  const work = `/akn/dk/debate/${subtypes[kind]}/${bodySlug}.${committeeSlug}/${when}/${number}`;
  const expression = `${work}/dan@${modified.slice(0, 10)}`;
  return { work, expression, manifestation: `${expression}.xml` };
}

/** How things that are no documents are named: `/akn/ontology/person/dk/<id>`. */
export function ontology(kind: "person" | "organization" | "role" | "concept", name: string): string {
  return `/akn/ontology/${kind}/dk/${encodeURIComponent(name)}`;
}
