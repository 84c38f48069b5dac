import { expect, it } from "vitest";
import { itemHeading } from "./item-heading.ts";

const heading = (text: string) => {
  const found = itemHeading(text);
  return found && [found.style, found.number, text.slice(found.titleAt[0], found.titleAt[1]), found.closed];
};

it("reads number, title and mark of the many ways to set an item's heading", () => {
  expect(heading("Punkt 3: Ny havn")).toEqual(["keyword", "3", "Ny havn", false]);
  expect(heading("Pkt. 70")).toEqual(["keyword", "70", "", false]);
  expect(heading("12. Lukket: Køb af mose")).toEqual(["dot", "12", "Køb af mose", true]);
  expect(heading("En helt almindelig sætning.")).toBeNull();
});
