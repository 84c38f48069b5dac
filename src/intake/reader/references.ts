import type { Notice } from "../../records/notice.ts";
import type { Reading } from "../../records/reading.ts";
import type { SourceText } from "../source-text.ts";
import { compareContents } from "./compare-contents.ts";
import { readBody } from "./constructs/body.ts";
import { committeeKey } from "./constructs/committee-name.ts";
import { committeeOfPaper } from "./constructs/paper-committee.ts";
import type { Lines } from "./lines.ts";
import type { Meaning } from "./meaning.ts";
import type { Outline } from "./outline.ts";
import { within } from "./passage.ts";
import type { Piece } from "./piece.ts";
import { accountFor } from "./quality.ts";

/**
 * Compares the document's parts with each other and puts the reading together: contents list and items, the
 * committee's name at the top and below, the municipality named in passing. The fourth stage.
 */
export function readReferences(meaning: Meaning, lines: Lines, outline: Outline, source: SourceText): Reading {
  const { draft, kind } = meaning;
  const compared = compareContents(kind === "document" ? [] : outline.contents, meaning.items);
  const items = meaning.items.map((item, at) => (compared.closed.includes(at) ? { ...item, public: false } : item));
  const committee =
    kind === "document"
      ? ((meaning.meeting ? meaning.facts.committee : null) ?? committeeOfPaper(lines.lines, source.text))
      : committeeOf(meaning, source.text);
  const first = outline.items[0] ? (lines.lines[outline.items[0].from]?.start ?? 0) : source.text.length;
  const body = readBody(source.text, lines.end, first, new Set(meaning.document?.places));
  if (committee) draft.put("/committee/name", committee.span, "committee-name");
  if (committee && meaning.facts.term) draft.put("/committee/term", meaning.facts.term.span, "committee-name");
  if (body) draft.put("/body/name", body.span, "body");
  if (body) claimAt(lines.lines, meaning.claimed, body.span[0]);
  const account = accountFor(lines.lines, meaning.claimed, source.text.length, lines.end);
  return {
    kind,
    source: { name: source.name, mediaType: source.mediaType, sha256: source.sha256, characters: source.text.length },
    body: body ? { name: body.text } : null,
    committee: committee ? { name: committee.text, term: meaning.facts.term?.text ?? null } : null,
    meeting: meaning.meeting,
    items,
    document: meaning.document,
    notices: [...meaning.notices, ...compared.notices, ...doubts({ ...meaning, items }, committee), ...account.notices],
    coverage: account.coverage,
    spans: draft.spans,
    origins: draft.origins,
  };
}

/** Marks the line that holds a place in the text as read. */
function claimAt(lines: Lines["lines"], claimed: Uint8Array, offset: number): void {
  const at = lines.findIndex((line) => line.start <= offset && offset < line.end);
  if (at >= 0) claimed[at] = 1;
}

/** The committee as the top names it; where that is in capitals, as a decision's heading writes it. */
function committeeOf(meaning: Meaning, source: string): Piece | null {
  const own = meaning.facts.committee;
  if (own && own.text !== own.text.toUpperCase()) return own;
  const key = own ? committeeKey(own.text) : null;
  const counts = new Map<string, { count: number; piece: Piece }>();
  for (const parts of meaning.parts) {
    for (const part of parts.parts) {
      const named = part.decision?.committee;
      if (!named || !part.heading) continue;
      if (
        key !== null
          ? committeeKey(named.name) !== key
          : meaning.facts.date !== null && part.decision?.date?.iso !== meaning.facts.date
      )
        continue;
      const known = counts.get(named.name);
      if (known) known.count++;
      else
        counts.set(named.name, {
          count: 1,
          piece: { text: named.name, span: within(part.heading, source, named.from, named.to) },
        });
    }
  }
  const best = [...counts.values()].sort((a, b) => b.count - a.count)[0];
  return best && best.piece.text !== best.piece.text.toUpperCase() ? best.piece : (own ?? best?.piece ?? null);
}

/** What a person should look at. No words of the document stand in the messages. */
function doubts(meaning: Pick<Meaning, "items" | "kind" | "facts" | "draft">, committee: Piece | null): Notice[] {
  const found: Notice[] = [];
  const tell = (code: string, severity: Notice["severity"], message: string, span: Notice["span"] = null) => {
    if (found.length < 200) found.push({ code, severity, message, span });
  };
  if (meaning.kind !== "document") {
    if (!committee) tell("committee-not-found", "warning", "The document does not say which committee met.");
    if (meaning.facts.start === null)
      tell("meeting-date-not-found", "warning", "The document does not say when the meeting was.");
  }
  meaning.items.forEach((item, at) => {
    const span = meaning.draft.spans[`/items/${at}`] ?? null;
    if (item.title === "" && item.public) tell("item-without-title", "info", "This item has no title.", span);
    if (item.decision?.outcome === "other")
      tell(
        "decision-not-classified",
        "info",
        "This decision tells something but decides nothing the reader knows.",
        meaning.draft.spans[`/items/${at}/decision`] ?? null,
      );
  });
  return found;
}
