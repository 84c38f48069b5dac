import { expect, it } from "vitest";
import { linesOf } from "../../testing/lines-of.ts";
import { labelledRows } from "./labels.ts";
import { readParticipants, roleOf } from "./participants.ts";

const people = (text: string) => {
  const { participants, unclear } = readParticipants(labelledRows(linesOf(text)).values, text);
  return { people: participants.map(({ participant: { name, party, role } }) => [name, party, role]), unclear };
};

it("gives each person once, with party and the role of label or note", () => {
  expect(
    people("Formand: Malthe Mosegris\nDeltagere: Malthe Mosegris, Vigga Vindspejl (A), Ib Isfugl (V, næstformand)\n")
      .people,
  ).toEqual([
    ["Malthe Mosegris", null, "chair"],
    ["Vigga Vindspejl", "A", null],
    ["Ib Isfugl", "V", "vice-chair"],
  ]);
  expect(roleOf("direktør")).toBe("official");
  expect(roleOf("fra kl. 17")).toBeNull();
});

it("says where names ran together and cannot be told apart", () => {
  expect(people("Deltagere: Mosegris Vindspejl Isfugl Tuesen Bæksnap\n").unclear).toHaveLength(1);
});
