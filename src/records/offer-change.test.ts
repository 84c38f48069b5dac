import { expect, test } from "vitest";
import type { WrittenOffer } from "./offer.ts";
import { fieldChanges } from "./offer-change.ts";

const offer: WrittenOffer = {
  title: "Samtalegruppe",
  description: "Vi mødes ti gange.",
  translations: [],
  kind: "talk-group",
  challenges: ["anxiety"],
  groups: [],
  situations: [],
  words: [],
  ages: { from: 13, to: 18 },
  provider: { name: "Foreningen Åben Dør", kind: "association", cvr: null, url: null },
  price: { kind: "free", amount: null, note: null },
  referral: { needed: false, law: null, note: null },
  places: [],
  schedule: [],
  contact: { name: null, phone: null, email: null, url: null, how: null },
  languages: ["da"],
  accessibility: [],
  accessibilityNote: null,
  reach: "local",
  validUntil: null,
};

test("only what is different is a change, wherever in the offer it is", () => {
  expect(fieldChanges(offer, { ...offer })).toEqual([]);
  const after = { ...offer, title: "Gruppe", ages: { from: 13, to: 25 }, challenges: ["anxiety", "grief"] };
  expect(fieldChanges(offer, after)).toEqual([
    { field: "title", before: "Samtalegruppe", after: "Gruppe" },
    { field: "challenges", before: ["anxiety"], after: ["anxiety", "grief"] },
    { field: "ages", before: { from: 13, to: 18 }, after: { from: 13, to: 25 } },
  ]);
});

test("the order in which a database gives the parts of a value back is no change", () => {
  const price = { note: null, kind: "free", amount: null } as const;
  expect(fieldChanges(offer, { ...offer, price })).toEqual([]);
});

test("a field of the offer is not left out", () => {
  const other = Object.fromEntries(Object.keys(offer).map((field) => [field, `${field}!`])) as unknown as WrittenOffer;
  expect(
    fieldChanges(offer, other)
      .map(({ field }) => field)
      .sort(),
  ).toEqual(Object.keys(offer).sort());
});

test("of a new offer all that is written is a change, and nothing that is empty", () => {
  const fields = fieldChanges(null, offer).map(({ field }) => field);
  expect(fields).toEqual([
    ...["title", "description", "kind", "challenges", "ages", "provider", "price", "referral", "languages", "reach"],
  ]);
});
