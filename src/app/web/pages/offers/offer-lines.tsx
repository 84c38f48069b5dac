import { addressOf } from "../../../../records/address.ts";
import type { Offer } from "../../../../records/offer.ts";
import type { Body } from "../../../../store/queries/public/body.ts";
import { type AskedOffers, mostChosen, offersAddress } from "../../offers/asked-offers.ts";
import { agesText, distanceText, placeText, priceText, wordsOf } from "../../offers/offer-words.ts";
import { termWord } from "../../offers/term-words.ts";
import type { Visit } from "../../visit.ts";

interface OfferLine {
  readonly record: Offer;
  readonly bodyId: string;
  readonly bodyName: string;
  readonly kilometres: number | null;
}

interface OfferLinesProps {
  readonly visit: Visit;
  readonly body: Body;
  /** The question, which goes along to the offer's page and back; null on the list of what was chosen. */
  readonly asked: AskedOffers;
  /** The overview's own address: the page, or the frame on another site. */
  readonly path: string;
  readonly lines: readonly OfferLine[];
  readonly from: number;
}

/** Offers that were found, each with what decides whether it is worth opening. */
export function OfferLines({ visit, body, asked, path, lines, from }: OfferLinesProps) {
  const { say, language } = visit;
  return (
    <ol class="offer-lines nobullet-list no-max-width" start={from}>
      {lines.map(({ record, bodyId, bodyName, kilometres }, at) => {
        const words = wordsOf(record, language);
        const [place] = record.places;
        const target = path === addressOf.framedOffers(body.slug) ? "_top" : undefined;
        const chosen = asked.chosenIds.includes(record.id);
        const ids = chosen ? asked.chosenIds.filter((id) => id !== record.id) : [...asked.chosenIds, record.id];
        return (
          <li class="offer-line" id={`tilbud-${record.id}`}>
            <h3 class="offer-title">
              <span class="quiet">{from + at}.</span>{" "}
              <a href={offersAddress(addressOf.offer(body.slug, record.id), asked)} lang={words.lang} target={target}>
                {words.title}
              </a>
            </h3>
            <p class="quiet">
              {termWord(language, "kind", record.kind)} · <span lang="da">{record.provider.name}</span>
              {bodyId === body.id ? null : ` · ${say("offer.national", { name: bodyName })}`}
            </p>
            <p lang={words.lang}>{shortened(words.description)}</p>
            <ul class="offer-facts nobullet-list">
              <li>{agesText(visit, record.ages)}</li>
              <li>{priceText(visit, { ...record.price, note: null })}</li>
              <li>{say(record.referral.needed ? "offer.referral.needed" : "offer.referral.none")}</li>
              {place === undefined ? null : (
                <li>
                  <span lang="da">
                    {place.kind === "address" ? (place.town ?? placeText(visit, place)) : placeText(visit, place)}
                  </span>
                  {kilometres === null ? null : ` (${distanceText(visit, kilometres)})`}
                </li>
              )}
            </ul>
            {asked.chosenIds.length >= mostChosen && !chosen ? null : (
              <p class="no-print">
                <a
                  class="offer-choose"
                  rel="nofollow"
                  href={`${offersAddress(path, asked, { chosenIds: ids })}#tilbud-${record.id}`}
                >
                  {say(chosen ? "offers.unchoose" : "offers.choose")}
                  <span class="sr-only"> {words.title}</span>
                </a>
              </p>
            )}
          </li>
        );
      })}
    </ol>
  );
}

const longest = 180;

/** The beginning of a text, cut between words. */
function shortened(text: string): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), longest - 30))} …`;
}
