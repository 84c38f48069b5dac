import { expect, test } from "vitest";
import { runningOut } from "./running-out.ts";

const rules = { council: false, noticeDays: 3, materialDays: null, saturdaysCount: false };
const of = (day: string, more: Partial<typeof rules> = {}) => ({ bodyId: "b", agendaId: day, day, ...rules, ...more });

test("an agenda is for today from a week before its last day, and stays so when that has passed", () => {
  // 2026-03-12 is a Thursday, so that three weekdays before is Monday the 9th.
  const days = (today: string) => runningOut([of("2026-03-12")], today).map(({ last }) => last);
  expect(days("2026-03-01")).toEqual([]);
  expect(days("2026-03-02")).toEqual(["2026-03-09"]);
  expect(days("2026-03-11")).toEqual(["2026-03-09"]);
});

test("the most pressing stands first, by its last day and not by its meeting's", () => {
  const found = runningOut([of("2026-03-12", { noticeDays: 1 }), of("2026-03-13", { noticeDays: 5 })], "2026-03-09");
  expect(found.map(({ agendaId }) => agendaId)).toEqual(["2026-03-13", "2026-03-12"]);
});
