import type { AgendaItem } from "../../records/agenda-item.ts";
import type { Outcome } from "../../records/outcome.ts";
import {
  countingDocuments,
  type MeetingDocument,
  type MeetingState,
  placedItems,
  type ReadRevision,
} from "../publish/meeting-state.ts";
import { caseKey } from "../references/case-key.ts";
import { mentionsOf } from "../references/mentions.ts";
import { referenceOf } from "../references/refer.ts";
import { isStandingTitle } from "../references/standing-title.ts";
import { titleKey } from "../references/title-words.ts";
import { type ItemFeatures, type KnownItem, matchItems } from "./match-items.ts";
import { committeeKey, dayOf } from "./match-names.ts";

/** An item as it is compared with others. A closed item's case number is no sign: it may be left out elsewhere. */
export function featuresOf(item: AgendaItem, place: number): ItemFeatures {
  return {
    number: item.number,
    title: item.title,
    key: item.public === true ? caseKey(item.caseNumber) : null,
    open: item.public === true,
    place,
  };
}

function knownIn(revision: ReadRevision): KnownItem[] {
  return revision.reading.items.flatMap((item, place) => {
    const itemId = revision.itemIds[place];
    return itemId === undefined ? [] : [{ ...featuresOf(item, place), itemId }];
  });
}

/** The meeting's items as known before: as the document itself had them, else as the meeting has them. */
export function knownItems(state: MeetingState, document: MeetingDocument | null): KnownItem[] {
  const known = new Map<string, KnownItem>();
  const documents = [...state.documents].sort((a, b) => rank(a, document) - rank(b, document));
  for (const each of documents) for (const item of knownIn(each.current)) known.set(item.itemId, item);
  return [...known.values()];
}

function rank(each: MeetingDocument, own: MeetingDocument | null): number {
  return each.id === own?.id ? 2 : each.kind === "minutes" ? 1 : 0;
}

/**
 * The document of the meeting that an incoming one is a new revision of: of the same kind and either the same file
 * name, or at least half of the same matters. Null where it is another document (minutes beside an agenda, a supplement).
 */
export function documentRevised(
  state: MeetingState,
  kind: "minutes" | "agenda",
  name: string,
  items: readonly AgendaItem[],
): MeetingDocument | null {
  const same = state.documents.filter((document) => document.kind === kind);
  const named = same.find((document) => document.name === name);
  if (named !== undefined) return named;
  if (/till(?:æ|ae)g/i.test(name)) return null;
  const matters = items.filter((item) => !isStandingTitle(item.title)).map(featuresOf);
  const shares = same.map((document) => {
    const known = knownIn(document.current).filter((item) => !isStandingTitle(item.title));
    const fewest = Math.min(known.length, matters.length);
    const shared = matchItems(known, matters).filter((id) => id !== null).length;
    return { document, share: fewest === 0 ? 0 : shared / fewest };
  });
  return shares.sort((a, b) => b.share - a.share).find(({ share }) => share >= 0.5)?.document ?? null;
}

/**
 * An item as the store keeps it; of a closed one its title only. `quotes`: the earlier meetings whose decisions it quotes;
 * `refers`: those, and the items, that its own words lead to (`referenceOf`).
 */
export interface StoredItem {
  readonly id: string;
  readonly meeting_id: string;
  readonly title: string;
  readonly is_open: boolean;
  readonly case_key: string | null;
  readonly number: string | null;
  readonly title_key: string | null;
  readonly route: readonly string[];
  readonly outcome: Outcome | null;
  readonly final: boolean | null;
  readonly quotes: readonly string[];
  readonly refers: readonly string[];
}

/** The meeting's items as it now has them; those of `also` that no counting document has, as that one has them. `committee`: the own one's name as compared. */
export function storedItems(state: MeetingState, also: ReadRevision, committee: string): StoredItem[] {
  const now = new Map(placedItems(countingDocuments(state, "current")).map((each) => [each.itemId, each.item]));
  also.reading.items.forEach((item, place) => {
    const itemId = also.itemIds[place];
    if (itemId !== undefined && !now.has(itemId)) now.set(itemId, item);
  });
  return [...now].map(([id, item]) => {
    const row = { id, meeting_id: state.meetingId, title: item.title, is_open: item.public === true };
    return item.public === true ? { ...row, ...matterOf(item, state.day, committee) } : { ...row, ...noMatter };
  });
}

const noMatter = {
  case_key: null,
  number: null,
  title_key: null,
  route: [],
  outcome: null,
  final: null,
  quotes: [],
  refers: [],
} as const;

/** What cases are made of: nothing of it where the item stands on every agenda. */
function matterOf(
  item: AgendaItem,
  day: string | null,
  committee: string,
): Omit<StoredItem, "id" | "meeting_id" | "title" | "is_open"> {
  const standing = isStandingTitle(item.title);
  return {
    case_key: standing ? null : caseKey(item.caseNumber),
    number: item.number,
    title_key: standing ? null : titleKey(item.title),
    route: item.route.slice(0, longestRoute),
    outcome: item.decision?.outcome ?? null,
    final: item.decision?.final ?? null,
    quotes: quotesOf(item, committee),
    refers: standing ? [] : [...new Set(mentionsOf(item, day).map((mention) => referenceOf(mention, committee)))],
  };
}

/** A route of more committees than this is a list of something else. */
const longestRoute = 20;

/** The earlier meetings an item quotes, as `committee@day`; a quotation that names no committee is of the own one. */
function quotesOf(item: AgendaItem, ownCommittee: string): string[] {
  const refs = item.earlierDecisions.flatMap(({ committee, date }) =>
    dayOf(date) === null ? [] : [`${committee === null ? ownCommittee : committeeKey(committee)}@${date}`],
  );
  return [...new Set(refs)];
}
