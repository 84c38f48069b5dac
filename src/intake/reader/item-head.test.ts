import { expect, it } from "vitest";
import { read } from "./read.ts";
import { plainSource } from "./testing/lines-of.ts";

it("takes numbers, labels and flags between title and matter, and leaves the matter", () => {
  const text =
    "Referat, Jobudvalget 5. marts 2024\n\nPunkt 1: Havn\nSagsnr.: 23/4711\nSagsbehandler: TT\nÅbent punkt\nKort.pdf\n\nHavnen er stor.\n\nBeslutning\nGodkendt.\n";
  const [item] = read(plainSource(text)).items;
  expect(item?.caseNumber).toBe("23/4711");
  expect(item?.attachments.map((one) => one.title)).toEqual(["Kort.pdf"]);
  expect(item?.sections.map((one) => one.text)).toEqual(["Havnen er stor.", "Godkendt."]);
});
