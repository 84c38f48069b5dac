import { z } from "zod";
import { type SearchedOffers, searchOffers } from "../../../../features/offers/search/search-offers.ts";
import { hsdsPage, hsdsServiceOf } from "../../../../output/formats/hsds.ts";
import { linkedDataOf } from "../../../../output/formats/offer-linked-data.ts";
import { offersCsv } from "../../../../output/formats/offers-csv.ts";
import { addressOf } from "../../../../records/address.ts";
import type { OtherOverview } from "../../../../records/other-overview.ts";
import { type Problem, problem } from "../../../../records/problem.ts";
import type { TermSet } from "../../../../records/vocabulary/term.ts";
import { shownGuidelines } from "../../../../store/queries/keepers/guidelines.ts";
import { shownOtherOverview } from "../../../../store/queries/offers/other-overview.ts";
import {
  countOffers,
  exampleOffers,
  type ShownOffer,
  shownOfferPages,
  shownOffersOf,
  someShownOffers,
  wasOffer,
} from "../../../../store/queries/offers/shown-offer.ts";
import type { Body } from "../../../../store/queries/public/body.ts";
import { pathsOf } from "../../at-address.ts";
import { bodyOf } from "../../goals/body-of.ts";
import { missed, visited } from "../../keepers/counted.ts";
import { type AskedOffers, askedOffers, asksNothing, chosenIds } from "../../offers/asked-offers.ts";
import { wordsOf } from "../../offers/offer-words.ts";
import { ChosenOffers } from "../../pages/offers/chosen-offers.tsx";
import { OfferPage } from "../../pages/offers/offer.tsx";
import { OffersPage } from "../../pages/offers/offers.tsx";
import { page } from "../../render.tsx";
import type { Example, Route } from "../../route.ts";
import type { Visit } from "../../visit.ts";

interface Searched {
  readonly body: Body;
  readonly asked: AskedOffers;
  readonly result: SearchedOffers | null;
  readonly many: number;
  /** Associations keep offers of their own here. */
  readonly keepers: boolean;
  /** Another overview that the body points to. */
  readonly elsewhere: OtherOverview | null;
}

/** Looks up what the address asks; null where the body is not there. Nothing of it is kept but `counted`. */
function searched(visit: Visit): Promise<Searched | null> {
  const asked = askedOffers(visit.query);
  return visit.site.store.asPublic(async (tx) => {
    const body = await bodyOf(tx, visit);
    if (body === null) return null;
    const scope = { bodyId: body.id, today: visit.today };
    const result = asksNothing(asked) ? null : await searchOffers(tx, scope, asked);
    const keepers = (await shownGuidelines(tx, body.id)) !== null;
    const elsewhere = await shownOtherOverview(tx, body.id);
    return { body, asked, result, keepers, elsewhere, many: await countOffers(tx, body.id, visit.today) };
  });
}

/** Counts the visit, and what was searched for in vain by the terms it was understood as: never by what was typed. */
async function counted(visit: Visit, { body, asked, result }: Searched): Promise<void> {
  await visited(visit, body.id, "overview");
  if (result === null || (result.total > 0 && !result.widened)) return;
  const { terms, ages } = result.understood;
  const of = (set: TermSet) => [...terms[set], ...asked.chosen[set]];
  const all = { challenge: of("challenge"), group: of("group"), situation: of("situation"), kind: of("kind") };
  const age = asked.age === null ? ages : { from: asked.age, to: asked.age };
  await missed(visit, body.id, { terms: all, ages: age });
}

const questions = [
  "",
  "?q=min+s%C3%B8n+p%C3%A5+16+har+angst",
  "?q=xqzwv&naer=Ingensteds",
  "?alle=ja",
  "?udfordring=anxiety&gratis=ja&naer=8500&km=25",
];
const examples =
  (suffix: string): Route["examples"] =>
  async (tx) => {
    const found: Example[] = [];
    // One after the other: a transaction has one connection.
    for (const query of questions) found.push(...(await pathsOf("body", suffix + query)(tx)));
    return found;
  };

function overview(framed: boolean): Pick<Route, "handle"> {
  return {
    handle: async (visit) => {
      const found = await searched(visit);
      if (found === null) return problem("problem.not-found");
      const { body, asked } = found;
      await counted(visit, found);
      const { say, site } = visit;
      const path = framed ? addressOf.framedOffers(body.slug) : addressOf.offers(body.slug);
      return page(
        visit,
        {
          title: say("offers.title", { name: body.name }),
          description: say("offers.description", { name: body.name }),
          canonical: addressOf.offers(body.slug),
          ...(framed ? { bare: true, framed: true } : { crumbs: crumbsOf(visit, body, false) }),
          index: asksNothing(asked) && !framed,
        },
        <OffersPage visit={visit} {...found} path={path} tiles={site.mapTiles} />,
      );
    },
  };
}

function crumbsOf(visit: Visit, body: Body, link: boolean) {
  const { say } = visit;
  return [
    { text: body.name, href: addressOf.body(body.slug) },
    link ? { text: say("offers.crumb"), href: addressOf.offers(body.slug) } : { text: say("offers.crumb") },
  ];
}

const offers: Route = {
  method: "GET",
  who: "public",
  name: "offers",
  path: "/:body/tilbud",
  answers: "page",
  hasMap: true,
  examples: examples("/tilbud"),
  ...overview(false),
};

const framed: Route = {
  method: "GET",
  who: "public",
  name: "framed-offers",
  path: "/:body/tilbud/indlejret",
  answers: "page",
  hasMap: true,
  mayBeFramed: true,
  anonymous: true,
  examples: examples("/tilbud/indlejret"),
  ...overview(true),
};

