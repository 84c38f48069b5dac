import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { type CalendarEvent, icalendar } from "./icalendar.ts";

const event: CalendarEvent = {
  uid: "entry-1-2026-10-15@rt.example.dk",
  from: "2026-10-15",
  to: "2026-12-15",
  startsAt: null,
  summary: "Ansøgning om CSR-mærket; åben, for alle \\ virksomheder",
  description: `Linje 1\nLinje 2: ${"blåbærgrød ".repeat(20)}`,
  location: null,
  url: "https://rt.example.dk/aertebjerg/aub/aarshjul",
  cancelled: false,
  modified: "2026-01-05T09:30:15.250+01:00",
};
const meeting: CalendarEvent = { ...event, uid: "m", from: "2026-03-05", to: "2026-03-05", description: null };

const parsed = (text: string) => new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent");
const written = (events: readonly CalendarEvent[]) => icalendar({ name: "Årshjul", language: "da", events });

describe("a calendar", () => {
  test("reads back as it was written", () => {
    const [found] = parsed(written([event])).map((each) => new ICAL.Event(each));
    expect(found?.uid).toBe(event.uid);
    expect(found?.summary).toBe(event.summary);
    expect(found?.description).toBe(event.description);
    expect([found?.startDate.toString(), found?.endDate.toString()]).toEqual(["2026-10-15", "2026-12-16"]);
    expect(found?.startDate.isDate).toBe(true);
  });

  test("folds its lines at 75 octets, ends them with CRLF, and cuts no letter in two", () => {
    const text = written([event]);
    const lines = text.split("\r\n");
    expect(text).not.toMatch(/[^\r]\n/);
    for (const line of lines) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
    expect(text).not.toContain("\uFFFD");
    expect(text.replaceAll("\r\n ", "")).toContain("blåbærgrød blåbærgrød");
  });

  test.each([
    ["2026-03-27T15:00:00+01:00", "20260327T140000Z"],
    ["2026-03-30T15:00:00+02:00", "20260330T130000Z"],
    ["2026-10-23T15:00:00+02:00", "20261023T130000Z"],
    ["2026-10-26T15:00:00+01:00", "20261026T140000Z"],
  ])("a meeting at 15 on either side of the clock's change: %s is %s", (startsAt, utc) => {
    const text = written([{ ...meeting, startsAt }]);
    expect(text).toContain(`DTSTART:${utc}`);
    expect(text).not.toContain("TZID");
  });

  test("tells what is called off, under the same uid", () => {
    const [before] = parsed(written([meeting]));
    const [after] = parsed(written([{ ...meeting, cancelled: true }]));
    expect(after?.getFirstPropertyValue("status")).toBe("CANCELLED");
    expect(after?.getFirstPropertyValue("uid")).toBe(before?.getFirstPropertyValue("uid"));
  });

  test("may be empty", () => expect(parsed(written([]))).toEqual([]));
});
