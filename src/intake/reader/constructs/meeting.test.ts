import { expect, it } from "vitest";
import { linesOf } from "../testing/lines-of.ts";
import { readMeeting } from "./meeting.ts";

it("nobody is both present and away, and a bare list of members says neither", () => {
  const text =
    "Referat, Jobudvalget 5. marts 2024\nMedlemmer: Malthe Mosegris (V), Ib Isfugl (A)\nAfbud: Ib Isfugl (A)\nFraværende ved sag 3: Malthe Mosegris\n";
  const facts = readMeeting(linesOf(text), text);
  expect(facts.participants.map(({ participant }) => participant.name)).toEqual(["Malthe Mosegris"]);
  expect(facts.absences.map(({ name }) => name)).toEqual(["Ib Isfugl"]);
  expect(facts.absentFromItems.map(({ name, items }) => [name, items])).toEqual([["Malthe Mosegris", ["3"]]]);
  const members = "Referat, Jobudvalget 5. marts 2024\nMedlemmer: Malthe Mosegris (V), Ib Isfugl (A)\n";
  expect(readMeeting(linesOf(members), members).attendanceStated).toBe(false);
});
