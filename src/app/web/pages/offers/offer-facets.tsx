import type { SearchedOffers } from "../../../../features/offers/search/search-offers.ts";
import { offerTerms } from "../../../../records/vocabulary/offer-terms.ts";
import { type TermSet, termSets } from "../../../../records/vocabulary/term.ts";
import { facetLexemeOf, offerFacets, termLexeme } from "../../../../store/queries/offers/offer-lexemes.ts";
import { type AskedOffers, offersAddress } from "../../offers/asked-offers.ts";
import { languageWord, termWord } from "../../offers/term-words.ts";
import type { Visit } from "../../visit.ts";

interface OfferFacetsProps {
  readonly visit: Visit;
  readonly path: string;
  readonly asked: AskedOffers;
  readonly result: SearchedOffers;
}

/** More than these stand behind a fold. */
const shown = 6;

interface Choice {
  readonly label: string;
  readonly href: string;
}

/** What the search can be narrowed by: only what some of those found have, and not all of them. */
export function OfferFacets({ visit, path, asked, result }: OfferFacetsProps) {
  const { say, language } = visit;
  const best = Math.min(result.total, 500);
  const tells = (lexeme: string) => {
    const many = result.facets.get(lexeme) ?? 0;
    return many > 0 && many < best;
  };
  const many = (lexeme: string) => result.facets.get(lexeme) ?? 0;
  const ofSet = (set: TermSet): Choice[] =>
    offerTerms[set]
      .filter(({ id }) => !asked.chosen[set].includes(id) && tells(termLexeme(set, id)))
      .toSorted((a, b) => many(termLexeme(set, b.id)) - many(termLexeme(set, a.id)))
      .map(({ id }) => ({
        label: termWord(language, set, id),
        href: offersAddress(path, asked, { chosen: { ...asked.chosen, [set]: [...asked.chosen[set], id] } }),
      }));
  const practical: Choice[] = offerFacets
    .filter((facet) => !asked.facets.includes(facet) && tells(facetLexemeOf(facet)))
    .map((facet) => ({
      label: say(`offers.facet.${facet}`),
      href: offersAddress(path, asked, { facets: [...asked.facets, facet] }),
    }));
  const languages: Choice[] =
    asked.language !== null
      ? []
      : [...result.facets.keys()]
          .filter((lexeme) => lexeme.startsWith("l:") && lexeme !== "l:da")
          .map((lexeme) => lexeme.slice(2))
          .map((code) => ({
            label: languageWord(language, code),
            href: offersAddress(path, asked, { language: code }),
          }));
  const groups: [heading: string, choices: Choice[]][] = [
    ...termSets.map((set): [string, Choice[]] => [say(`offers.set.${set}`), ofSet(set)]),
    [say("offers.set.practical"), practical],
    [say("offers.set.language"), languages],
  ];
  const telling = groups.filter(([, choices]) => choices.length > 0);
  if (telling.length === 0) return null;
  return (
    <section class="facets no-print" aria-labelledby="afgraens">
      <h2 id="afgraens" class="h3">
        {say("search.facets")}
      </h2>
      {telling.map(([heading, choices]) => (
        <div class="facet">
          <h3 class="h5">{heading}</h3>
          <Choices choices={choices.slice(0, shown)} />
          {choices.length <= shown ? null : (
            <details class="details">
              <summary class="details-summary">{say("search.facet.more")}</summary>
              <Choices choices={choices.slice(shown)} />
            </details>
          )}
        </div>
      ))}
    </section>
  );
}

function Choices({ choices }: { readonly choices: readonly Choice[] }) {
  return (
    <ul class="nobullet-list no-max-width">
      {choices.map(({ label, href }) => (
        <li>
          <a href={href} rel="nofollow">
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}
