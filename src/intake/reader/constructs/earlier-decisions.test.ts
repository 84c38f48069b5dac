import { expect, it } from "vitest";
import { linesOf } from "../testing/lines-of.ts";
import { readHistory } from "./earlier-decisions.ts";

it("takes a history apart by bodies and days, without attendance", () => {
  const text =
    "Jobudvalget, 02-09-2024, pkt. 4\nAnbefales.\nAfbud: Ib Isfugl\nByrådet den 30. september 2024\nGodkendt.\n";
  expect(
    readHistory(linesOf(text), text).map(({ committee, date, text: words }) => [committee?.text, date?.text, words]),
  ).toEqual([
    ["Jobudvalget", "2024-09-02", "Anbefales."],
    ["Byrådet", "2024-09-30", "Godkendt."],
  ]);
});
