import type { WrittenOffer } from "../../../records/offer.ts";

/** What tests write of an offer: the usual, and what is said of each. */
export const writtenOffer = (said: Partial<WrittenOffer> = {}): WrittenOffer => ({
  title: "Samtalegruppe for unge",
  description: "Vi mødes ti gange og taler om det, der er svært.",
  translations: [],
  kind: "talk-group",
  challenges: ["anxiety"],
  groups: ["young"],
  situations: [],
  words: [],
  ages: { from: 13, to: 18 },
  provider: { name: "Ærtebjerg Kommune", kind: "municipality", cvr: null, url: null },
  price: { kind: "free", amount: null, note: null },
  referral: { needed: false, law: null, note: null },
  places: [],
  schedule: [],
  contact: { name: null, phone: "70000001", email: "unge@example.dk", url: null, how: null },
  languages: ["da"],
  accessibility: [],
  accessibilityNote: null,
  reach: "local",
  validUntil: null,
  ...said,
});
