import { expect, test } from "vitest";
import { usualRules } from "../../../records/agenda.ts";
import { noticeDays, weekdaysBefore } from "./notice-days.ts";

test("the council's four and three weekdays, over a weekend", () => {
  // 2026-03-09 is a Monday.
  expect(noticeDays({ ...usualRules, council: true }, "2026-03-09")).toEqual({
    agenda: "2026-03-03",
    material: "2026-03-04",
  });
});

test("a Saturday counts only where the setting says so", () => {
  expect(weekdaysBefore("2026-03-09", 4, false)).toBe("2026-03-03");
  expect(weekdaysBefore("2026-03-09", 4, true)).toBe("2026-03-04");
});

test("Sundays and public holidays never count: Easter 2026", () => {
  // Maundy Thursday 2 April, Good Friday, Easter Sunday, Easter Monday 6 April.
  expect(weekdaysBefore("2026-04-08", 4, false)).toBe("2026-03-30");
  expect(weekdaysBefore("2026-04-08", 4, true)).toBe("2026-03-31");
});

test("over the turn of the year; Christmas Eve is a weekday, New Year's Day is none", () => {
  expect(weekdaysBefore("2027-01-04", 1, false)).toBe("2026-12-31");
  expect(weekdaysBefore("2026-12-28", 1, false)).toBe("2026-12-24");
});

test("a committee without rules of its own has no notice periods", () => {
  expect(noticeDays(usualRules, "2026-03-09")).toEqual({ agenda: null, material: null });
  expect(noticeDays({ ...usualRules, noticeDays: 3 }, "2026-03-12")).toEqual({ agenda: "2026-03-09", material: null });
});
