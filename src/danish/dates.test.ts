import { expect, it } from "vitest";
import { copenhagenTime, findDates } from "./dates.ts";

it.each([
  ["Torsdag d. 30. maj 2024 kl. 16:15", "2024-05-30", "16:15"],
  ["04.12.2012", "2012-12-04", null],
  ["Torsdag, Maj 6, 2021 - 16:30", "2021-05-06", "16:30"],
  ["Mandag, 8 marts, 2021 - 18:00", "2021-03-08", "18:00"],
  ["Mandag den 03-juni-2002", "2002-06-03", null],
  ["10-10-2019 08:00:00", "2019-10-10", "08:00"],
  ["2024-05-30", "2024-05-30", null],
  ["12. febr. 2024", "2024-02-12", null],
  ["den 5. marts 2024 kl. 8", "2024-03-05", "08:00"],
])("%s", (text, date, time) => {
  expect(findDates(text)[0]).toMatchObject({ date, time });
});

it("finds no date where none can be", () => {
  expect(findDates("31.02.2024 og 15.00.00-A00-2-23 og 2022-2025")).toEqual([]);
});

it("knows summer time", () => {
  expect(copenhagenTime("2024-03-30", "16:15")).toBe("2024-03-30T16:15:00+01:00");
  expect(copenhagenTime("2024-03-31", "16:15")).toBe("2024-03-31T16:15:00+02:00");
  expect(copenhagenTime("2024-10-27", "08:00")).toBe("2024-10-27T08:00:00+01:00");
});
