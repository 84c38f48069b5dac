import { expect, it } from "vitest";
import { linesOf } from "../../testing/lines-of.ts";
import { labelledRows } from "./labels.ts";
import { meetingClosed, meetingTime } from "./time.ts";

const timeOf = (text: string) => {
  const when = meetingTime(labelledRows(linesOf(text)).values, null, text);
  return [when.start?.text ?? null, when.end?.text ?? null];
};

it("joins day and hour from one label or several, in the summer time of Copenhagen", () => {
  expect(timeOf("Mødedato: 5. juni 2024\nMødetid: kl. 16.30 - 18.00\n")).toEqual([
    "2024-06-05T16:30:00+02:00",
    "2024-06-05T18:00:00+02:00",
  ]);
  expect(timeOf("Dato: 05-01-2024\nMødet hævet: 17.15\n")).toEqual(["2024-01-05", "2024-01-05T17:15:00+01:00"]);
});

it("finds the hour in a closing line", () => {
  expect(meetingClosed("Mødet sluttede kl. 18.05")).toMatchObject({ time: "18:05" });
  expect(meetingClosed("Mødet drejede sig om havnen")).toBeNull();
});
