import { addDays } from "../../../../danish/holidays.ts";
import { type CalendarEvent, icalendar } from "../../../../output/formats/icalendar.ts";
import { addressOf } from "../../../../records/address.ts";
import type { WheelMark } from "../../../../records/wheel-entry.ts";
import { pathsOf } from "../../at-address.ts";
import type { Route } from "../../route.ts";
import type { Visit } from "../../visit.ts";
import { belowAddress } from "../../wheel/below-address.ts";
import { ownedWheel, type WheelOwner } from "../../wheel/wheel-at.ts";
import { committeeName } from "../../wheel/wheel-rows.ts";

const shared = { method: "GET", who: "public", answers: "file" } as const;

// A calendar shows what was and what comes: a year back, two ahead.
const back = 365;
const ahead = 730;

/** Calendars to subscribe to: a committee's wheel, and the meetings of a committee or of all a body's committees. */
export const calendarRoutes: readonly Route[] = [
  {
    ...shared,
    name: "wheel-calendar",
    path: "/:body/:committee/aarshjul.ics",
    examples: pathsOf("committee", "/aarshjul.ics"),
    handle: (visit) => answer(visit, "committee", "/aarshjul.ics", () => true),
  },
  {
    ...shared,
    name: "meeting-calendar",
    path: "/:body/:committee/moeder.ics",
    examples: pathsOf("committee", "/moeder.ics"),
    handle: (visit) => answer(visit, "committee", "/moeder.ics", isMeeting),
  },
  {
    ...shared,
    name: "body-meeting-calendar",
    path: "/:body/moeder.ics",
    examples: pathsOf("body", "/moeder.ics"),
    handle: (visit) => answer(visit, "body", "/moeder.ics", isMeeting),
  },
];

const isMeeting = (mark: WheelMark) => mark.kind === "meeting";

/** What strangers may see only, whoever asks: a calendar keeps its address and passes it on. */
function answer(visit: Visit, kind: "body" | "committee", below: string, wanted: (mark: WheelMark) => boolean) {
  const period = { from: addDays(visit.today, -back), to: addDays(visit.today, ahead) };
  return belowAddress(
    visit,
    kind,
    below,
    (tx, of) => ownedWheel(tx, visit, of, period, { removed: true }),
    async ({ owner, wheel }) => {
      const { say, language } = visit;
      const events = wheel.marks.filter(wanted).map((mark) => {
        const name = committeeName(visit, wheel, mark.committeeId);
        return eventOf(visit, owner, mark, name);
      });
      const name = `${say("wheel.title.of", { name: owner.name })}, ${owner.body}`;
      return new Response(icalendar({ name, language, events }), {
        headers: {
          "content-type": "text/calendar; charset=utf-8",
          "cache-control": "public, max-age=3600",
          vary: "Cookie",
        },
      });
    },
    false,
  );
}

function eventOf({ say, site }: Visit, owner: WheelOwner, mark: WheelMark, committee: string): CalendarEvent {
  const isOff = mark.state === "cancelled" || mark.state === "skipped";
  const summary = mark.kind === "meeting" ? say("wheel.meeting.in", { name: committee }) : mark.title;
  return {
    uid: `${mark.key}@${new URL(site.baseUrl).hostname}`,
    from: mark.from,
    to: mark.to,
    startsAt: mark.startsAt,
    summary: summary === "" ? say("wheel.cancelled") : summary,
    description: [mark.kind === "meeting" ? "" : say(`wheel.kind.${mark.kind}`), mark.description ?? ""]
      .filter((line) => line !== "")
      .join("\n"),
    location: mark.location,
    url: site.baseUrl + encodeURI(mark.href ?? addressOf.wheel(owner.address)),
    cancelled: isOff,
    modified: mark.modified,
  };
}
