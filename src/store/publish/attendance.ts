import type { Vote } from "../../records/decision.ts";
import type { Meeting } from "../../records/meeting.ts";
import type { Absence } from "../../records/person.ts";
import type { PlacedItem } from "./meeting-state.ts";
import type { FindPerson } from "./people-in-meeting.ts";

/** What a document says of one person at a meeting, or at one open item of it. */
export interface Attendance {
  readonly person_id: string;
  readonly item_id: string | null;
  readonly status: "present" | "excused" | "absent" | "substitute" | "disqualified";
}

/** One person's vote on one motion. `place` tells an item's votes apart. */
export interface PersonVote {
  readonly item_id: string;
  readonly place: number;
  readonly person_id: string;
  readonly motion: string | null;
  readonly choice: "for" | "against" | "abstained";
  readonly result: Vote["result"];
}

const attending = new Set(["chair", "vice-chair", "member", "substitute", null]);

/**
 * Who was there and who was not, as far as the document says so. Nobody is called present where attendance is not
 * stated; one person has one status at the meeting and one at each open item. Closed items must not be among `openItems`.
 */
export function attendanceAtMeeting(
  meeting: Meeting,
  openItems: readonly PlacedItem[],
  find: FindPerson,
): Attendance[] {
  const found = new Map<string, Attendance>();
  const say = (name: string, party: string | null, itemId: string | null, status: Attendance["status"]) => {
    const personId = find(name, party);
    const key = `${personId}|${itemId}`;
    if (personId !== null && !found.has(key)) found.set(key, { person_id: personId, item_id: itemId, status });
  };
  const away = (absences: readonly Absence[], itemId: string | null) => {
    for (const one of absences) {
      say(one.name, one.party, itemId, one.excused === true ? "excused" : "absent");
      if (one.substitute !== null) say(one.substitute, null, itemId, "substitute");
    }
  };
  away(meeting.absent, null);
  for (const one of meeting.attendanceStated ? meeting.participants : []) {
    if (attending.has(one.role)) say(one.name, one.party, null, one.role === "substitute" ? "substitute" : "present");
  }
  for (const { item, itemId } of openItems) {
    for (const one of item.decision?.disqualified ?? []) {
      if (one.found === true) say(one.name, null, itemId, "disqualified");
    }
    away(item.absent, itemId);
  }
  return [...found.values()];
}

/** The votes that are given by name, of people known at the meeting. */
export function votesAtMeeting(openItems: readonly PlacedItem[], find: FindPerson): PersonVote[] {
  return openItems.flatMap(({ item, itemId }) =>
    (item.decision?.votes ?? []).flatMap((vote, place) => {
      const given = new Map<string, PersonVote>();
      for (const choice of ["for", "against", "abstained"] as const) {
        for (const name of vote[choice].names) {
          const personId = find(name);
          if (personId === null) continue;
          const one = { item_id: itemId, place, person_id: personId, motion: vote.on, choice, result: vote.result };
          given.set(`${personId}|${choice}`, one);
        }
      }
      return [...given.values()];
    }),
  );
}
