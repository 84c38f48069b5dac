import type { PublishedItem, PublishedPaper } from "../../../records/published.ts";
import type { OParlLinks } from "./links.ts";
import { head, known, type OParlObject } from "./vocabulary.ts";

/** What stands inside a paper. `auxiliary` null: left out (`omit_internal`). */
export interface InPaper {
  readonly mainFile: OParlObject | null;
  readonly auxiliary: readonly OParlObject[] | null;
  readonly consultations: readonly OParlObject[];
}

/** A case with its way through the committees, or a document that is a paper of its own. `paperType`: in words. */
export function paperObject(
  links: OParlLinks,
  row: PublishedPaper,
  paperType: string,
  parts: InPaper,
  modified: string,
): OParlObject {
  return {
    ...head("Paper", links.object("paper", row.id), { created: row.created, modified }),
    body: links.body,
    ...known({ name: row.title, reference: row.number, date: row.day }),
    paperType,
    ...known({
      mainFile: parts.mainFile,
      auxiliaryFile: parts.auxiliary,
      consultation: parts.consultations,
      web: row.path === null ? null : links.page(row.path),
    }),
  };
}

/**
 * A case at one meeting. It has the item's id. `authoritative`: this committee has the last word; left out where nothing is
 * decided yet. `role`: what came of it, in words.
 */
export function consultationObject(
  links: OParlLinks,
  row: PublishedItem,
  role: string | null,
  inside: boolean,
): OParlObject {
  const final = row.record.decision?.final;
  return {
    ...head("Consultation", links.object("consultation", row.id), row),
    ...(inside || row.caseId === null ? {} : { paper: links.object("paper", row.caseId) }),
    agendaItem: links.object("agendaitem", row.id),
    meeting: links.object("meeting", row.meetingId),
    organization: [links.object("organization", row.committeeId)],
    ...known({ authoritative: final, role }),
  };
}
