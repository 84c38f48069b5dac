import { expect, it } from "vitest";
import { linesOf } from "../../testing/lines-of.ts";
import { unfold } from "./head-rows.ts";

const rowsOf = (text: string) => unfold(linesOf(text), text).rows.map((row) => row.text);

it("sets the cells of a table and the labels of one line under each other", () => {
  expect(rowsOf("| Mødested | Store sal |\n")).toEqual(["Mødested", "Store sal"]);
  expect(rowsOf("Mødedato 25.04.2022 kl. 15:15 Mødested Store sal\n")).toEqual([
    "Mødedato 25.04.2022 kl. 15:15",
    "Mødested Store sal",
  ]);
});

it("keeps a member's row together where its last cell says who came", () => {
  expect(rowsOf("| Tora Tuesen (A) | Afbud |\n")).toEqual(["Tora Tuesen (A)  Afbud"]);
});
