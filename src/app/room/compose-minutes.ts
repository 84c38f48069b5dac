import { createHash } from "node:crypto";
import type { MinutesSource } from "../../features/meetings/room/keep-minutes.ts";
import type { RoomItem } from "../../features/meetings/room/room-state.ts";
import { type TookPart, tookPart } from "../../features/meetings/room/took-part.ts";
import { findOpenAndClosed } from "../../intake/promises/find-closed.ts";
import { formatClock, formatMoment } from "../../output/texts/format.ts";
import { say } from "../../output/texts/say.ts";
import { type AgendaItem, emptyMatter } from "../../records/agenda-item.ts";
import type { Absence } from "../../records/person.ts";
import type { Reading } from "../../records/reading.ts";
import type { ImportInput } from "../../store/import/prepared-document.ts";
import { type SpannedText, spannedText } from "../agenda/spanned-text.ts";
import { type DecisionWords, decisionWords } from "./decision-words.ts";

const mediaType = "text/plain";
const origin = "room";

/**
 * Writes what was recorded at a meeting as minutes in a layout of our own and, beside it, the reading of it: the records
 * are known, so nothing is read back and nobody's words can be taken for something else. Each item stands as the agenda
 * had it, with what was decided. What was decided behind closed doors stands in the closed item, which no stranger gets.
 */
export function composeMinutes(source: MinutesSource): ImportInput {
  const { meeting, state } = source.room;
  const took = tookPart(state);
  const { present, absent, absentAt } = took;
  const written = state.items.map((item) => minutesItem(item, source, absentAt.get(item.id) ?? []));
  const out = spannedText();
  writeHead(out, source, took);
  for (const [at, { item, words }] of written.entries()) writeItem(out, item, words, at);
  const { text, spans } = out.done();
  const bytes = Buffer.from(text);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const name = `referat-${meeting.day ?? "uden-dato"}.txt`;
  const others = state.people.filter((person) => person.role === "official" || person.role === "guest");
  const reading: Reading = {
    kind: "minutes",
    source: { name, mediaType, sha256, characters: text.length },
    body: { name: meeting.body },
    committee: { name: meeting.committee, term: null },
    meeting: {
      start: meeting.startsAt ?? meeting.day,
      end: state.closed,
      location: meeting.location,
      participants: [...present, ...others].map((person) => ({
        name: person.name,
        party: person.party,
        role: person.role,
      })),
      attendanceStated: present.length > 0,
      absent: [...absent],
    },
    items: written.map(({ item }) => item),
    document: null,
    notices: [],
    coverage: { claimed: text.length, unclaimed: 0 },
    spans: Object.fromEntries(Object.entries(spans).map(([pointer, [from, to]]) => [pointer, [from, to]])),
    origins: Object.fromEntries(Object.keys(spans).map((pointer) => [pointer, origin])),
  };
  const promises = findOpenAndClosed(reading, text);
  return { body: null, name, mediaType, sha256, bytes, text, reading, promises };
}

function minutesItem(
  item: RoomItem,
  { room, records }: MinutesSource,
  absent: readonly Absence[],
): { readonly item: AgendaItem; readonly words: DecisionWords | null } {
  const before = records.get(item.id);
  const words = decisionWords(room.state, item);
  const bare = { number: item.number, title: item.title, caseNumber: null, case: null, ...emptyMatter() };
  const agenda = before ?? { ...bare, public: false };
  const sections = agenda.sections.filter((section) => section.kind !== "decision");
  if (words !== null) {
    sections.push({ kind: "decision", heading: say("da", "minutes.decision"), text: words.text.text });
  }
  return {
    item: {
      ...agenda,
      public: agenda.public && !item.closedDoors,
      sections,
      decision: words?.decision ?? null,
      absent: [...absent],
    },
    words,
  };
}

function writeHead(out: SpannedText, { room: { meeting, state } }: MinutesSource, { present, absent }: TookPart): void {
  const line = (key: Parameters<typeof say>[1], words: string, pointer: string) => {
    out.plain(`${say("da", key)}: `);
    out.value(words, pointer);
    out.plain("\n");
  };
  out.value(meeting.body, "/body/name");
  out.plain("\n");
  out.value(meeting.committee, "/committee/name");
  out.plain(`\n\n${say("da", "minutes.document")}\n\n`);
  if (meeting.day !== null) line("minutes.day", formatMoment("da", meeting.day, meeting.startsAt), "/meeting/start");
  if (state.closed !== null) line("minutes.ended", formatClock("da", state.closed), "/meeting/end");
  if (meeting.location !== null) line("minutes.place", meeting.location, "/meeting/location");
  out.plain("\n");
  writePresent(out, state, present);
  writeAbsent(out, absent, "/meeting/absent");
}

