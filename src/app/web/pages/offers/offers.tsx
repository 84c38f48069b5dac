import { mayReadOffers } from "../../../../access/may.ts";
import type { SearchedOffers } from "../../../../features/offers/search/search-offers.ts";
import { count } from "../../../../output/texts/count.ts";
import { list } from "../../../../output/texts/list.ts";
import { addressOf } from "../../../../records/address.ts";
import type { OtherOverview } from "../../../../records/other-overview.ts";
import { challenges } from "../../../../records/vocabulary/challenges.ts";
import { situations } from "../../../../records/vocabulary/situations.ts";
import { termSets } from "../../../../records/vocabulary/term.ts";
import type { Body } from "../../../../store/queries/public/body.ts";
import { type AskedOffers, offersAddress } from "../../offers/asked-offers.ts";
import { termWord } from "../../offers/term-words.ts";
import { Pager } from "../../parts/pager.tsx";
import type { Visit } from "../../visit.ts";
import { DotMap } from "./dot-map.tsx";
import { OfferFacets } from "./offer-facets.tsx";
import { OfferLines } from "./offer-lines.tsx";
import { ChosenTerms, OfferSearchForm } from "./offer-search-form.tsx";

export interface OffersPageProps {
  readonly visit: Visit;
  readonly body: Body;
  readonly asked: AskedOffers;
  /** Null: nothing was asked. */
  readonly result: SearchedOffers | null;
  /** The page itself, or the same in a frame on another site. */
  readonly path: string;
  /** How many offers of its own the body has. */
  readonly many: number;
  /** Associations keep offers of their own here. */
  readonly keepers: boolean;
  /** Another overview that the body points to. */
  readonly elsewhere: OtherOverview | null;
  /** The address of a tile server and what it wants said; null: the map is drawn without. */
  readonly tiles: { readonly url: string; readonly credit: string } | null;
}

/** The overview of offers: the question, what was understood of it, what was found as a list and on a map. */
export function OffersPage(props: OffersPageProps) {
  const { visit, body, asked, result, path, many, keepers, elsewhere } = props;
  const { say, language } = visit;
  // Nothing is kept here: the way to where it is, is all there is to say.
  const alone = elsewhere?.instead === true && many === 0 && result === null;
  // Out of the frame on another site: the rest of ours may not be framed.
  const target = path === addressOf.framedOffers(body.slug) ? "_top" : undefined;
  return (
    <>
      <h1>{say("offers.title", { name: body.name })}</h1>
      {elsewhere === null ? null : (
        <div class="note">
          <p>
            {say(elsewhere.instead ? "offers.elsewhere.instead" : "offers.elsewhere.beside", { name: elsewhere.name })}
          </p>
          <p>
            <a href={elsewhere.url} target={target} rel="noopener">
              {say("offers.elsewhere.go", { name: elsewhere.name })}
            </a>
          </p>
        </div>
      )}
      {alone ? null : <p class="font-lead">{say("offers.lead")}</p>}
      {alone ? null : (
        <OfferSearchForm visit={visit} path={path} asked={asked} placeUnknown={result?.placeUnknown ?? false} />
      )}
      <p class="note offer-acute">{say("offers.acute")}</p>
      <ChosenTerms visit={visit} path={path} asked={asked} />
      <Chosen visit={visit} body={body} asked={asked} target={target} />
      {result !== null ? <Results {...props} result={result} /> : alone ? null : <Themes {...props} />}
      <p class="quiet no-print">
        {many === 0 ? say("offers.empty") : count(language, "offers-here", many)}{" "}
        <a href={addressOf.offersCsv(body.slug)} target={target}>
          {say("offers.csv")}
        </a>{" "}
        ·{" "}
        <a href={addressOf.offersHsds(body.slug)} target={target}>
          {say("offers.hsds")}
        </a>{" "}
        ·{" "}
        <a href={addressOf.offerFigures(body.slug)} target={target}>
          {say("offer-figures.crumb")}
        </a>
        {keepers ? (
          <>
            {" "}
            ·{" "}
            <a href={addressOf.keepers(body.slug)} target={target}>
              {say("keepers.crumb")}
            </a>
          </>
        ) : null}
        {mayReadOffers(visit.viewer, body.id) ? (
          <>
            {" "}
            · <a href={`/konto/tilbud/${body.id}`}>{say("offers.keep")}</a>
          </>
        ) : null}
      </p>
    </>
  );
}

/** How many are chosen, and the way to them. */
function Chosen({
  visit,
  body,
  asked,
  target,
}: Pick<OffersPageProps, "visit" | "body" | "asked"> & { readonly target: "_top" | undefined }) {
  if (asked.chosenIds.length === 0) return null;
  return (
    <p class="offer-basket">
      <a href={offersAddress(addressOf.chosenOffers(body.slug), asked)} rel="nofollow" target={target}>
        {count(visit.language, "chosen-offers", asked.chosenIds.length)}
      </a>
    </p>
  );
}

