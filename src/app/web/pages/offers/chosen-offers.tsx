import { addressOf } from "../../../../records/address.ts";
import type { ShownOffer } from "../../../../store/queries/offers/shown-offer.ts";
import type { Body } from "../../../../store/queries/public/body.ts";
import { type AskedOffers, offersAddress } from "../../offers/asked-offers.ts";
import type { Visit } from "../../visit.ts";
import { OfferBody } from "./offer-body.tsx";

interface ChosenOffersProps {
  readonly visit: Visit;
  readonly body: Body;
  readonly asked: AskedOffers;
  readonly offers: readonly ShownOffer[];
}

/**
 * The offers that somebody has chosen, often a professional together with a citizen, to print or to send on. They stand in
 * the address and nowhere else.
 */
export function ChosenOffers({ visit, body, asked, offers }: ChosenOffersProps) {
  const { say, site } = visit;
  const here = addressOf.chosenOffers(body.slug);
  const address = `${site.baseUrl}${here}?valgt=${offers.map(({ record }) => record.id).join(".")}`;
  const mail = `mailto:?subject=${encodeURIComponent(say("offers.chosen"))}&body=${encodeURIComponent(address)}`;
  return (
    <>
      <h1>{say("offers.chosen")}</h1>
      {offers.length === 0 ? (
        <p class="empty">{say("offers.chosen.empty")}</p>
      ) : (
        <>
          <p class="font-lead no-print">{say("offers.chosen.lead")}</p>
          <p class="no-print offer-steps">
            <button class="button button-primary" type="button" data-print hidden>
              {say("offers.print")}
            </button>{" "}
            <a class="button button-secondary" href={mail}>
              {say("offers.send")}
            </a>
          </p>
        </>
      )}
      {offers.map(({ record }) => (
        <div class="chosen-offer">
          <OfferBody visit={visit} offer={record} heading="h2" />
          <p class="no-print">
            <a
              rel="nofollow"
              href={offersAddress(here, asked, { chosenIds: asked.chosenIds.filter((id) => id !== record.id) })}
            >
              {say("offers.unchoose")}
              <span class="sr-only"> {record.title}</span>
            </a>
          </p>
        </div>
      ))}
      <p class="no-print">
        <a href={offersAddress(addressOf.offers(body.slug), asked)}>{say("offer.back")}</a>
      </p>
      <script src={visit.site.assets.address("js/offers.js")} defer></script>
    </>
  );
}
