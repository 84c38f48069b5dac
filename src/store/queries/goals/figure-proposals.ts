import type { FigureProposal, ProposalState } from "../../../records/figure-proposal.ts";
import type { Transaction } from "../../transaction.ts";
import { add, addRows, replaceWhenDistinct } from "../rows-of-json.ts";

const columns = {
  id: "uuid",
  home_id: "uuid",
  document_id: "uuid",
  item_id: "uuid",
  place: "int",
  day: "date",
  found: "jsonb",
  words: "text",
  context: "text",
  missing: "boolean",
  state: "text",
  indicator_id: "uuid",
  chosen: "boolean",
  figure_id: "uuid",
} as const;

const keep = addRows("keep-figure-proposals", "figure_proposal", columns, replaceWhenDistinct(columns));

/** Adds proposals, or makes those of their ids the new ones. */
export function keepProposals(
  tx: Transaction,
  bodyId: string,
  proposals: readonly FigureProposal[],
  at: string,
): Promise<void> {
  const rows = proposals.map(({ homeId, documentId, itemId, indicatorId, figureId, ...same }) => ({
    ...same,
    home_id: homeId,
    document_id: documentId,
    item_id: itemId,
    indicator_id: indicatorId,
    figure_id: figureId,
  }));
  return add(tx, keep, bodyId, at, rows);
}

const selected = `p.id, p.home_id AS "homeId", p.document_id AS "documentId", p.item_id AS "itemId", p.place, p.day, p.found,
  p.words, p.context, p.missing, p.state, p.indicator_id AS "indicatorId", p.chosen, p.figure_id AS "figureId"`;

const ofHome = {
  name: "figure-proposals-of-home",
  text: `SELECT ${selected} FROM figure_proposal p WHERE p.body_id = $1 AND p.home_id = $2 AND p.deleted IS NULL
    ORDER BY p.place`,
};

/** The proposals that were read in a meeting's documents, or in a paper of no meeting. */
export function proposalsOfHome(tx: Transaction, bodyId: string, homeId: string): Promise<FigureProposal[]> {
  return tx.rows(ofHome, [bodyId, homeId]);
}

const remove = {
  name: "remove-figure-proposals",
  text: "UPDATE figure_proposal SET deleted = $3, modified = $3 WHERE body_id = $1 AND id = ANY ($2)",
};

/** Takes away proposals that nobody has looked at and that their paper no longer has. */
export async function removeProposals(tx: Transaction, bodyId: string, ids: readonly string[], at: string) {
  if (ids.length > 0) await tx.rows(remove, [bodyId, ids, at]);
}

const unmatched = {
  name: "figure-proposals-to-match",
  text: `SELECT ${selected} FROM figure_proposal p
    WHERE p.body_id = $1 AND p.deleted IS NULL AND p.state = 'proposed' AND NOT p.chosen AND p.id > $2
    ORDER BY p.id LIMIT $3`,
};

/** The proposals after an id whose indicator no person has chosen, to be held against the indicators again. */
export function proposalsToMatch(tx: Transaction, bodyId: string, after: string, most: number) {
  return tx.rows<FigureProposal>(unmatched, [bodyId, after, most]);
}

/** A proposal with where it stands, as everybody can read it. `context`: the public text around its words. */
export interface PlacedProposal extends FigureProposal {
  readonly committee: string | null;
  /** The item's title or the paper's; null where neither is known. */
  readonly title: string | null;
  /** The public text before and after its words; null where they are not public. */
  readonly before: string | null;
  readonly after: string | null;
}

/** So much of the text is shown on either side of the words. */
const around = 400;

// Strangers' tables: whoever keeps goals need not be allowed to read a committee's closed papers.
const placed = `${selected}, c.name AS committee, coalesce(i.title, d.title) AS title,
    CASE WHEN t.at > 0 THEN substring(d.text FROM greatest(1, t.at - ${around}) FOR least(${around}, t.at - 1)) END AS before,
    CASE WHEN t.at > 0 THEN substring(d.text FROM t.at + length(p.words) FOR ${around}) END AS after
  FROM figure_proposal p
    LEFT JOIN public_document d ON d.body_id = p.body_id AND d.id = p.document_id
    LEFT JOIN public_item i ON i.body_id = p.body_id AND i.id = p.item_id AND i.is_open
    LEFT JOIN public_meeting m ON m.body_id = p.body_id AND m.id = p.home_id
    LEFT JOIN public_committee c ON c.body_id = m.body_id AND c.id = m.committee_id
    CROSS JOIN LATERAL (SELECT CASE WHEN p.item_id IS NULL OR i.id IS NOT NULL THEN strpos(d.text, p.words) END AS at) t`;

