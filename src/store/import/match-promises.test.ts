import { expect, test } from "vitest";
import { type KnownPromise, matchPromises, type PromiseFeatures } from "./match-promises.ts";

const status = "Forvaltningen fremlægger en status på Solbakkens værksted i marts 2026.";
const evaluation = "Ordningen evalueres efter to år.";

const found = (quote: string, more: Partial<PromiseFeatures> = {}): PromiseFeatures => ({
  itemId: "item 1",
  closed: false,
  kind: "report-back",
  quote,
  ...more,
});
const known = (id: string, quote: string, more: Partial<PromiseFeatures> = {}): KnownPromise => ({
  id,
  ...found(quote, more),
});

test.each<[string, KnownPromise[], PromiseFeatures[], (string | null)[]]>([
  ["the same words", [known("a", status)], [found(status)], ["a"]],
  ["other line breaks", [known("a", status)], [found(status.replaceAll(" ", "\n"))], ["a"]],
  [
    "a corrected sentence",
    [known("a", status)],
    [found("Forvaltningen fremlægger status for Solbakkens Værksted i maj 2026.")],
    ["a"],
  ],
  ["another promise of the same item", [known("a", status)], [found(evaluation)], [null]],
  ["the same words in another item", [known("a", status)], [found(status, { itemId: "item 2" })], ["a"]],
  ["what is closed, where it is open", [known("a", status, { closed: true })], [found(status)], [null]],
  ["what was open, where it is closed", [known("a", status)], [found(status, { closed: true })], ["a"]],
  [
    "what is open, where another item is closed",
    [known("a", status)],
    [found(status, { closed: true, itemId: "item 2" })],
    [null],
  ],
  ["closed words", [known("a", status, { closed: true })], [found(status, { closed: true })], ["a"]],
  [
    "alike words in another item",
    [known("a", status)],
    [found(status.replace("Solbakkens", "Engens"), { itemId: "item 2" })],
    [null],
  ],
  ["the same words of another kind", [known("a", status)], [found(status, { kind: "deliver" })], ["a"]],
  [
    "two of one sentence, by their kind",
    [known("a", status, { kind: "deliver" }), known("b", status)],
    [found(status), found(status, { kind: "deliver" })],
    ["b", "a"],
  ],
  [
    "two that are the same, in their order",
    [known("a", status), known("b", status)],
    [found(status), found(status)],
    ["a", "b"],
  ],
  ["a known one only once", [known("a", status)], [found(status), found(status)], ["a", null]],
  [
    "the likeliest first, whatever the order",
    [known("a", status)],
    [found("Forvaltningen fremlægger status for Engens værksted i marts 2026."), found(status)],
    [null, "a"],
  ],
  ["in a paper", [known("a", status, { itemId: null })], [found(status, { itemId: null })], ["a"]],
  ["nothing known", [], [found(status)], [null]],
])("%s", (_, before, now, expected) => {
  expect(matchPromises(before, now)).toEqual(expected);
});