/** Where nothing was asked: what it may be about, to press on. */
function Themes({ visit, path, asked }: OffersPageProps) {
  const { say, language } = visit;
  const link = (set: "challenge" | "situation", id: string) => (
    <li>
      <a href={offersAddress(path, asked, { chosen: { ...asked.chosen, [set]: [id] } })}>
        {termWord(language, set, id)}
      </a>
    </li>
  );
  const word = (set: "challenge" | "situation") => (one: { id: string }, other: { id: string }) =>
    termWord(language, set, one.id).localeCompare(termWord(language, set, other.id), language);
  return (
    <>
      <section aria-labelledby="temaer">
        <h2 id="temaer">{say("offers.themes")}</h2>
        <ul class="offer-themes nobullet-list no-max-width">
          {challenges.toSorted(word("challenge")).map(({ id }) => link("challenge", id))}
        </ul>
      </section>
      <section aria-labelledby="situationer">
        <h2 id="situationer">{say("offers.situations")}</h2>
        <ul class="offer-themes nobullet-list no-max-width">
          {situations.toSorted(word("situation")).map(({ id }) => link("situation", id))}
        </ul>
      </section>
      <p>
        <a href={offersAddress(path, asked, { everything: true })}>{say("offers.all")}</a>
      </p>
    </>
  );
}

function Results({ visit, body, asked, result, path, tiles }: OffersPageProps & { readonly result: SearchedOffers }) {
  const { say, language } = visit;
  const from = (result.page - 1) * 20 + 1;
  const points = result.offers.flatMap(({ record }, at) =>
    record.places.flatMap(({ latitude, longitude }) =>
      latitude === null || longitude === null
        ? []
        : [
            {
              latitude,
              longitude,
              title: record.title,
              number: from + at,
              href: addressOf.offer(body.slug, record.id),
            },
          ],
    ),
  );
  return (
    <div class="search-page">
      <section aria-labelledby="resultater">
        <h2 id="resultater" class="h3">
          {result.total === 0 ? say("offers.none") : count(language, "offers", result.total)}
        </h2>
        <Meant visit={visit} result={result} asked={asked} />
        {result.total === 0 ? (
          <div class="note">
            <p>{say("offers.none.help")}</p>
            <p>
              <a href={path}>{say("offers.themes")}</a>
            </p>
          </div>
        ) : null}
        <OfferLines visit={visit} body={body} asked={asked} path={path} lines={result.offers} from={from} />
        <Pager visit={visit} page={result.page} pages={result.pages} more={result.page < result.pages} />
        {points.length === 0 ? null : (
          <section class="offer-map" aria-labelledby="kort">
            <h2 id="kort" class="h3">
              {say("offers.map")}
            </h2>
            <div
              class="offer-map-frame"
              data-map={tiles === null ? undefined : JSON.stringify({ ...tiles, points })}
              data-map-label={say("offers.map.about")}
            >
              <DotMap visit={visit} points={points} />
            </div>
            <p class="quiet">{say("offers.map.note")}</p>
          </section>
        )}
      </section>
      <OfferFacets visit={visit} path={path} asked={asked} result={result} />
      {tiles === null ? null : (
        <>
          <link rel="stylesheet" href={visit.site.assets.address("css/leaflet.css")} />
          <script src={visit.site.assets.address("js/offer-map.js")} type="module"></script>
        </>
      )}
    </div>
  );
}

/** What was understood of the question, so that one can see why these came. */
function Meant({
  visit,
  result,
  asked,
}: Pick<OffersPageProps, "visit" | "asked"> & { readonly result: SearchedOffers }) {
  const { say, language } = visit;
  const { understood, place, widened } = result;
  if (asked.text.trim() === "") return null;
  const terms = termSets.flatMap((set) =>
    set === "kind" ? [] : understood.terms[set].map((id) => termWord(language, set, id)),
  );
  const ages = understood.ages;
  const age =
    ages === null
      ? []
      : [say("offers.meant.age", { age: ages.from === ages.to ? String(ages.from) : `${ages.from}–${ages.to}` })];
  const where = place === null ? [] : [say("offers.meant.place", { name: place.name })];
  const all = [...new Set([...terms, ...age, ...where])];
  return (
    <>
      {all.length === 0 ? null : <p class="quiet">{say("offers.meant", { terms: list(language, all) })}</p>}
      {understood.corrected.map(({ from, to }) => (
        <p class="quiet">{say("offers.corrected", { from, to })}</p>
      ))}
      {widened ? <p class="quiet">{say("offers.widened")}</p> : null}
    </>
  );
}
