// What the invented town offers, as it is stored.

import { newOffer } from "../../../features/offers/keep-offer.ts";
import { writtenOffer } from "../../../features/offers/testing/written-offer.ts";
import { inState, type Offer, type WrittenOffer } from "../../../records/offer.ts";
import type { OfferPlace } from "../../../records/offer-place.ts";

const address: Omit<OfferPlace, "id"> = {
  ...{ kind: "address", name: "Havnehuset", street: "Ærtevej 1", postcode: "8500", town: "Grenaa" },
  ...{ municipality: null, latitude: 56.41, longitude: 10.88 },
};
const elsewhere: Omit<OfferPlace, "id" | "kind"> = {
  name: null,
  street: null,
  postcode: null,
  town: null,
  municipality: null,
  latitude: null,
  longitude: null,
};

/** Offers that everybody sees, with all that an offer can say. */
export function townOffers(idOf: (name: string) => string): Offer[] {
  const shown = (name: string, said: Partial<WrittenOffer>): Offer => ({
    ...inState(newOffer(writtenOffer(said)), "approved"),
    id: idOf(name),
  });
  return [
    shown("offer", {
      title: "Modig sammen: en gruppe for unge, der øver sig i det, de er bange for, i små skridt",
      description: "Vi mødes otte gange.\n\nTo behandlere leder gruppen, og du kan tage en ven med den første gang.",
      translations: [{ language: "ar", title: "شجعان معا", description: "نلتقي ثماني مرات." }],
      challenges: ["anxiety", "self-esteem"],
      situations: ["out-of-school"],
      price: { kind: "paid", amount: 40, note: "Gratis med kontanthjælp." },
      referral: { needed: true, law: "Serviceloven § 103", note: "Skolen henviser." },
      places: [
        { ...address, id: idOf("offer place") },
        { ...elsewhere, id: idOf("offer online"), kind: "online" },
      ],
      schedule: [
        {
          ...{ id: idOf("offer time"), days: ["TU", "TH"], interval: 2, opens: "15:30", closes: "17:00" },
          ...{ from: null, to: null, note: "Ikke i ferier." },
        },
      ],
      contact: {
        name: "Bodil Bogfinke",
        phone: "70000001",
        email: "unge@example.dk",
        url: "https://example.dk/unge",
        how: "Ring først.",
      },
      languages: ["da", "ar"],
      accessibility: ["step-free", "quiet"],
      accessibilityNote: "Elevatoren er i gården.",
      validUntil: "2030-12-31",
    }),
    shown("offer of friends", {
      title: "Besøgsven",
      description: "En frivillig kommer hjem til dig en gang om ugen.",
      kind: "befriender",
      challenges: ["loneliness"],
      groups: ["elderly"],
      ages: { from: 60, to: null },
      places: [{ ...elsewhere, id: idOf("offer area"), kind: "area", municipality: "Ærtebjerg Kommune" }],
    }),
  ];
}
