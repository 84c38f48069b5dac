import { expect, it } from "vitest";
import { isProblem } from "../../records/problem.ts";
import { openSource } from "../sources/open-source.ts";
import { firstAgendaMeeting, type MeetingPlan } from "../sources/testing/first-agenda-meeting.ts";
import { read } from "./read.ts";

async function reading(plan: MeetingPlan) {
  const source = await openSource({ name: "m.json", bytes: firstAgendaMeeting(plan) });
  if (isProblem(source)) throw new Error(source.key);
  return read(source);
}

it("takes persons as the source gives them, also where the name does not look like one", async () => {
  const { meeting } = await reading({
    people: [
      { name: "Malthe Mosegris (V)" },
      { name: "Vigga Vindspejl (Stedfortræder for Ib Isfugl)" },
      { name: "Ib Isfugl (A)", cancelled: true },
      { name: "Bølgebryder", absent: true },
      { name: "Rådet Råd Rådsen" },
    ],
    items: [{ number: "1", title: "Gadelys", html: "<h3>Beslutning</h3><p>Godkendt.</p>" }],
  });
  expect(meeting?.participants).toEqual([
    { name: "Malthe Mosegris", party: "V", role: null },
    { name: "Vigga Vindspejl", party: null, role: "substitute" },
    { name: "Rådet Råd Rådsen", party: null, role: null },
  ]);
  expect(meeting?.absent).toEqual([
    { name: "Ib Isfugl", party: "A", excused: true, substitute: "Vigga Vindspejl" },
    { name: "Bølgebryder", party: null, excused: null, substitute: null },
  ]);
  expect(meeting?.attendanceStated).toBe(true);
});

it("takes attachments as the source gives them: numbers, dates and tabs in their titles are theirs", async () => {
  const { items, spans } = await reading({
    items: [
      {
        number: "1",
        title: "Gadelys",
        html: "<h3>Beslutning</h3><p>Godkendt.</p>",
        attachments: ["1. Kort", "23-4711 Notat om lamper", "Ingen", "Fortegnelse (lukket)"],
      },
      { number: "2", title: "Havn", html: "<h3>Beslutning</h3><p>Godkendt.</p>" },
    ],
  });
  expect(items[0]?.attachments).toEqual([
    { title: "1. Kort", public: true, mentioned: false },
    { title: "23-4711 Notat om lamper", public: true, mentioned: false },
    { title: "Ingen", public: true, mentioned: false },
    { title: "Fortegnelse (lukket)", public: false, mentioned: false },
  ]);
  expect(items[1]?.attachments).toEqual([]);
  expect(spans["/items/0/attachments/2/title"]).toBeDefined();
});
