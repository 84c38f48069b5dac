import type { SearchResult } from "../../../features/search/search-query.ts";
import { count } from "../../../output/texts/count.ts";
import { formatNumber } from "../../../output/texts/format.ts";
import { list } from "../../../output/texts/list.ts";
import { ChosenFacets, Facets, tellingFacets } from "../parts/facets.tsx";
import { FollowForm } from "../parts/follow-form.tsx";
import { Icon } from "../parts/icon.tsx";
import { SearchField } from "../parts/search-field.tsx";
import { SearchHits } from "../parts/search-hits.tsx";
import { type AskedSearch, searchAddress, searchFields } from "../search-address.ts";
import type { Visit } from "../visit.ts";

export interface SearchProps {
  readonly visit: Visit;
  readonly asked: AskedSearch;
  readonly result: SearchResult;
}

/** A search: the field, what it may be narrowed by, and what was found. */
export function SearchPage({ visit, asked, result }: SearchProps) {
  const { say } = visit;
  return (
    <>
      <h1>{say("search.title")}</h1>
      <SearchField
        visit={visit}
        query={asked.text}
        id="soeg"
        label={say("search.label")}
        keep={searchFields({ ...asked, text: "" })}
        hint={say("search.hint")}
      />
      <ChosenFacets visit={visit} asked={asked} result={result} />
      <div class="search-page">
        <section aria-labelledby="resultater">
          <h2 id="resultater" class="h3">
            {found(visit, result)}
          </h2>
          <Corrections visit={visit} asked={asked} result={result} />
          {result.hits.length === 0 ? (
            <p class="note">{say("search.none.help")}</p>
          ) : (
            <>
              {tellingFacets(asked, result.facets).length === 0 ? null : (
                <p class="to-facets">
                  <a href="#afgraens">{say("search.facets")}</a>
                </p>
              )}
              <Orders visit={visit} asked={asked} result={result} />
              <SearchHits visit={visit} hits={result.hits} />
              <Further visit={visit} asked={asked} result={result} />
            </>
          )}
          <FollowForm
            visit={visit}
            target="search"
            address={searchAddress(asked)}
            feed={searchAddress(asked, {}, "/soeg/feed.atom")}
          />
        </section>
        <Facets visit={visit} asked={asked} facets={result.facets} />
      </div>
    </>
  );
}

function found(visit: Visit, { total }: SearchResult): string {
  const { say, language } = visit;
  if (total.n === 0) return say(total.more ? "search.none.newest" : "search.none");
  if (!total.more) return count(language, "results", total.n);
  return `${visit.say("search.over", { count: formatNumber(language, total.n) })} ${say("search.results-word")}`;
}

function Corrections({ visit, asked, result }: SearchProps) {
  const { say, language } = visit;
  const { didYouMean, ignored } = result;
  return (
    <>
      {ignored.length === 0 ? null : (
        <p class="note">
          {say("search.ignored", {
            words: list(
              language,
              ignored.map((word) => `»${word}«`),
            ),
          })}
        </p>
      )}
      {didYouMean === null ? null : (
        <p>
          {say("search.did-you-mean")}{" "}
          <a href={searchAddress(asked, { text: didYouMean })} lang="da">
            {didYouMean}
          </a>
          ?
        </p>
      )}
    </>
  );
}

const orders = ["best", "newest"] as const;

function Orders({ visit, asked, result }: SearchProps) {
  // Without words there is nothing to be best at.
  if (asked.text === "") return null;
  return (
    <nav aria-label={visit.say("search.order")}>
      <ul class="choices nobullet-list no-max-width">
        {orders.map((order) => (
          <li>
            <a href={searchAddress(asked, { order })} aria-current={result.order === order ? "true" : undefined}>
              {visit.say(`search.order.${order}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Further({ visit, asked, result }: SearchProps) {
  const { say } = visit;
  const { previous, next } = result;
  if (previous === null && next === null) return null;
  return (
    <nav class="pagination" aria-label={say("pager.label")}>
      {previous === null ? null : (
        <a
          class="button button-secondary button-arrow button-previous"
          rel="prev"
          href={searchAddress(asked, { cursor: previous })}
        >
          <Icon visit={visit} name="chevron-left" />
          {say("pager.previous")}
        </a>
      )}
      {next === null ? null : (
        <a
          class="button button-secondary button-arrow button-next"
          rel="next"
          href={searchAddress(asked, { cursor: next })}
        >
          {say("pager.next")}
          <Icon visit={visit} name="chevron-right" />
        </a>
      )}
    </nav>
  );
}
