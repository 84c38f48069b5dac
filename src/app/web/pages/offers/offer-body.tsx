import type { Child } from "hono/jsx";
import { formatDay } from "../../../../output/texts/format.ts";
import { list } from "../../../../output/texts/list.ts";
import type { Offer } from "../../../../records/offer.ts";
import type { OfferPlace } from "../../../../records/offer-place.ts";
import { agesText, placeText, priceText, scheduleText, wordsOf } from "../../offers/offer-words.ts";
import { languageWord, termWord } from "../../offers/term-words.ts";
import type { Visit } from "../../visit.ts";

interface OfferBodyProps {
  readonly visit: Visit;
  readonly offer: Offer;
  readonly heading: "h1" | "h2";
}

/** Everything there is to say of an offer. The same on its page and on the list of those that were chosen. */
export function OfferBody({ visit, offer, heading }: OfferBodyProps) {
  const { say, language } = visit;
  const words = wordsOf(offer, language);
  const Heading = heading;
  const others = offer.translations.filter((each) => each.language !== words.lang);
  return (
    <article class="offer" id={`laes-op${heading === "h1" ? "" : `-${offer.id}`}`}>
      <Heading lang={words.lang}>{words.title}</Heading>
      <p class="quiet">
        {termWord(language, "kind", offer.kind)} · <span lang="da">{offer.provider.name}</span>
      </p>
      {paragraphs(words.description).map((text) => (
        <p lang={words.lang}>{text}</p>
      ))}
      <Contact visit={visit} offer={offer} />
      <dl class="offer-rows">
        <Row label={say("offer.for")}>{whom(visit, offer)}</Row>
        <Row label={say("offer.about")}>
          {offer.challenges.length + offer.situations.length === 0
            ? null
            : list(language, [
                ...offer.challenges.map((id) => termWord(language, "challenge", id)),
                ...offer.situations.map((id) => termWord(language, "situation", id)),
              ])}
        </Row>
        <Row label={say("offer.price")}>{priceText(visit, offer.price)}</Row>
        <Row label={say("offer.referral")}>
          {say(offer.referral.needed ? "offer.referral.needed" : "offer.referral.none")}
          {offer.referral.note === null ? null : <span lang="da">. {offer.referral.note}</span>}
          {offer.referral.law === null ? null : <span lang="da"> ({offer.referral.law})</span>}
        </Row>
        <Row label={say("offer.where")}>
          {offer.places.length === 0 ? null : offer.places.map((place) => <Place visit={visit} place={place} />)}
        </Row>
        <Row label={say("offer.when")}>
          {offer.schedule.length === 0
            ? null
            : offer.schedule.map((one) => <span class="offer-part">{scheduleText(visit, one)}</span>)}
        </Row>
        <Row label={say("offer.languages")}>
          {offer.languages.length === 0
            ? null
            : list(
                language,
                offer.languages.map((code) => languageWord(language, code)),
              )}
        </Row>
        <Row label={say("offer.access")}>
          {offer.accessibility.length === 0 && offer.accessibilityNote === null
            ? null
            : [offer.accessibility.map((one) => say(`offer.access.${one}`)).join(", "), offer.accessibilityNote ?? ""]
                .filter((part) => part !== "")
                .join(". ")}
        </Row>
        <Row label={say("offer.until")}>{offer.validUntil === null ? null : formatDay(language, offer.validUntil)}</Row>
      </dl>
      {others.map((other) => (
        <details class="details">
          <summary class="details-summary" lang={other.language}>
            {languageWord(other.language === "da" ? "da" : "en", other.language)}: {other.title}
          </summary>
          {paragraphs(other.description).map((text) => (
            <p lang={other.language} dir="auto">
              {text}
            </p>
          ))}
        </details>
      ))}
    </article>
  );
}

const paragraphs = (text: string) => text.split(/\n\s*\n|\n/).filter((part) => part.trim() !== "");

function Row({ label, children }: { readonly label: string; readonly children?: Child }) {
  if (children === null || children === undefined || children === "") return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function whom(visit: Visit, { groups, ages }: Offer): string {
  const named = groups.map((id) => termWord(visit.language, "group", id));
  return [named.length === 0 ? "" : list(visit.language, named), agesText(visit, ages)]
    .filter((part) => part !== "")
    .join(", ");
}

function Place({ visit, place }: { readonly visit: Visit; readonly place: OfferPlace }) {
  return (
    <span class="offer-part" lang={place.kind === "address" ? "da" : undefined}>
      {placeText(visit, place)}
    </span>
  );
}

/** How one comes to it: what one presses on a telephone first. */
function Contact({ visit, offer }: { readonly visit: Visit; readonly offer: Offer }) {
  const { name, phone, email, url, how } = offer.contact;
  const { say } = visit;
  if ([name, phone, email, url, how].every((part) => part === null)) return null;
  return (
    <div class="offer-contact">
      {how === null ? null : <p lang="da">{how}</p>}
      {name === null ? null : <p>{say("offer.contact", { name })}</p>}
      {phone === null ? null : (
        <p>
          <a class="offer-phone" href={`tel:${phone.replace(/[^\d+]/g, "")}`}>
            {say("offer.call", { phone: spaced(phone) })}
          </a>
        </p>
      )}
      {email === null ? null : (
        <p>
          <a href={`mailto:${email}`}>{email}</a>
        </p>
      )}
      {url === null ? null : (
        <p>
          <a href={url}>{say("offer.site", { host: new URL(url).host })}</a>
        </p>
      )}
    </div>
  );
}

/** A Danish number in pairs: 70 00 00 01. */
const spaced = (phone: string) => (/^\d{8}$/.test(phone) ? phone.replace(/(\d\d)(?=\d)/g, "$1 ") : phone);
