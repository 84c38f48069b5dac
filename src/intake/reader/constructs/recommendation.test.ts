import { expect, it } from "vitest";
import { readLines } from "../lines.ts";
import { readRecommendation } from "./recommendation.ts";

const found = (text: string) => {
  const source = { name: "x", mediaType: "text/plain", sha256: "0".repeat(64), text, marks: [], notices: [] };
  const one = readRecommendation(readLines(source).lines, text);
  return [one?.by?.text ?? null, ...(one?.points.map((point) => point.text) ?? [])];
};

it("takes phrases that lead on to a list for no points", () => {
  expect(
    found("Direktionen indstiller til udvalget at anbefale Byrådet,\n1. at planen godkendes\n2. at den udsendes"),
  ).toEqual(["Direktionen", "at planen godkendes", "at den udsendes"]);
});

it("ends with the list, and keeps what is indented", () => {
  expect(found("1. at planen godkendes\n2. at bilaget\n   drøftes.\n\nSagen afgøres af Byrådet.")).toEqual([
    null,
    "at planen godkendes",
    "at bilaget drøftes.",
  ]);
});

it("reads one sentence as one point", () => {
  expect(found("Forvaltningen indstiller, at planen godkendes.")).toEqual(["Forvaltningen", "at planen godkendes."]);
});
