import { randomUUID } from "node:crypto";
import { z } from "zod";
import { placeOfPostcode } from "../../danish/places/places.ts";
import { accessibilities, type WrittenOffer } from "../../records/offer.ts";
import type { GivenOffer } from "../../records/offer-columns.ts";
import { type OfferPlace, weekdays } from "../../records/offer-place.ts";
import { type Problem, problem } from "../../records/problem.ts";
import { mostOffers } from "./read-offers-csv.ts";

const text = z.string().nullish();
const number = z.number().nullish();
const many = <T extends z.ZodType>(schema: T) => z.array(schema).nullish();

const addressSchema = z.object({ address_1: text, city: text, postal_code: text, state_province: text });
const locationSchema = z.object({
  ...{ location_type: text, name: text, latitude: number, longitude: number, addresses: many(addressSchema) },
  accessibility: many(z.object({ description: text })),
});
const serviceSchema = z.object({
  ...{ id: z.string(), name: z.string(), description: text, status: text, url: text, email: text },
  ...{ application_process: text, fees_description: text, minimum_age: number, maximum_age: number },
  organization: z.object({ name: z.string(), website: text, tax_id: text }).nullish(),
  phones: many(z.object({ number: text })),
  contacts: many(z.object({ name: text })),
  languages: many(z.object({ code: text })),
  cost_options: many(z.object({ option: text, amount: number, amount_description: text, valid_to: text })),
  schedules: many(
    z.object({
      ...{ byday: text, interval: number, opens_at: text, closes_at: text, valid_from: text, valid_to: text },
      description: text,
    }),
  ),
  service_at_locations: many(z.object({ location: locationSchema.nullish() })),
  eligibility_description: text,
  attributes: many(z.object({ link_type: text, value: text, taxonomy_term: z.object({ code: text }).nullish() })),
});
type Service = z.infer<typeof serviceSchema>;

const pageSchema = z.union([
  z.object({ contents: z.array(z.unknown()) }),
  z.array(z.unknown()),
  z.object({ services: z.array(z.unknown()) }),
]);

/**
 * Reads services of Open Referral HSDS 3: a page of the API, a list, or an object with `services`. What is not active is
 * left out. Whole or not at all: a problem names the first service that is none.
 */
export function readHsds(name: string, bytes: Uint8Array): readonly GivenOffer<WrittenOffer>[] | Problem {
  let given: unknown;
  try {
    given = JSON.parse(new TextDecoder().decode(bytes).replace(/^\uFEFF/, ""));
  } catch {
    return problem("problem.offers-file-json", { name });
  }
  const page = pageSchema.safeParse(given);
  if (!page.success) return problem("problem.offers-file-json", { name });
  const list = Array.isArray(page.data) ? page.data : "contents" in page.data ? page.data.contents : page.data.services;
  if (list.length > mostOffers) return problem("problem.offers-file-large", { name, most: mostOffers });
  const out: GivenOffer<WrittenOffer>[] = [];
  for (const [at, one] of list.entries()) {
    const service = serviceSchema.safeParse(one);
    if (!service.success) return problem("problem.offers-file-service", { name, number: at + 1 });
    if ((service.data.status ?? "active") !== "active") continue;
    out.push({ outsideId: service.data.id, row: at + 1, offer: offerOf(service.data) });
  }
  return out;
}

const orNull = (value: string | null | undefined) =>
  value === undefined || value === null || value === "" ? null : value;

