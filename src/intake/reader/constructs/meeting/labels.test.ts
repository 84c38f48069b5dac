import { expect, it } from "vitest";
import { linesOf } from "../../testing/lines-of.ts";
import { isHeaderLabel, isHeaderLine, labelledRows, labelOf } from "./labels.ts";

it("knows labels with and without a colon, and where the value begins", () => {
  expect(labelOf("Mødested: Store sal")).toEqual({ field: "place", from: 10 });
  expect(labelOf("Dato 5. marts 2024")).toEqual({ field: "date", from: 5 });
  expect(labelOf("Stedet er flyttet")).toBeNull();
  expect(isHeaderLabel("Lokation:")).toBe(true);
  expect(isHeaderLine("Mødedato: 14.09.2021")).toBe(true);
});

it("gives a label the rows below that are of its kind", () => {
  const { values, loose } = labelledRows(linesOf("Medlemmer\nMalthe Mosegris (V)\nVigga Vindspejl (A)\nDagsorden\n"));
  expect(values.get("members")?.map(({ row }) => row.text)).toEqual(["Malthe Mosegris (V)", "Vigga Vindspejl (A)"]);
  // *Dagsorden* alone is a title.
  expect(loose).toEqual([3]);
});
