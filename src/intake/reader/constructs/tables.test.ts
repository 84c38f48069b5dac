import { expect, it } from "vitest";
import { linesOf, plainSource } from "../testing/lines-of.ts";
import { readTables } from "./tables.ts";

it("reads rows with tabs or pipes between their cells, two or more under each other", () => {
  const tables = (text: string) => readTables(linesOf(text), plainSource(text)).map((table) => table.rows);
  expect(tables("År\tPris\n2024\t10\n\nEn linje\tfor sig\n")).toEqual([
    [
      ["År", "Pris"],
      ["2024", "10"],
    ],
  ]);
});
