import { createHash } from "node:crypto";
import type { Offer } from "../../records/offer.ts";
import type { OfferPlace, OfferSchedule } from "../../records/offer-place.ts";
import { offerTerms } from "../../records/vocabulary/offer-terms.ts";
import type { TermSet } from "../../records/vocabulary/term.ts";

/** An offer that is given out, with whose it is and when it last changed (ISO). */
export interface GivenOut {
  readonly offer: Offer;
  readonly bodyName: string;
  readonly modified: string;
  /** The address of its page. */
  readonly page: string;
}

/** An id for a part of an offer: the same each time it is given out. */
function idOf(...parts: readonly string[]): string {
  const hex = createHash("sha256").update(parts.join("|")).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** What is stated only: HSDS has no nulls. */
function stated(record: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(record).filter(
      ([, value]) => value !== null && value !== "" && !(Array.isArray(value) && value.length === 0),
    ),
  );
}

/** The taxonomy that the terms are of: what stands before a term's set and id in its code. */
export const hsdsTaxonomy = "roedtraad";

/** An offer as a service of Open Referral HSDS 3.0. What HSDS has no field for is an attribute with a term. */
export function hsdsServiceOf({ offer, bodyName, modified, page }: GivenOut): Record<string, unknown> {
  const { id, provider, contact, price, referral } = offer;
  const organizationId = idOf("organization", provider.cvr ?? provider.name);
  return stated({
    id,
    organization_id: organizationId,
    name: offer.title,
    description: offer.description,
    url: contact.url ?? page,
    email: contact.email,
    status: "active",
    application_process: [contact.how, referral.note].filter((part) => part !== null).join(" "),
    eligibility_description: referral.needed ? (referral.law ?? "Kræver henvisning") : null,
    fees_description: feesOf(price),
    minimum_age: offer.ages.from,
    maximum_age: offer.ages.to,
    last_modified: modified,
    organization: stated({
      ...{ id: organizationId, name: provider.name, description: provider.name, website: provider.url },
      tax_id: provider.cvr,
    }),
    phones:
      contact.phone === null ? [] : [{ id: idOf(id, "phone"), service_id: id, number: contact.phone, type: "voice" }],
    contacts: contact.name === null ? [] : [{ id: idOf(id, "contact"), service_id: id, name: contact.name }],
    languages: offer.languages.map((code) => ({ id: idOf(id, "language", code), service_id: id, code, name: code })),
    cost_options: [
      stated({
        ...{ id: idOf(id, "cost"), service_id: id, option: price.kind, currency: "DKK" },
        ...{
          amount: price.kind === "free" ? 0 : price.amount,
          amount_description: price.note,
          valid_to: offer.validUntil,
        },
      }),
    ],
    schedules: offer.schedule.map((one) => scheduleOf(id, one)),
    service_areas: [
      {
        ...{ id: idOf(id, "area"), service_id: id },
        ...{ name: offer.reach === "national" ? "Danmark" : bodyName, extent_type: "text" },
      },
    ],
    service_at_locations: offer.places.map((place) => ({
      ...{ id: idOf(id, "at", place.id), service_id: id, location_id: place.id },
      location: locationOf(offer, place),
    })),
    attributes: attributesOf(offer),
  });
}

function feesOf({ kind, amount, note }: Offer["price"]): string {
  const said = kind === "free" ? "Gratis" : amount === null ? "" : `${amount} kr.`;
  return [said, note ?? ""].filter((part) => part !== "").join(" ");
}

function scheduleOf(serviceId: string, { id, days, interval, opens, closes, from, to, note }: OfferSchedule) {
  return stated({
    ...{ id, service_id: serviceId, freq: "WEEKLY", interval, byday: days.join(",") },
    ...{ opens_at: opens, closes_at: closes, valid_from: from, valid_to: to, description: note },
  });
}

function locationOf({ accessibility, accessibilityNote }: Offer, place: OfferPlace) {
  const { id, kind, name, street, postcode, town, municipality, latitude, longitude } = place;
  const said = [...accessibility, accessibilityNote ?? ""].filter((part) => part !== "").join(", ");
  return stated({
    ...{ id, location_type: kind === "address" ? "physical" : "virtual" },
    ...{ name: name ?? (kind === "address" ? null : kind), latitude, longitude },
    addresses:
      kind !== "address"
        ? []
        : [
            {
              ...{ id: idOf(id, "address"), location_id: id, address_1: street ?? name ?? "", city: town ?? "" },
              ...{
                state_province: municipality ?? "",
                postal_code: postcode ?? "",
                country: "DK",
                address_type: "physical",
              },
            },
          ],
    accessibility: said === "" ? [] : [{ id: idOf(id, "accessibility"), location_id: id, description: said }],
  });
}

function attributesOf(offer: Offer) {
  const term = (set: TermSet | "reach" | "language-of", id: string, name: string, value?: string) => ({
    ...{ id: idOf(offer.id, set, id), link_id: offer.id, link_type: set, link_entity: "service" },
    ...(value === undefined ? {} : { value }),
    taxonomy_term: {
      ...{ id: idOf("term", set, id), code: `${hsdsTaxonomy}:${set}:${id}`, name, description: name },
      taxonomy: hsdsTaxonomy,
    },
  });
  const of = (set: TermSet, ids: readonly string[]) =>
    ids.map((id) => term(set, id, offerTerms[set].find((one) => one.id === id)?.da ?? id));
  return [
    ...of("kind", [offer.kind]),
    ...of("challenge", offer.challenges),
    ...of("group", offer.groups),
    ...of("situation", offer.situations),
    term("reach", offer.reach, offer.reach),
    ...offer.translations.map(({ language, title, description }) =>
      term("language-of", language, language, JSON.stringify({ title, description })),
    ),
  ];
}

/** A page of services as the API of HSDS has it. `page` from 1. */
export function hsdsPage(services: readonly Record<string, unknown>[], total: number, page: number, size: number) {
  const pages = Math.max(1, Math.ceil(total / size));
  return {
    ...{ total_items: total, total_pages: pages, page_number: page, size: services.length },
    ...{ first_page: page === 1, last_page: page >= pages, empty: services.length === 0 },
    contents: services,
  };
}