const chosen: Route = {
  method: "GET",
  who: "public",
  name: "chosen-offers",
  path: "/:body/tilbud/valgte",
  answers: "page",
  examples: async (tx) => {
    const some = await exampleOffers(tx);
    const [first] = some;
    if (first === undefined) return [];
    const path = addressOf.chosenOffers(first.slug);
    return [{ address: path }, { address: `${path}?valgt=${some.map(({ id }) => id).join(".")}` }];
  },
  handle: async (visit) => {
    const ids = chosenIds(visit.query);
    const found = await visit.site.store.asPublic(async (tx) => {
      const body = await bodyOf(tx, visit);
      return body === null ? null : { body, offers: await shownOffersOf(tx, body.id, ids, visit.today) };
    });
    if (found === null) return problem("problem.not-found");
    const { say } = visit;
    return page(
      visit,
      {
        title: say("offers.chosen"),
        description: say("offers.chosen.lead"),
        canonical: addressOf.chosenOffers(found.body.slug),
        crumbs: [...crumbsOf(visit, found.body, true), { text: say("offers.chosen") }],
        index: false,
      },
      <ChosenOffers visit={visit} {...found} asked={askedOffers(visit.query)} />,
    );
  },
};

const offer: Route = {
  method: "GET",
  who: "public",
  name: "offer",
  path: "/:body/tilbud/:id",
  answers: "page",
  examples: async (tx) => (await exampleOffers(tx)).map(({ slug, id }) => ({ address: addressOf.offer(slug, id) })),
  handle: async (visit): Promise<Response | Problem> => {
    const id = visit.param("id");
    if (!z.uuid().safeParse(id).success) return problem("problem.not-found");
    const found = await visit.site.store.asPublic(async (tx) => {
      const body = await bodyOf(tx, visit);
      if (body === null) return problem("problem.not-found");
      const [shown] = await shownOffersOf(tx, body.id, [id], visit.today);
      if (shown !== undefined) return { body, shown };
      return problem((await wasOffer(tx, body.id, id)) ? "problem.gone" : "problem.not-found");
    });
    if ("problem" in found) return found;
    const { body, shown } = found;
    await visited(visit, body.id, "offer");
    const canonical = addressOf.offer(shown.bodySlug, id);
    const words = wordsOf(shown.record, visit.language);
    return page(
      visit,
      {
        title: words.title,
        description: words.description.slice(0, 200),
        canonical,
        crumbs: [...crumbsOf(visit, body, true), { text: words.title }],
      },
      <OfferPage
        visit={visit}
        body={body}
        offer={shown}
        asked={askedOffers(visit.query)}
        linkedData={JSON.stringify(linkedDataOf(shown.record, visit.site.baseUrl + canonical))}
      />,
    );
  },
};

/** How many services stand on a page of HSDS; so many are given at most. */
const usualPage = 100;
const mostOnPage = 1000;

const shownAt = (visit: Visit) => (one: ShownOffer) => ({
  ...{ offer: one.record, bodyName: one.bodyName, modified: one.modified },
  page: visit.site.baseUrl + addressOf.offer(one.bodySlug, one.record.id),
});

/** A body's own offers as Open Referral HSDS 3 has them, a page at a time. */
const hsds: Route = {
  method: "GET",
  who: "public",
  name: "offers-hsds",
  path: "/:body/tilbud.json",
  answers: "file",
  examples: pathsOf("body", "/tilbud.json"),
  handle: async (visit) => {
    const size = number(visit.query.get("per_page"), usualPage, mostOnPage);
    const asked = number(visit.query.get("page"), 1, 100_000);
    const found = await visit.site.store.asPublic(async (tx) => {
      const body = await bodyOf(tx, visit);
      if (body === null) return null;
      const total = await countOffers(tx, body.id, visit.today);
      return {
        total,
        some: await someShownOffers(tx, body.id, visit.today, { offset: (asked - 1) * size, limit: size }),
      };
    });
    if (found === null) return problem("problem.not-found");
    const services = found.some.map(shownAt(visit)).map(hsdsServiceOf);
    return download(
      JSON.stringify(hsdsPage(services, found.total, asked, size)),
      "application/json; charset=utf-8",
      null,
    );
  },
};

/** A body's own offers as a file for a spreadsheet. */
const csv: Route = {
  method: "GET",
  who: "public",
  name: "offers-csv",
  path: "/:body/tilbud.csv",
  answers: "file",
  examples: pathsOf("body", "/tilbud.csv"),
  handle: async (visit) => {
    const found = await visit.site.store.asPublic(async (tx) => {
      const body = await bodyOf(tx, visit);
      if (body === null) return null;
      const offers = [];
      for await (const some of shownOfferPages(tx, body.id, visit.today))
        offers.push(...some.map(({ record }) => record));
      return offersCsv(offers);
    });
    return found === null ? problem("problem.not-found") : download(found, "text/csv; charset=utf-8", "tilbud.csv");
  },
};

const number = (text: string | null, usual: number, most: number) =>
  z.coerce
    .number()
    .int()
    .min(1)
    .max(most)
    .catch(usual)
    .parse(text ?? usual);

function download(content: string, type: string, name: string | null): Response {
  const disposition = name === null ? "inline" : `attachment; filename="${name}"`;
  return new Response(content, {
    headers: { "content-type": type, "content-disposition": disposition, "cache-control": "no-cache" },
  });
}

/** The overview of offers, as strangers see it. */
export const offerRoutes: readonly Route[] = [offers, framed, chosen, hsds, csv, offer];