function offerOf(service: Service): WrittenOffer {
  const term = (set: string) =>
    (service.attributes ?? []).flatMap(({ taxonomy_term }) => {
      const [taxonomy, of, id] = (taxonomy_term?.code ?? "").split(":");
      return taxonomy === "roedtraad" && of === set && id !== undefined ? [id] : [];
    });
  const [cost] = service.cost_options ?? [];
  const locations = (service.service_at_locations ?? []).flatMap(({ location }) => location ?? []);
  const access = (locations[0]?.accessibility?.[0]?.description ?? "").split(", ").filter((part) => part !== "");
  const known = accessibilities.filter((one) => access.includes(one));
  const kind = cost?.option;
  return {
    ...{ title: service.name, description: orNull(service.description) ?? service.name },
    ...{ kind: term("kind")[0] ?? "counselling", challenges: term("challenge"), groups: term("group") },
    ...{ situations: term("situation"), words: [] },
    ages: { from: service.minimum_age ?? null, to: service.maximum_age ?? null },
    provider: {
      ...{
        name: service.organization?.name ?? service.name,
        kind: "other",
        url: httpOr(service.organization?.website),
      },
      cvr: /^\d{8}$/.exec(service.organization?.tax_id ?? "")?.[0] ?? null,
    },
    price: {
      kind: kind === "free" || kind === "paid" || kind === "partly" ? kind : (cost?.amount ?? 0) > 0 ? "paid" : "free",
      amount: cost?.amount === 0 ? null : (cost?.amount ?? null),
      note: orNull(cost?.amount_description) ?? (cost === undefined ? orNull(service.fees_description) : null),
    },
    referral: {
      needed: orNull(service.eligibility_description) !== null,
      ...{ law: orNull(service.eligibility_description), note: null },
    },
    places: locations.map(placeOf),
    schedule: (service.schedules ?? []).map((one) => ({
      id: randomUUID(),
      days: weekdays.filter((day) => (one.byday ?? "").split(",").includes(day)),
      interval: one.interval ?? 1,
      ...{ opens: clockOf(one.opens_at), closes: clockOf(one.closes_at) },
      ...{ from: orNull(one.valid_from), to: orNull(one.valid_to), note: orNull(one.description) },
    })),
    contact: {
      ...{ name: orNull(service.contacts?.[0]?.name), phone: orNull(service.phones?.[0]?.number) },
      ...{ email: orNull(service.email), url: httpOr(service.url), how: orNull(service.application_process) },
    },
    languages: (service.languages ?? []).flatMap(({ code }) => (/^[a-z]{2}$/.test(code ?? "") ? [code ?? ""] : [])),
    accessibility: known,
    accessibilityNote: orNull(access.filter((one) => !known.some((each) => each === one)).join(", ")),
    reach: term("reach")[0] === "national" ? "national" : "local",
    validUntil: orNull(cost?.valid_to),
    translations: (service.attributes ?? []).flatMap(({ link_type, value, taxonomy_term }) => {
      const language = taxonomy_term?.code?.split(":")[2];
      const said = link_type === "language-of" && value ? translationSchema.safeParse(parsed(value)).data : undefined;
      return said === undefined || language === undefined ? [] : [{ language, ...said }];
    }),
  };
}

const translationSchema = z.object({ title: z.string(), description: z.string() });

function parsed(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return null;
  }
}

const httpOr = (value: string | null | undefined) => (/^https?:\/\//.test(value ?? "") ? (value ?? null) : null);
/** The time of day of `09:00`, `09:00:00`, `09:00+01:00`. */
const clockOf = (value: string | null | undefined) => /^\d{2}:\d{2}/.exec(value ?? "")?.[0] ?? null;

function placeOf(location: z.infer<typeof locationSchema>): OfferPlace {
  const [address] = location.addresses ?? [];
  const physical = location.location_type === "physical" || address !== undefined;
  const kind = physical
    ? "address"
    : location.name === "area"
      ? "area"
      : location.name === "telephone"
        ? "telephone"
        : "online";
  const postcode = /^\d{4}$/.exec(address?.postal_code ?? "")?.[0] ?? null;
  const known = postcode === null ? null : placeOfPostcode(postcode);
  const placed = location.latitude != null && location.longitude != null;
  return {
    ...{ id: randomUUID(), kind, name: physical ? orNull(location.name) : null },
    ...{ street: orNull(address?.address_1), postcode, town: orNull(address?.city) ?? known?.name ?? null },
    municipality: orNull(address?.state_province),
    latitude: placed ? (location.latitude ?? null) : (known?.latitude ?? null),
    longitude: placed ? (location.longitude ?? null) : (known?.longitude ?? null),
  };
}
