import type { Facet, FacetName, FacetValue, SearchResult } from "../../../features/search/search-query.ts";
import { formatNumber } from "../../../output/texts/format.ts";
import { hasText, type Say } from "../../../output/texts/say.ts";
import { type AskedSearch, facetFields, searchAddress } from "../search-address.ts";
import type { Visit } from "../visit.ts";
import { Icon } from "./icon.tsx";

// More than these stand behind a fold.
const shown = 8;

/** What a search can be narrowed by; each value is a link, so that it works without script and can be kept. */
export function Facets({
  visit,
  asked,
  facets,
}: {
  readonly visit: Visit;
  readonly asked: AskedSearch;
  readonly facets: readonly Facet[];
}) {
  const telling = tellingFacets(asked, facets);
  if (telling.length === 0) return null;
  return (
    <section class="facets" aria-labelledby="afgraens">
      <h2 id="afgraens" class="h3">
        {visit.say("search.facets")}
      </h2>
      {telling.map(({ name, values }) => (
        <div class="facet">
          <h3 class="h5">{visit.say(`search.facet.${name}`)}</h3>
          <FacetValues visit={visit} asked={asked} name={name} values={values.slice(0, shown)} />
          {values.length <= shown ? null : (
            <details class="details">
              <summary class="details-summary">{visit.say("search.facet.more")}</summary>
              <FacetValues visit={visit} asked={asked} name={name} values={values.slice(shown)} />
            </details>
          )}
        </div>
      ))}
    </section>
  );
}

/** The facets that still narrow something: a single value that everything has does not. */
export function tellingFacets(asked: AskedSearch, facets: readonly Facet[]): Facet[] {
  return facetFields.flatMap(([name]) => {
    const values = facets.find((one) => one.name === name)?.values.filter((value) => !value.chosen) ?? [];
    return values.length < 2 || asked.filters[name] !== undefined ? [] : [{ name, values }];
  });
}

function FacetValues({
  visit,
  asked,
  name,
  values,
}: {
  readonly visit: Visit;
  readonly asked: AskedSearch;
  readonly name: FacetName;
  readonly values: readonly FacetValue[];
}) {
  const { say, language } = visit;
  return (
    <ul class="nobullet-list no-max-width">
      {values.map(({ value, label, count }) => {
        const number = formatNumber(language, count.n);
        return (
          <li>
            <a href={searchAddress(asked, { filters: { [name]: value } })} rel="nofollow" lang={langOf(name)}>
              {facetLabel(say, name, label)}
            </a>
            <span class="quiet figure">{count.more ? say("search.over", { count: number }) : number}</span>
          </li>
        );
      })}
    </ul>
  );
}

/** The filters that are on, each with the way to take it off (dkfds tags). */
export function ChosenFacets({
  visit,
  asked,
  result,
}: {
  readonly visit: Visit;
  readonly asked: AskedSearch;
  readonly result: SearchResult;
}) {
  const { say } = visit;
  const chosen = facetFields.flatMap(([name]) => {
    const value = asked.filters[name];
    if (value === undefined) return [];
    const known = result.facets.find((facet) => facet.name === name)?.values.find((one) => one.chosen);
    return [{ name, label: facetLabel(say, name, known?.label ?? value) }];
  });
  if (chosen.length === 0) return null;
  return (
    <div class="chosen">
      <h2 class="sr-only">{say("search.chosen")}</h2>
      {chosen.map(({ name, label }) => (
        <a class="tag tag-icon" href={searchAddress(asked, { filters: { [name]: null } })} rel="nofollow">
          <span class="sr-only">{say("search.facet.remove", { label: "" }).trim()} </span>
          <span lang={langOf(name)}>{label}</span>
          <Icon visit={visit} name="close" />
        </a>
      ))}
      {chosen.length < 2 ? null : (
        <a href={searchAddress({ ...asked, filters: {} })} rel="nofollow">
          {say("search.clear")}
        </a>
      )}
    </div>
  );
}

/** Names of bodies, committees and cases are Danish on English pages too. */
function langOf(name: FacetName): "da" | undefined {
  return name === "body" || name === "committee" || name === "case" ? "da" : undefined;
}

function facetLabel(say: Say, name: FacetName, label: string): string {
  const key = name === "kind" ? `search.kind.${label}` : `outcome.${label}`;
  return (name === "kind" || name === "outcome") && hasText(key) ? say(key) : label;
}
