import { expect, test } from "vitest";
import { type AskedPromise, type PossibleAnswer, weighAnswer } from "./weigh-answer.ts";

const never = { from: null, to: null, recurrence: null, anchor: null, until: null };
const promise: AskedPromise = {
  meetingId: "m1",
  committeeId: "c1",
  day: "2025-08-28",
  caseId: "k1",
  caseKey: "25/117",
  item: "Solbakkens Værksted",
  what: "fremlægger en evaluering af værkstedet",
  due: { ...never, from: "2026-03-01", to: "2026-03-31" },
};
const answer: PossibleAnswer = {
  meetingId: "m2",
  committeeId: "c1",
  day: "2026-03-05",
  caseId: null,
  caseKey: null,
  title: "Elevråd og ungdomsklub",
  refers: false,
};
const halfYearly = { ...never, to: "2025-12-31", recurrence: "P6M" };

test.each<[string, Partial<AskedPromise>, Partial<PossibleAnswer>, string | null]>([
  ["nothing but the committee and the time", {}, {}, null],
  ["the same case, in time", {}, { caseId: "k1" }, "same-case same-committee time"],
  ["the same case, another committee, in time", {}, { caseId: "k1", committeeId: "c2" }, "same-case time"],
  ["the same case a year late", {}, { caseId: "k1", day: "2027-06-05" }, "same-case same-committee"],
  ["the same case a year late in another committee", {}, { caseId: "k1", committeeId: "c2", day: "2027-06-05" }, null],
  ["the same number, in time", {}, { caseKey: "25/117" }, "same-number same-committee time"],
  [
    "the same number, another committee and no time",
    {},
    { caseKey: "25/117", committeeId: "c2", day: "2027-06-05" },
    null,
  ],
  ["case and number", {}, { caseId: "k1", caseKey: "25/117" }, "same-case same-number same-committee time"],
  ["it quotes the meeting, in time", {}, { refers: true }, "refers same-committee time"],
  ["its title, in time", {}, { title: "Evaluering af Solbakkens Værksted" }, "same-committee words time"],
  ["its title with another year", {}, { title: "Evaluering af Solbakkens Værksted 2026" }, "same-committee words time"],
  ["its title, in no time", {}, { title: "Evaluering af Solbakkens Værksted", day: "2027-06-05" }, null],
  ["its title in another committee", {}, { title: "Solbakkens Værksted", committeeId: "c2" }, "words time"],
  ["half of its title", {}, { title: "Solbakkens skole og SFO" }, null],
  ["a title of nothing", {}, { title: "Status" }, null],
  ["before the promise", {}, { caseId: "k1", day: "2025-05-05" }, null],
  ["in the same meeting", {}, { caseId: "k1", meetingId: "m1" }, null],
  ["no date, the same case", { due: never }, { caseId: "k1", day: "2027-06-05" }, "same-case same-committee"],
  ["no date, the words alone", { due: never }, { title: "Solbakkens Værksted", day: "2027-06-05" }, null],
  [
    "a paper of the title, in time",
    {},
    { meetingId: null, committeeId: null, title: "Evaluering af Solbakkens Værksted" },
    "words time",
  ],
  [
    "a paper of the title, in no time",
    {},
    { meetingId: null, committeeId: null, title: "Solbakkens Værksted", day: "2027-06-05" },
    null,
  ],
  ["a paper about something else", {}, { meetingId: null, committeeId: null, title: "Kystens plan" }, null],
  ["a day nobody knows", {}, { caseId: "k1", day: null }, null],
  [
    "a recurring promise between two of its days",
    { due: { ...halfYearly, recurrence: "P1Y" } },
    { caseId: "k1", day: "2026-06-15" },
    null,
  ],
])("%s", (_, asked, possible, expected) => {
  const weighed = weighAnswer({ ...promise, ...asked }, { ...answer, ...possible });
  expect(weighed?.evidence.join(" ") ?? null).toBe(expected);
});

test.each([
  ["2025-11-27", "2025-12-31"],
  ["2026-01-15", "2025-12-31"],
  ["2026-06-18", "2026-06-30"],
  ["2026-12-03", "2026-12-31"],
])("a recurring promise is answered for the occurrence it is nearest to: %s for %s", (day, period) => {
  const weighed = weighAnswer({ ...promise, due: halfYearly }, { ...answer, caseId: "k1", day });
  expect(weighed?.period).toBe(period);
});

test("the more evidence, the higher, and never above one", () => {
  const score = (more: Partial<PossibleAnswer>) => weighAnswer(promise, { ...answer, ...more })?.score ?? 0;
  const all = { caseId: "k1", caseKey: "25/117", refers: true, title: "Solbakkens Værksted" };
  expect(score({ caseId: "k1" })).toBeGreaterThan(score({ caseId: "k1", committeeId: "c2" }));
  expect(score(all)).toBe(1);
});
