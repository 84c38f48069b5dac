import { type AtomEntry, atom } from "../../../output/formats/atom.ts";
import { outcomeWord } from "../../../output/texts/outcome-word.ts";
import { addressOf } from "../../../records/address.ts";
import { problem } from "../../../records/problem.ts";
import { body } from "../../../store/queries/public/body.ts";
import { findCase } from "../../../store/queries/public/case.ts";
import { committee } from "../../../store/queries/public/committee.ts";
import { findAddress } from "../../../store/queries/public/find-address.ts";
import type { ItemLine } from "../../../store/queries/public/item-line.ts";
import { itemsOfCase } from "../../../store/queries/public/items-of-case.ts";
import { latestDecisions } from "../../../store/queries/public/latest-decisions.ts";
import type { Transaction } from "../../../store/transaction.ts";
import { itemAddress } from "../address-of-line.ts";
import { pathsOf } from "../at-address.ts";
import { always, type Route } from "../route.ts";
import type { Visit } from "../visit.ts";

const size = 50;

interface Followed {
  readonly name: string;
  readonly page: string;
  readonly items: readonly ItemLine[];
}

const shared = { method: "GET", who: "public", answers: "feed" } as const;

/** The newest decisions of all, of one body, of one committee and of one case, to subscribe to. */
export const feedRoutes: readonly Route[] = [
  {
    ...shared,
    name: "feed",
    path: "/feed.atom",
    examples: always("/feed.atom"),
    handle: (visit) =>
      answer(visit, async (tx) => ({
        name: visit.say("site.name"),
        page: "/",
        items: await latestDecisions(tx, size),
      })),
  },
  {
    ...shared,
    name: "body-feed",
    path: "/:body/feed.atom",
    examples: pathsOf("body", "/feed.atom"),
    handle: (visit) => answer(visit, (tx) => followed(tx, visit)),
  },
  {
    ...shared,
    name: "committee-feed",
    path: "/:body/:committee/feed.atom",
    examples: pathsOf("committee", "/feed.atom"),
    handle: (visit) => answer(visit, (tx) => followed(tx, visit)),
  },
  {
    ...shared,
    name: "case-feed",
    path: "/:body/sag/:case/feed.atom",
    examples: pathsOf("case", "/feed.atom"),
    handle: (visit) => answer(visit, (tx) => followed(tx, visit)),
  },
];

async function followed(tx: Transaction, visit: Visit): Promise<Followed | null> {
  const address = await findAddress(tx, visit.path.slice(0, -"/feed.atom".length));
  if (address === null) return null;
  const { bodyId, recordId } = address;
  if (address.kind === "body") {
    const found = await body(tx, bodyId);
    if (found === null || found.deleted !== null) return null;
    return { name: found.name, page: addressOf.body(found.slug), items: await latestDecisions(tx, size, bodyId) };
  }
  if (address.kind === "case") return followedCase(tx, bodyId, recordId);
  const found = address.kind === "committee" ? await committee(tx, bodyId, recordId) : null;
  if (found === null || found.deleted !== null) return null;
  return {
    name: `${found.name}, ${found.body}`,
    page: addressOf.committee(found.bodySlug, found.slug),
    items: await latestDecisions(tx, size, bodyId, recordId),
  };
}

/** A case is short: all of it, newest first. */
async function followedCase(tx: Transaction, bodyId: string, id: string): Promise<Followed | null> {
  const found = await findCase(tx, bodyId, id);
  if (found === null || found.deleted !== null) return null;
  const oldest = Math.max(0, found.items - size);
  const items = await itemsOfCase(tx, bodyId, id, size, oldest);
  return { name: found.title, page: addressOf.case(found.bodySlug, found.slug), items: items.reverse() };
}

async function answer(visit: Visit, load: (tx: Transaction) => Promise<Followed | null>) {
  const found = await visit.site.store.asPublic(load);
  if (found === null) return problem("problem.not-found");
  const { baseUrl } = visit.site;
  return feedResponse(
    atom({
      title: `${visit.say("feed.latest")}: ${found.name}`,
      self: baseUrl + visit.here,
      page: baseUrl + found.page,
      language: visit.language,
      author: visit.say("site.name"),
      now: visit.site.now().toISOString(),
      entries: found.items.map((line) => entryOf(visit, line)),
    }),
  );
}

/** An item as an entry: its outcome and title, and the decision's own words. */
function entryOf(visit: Visit, line: ItemLine): AtomEntry {
  const outcome = line.outcome === null ? "" : `${outcomeWord(visit.say, line.outcome, line.final)}: `;
  return {
    id: line.id,
    title: outcome + line.title,
    address: visit.site.baseUrl + itemAddress(line),
    updated: line.modified,
    published: line.day,
    summary: [line.committee, line.body, line.decision].filter((part) => part !== null).join(". "),
  };
}

/** A feed as a response; kept for some minutes, since readers ask often. */
export function feedResponse(xml: string): Response {
  return new Response(xml, {
    headers: {
      "content-type": "application/atom+xml; charset=utf-8",
      "cache-control": "public, max-age=300",
      vary: "Cookie",
    },
  });
}
