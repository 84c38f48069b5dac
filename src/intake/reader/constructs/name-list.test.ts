import { expect, it } from "vitest";
import { evenNames, rowStatus } from "./name-list.ts";

it("sets commas and brackets without moving a name", () => {
  for (const [text, even] of [
    ["Tora Tuesen (A) Malthe Mosegris (V)", "Tora Tuesen (A),Malthe Mosegris (V)"],
    ["Tora Tuesen; Malthe Mosegris / Vigga Vindspejl", "Tora Tuesen, Malthe Mosegris , Vigga Vindspejl"],
    ["Tora Tuesen, V, og Vigga Vindspejl, A", "Tora Tuesen(V)  og Vigga Vindspejl(A)"],
  ] as const) {
    expect(evenNames(text)).toBe(even);
    expect(even.length).toBe(text.length);
  }
});

it("takes the last column of a row of members", () => {
  expect(rowStatus("Tora Tuesen  Medlem  Afbud")).toEqual({ to: 11, note: "medlem afbud" });
  expect(rowStatus("Tora Tuesen (A)  Nej")).toEqual({ to: 15, note: "fraværende" });
  expect(rowStatus("Tora Tuesen")).toBeNull();
});
