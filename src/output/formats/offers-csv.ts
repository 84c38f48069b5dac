import type { Offer } from "../../records/offer.ts";
import { type OfferColumn, offerColumns } from "../../records/offer-columns.ts";
import type { OfferPlace, OfferSchedule } from "../../records/offer-place.ts";
import { csvOf } from "./csv.ts";

/** Offers as a CSV file that `traad offers import` and the desk take in again as they were. */
export function offersCsv(offers: readonly Offer[]): string {
  return csvOf([[...offerColumns], ...offers.map((offer) => offerColumns.map((column) => cells[column](offer)))]);
}

const list = (values: readonly string[]) => values.join("|");

const cells: Readonly<Record<OfferColumn, (offer: Offer) => string | number | null>> = {
  id: ({ id }) => id,
  title: ({ title }) => title,
  description: ({ description }) => description,
  kind: ({ kind }) => kind,
  challenges: ({ challenges }) => list(challenges),
  groups: ({ groups }) => list(groups),
  situations: ({ situations }) => list(situations),
  words: ({ words }) => list(words),
  age_from: ({ ages }) => ages.from,
  age_to: ({ ages }) => ages.to,
  provider: ({ provider }) => provider.name,
  provider_kind: ({ provider }) => provider.kind,
  provider_cvr: ({ provider }) => provider.cvr,
  provider_url: ({ provider }) => provider.url,
  price: ({ price }) => price.kind,
  price_amount: ({ price }) => price.amount,
  price_note: ({ price }) => price.note,
  referral: ({ referral }) => (referral.needed ? "yes" : "no"),
  referral_law: ({ referral }) => referral.law,
  referral_note: ({ referral }) => referral.note,
  places: ({ places }) => list(places.map(placeCell)),
  schedule: ({ schedule }) => list(schedule.map(scheduleCell)),
  contact_name: ({ contact }) => contact.name,
  phone: ({ contact }) => contact.phone,
  email: ({ contact }) => contact.email,
  url: ({ contact }) => contact.url,
  how: ({ contact }) => contact.how,
  languages: ({ languages }) => list(languages),
  accessibility: ({ accessibility }) => list(accessibility),
  accessibility_note: ({ accessibilityNote }) => accessibilityNote,
  reach: ({ reach }) => reach,
  valid_until: ({ validUntil }) => validUntil,
  translations: ({ translations }) =>
    translations.length === 0
      ? null
      : JSON.stringify(
          Object.fromEntries(
            translations.map(({ language, title, description }) => [language, { title, description }]),
          ),
        ),
};

function placeCell({ kind, name, street, postcode, town, municipality, latitude, longitude }: OfferPlace): string {
  if (kind === "area") return `area: ${municipality ?? ""}`;
  if (kind !== "address") return kind;
  const last = [postcode, town].filter((part) => part !== null).join(" ");
  const said = [name, street, last].filter((part) => part !== null && part !== "").join(", ");
  return latitude === null ? said : `${said} (${latitude} ${longitude})`;
}

function scheduleCell({ days, interval, opens, closes, from, to, note }: OfferSchedule): string {
  return [
    `${days.join(",")}${interval === 1 ? "" : `/${interval}`}`,
    opens === null ? "" : `${opens}-${closes ?? ""}`,
    from === null && to === null ? "" : `[${from ?? ""}..${to ?? ""}]`,
    note === null ? "" : `; ${note}`,
  ]
    .filter((part) => part !== "")
    .join(" ");
}
