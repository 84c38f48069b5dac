import { expect, test } from "vitest";
import { matchMeeting } from "./match-meeting.ts";

const noon = { meetingId: "noon", start: "2024-05-30T12:00:00+02:00" };
const late = { meetingId: "late", start: "2024-05-30T18:00:00+02:00" };
const untimed = { meetingId: "untimed", start: null };

test("the first of the day is new", () => {
  expect(matchMeeting(noon.start, [])).toEqual({ kind: "new", beside: false });
});

test("the same instant is the same meeting, however it is written", () => {
  expect(matchMeeting("2024-05-30T10:00:00Z", [noon, late])).toEqual({ kind: "same", meetingId: "noon" });
});

test("a time that only one of the two states tells nothing apart", () => {
  expect(matchMeeting(null, [noon])).toEqual({ kind: "same", meetingId: "noon" });
  expect(matchMeeting(noon.start, [untimed])).toEqual({ kind: "same", meetingId: "untimed" });
});

test("two times are two meetings, and the second says so", () => {
  expect(matchMeeting(late.start, [noon])).toEqual({ kind: "new", beside: true });
});

test("without a time, two meetings of the day are ambiguous", () => {
  expect(matchMeeting(null, [noon, late])).toEqual({ kind: "ambiguous", meetingIds: ["noon", "late"] });
});