function writePresent(out: SpannedText, state: MinutesSource["room"]["state"], present: TookPart["present"]): void {
  const officials = state.people.filter((person) => person.role === "official");
  const guests = state.people.filter((person) => person.role === "guest");
  const write = (
    key: "minutes.present" | "minutes.officials" | "minutes.guests",
    people: typeof present,
    first: number,
  ) => {
    if (people.length === 0) return;
    out.plain(`${say("da", key)}: `);
    people.forEach((person, at) => {
      const pointer = `/meeting/participants/${first + at}`;
      if (at > 0) out.plain(", ");
      out.around(pointer, () => out.value(person.name, `${pointer}/name`));
      if (person.party !== null) {
        out.plain(" (");
        out.value(person.party, `${pointer}/party`);
        out.plain(")");
      }
      const { role } = person;
      if (role === "chair" || role === "vice-chair" || role === "substitute") {
        out.plain(` (${say("da", `minutes.role.${role}`)})`);
      }
    });
    out.plain("\n");
  };
  write("minutes.present", present, 0);
  write("minutes.officials", officials, present.length);
  write("minutes.guests", guests, present.length + officials.length);
}

/** Those who were away, those of one kind on a line: with apologies, without, and those of whom nothing is said. */
function writeAbsent(out: SpannedText, absent: readonly Absence[], pointer: string): void {
  for (const [excused, key] of [
    [true, "minutes.excused"],
    [false, "minutes.unexcused"],
    [null, "minutes.absent"],
  ] as const) {
    const these = absent.flatMap((one, at) => (one.excused === excused ? [{ one, at }] : []));
    if (these.length === 0) continue;
    out.plain(`${say("da", key)}: `);
    these.forEach(({ one, at }, index) => {
      if (index > 0) out.plain(", ");
      out.around(`${pointer}/${at}`, () => out.value(one.name, `${pointer}/${at}/name`));
      if (one.party !== null) {
        out.plain(" (");
        out.value(one.party, `${pointer}/${at}/party`);
        out.plain(")");
      }
      if (one.substitute !== null) {
        out.plain(` (${say("da", "minutes.substitute")}: `);
        out.value(one.substitute, `${pointer}/${at}/substitute`);
        out.plain(")");
      }
    });
    out.plain("\n");
  }
}

function writeItem(out: SpannedText, item: AgendaItem, words: DecisionWords | null, at: number): void {
  const here = `/items/${at}`;
  out.plain("\n");
  out.around(here, () => {
    out.plain(`${say("da", "minutes.item")} `);
    if (item.number !== null) out.value(item.number, `${here}/number`);
    out.plain(item.public ? ": " : `: ${say("da", "minutes.closed")}: `);
    out.value(item.title, `${here}/title`);
    out.plain("\n");
    if (item.caseNumber !== null) {
      out.plain(`${say("da", "minutes.case")}: `);
      out.value(item.caseNumber, `${here}/caseNumber`, `${here}/case`);
      out.plain("\n");
    }
    item.sections.forEach((section, index) => {
      const pointer = `${here}/sections/${index}`;
      out.plain("\n");
      out.around(pointer, () => {
        if (section.heading !== null) {
          out.value(section.heading, `${pointer}/heading`);
          out.plain("\n");
        }
        if (section.kind === "decision" && words !== null) writeDecision(out, words, pointer, here);
        else writeSection(out, item, section, pointer, here);
      });
      out.plain("\n");
    });
    if (item.absent.length > 0) {
      out.plain("\n");
      writeAbsent(out, item.absent, `${here}/absent`);
    }
  });
}

/** The decision's words, with its parts where they stand in them. */
function writeDecision(
  out: SpannedText,
  { text: { text, spans } }: DecisionWords,
  pointer: string,
  here: string,
): void {
  const pointersAt = new Map<number, { readonly to: number; readonly pointers: string[] }>();
  for (const [own, [from, to]] of Object.entries(spans)) {
    const part = pointersAt.get(from) ?? { to, pointers: [] };
    part.pointers.push(`${here}/decision${own}`);
    pointersAt.set(from, part);
  }
  out.around(`${pointer}/text`, () =>
    out.around(`${here}/decision`, () =>
      out.around(`${here}/decision/text`, () => {
        let done = 0;
        for (const [from, { to, pointers }] of [...pointersAt].sort(([a], [b]) => a - b)) {
          out.plain(text.slice(done, from));
          out.value(text.slice(from, to), ...pointers);
          done = to;
        }
        out.plain(text.slice(done));
      }),
    ),
  );
}

/** A section's words, with the values that stand in it: points of the recommendation, titles of attachments. */
function writeSection(
  out: SpannedText,
  item: AgendaItem,
  section: AgendaItem["sections"][number],
  pointer: string,
  here: string,
): void {
  const values =
    section.kind === "recommendation"
      ? (item.recommendation?.points ?? []).map(({ text }, at) => [text, `${here}/recommendation/points/${at}`, "text"])
      : section.kind === "attachments"
        ? item.attachments.map(({ title }, at) => [title, `${here}/attachments/${at}`, "title"])
        : [];
  out.around(`${pointer}/text`, () => {
    let rest = section.text;
    for (const [words = "", of = "", field = ""] of values) {
      const at = words === "" ? -1 : rest.indexOf(words);
      if (at < 0) continue;
      out.plain(rest.slice(0, at));
      out.value(words, of, `${of}/${field}`);
      rest = rest.slice(at + words.length);
    }
    out.plain(rest);
  });
}
