import type { Offer } from "../../records/offer.ts";
import type { OfferPlace, Weekday } from "../../records/offer-place.ts";

const days: Readonly<Record<Weekday, string>> = {
  MO: "Monday",
  TU: "Tuesday",
  WE: "Wednesday",
  TH: "Thursday",
  FR: "Friday",
  SA: "Saturday",
  SU: "Sunday",
};

/** An offer in schema.org's words (Service), for search engines. `page`: the address of its page. */
export function linkedDataOf(offer: Offer, page: string): object {
  const { title, description, provider, price, contact, ages, languages } = offer;
  const physical = offer.places.filter(({ kind }) => kind === "address");
  return {
    "@context": "https://schema.org",
    "@type": "Service",
    "@id": page,
    url: page,
    name: title,
    description,
    provider: {
      "@type":
        provider.kind === "municipality" || provider.kind === "region" ? "GovernmentOrganization" : "Organization",
      name: provider.name,
      ...(provider.url === null ? {} : { url: provider.url }),
      ...(provider.cvr === null ? {} : { taxID: `DK${provider.cvr}` }),
    },
    offers: {
      "@type": "Offer",
      priceCurrency: "DKK",
      ...(price.kind === "free" ? { price: 0 } : price.amount === null ? {} : { price: price.amount }),
    },
    audience: {
      "@type": "PeopleAudience",
      ...(ages.from === null ? {} : { suggestedMinAge: ages.from }),
      ...(ages.to === null ? {} : { suggestedMaxAge: ages.to }),
    },
    availableChannel: {
      "@type": "ServiceChannel",
      ...(languages.length === 0 ? {} : { availableLanguage: languages }),
      ...(contact.phone === null ? {} : { servicePhone: { "@type": "ContactPoint", telephone: contact.phone } }),
      ...(contact.url === null ? {} : { serviceUrl: contact.url }),
      ...(physical.length === 0 ? {} : { serviceLocation: physical.map(placeOf) }),
    },
    ...(offer.schedule.length === 0
      ? {}
      : {
          hoursAvailable: offer.schedule.flatMap(({ days: on, opens, closes }) =>
            opens === null || closes === null
              ? []
              : [{ "@type": "OpeningHoursSpecification", dayOfWeek: on.map((day) => days[day]), opens, closes }],
          ),
        }),
  };
}

function placeOf({ name, street, postcode, town, latitude, longitude }: OfferPlace): object {
  return {
    "@type": "Place",
    ...(name === null ? {} : { name }),
    address: {
      "@type": "PostalAddress",
      addressCountry: "DK",
      ...(street === null ? {} : { streetAddress: street }),
      ...(postcode === null ? {} : { postalCode: postcode }),
      ...(town === null ? {} : { addressLocality: town }),
    },
    ...(latitude === null || longitude === null ? {} : { geo: { "@type": "GeoCoordinates", latitude, longitude } }),
  };
}
