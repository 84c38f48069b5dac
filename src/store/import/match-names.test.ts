import { expect, test } from "vitest";
import { bodyKey, committeeKey, committeeName, councilTerm, personKey, termInName } from "./match-names.ts";

test.each([
  ["Beskæftigelses- og Erhvervsudvalget", "Beskæftigelses og Erhvervsudvalget"],
  ["Beskæftigelses- og Erhvervsudvalget", "BESKÆFTIGELSES-  OG ERHVERVSUDVALGET 2022-2025"],
  ["Beskæftigelses- og Erhvervsudvalget", "Beskæftigelses & Erhvervsudvalg"],
  ["Udvalget for Børn og Skole", "Udvalg for børn og skole (2018-2021)"],
  ["Byrådet", "Byråd 2022–25"],
])("the committees %s and %s are one", (one, other) => {
  expect(committeeKey(one)).toBe(committeeKey(other));
});

test.each([
  ["Arbejdsmarkedsudvalget", "Udvalget for Arbejdsmarked"],
  ["Social- og Sundhedsudvalget", "Sundhedsudvalget"],
])("the committees %s and %s are two", (one, other) => {
  expect(committeeKey(one)).not.toBe(committeeKey(other));
});

test("a committee is shown without the term its name carries", () => {
  expect(committeeName("Socialudvalget 2022-2025")).toBe("Socialudvalget");
  expect(termInName("Socialudvalget 2022-2025")).toBe("2022-2025");
  expect(termInName("Socialudvalget")).toBeNull();
});

test("bodies are compared without the word for what they are", () => {
  expect(bodyKey("Ærtebjerg Kommune")).toBe(bodyKey("ÆRTEBJERG"));
  expect(bodyKey("Region Vindinge")).not.toBe(bodyKey("Vindinge Kommune"));
});

test("a person is known by the full name only", () => {
  expect(personKey("Malthe  Mosegris (V)")).toBe("malthe mosegris");
  expect(personKey("MM")).toBeNull();
});

test.each([
  ["2024-05-30", "2022-2025"],
  ["2022-01-01", "2022-2025"],
  ["2021-12-31", "2018-2021"],
  ["2009-06-01", "2006-2009"],
])("%s lies in %s", (day, term) => {
  expect(councilTerm(day)).toBe(term);
});
