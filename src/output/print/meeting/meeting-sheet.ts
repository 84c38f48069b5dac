import type { MeetingToPrint } from "../../../records/meeting-to-print.ts";
import type { Participant } from "../../../records/person.ts";
import { capital, formatClock, formatDay, formatMoment } from "../../texts/format.ts";
import { named } from "../../texts/named.ts";
import { hasText, type Language, type Say, say as sayIn } from "../../texts/say.ts";
import { absenceLines } from "./absence-lines.ts";
import { type ItemSheet, itemSheet } from "./item-sheet.ts";
import { type SignatureSheet, signatureSheet } from "./signature-sheet.ts";

/** All the words of the printed document, in its order: what the typesetter is given. */
export interface MeetingSheet {
  readonly title: string;
  readonly kicker: string;
  readonly committee: string;
  readonly warning: string | null;
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly people: readonly { readonly label: string; readonly names: readonly string[] }[];
  readonly contents: string;
  readonly empty: string;
  /** What stands over a part of a wide table: *Kolonne {from} til {to} af {count}*. */
  readonly columns: string;
  readonly items: readonly ItemSheet[];
  readonly signatures: SignatureSheet | null;
}

/** The document of a meeting, agenda or minutes, in words of `language`; what people wrote stays as they wrote it. Pure. */
export function meetingSheet(meeting: MeetingToPrint, language: Language): MeetingSheet {
  const say: Say = (key, fill) => sayIn(language, key, fill);
  const { committee, day, startsAt, endsAt, location } = meeting;
  const fact = (label: string, value: string | null): [string, string][] => (value === null ? [] : [[label, value]]);
  return {
    title: documentTitle(meeting, language),
    kicker: [say(`meeting.kind.${meeting.kind}`), meeting.body].join(" · "),
    committee: [committee, meeting.term].filter((part) => part !== null).join(" "),
    warning: meeting.full ? say("print.full") : null,
    facts: [
      ...fact(say("print.date"), day === null ? null : capital(formatMoment(language, day, startsAt))),
      ...fact(say("print.end"), endsAt === null ? null : formatClock(language, endsAt)),
      ...fact(say("print.place"), location),
    ],
    people: peopleOf(meeting, say),
    contents: say("print.contents"),
    empty: say("print.no-items"),
    columns: say("print.columns"),
    items: meeting.items.map((item) => itemSheet(item, meeting.full, say)),
    signatures: meeting.kind === "agenda" ? null : signatureSheet(meeting, language),
  };
}

/** *Referat: Byrådet 25. marts 2026*: the title of the file. */
export function documentTitle({ kind, committee, day }: MeetingToPrint, language: Language): string {
  const when = day === null ? "" : formatDay(language, day);
  return sayIn(language, `print.title.${kind}`, { committee, day: when }).trim();
}

function peopleOf({ attendanceStated, participants, absent }: MeetingToPrint, say: Say): MeetingSheet["people"] {
  // Nobody is called present where the documents do not say so: those named are the members.
  const label = say(attendanceStated ? "print.present" : "print.members");
  const names = participants.map((one) => personLine(one, say));
  return [{ label, names }, ...absenceLines(absent, say)].filter(({ names }) => names.length > 0);
}

function personLine({ name, party, role }: Participant, say: Say): string {
  const key = `role.${role}`;
  const word = role !== null && role !== "member" && hasText(key) ? say(key).toLowerCase() : "";
  return named({ name, party }) + (word === "" ? "" : ` - ${word}`);
}
