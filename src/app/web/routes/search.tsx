import { search } from "../../../features/search/search.ts";
import type { SearchHit } from "../../../features/search/search-query.ts";
import { type AtomEntry, atom } from "../../../output/formats/atom.ts";
import { outcomeWord } from "../../../output/texts/outcome-word.ts";
import { examplePaths } from "../../../store/queries/public/example-paths.ts";
import { SearchPage } from "../pages/search.tsx";
import { page } from "../render.tsx";
import type { Route } from "../route.ts";
import { askedSearch, searchAddress } from "../search-address.ts";
import type { Visit } from "../visit.ts";
import { feedResponse } from "./feed.ts";

const feedSize = 50;

/** Searches that find something, nothing, and anything; with facets of what the store holds. */
const examples =
  (path: string): Route["examples"] =>
  async (tx) => {
    const [body] = await examplePaths(tx, "body", 1);
    const [committee] = await examplePaths(tx, "committee", 1);
    return ["", "?q=godkendt", "?q=xqzwv", '?q="&udfald=approved&orden=nyeste']
      .concat(
        body === undefined ? [] : [`?q=indsats&kommune=${body.slice(1)}`],
        committee === undefined ? [] : [`?udvalg=${encodeURIComponent(committee.slice(1))}&aar=2024`],
      )
      .map((query) => ({ address: path + query }));
  };

export const searchRoute: Route = {
  name: "search",
  method: "GET",
  path: "/soeg",
  who: "public",
  answers: "page",
  examples: examples("/soeg"),
  handle: async (visit) => {
    const { say } = visit;
    const asked = askedSearch(visit);
    const result = await search(visit.site.store, asked);
    const title = asked.text === "" ? say("search.title") : say("search.results-for", { query: asked.text });
    return page(
      visit,
      {
        title,
        description: say("search.description"),
        canonical: searchAddress(asked),
        crumbs: [{ text: say("nav.search") }],
        feeds: [{ title: feedTitle(visit, asked.text), href: searchAddress(asked, {}, "/soeg/feed.atom") }],
        index: false,
      },
      <SearchPage visit={visit} asked={asked} result={result} />,
    );
  },
};

export const searchFeedRoute: Route = {
  name: "search-feed",
  method: "GET",
  path: "/soeg/feed.atom",
  who: "public",
  answers: "feed",
  examples: examples("/soeg/feed.atom"),
  handle: async (visit) => {
    const { baseUrl, now, store } = visit.site;
    const asked = { ...askedSearch(visit), cursor: null };
    // A feed is for what is new, whatever order the page has.
    const result = await search(store, { ...asked, order: "newest", size: feedSize });
    return feedResponse(
      atom({
        title: feedTitle(visit, asked.text),
        self: baseUrl + searchAddress(asked, {}, "/soeg/feed.atom"),
        page: baseUrl + searchAddress(asked),
        language: visit.language,
        author: visit.say("site.name"),
        now: now().toISOString(),
        entries: result.hits.map((hit) => entryOf(visit, hit)),
      }),
    );
  },
};

function feedTitle(visit: Visit, query: string): string {
  const name = visit.say("site.name");
  const what = query === "" ? visit.say("feed.search.all") : visit.say("feed.search", { query });
  return `${name}: ${what}`;
}

function entryOf(visit: Visit, hit: SearchHit): AtomEntry {
  const outcome = hit.outcome === null ? "" : `${outcomeWord(visit.say, hit.outcome, hit.final)}: `;
  const where = [hit.committee?.name ?? null, hit.body.name].filter((part) => part !== null);
  return {
    id: hit.itemId,
    title: outcome + hit.title,
    address: visit.site.baseUrl + encodeURI(hit.path),
    updated: hit.modified,
    published: hit.day,
    summary: [...where, hit.snippet.map((segment) => segment.text).join("")].join(". "),
  };
}
