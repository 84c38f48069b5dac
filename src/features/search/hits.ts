import { addressOf } from "../../records/address.ts";
import type { FilledHit } from "../../store/queries/search/fill-hits.ts";
import type { Wanted } from "../../store/queries/search/meaning.ts";
import { textOfDocument, textOfItem } from "../../store/queries/search/searchable-text.ts";
import { type Match, matcherOf } from "./matching.ts";
import type { SearchHit } from "./search-query.ts";
import { segmentsOf, snippetOf } from "./snippet.ts";

/** What is shown of the found rows: addresses, marked titles, and the sentence that matches best. */
export function hitsOf(rows: readonly FilledHit[], wanted: readonly Wanted[]): SearchHit[] {
  const match = matcherOf(wanted);
  return rows.map((row) => hitOf(row, match, wanted.length));
}

function hitOf(row: FilledHit, match: (text: string) => Match[], terms: number): SearchHit {
  const { bodySlug, committeeSlug, meetingSlug, itemSlug } = row;
  const inMeeting = committeeSlug !== null && meetingSlug !== null && itemSlug !== null;
  const title = row.title ?? "";
  const text =
    row.kind === "document" ? textOfDocument(row.title, row.reading, row.text ?? "") : textOfItem(row.record ?? {});
  return {
    itemId: row.id,
    bodyId: row.bodyId,
    kind: row.kind,
    path: inMeeting
      ? addressOf.item(bodySlug, committeeSlug, meetingSlug, itemSlug)
      : addressOf.document(bodySlug, row.id),
    number: row.number,
    title,
    titleSegments: segmentsOf(title, match(title)),
    open: row.open,
    body: { name: row.body, path: addressOf.body(bodySlug) },
    committee:
      committeeSlug === null ? null : { name: row.committee ?? "", path: addressOf.committee(bodySlug, committeeSlug) },
    meetingPath: inMeeting ? addressOf.meeting(bodySlug, committeeSlug, meetingSlug) : null,
    caseNumber: row.open ? row.caseNumber : null,
    day: row.day,
    outcome: row.open ? row.outcome : null,
    final: row.open ? row.final : null,
    modified: row.modified,
    snippet: row.open ? snippetOf(text, match, terms) : [],
  };
}
