import { expect, it } from "vitest";
import { read } from "../read.ts";
import { collects } from "./sub-items.ts";

const matters = (title: string, decision: string) => {
  const text = `Referat af møde i Jobudvalget den 5. marts 2024\n\nPunkt 1: ${title}\nBeslutning\n${decision}\n`;
  const item = read({ name: "x", mediaType: "text/plain", sha256: "0".repeat(64), text, marks: [], notices: [] })
    .items[0];
  return { titles: item?.subItems.map((one) => one.title), points: item?.decision?.points };
};

it("knows titles that collect small matters", () => {
  expect(["Meddelelser", "Orientering", "Orientering om havnen"].map(collects)).toEqual([true, true, false]);
});

it("reads matters listed inside the decision, whose letters are no points", () => {
  expect(matters("Meddelelser", "Orientering om:\na. Nye lokaler\nb. Ferieplan\nTaget til efterretning.")).toEqual({
    titles: ["Nye lokaler", "Ferieplan"],
    points: [],
  });
  expect(matters("Orientering", "- Møde med havnen\n- Besøg på værftet\nTil efterretning.").titles).toEqual([
    "Møde med havnen",
    "Besøg på værftet",
  ]);
  expect(matters("Orientering", "Til efterretning.").titles).toEqual([]);
});
