import { expect, test } from "vitest";
import { type ItemFeatures, type KnownItem, matchItems } from "./match-items.ts";

const list = (titles: readonly string[], more: Partial<ItemFeatures>[] = []): ItemFeatures[] =>
  titles.map((title, place) => ({ number: String(place + 1), title, key: null, open: true, place, ...more[place] }));
const known = (items: readonly ItemFeatures[]): KnownItem[] =>
  items.map((item) => ({ ...item, itemId: item.title || `place ${item.place}` }));

test("the same items keep their identity", () => {
  const items = list(["Godkendelse af dagsorden", "Ny cykelsti", "Eventuelt"]);
  expect(matchItems(known(items), items)).toEqual(["Godkendelse af dagsorden", "Ny cykelsti", "Eventuelt"]);
});

test("an item put in between renumbers the rest and changes nothing else", () => {
  const before = known(list(["Dagsorden", "Ny cykelsti", "Eventuelt"]));
  const after = list(["Dagsorden", "Åbningstider i svømmehallen", "Ny cykelsti", "Eventuelt"]);
  expect(matchItems(before, after)).toEqual(["Dagsorden", null, "Ny cykelsti", "Eventuelt"]);
});

test("a title that was corrected is known by its number and its words, or by its case number", () => {
  const before = known(list(["Ny cyklesti ved Ærtesøen", "Fritidsjob"], [{}, { key: "24/117" }]));
  const after = list(["Ny cykelsti ved Ærtesøen", "Unges arbejde"], [{}, { key: "24/117" }]);
  expect(matchItems(before, after)).toEqual(["Ny cyklesti ved Ærtesøen", "Fritidsjob"]);
});

test("three items under one case number are told apart by their titles", () => {
  const key = { key: "15.00.15-A00-1-18" };
  const before = known(list(["Praktik", "Jobhuset", "Besøg"], [key, key, key]));
  const after = list(["Besøg", "Praktik", "Jobhuset"], [key, key, key]);
  expect(matchItems(before, after)).toEqual(["Besøg", "Praktik", "Jobhuset"]);
});

test("two items of one title are told apart by number; without numbers by place", () => {
  const before = list(["Orientering", "Budget", "Orientering"]).map((item) => ({
    ...item,
    itemId: `id ${item.number}`,
  }));
  expect(matchItems(before, list(["Orientering", "Budget", "Orientering"]))).toEqual(["id 1", "id 2", "id 3"]);
  const bare = (items: ItemFeatures[]) => items.map((item) => ({ ...item, number: null }));
  const bareBefore = bare(before).map((item) => ({ ...item, itemId: `id ${item.place + 1}` }));
  expect(matchItems(bareBefore, bare(list(["Orientering", "Budget", "Orientering"])))).toEqual([
    "id 1",
    "id 2",
    "id 3",
  ]);
});

test("a closed item is known by number and place, though its title became neutral", () => {
  const before = known(list(["Dagsorden", "Salg af grund"], [{}, { open: false }]));
  expect(matchItems(before, list(["Dagsorden", "Lukket punkt"], [{}, { open: false }]))).toEqual([
    "Dagsorden",
    "Salg af grund",
  ]);
  expect(matchItems(before, list(["Dagsorden", "Salg af grund på Mosevej"]))).toEqual(["Dagsorden", "Salg af grund"]);
});

test("another matter in the same place is another item", () => {
  const before = known(list(["Dagsorden", "Ny cykelsti", "Eventuelt"]));
  expect(matchItems(before, list(["Dagsorden", "Åbningstider i svømmehallen", "Eventuelt"]))).toEqual([
    "Dagsorden",
    null,
    "Eventuelt",
  ]);
});

test("another case number is another item, whatever the title", () => {
  const before = known(list(["Dispensation"], [{ key: "24/1" + "11" }]));
  expect(matchItems(before, list(["Dispensation"], [{ key: "24/222" }]))).toEqual([null]);
});
