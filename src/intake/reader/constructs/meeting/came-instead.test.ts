import { expect, it } from "vitest";
import type { FoundAbsence } from "../absence-list.ts";
import { fromList, type Waiting } from "./came-instead.ts";
import type { FoundParticipant } from "./participants.ts";

const listed = (name: string, note: string | null) => ({
  participant: { name, party: null, role: null },
  nameAt: [0, 1] as const,
  partyAt: null,
  note,
});

it("a note of absence moves the person to those away, with the substitute named before or behind", () => {
  const absences: FoundAbsence[] = [];
  const present: FoundParticipant[] = [];
  const waiting: Waiting[] = [];
  const add = (name: string, note: string | null) => fromList(listed(name, note), absences, present, waiting);
  add("Vigga Vindspejl", "stedfortræder for Ib Isfugl");
  add("Ib Isfugl", "afbud");
  add("Bo Bæksnap", "fraværende uden afbud");
  add("Tora Tuesen", "stedfortræder for Bo Bæksnap");
  expect(present.map(({ participant }) => participant.name)).toEqual(["Vigga Vindspejl", "Tora Tuesen"]);
  expect(absences.map(({ name, excused, substitute }) => [name, excused, substitute])).toEqual([
    ["Ib Isfugl", true, "Vigga Vindspejl"],
    ["Bo Bæksnap", false, "Tora Tuesen"],
  ]);
});
