import { expect, it } from "vitest";
import { linesOf } from "../testing/lines-of.ts";
import { readGuests } from "./guests.ts";

const guests = (text: string) => readGuests(linesOf(text), text).map(({ name, role }) => [name, role]);

it("reads who takes part from outside, with their role", () => {
  expect(guests("Fagchef Tora Tuesen deltager under punktet.")).toEqual([["Tora Tuesen", "Fagchef"]]);
  expect(guests("Vigga Vindspejl deltog som stedfortræder under punktet.")).toEqual([]);
});
