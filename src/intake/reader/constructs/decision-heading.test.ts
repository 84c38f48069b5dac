import { expect, it } from "vitest";
import { decisionHeading } from "./decision-heading.ts";

it("reads whose decision and of which day a heading speaks", () => {
  expect(decisionHeading("Beslutning Jobudvalget den 02-09-2024")).toMatchObject({
    form: "heading",
    committee: { name: "Jobudvalget" },
    date: { iso: "2024-09-02" },
  });
  expect(decisionHeading("Økonomiudvalgets beslutning den 3. maj 2024")).toMatchObject({
    form: "heading",
    committee: { name: "Økonomiudvalget" },
  });
  expect(decisionHeading("Jobudvalget, 02-09-2024")).toMatchObject({ form: "entry" });
  expect(decisionHeading("Beslutning om ny havn")).toBeNull();
  expect(decisionHeading("Beslutning: Godkendt.")).toMatchObject({ length: 11 });
});
