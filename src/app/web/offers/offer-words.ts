import { formatNumber } from "../../../output/texts/format.ts";
import type { Offer } from "../../../records/offer.ts";
import { type OfferPlace, type OfferSchedule, weekdays } from "../../../records/offer-place.ts";
import type { Visit } from "../visit.ts";

/** For which ages: *13–17 år*, *fra 18 år*, *for alle aldre*. */
export function agesText({ say, language }: Visit, { from, to }: Offer["ages"]): string {
  const number = (age: number) => formatNumber(language, age);
  if (from !== null && to !== null) return say("offer.ages", { from: number(from), to: number(to) });
  if (from !== null) return say("offer.ages.from", { from: number(from) });
  return to === null ? say("offer.ages.all") : say("offer.ages.to", { to: number(to) });
}

/** What it costs: *Gratis*, *40 kr.* */
export function priceText({ say, language }: Visit, { kind, amount, note }: Offer["price"]): string {
  const said =
    amount === null
      ? say(`offer.price.${kind}`)
      : say("offer.price.amount", { amount: formatNumber(language, amount) });
  return note === null ? said : `${said}. ${note}`;
}

/** Where it is, in a line. */
export function placeText({ say }: Visit, place: OfferPlace): string {
  if (place.kind !== "address") {
    const where = say(`offer.place.${place.kind}`);
    return place.municipality === null ? where : `${where}: ${place.municipality}`;
  }
  const town = [place.postcode, place.town].filter((part) => part !== null).join(" ");
  return [place.name, place.street, town].filter((part) => part !== null && part !== "").join(", ");
}

/** When it is: *tirsdag 15.30–17.00*. */
export function scheduleText({ say, language }: Visit, { days, interval, opens, closes, note }: OfferSchedule): string {
  const clock = (time: string) => (language === "da" ? time.replace(":", ".") : time);
  const named = weekdays.filter((day) => days.includes(day)).map((day) => say(`offer.day.${day}`));
  const times =
    opens === null
      ? ""
      : closes === null
        ? say("offer.from-clock", { time: clock(opens) })
        : `${clock(opens)}–${clock(closes)}`;
  const every = interval === 1 ? "" : say("offer.every", { weeks: formatNumber(language, interval) });
  const said = [named.join(", "), times, every].filter((part) => part !== "").join(" ");
  return [said, note ?? ""].filter((part) => part !== "").join(". ");
}

/** How far it is: *3 km*; *under 1 km*. */
export function distanceText({ say, language }: Visit, kilometres: number): string {
  return kilometres < 1
    ? say("offer.under-a-kilometre")
    : say("offer.kilometres", { km: formatNumber(language, Math.round(kilometres)) });
}

/** The offer's title and description in the visitor's language where it has them, else in Danish, with the language. */
export function wordsOf(offer: Offer, language: string): { title: string; description: string; lang: string } {
  const other = offer.translations.find((each) => each.language === language);
  return language === "da" || other === undefined
    ? { title: offer.title, description: offer.description, lang: "da" }
    : { title: other.title, description: other.description, lang: language };
}
