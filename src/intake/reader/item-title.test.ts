import { expect, it } from "vitest";
import { read } from "./read.ts";
import { plainSource } from "./testing/lines-of.ts";

const titles = (text: string) => read(plainSource(text)).items.map((item) => item.title);

it("joins a title that goes on below, and stops at the matter", () => {
  expect(
    titles(
      "Referat, Jobudvalget 5. marts 2024\n\nPunkt 1: Godkendelse af forslag til ny\nvirksomhedsplan for\nJobcenter Alby\n\nBeslutning\nGodkendt.\n\nPunkt 2\nHavn\n\nHavnen er stor.\nBeslutning\nDrøftet.\n",
    ),
  ).toEqual(["Godkendelse af forslag til ny virksomhedsplan for Jobcenter Alby", "Havn"]);
});
