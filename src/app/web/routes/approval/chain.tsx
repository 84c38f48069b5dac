import { type AtomEntry, atom } from "../../../../output/formats/atom.ts";
import { addressOf } from "../../../../records/address.ts";
import { type Problem, problem } from "../../../../records/problem.ts";
import { fingerprint } from "../../../../seal/head.ts";
import type { ChainKey } from "../../../../seal/keys.ts";
import { derivedId } from "../../../../store/derived-id.ts";
import { body } from "../../../../store/queries/public/body.ts";
import { findAddress } from "../../../../store/queries/public/find-address.ts";
import {
  chainHeads,
  chainKeys,
  type PublicHead,
  type PublicKeyEntry,
} from "../../../../store/queries/public/sealed-minutes.ts";
import { pathsOf } from "../../at-address.ts";
import { Chain } from "../../pages/approval/chain.tsx";
import { page } from "../../render.tsx";
import type { Route } from "../../route.ts";
import type { Visit } from "../../visit.ts";
import { feedResponse } from "../feed.ts";

const size = 50;

/** The chain of a public body: its heads, newest first. */
async function chainAt(visit: Visit, limit: number) {
  return visit.site.store.asPublic(async (tx) => {
    const address = await findAddress(tx, addressOf.body(visit.param("body")));
    if (address === null || address.kind !== "body") return null;
    const of = await body(tx, address.bodyId);
    if (of === null || of.deleted !== null) return null;
    const heads = await chainHeads(tx, address.bodyId, limit);
    return { bodyId: address.bodyId, of, heads, ...(await chainKeys(tx, address.bodyId)) };
  });
}

async function showChain(visit: Visit): Promise<Response | Problem> {
  const found = await chainAt(visit, 1);
  if (found === null) return problem("problem.not-found");
  const { say } = visit;
  const { name, slug } = found.of;
  const here = `${addressOf.body(slug)}/kaede`;
  const title = say("chain.title", { name });
  return page(
    visit,
    {
      title,
      description: say("chain.description"),
      canonical: here,
      crumbs: [{ text: name, href: addressOf.body(slug) }, { text: say("chain.feed") }],
      feeds: [{ title, href: `${here}/feed.atom` }],
    },
    <Chain visit={visit} name={name} head={found.heads[0] ?? null} keys={found.keys} />,
  );
}

async function feedOfHeads(visit: Visit): Promise<Response | Problem> {
  const found = await chainAt(visit, size);
  if (found === null) return problem("problem.not-found");
  const { baseUrl } = visit.site;
  const here = `${baseUrl}${addressOf.body(found.of.slug)}/kaede`;
  return feedResponse(
    atom({
      title: visit.say("chain.title", { name: found.of.name }),
      self: baseUrl + visit.here,
      page: here,
      language: visit.language,
      author: visit.say("site.name"),
      now: visit.site.now().toISOString(),
      entries: [
        ...found.heads.map((head) => entryOf(visit, found.bodyId, here, head)),
        ...found.keys.map((key) => keyEntryOf(visit, found.bodyId, here, key, found.entries)),
      ].toSorted((one, other) => Date.parse(other.updated) - Date.parse(one.updated)),
    }),
  );
}

/** A head as an entry: all of what is signed, so that whoever keeps the feed keeps a proof. */
function entryOf(visit: Visit, bodyId: string, address: string, head: PublicHead): AtomEntry {
  const { length, hash, signature, key, at } = head;
  return {
    id: derivedId(bodyId, "chain", length),
    title: visit.say("chain.entry", { length: String(length) }),
    address,
    updated: at,
    published: null,
    summary: JSON.stringify({ body: bodyId, length, hash, signature, key, fingerprint: fingerprint(key) }),
  };
}

/** A key as an entry: from when until when, and the signed entries that say so. It stays in the feed. */
function keyEntryOf(
  visit: Visit,
  bodyId: string,
  address: string,
  { key, from, until, compromised }: ChainKey,
  entries: readonly PublicKeyEntry[],
): AtomEntry {
  const print = fingerprint(key);
  const signed = entries.filter(({ entry }) => (entry.kind === "key-change" ? entry.next : entry.key) === key);
  const last = [from.at, until?.at ?? from.at, ...signed.map(({ entry }) => entry.at)];
  return {
    id: derivedId(bodyId, "chain-key", print),
    title: visit.say("chain.key.entry", { print: print.slice(0, 8) }),
    address,
    updated: new Date(Math.max(...last.map((at) => Date.parse(at)))).toISOString(),
    published: null,
    summary: JSON.stringify({ body: bodyId, key, fingerprint: print, from, until, compromised, signed }),
  };
}

/** A body's chain of approvals, as a page and as a feed. */
export const chainRoutes: readonly Route[] = [
  {
    name: "chain-feed",
    method: "GET",
    path: "/:body/kaede/feed.atom",
    who: "public",
    answers: "feed",
    examples: pathsOf("body", "/kaede/feed.atom"),
    handle: feedOfHeads,
  },
  {
    name: "chain",
    method: "GET",
    path: "/:body/kaede",
    who: "public",
    answers: "page",
    examples: pathsOf("body", "/kaede"),
    handle: showChain,
  },
];