const one = {
  name: "figure-proposal",
  text: `SELECT ${placed} WHERE p.body_id = $1 AND p.id = $2 AND p.deleted IS NULL`,
};

/** One proposal; null where there is none of that id. */
export async function placedProposal(tx: Transaction, bodyId: string, id: string): Promise<PlacedProposal | null> {
  return (await tx.rows<PlacedProposal>(one, [bodyId, id]))[0] ?? null;
}

/** Which proposals are asked for. `matched`: with an indicator they seem to be of; `unmatched`: without. */
export const proposalViews = ["matched", "unmatched", "confirmed", "dismissed"] as const;
export type ProposalView = (typeof proposalViews)[number];

const wanted: Readonly<Record<ProposalView, { readonly state: ProposalState; readonly more: string }>> = {
  matched: { state: "proposed", more: "AND p.indicator_id IS NOT NULL" },
  unmatched: { state: "proposed", more: "AND p.indicator_id IS NULL" },
  confirmed: { state: "confirmed", more: "" },
  dismissed: { state: "dismissed", more: "" },
};

const lists = Object.fromEntries(
  proposalViews.map((view) => [
    view,
    {
      name: `figure-proposals-${view}`,
      text: `SELECT ${placed} WHERE p.body_id = $1 AND p.state = '${wanted[view].state}' ${wanted[view].more}
        AND p.deleted IS NULL ORDER BY p.day DESC, p.home_id, p.place LIMIT $2 OFFSET $3`,
    },
  ]),
) as unknown as Readonly<Record<ProposalView, { name: string; text: string }>>;

/** A body's proposals of a view, those of the newest papers first. */
export function proposalsPage(
  tx: Transaction,
  bodyId: string,
  view: ProposalView,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<PlacedProposal[]> {
  return tx.rows(lists[view], [bodyId, limit, offset]);
}

const counts = {
  name: "figure-proposal-counts",
  text: `SELECT count(*) FILTER (WHERE state = 'proposed' AND indicator_id IS NOT NULL)::int AS matched,
      count(*) FILTER (WHERE state = 'proposed' AND indicator_id IS NULL)::int AS unmatched,
      count(*) FILTER (WHERE state = 'confirmed')::int AS confirmed,
      count(*) FILTER (WHERE state = 'dismissed')::int AS dismissed
    FROM figure_proposal WHERE body_id = $1 AND deleted IS NULL`,
};

/** How many proposals of each view a body has. */
export async function countProposals(tx: Transaction, bodyId: string): Promise<Readonly<Record<ProposalView, number>>> {
  const [found] = await tx.rows<Record<ProposalView, number>>(counts, [bodyId]);
  return found ?? { matched: 0, unmatched: 0, confirmed: 0, dismissed: 0 };
}

const others = {
  name: "proposals-of-figure",
  text: `SELECT count(*)::int AS count FROM figure_proposal
    WHERE body_id = $1 AND figure_id = $2 AND state = 'confirmed' AND deleted IS NULL`,
};

/** How many proposals became a figure. */
export async function othersOfFigure(tx: Transaction, bodyId: string, figureId: string): Promise<number> {
  return (await tx.rows<{ count: number }>(others, [bodyId, figureId]))[0]?.count ?? 0;
}

const texts = {
  name: "public-texts-of-home",
  text: `SELECT id, text FROM public_document WHERE body_id = $1 AND (meeting_id = $2 OR id = $2)`,
};

/** The public texts of a meeting's documents, or of a paper, by their ids. */
export async function publicTexts(tx: Transaction, bodyId: string, homeId: string): Promise<Map<string, string>> {
  const rows = await tx.rows<{ id: string; text: string }>(texts, [bodyId, homeId]);
  return new Map(rows.map(({ id, text }) => [id, text]));
}

const open = {
  name: "open-items-of-meeting",
  text: "SELECT id FROM public_item WHERE body_id = $1 AND meeting_id = $2 AND is_open",
};

/** The items of a meeting that strangers can read. */
export async function openItemIds(tx: Transaction, bodyId: string, meetingId: string): Promise<Set<string>> {
  return new Set((await tx.rows<{ id: string }>(open, [bodyId, meetingId])).map(({ id }) => id));
}
