import { expect, test } from "vitest";
import type { DecidedItem } from "../../store/queries/sending/decided-items.ts";
import { planSending } from "./plan-sending.ts";

const asta = { name: "Asta Ansvarlig", email: "asta@example.dk" };
const book = [
  { id: "1", committeeId: "economy", name: "Øjvind Økonom", email: "oejvind@example.dk" },
  { id: "2", committeeId: "economy", ...asta },
  { id: "3", committeeId: "council", name: "Karl Kladde", email: "karl@example.dk" },
];
const item: DecidedItem = {
  id: "item",
  number: "1",
  title: "Ny cykelsti",
  open: true,
  decision: "Godkendt.",
  shown: true,
  nextCommitteeId: "economy",
  owners: [asta],
  stopped: false,
};
const names = (of: DecidedItem, to: string | null, sent: { id: string }[] = []) =>
  planSending(of, to, book, sent).map(({ name, committeeId }) => [name, committeeId]);

test("a decision goes to owners and to the committee's addresses, once to whoever is both", () => {
  expect(names(item, "economy")).toEqual([
    ["Øjvind Økonom", "economy"],
    ["Asta Ansvarlig", "economy"],
  ]);
  expect(names(item, null)).toEqual([["Asta Ansvarlig", null]]);
});

test("nobody gets the same words twice; a decision that reads otherwise goes to all again", () => {
  const sent = planSending(item, "economy", book, []);
  expect(names(item, "economy", sent)).toEqual([]);
  expect(names(item, "council", sent)).toEqual([["Karl Kladde", "council"]]);
  expect(names({ ...item, decision: "Udsat." }, "economy", sent)).toHaveLength(2);
});

test("what is not decided, or open and not shown yet, goes to nobody; what is closed does", () => {
  expect(names({ ...item, decision: null }, "economy")).toEqual([]);
  expect(names({ ...item, shown: false }, "economy")).toEqual([]);
  expect(names({ ...item, open: false, shown: false }, "economy")).toHaveLength(2);
});

test("what is stopped until the council has decided goes to nobody", () => {
  expect(names({ ...item, stopped: true }, "economy")).toEqual([]);
});
