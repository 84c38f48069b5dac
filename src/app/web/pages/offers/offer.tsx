import { raw } from "hono/html";
import { formatDay } from "../../../../output/texts/format.ts";
import { addressOf } from "../../../../records/address.ts";
import type { Offer } from "../../../../records/offer.ts";
import type { ShownOffer } from "../../../../store/queries/offers/shown-offer.ts";
import type { Body } from "../../../../store/queries/public/body.ts";
import { type AskedOffers, offersAddress } from "../../offers/asked-offers.ts";
import type { Visit } from "../../visit.ts";
import { OfferBody } from "./offer-body.tsx";

interface OfferPageProps {
  readonly visit: Visit;
  readonly body: Body;
  readonly offer: ShownOffer;
  readonly asked: AskedOffers;
  /** schema.org's words for it, as JSON. */
  readonly linkedData: string;
}

/** An offer: what it is, whether it is for one, and how one comes to it. */
export function OfferPage({ visit, body, offer, asked, linkedData }: OfferPageProps) {
  const { say, language } = visit;
  const { record } = offer;
  const chosen = asked.chosenIds.includes(record.id);
  const ids = chosen ? asked.chosenIds.filter((id) => id !== record.id) : [...asked.chosenIds, record.id];
  return (
    <>
      <OfferBody visit={visit} offer={record} heading="h1" />
      <p class="no-print offer-steps">
        <button
          class="button button-secondary"
          type="button"
          data-read-aloud="laes-op"
          data-stop={say("offer.stop-reading")}
          hidden
        >
          {say("offer.read-aloud")}
        </button>{" "}
        <a
          class="button button-secondary"
          rel="nofollow"
          href={offersAddress(addressOf.offer(body.slug, record.id), asked, { chosenIds: ids })}
        >
          {say(chosen ? "offers.unchoose" : "offers.choose")}
        </a>
      </p>
      {asked.chosenIds.length === 0 ? null : (
        <p class="no-print">
          <a href={offersAddress(addressOf.chosenOffers(body.slug), asked)} rel="nofollow">
            {say("offers.see-chosen")}
          </a>
        </p>
      )}
      <p class="no-print">
        <a href={offersAddress(addressOf.offers(body.slug), asked)}>{say("offer.back")}</a>
      </p>
      <Provenance visit={visit} body={body} offer={offer} />
      <p class="quiet">{say("offer.changed", { day: formatDay(language, offer.modified.slice(0, 10)) })}</p>
      <script src={visit.site.assets.address("js/offers.js")} defer></script>
      {raw(`<script type="application/ld+json">${linkedData.replaceAll("<", "\\u003c")}</script>`)}
    </>
  );
}

function Provenance({ visit, body, offer }: Pick<OfferPageProps, "visit" | "body" | "offer">) {
  const { say } = visit;
  const { source }: Offer = offer.record;
  return (
    <>
      {offer.bodyId === body.id ? null : <p class="quiet">{say("offer.national", { name: offer.bodyName })}</p>}
      {source.overview === null || source.kind === "own" ? null : (
        <p class="quiet">
          {say("offer.source")} {source.url === null ? source.overview : <a href={source.url}>{source.overview}</a>}
        </p>
      )}
    </>
  );
}
