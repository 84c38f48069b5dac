import ICAL from "ical.js";

/** One event of a calendar. Days are ISO, `to` the last day; `startsAt` (ISO with offset) makes it a moment instead. */
export interface CalendarEvent {
  /** Never changes: calendars know an event again by it. */
  readonly uid: string;
  readonly from: string;
  readonly to: string;
  readonly startsAt: string | null;
  readonly summary: string;
  readonly description: string | null;
  readonly location: string | null;
  readonly url: string | null;
  readonly cancelled: boolean;
  /** When it last changed, ISO with offset. */
  readonly modified: string;
}

/** A calendar to subscribe to. `language`: `da`, `en`. */
export interface Calendar {
  readonly name: string;
  readonly language: string;
  readonly events: readonly CalendarEvent[];
}

const hours = 2;

// A line may be 75 octets; ical.js counts the line that goes on without the space it begins with.
ICAL.foldLength = 74;

/**
 * A calendar as iCalendar (RFC 5545). Moments are written in UTC and whole days as dates, so that no time zone has to be
 * explained and none can be misread. A meeting's end is in no document before its minutes: it is shown as two hours.
 * What is called off stays, as CANCELLED.
 */
export function icalendar({ name, language, events }: Calendar): string {
  const calendar = new ICAL.Component("vcalendar");
  calendar.updatePropertyWithValue("prodid", "-//Roed Traad//Aarshjul//DA");
  calendar.updatePropertyWithValue("version", "2.0");
  calendar.updatePropertyWithValue("calscale", "GREGORIAN");
  // What calendars show as the name: RFC 7986, and the older name that is still read more often.
  calendar.updatePropertyWithValue("name", name);
  calendar.updatePropertyWithValue("x-wr-calname", name);
  for (const event of events) calendar.addSubcomponent(componentOf(event, language));
  return `${calendar.toString()}\r\n`;
}

function componentOf(event: CalendarEvent, language: string): ICAL.Component {
  const component = new ICAL.Component("vevent");
  const text = (property: string, value: string | null) => {
    if (value === null || value === "") return;
    component.updatePropertyWithValue(property, value).setParameter("language", language);
  };
  component.updatePropertyWithValue("uid", event.uid);
  component.updatePropertyWithValue("dtstamp", moment(event.modified));
  component.updatePropertyWithValue("last-modified", moment(event.modified));
  if (event.startsAt === null) {
    component.updatePropertyWithValue("dtstart", ICAL.Time.fromDateString(event.from));
    const after = ICAL.Time.fromDateString(event.to);
    after.adjust(1, 0, 0, 0); // the day after the last: RFC 5545 3.6.1
    component.updatePropertyWithValue("dtend", after);
  } else {
    component.updatePropertyWithValue("dtstart", moment(event.startsAt));
    component.updatePropertyWithValue("dtend", moment(event.startsAt, hours));
  }
  text("summary", event.summary);
  text("description", event.description);
  text("location", event.location);
  if (event.url !== null) component.updatePropertyWithValue("url", event.url);
  component.updatePropertyWithValue("status", event.cancelled ? "CANCELLED" : "CONFIRMED");
  component.updatePropertyWithValue("transp", event.startsAt === null ? "TRANSPARENT" : "OPAQUE");
  return component;
}

function moment(iso: string, later = 0): ICAL.Time {
  const at = new Date(Date.parse(iso) + later * 3_600_000);
  return ICAL.Time.fromJSDate(new Date(Math.floor(at.getTime() / 1000) * 1000), true);
}
