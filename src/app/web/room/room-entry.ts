import { z } from "zod";
import type { Room } from "../../../features/meetings/room/load-room.ts";
import { outcomes } from "../../../records/outcome.ts";
import { isProblem, type Problem, problem } from "../../../records/problem.ts";
import {
  attendanceStates,
  ballots,
  dissentKinds,
  majorities,
  type RoomChange,
  type RoomCommand,
  roomChangeSchema,
  roomRoles,
} from "../../../records/room-command.ts";
import { derivedId } from "../../../store/derived-id.ts";
import { decisionFrom } from "./decision-form.ts";

type Form = ReadonlyMap<string, string>;
type Read = (form: Form, room: Room, at: string) => unknown[] | Problem;

/** What one can enter, by the field `hvad` of its form: each gives the changes the form says. */
const entries: Readonly<Record<string, Read>> = {
  aabn: (form, _room, at) => [{ of: "opening", value: at }, ...peopleIn(form)],
  luk: (_form, _room, at) => [
    { of: "closing", value: at },
    { of: "current", value: null },
  ],
  genaabn: () => [{ of: "closing", value: null }],
  aktuelt: (form) => [{ of: "current", value: text(form, "punkt") || null }],
  person: (form) => [
    { of: "person", person: text(form, "person"), value: personIn(form, "") },
    ...(text(form, "rolle") === "official" || text(form, "rolle") === "guest"
      ? []
      : [
          {
            of: "attendance",
            person: text(form, "person"),
            value: { state: "present", substitute: null },
          },
        ]),
  ],
  fremmoede: attendanceIn,
  doere: (form) => [{ of: "doors", item: text(form, "punkt"), value: text(form, "doere") }],
  bevaegelse: (form) => [
    {
      of: "movement",
      item: text(form, "punkt"),
      person: text(form, "person"),
      value: { way: text(form, "vej"), clock: text(form, "kl") || null },
    },
  ],
  inhabil: (form) => [
    {
      of: "disqualification",
      item: text(form, "punkt"),
      person: text(form, "person"),
      value: {
        raisedBy: text(form, "rejst-af") || null,
        found: { ja: true, nej: false }[text(form, "afgjort")] ?? null,
        left: form.has("forlod"),
      },
    },
  ],
  beslutning: decisionsIn,
  afstemning: (form, room) => {
    const vote = voteIn(form, room);
    if (isProblem(vote)) return vote;
    return [{ of: "vote", item: text(form, "punkt"), vote: text(form, "afstemning"), value: vote }];
  },
  mindretal: (form, room) => {
    const by = room.state.people.filter((person) => form.has(`af-${person.id}`)).map((person) => person.id);
    if (by.length === 0) return problem("problem.room-dissent-by");
    const kind = dissentKinds.find((known) => known === text(form, "slags"));
    const value = { by, kind, text: text(form, "tekst") };
    return [{ of: "dissent", item: text(form, "punkt"), dissent: text(form, "udtalelse"), value }];
  },
  begaering: (form) => [{ of: "demand", item: text(form, "punkt"), person: text(form, "person"), value: true }],
  taler: (form) => [
    { of: "speaker", speaker: text(form, "taler"), value: { person: text(form, "person"), state: "waiting" } },
  ],
  ordet: (form, room) => {
    const given = room.state.speakers.find((speaker) => speaker.id === text(form, "taler"));
    const others = room.state.speakers.filter((speaker) => speaker.state === "speaking" && speaker !== given);
    const done = others.map(({ id, person }) => ({ of: "speaker", speaker: id, value: { person, state: "done" } }));
    if (given === undefined) return done;
    return [
      ...done,
      { of: "speaker", speaker: given.id, value: { person: given.person, state: text(form, "bliver") } },
    ];
  },
  fjern: (form, room) => {
    const [version] = room.state.standing.get(text(form, "ting")) ?? [];
    return version === undefined ? problem("problem.room-gone") : [{ ...version.change, value: null }];
  },
  vaelg: (form, room) => {
    const versions = room.state.standing.get(text(form, "ting")) ?? [];
    const chosen = versions.find((version) => version.command === text(form, "valg"));
    return chosen === undefined ? problem("problem.room-gone") : [chosen.change];
  },
};

const envelope = z.object({
  id: z.guid(),
  at: z.iso.datetime({ offset: true }),
  base: z.array(z.guid()).max(2000),
});

/**
 * The command that a form of the room says: `hvad` names what is entered, `id` the command, `base` what the page had seen
 * of the things the form is about, with commas; `ved` when it was entered, else `now`. A problem where something in it is
 * wrong. Null where nothing was changed.
 *
 * Script gives each entry an id and a time of its own. Without it the id is the form's as it was shown, and the same form
 * may come again with something else in it, by the browser's way back: then what it says makes it another command.
 */
export function commandIn(form: Form, room: Room, now: Date): RoomCommand | Problem | null {
  const ofScript = form.has("ved");
  const head = envelope.safeParse({
    id: ofScript ? form.get("id") : idByWords(form),
    at: text(form, "ved") || now.toISOString(),
    base: text(form, "base").split(",").filter(Boolean),
  });
  const read = entries[text(form, "hvad")];
  if (!head.success || read === undefined) return problem("problem.bad-request");
  const said = read(form, room, head.data.at);
  if (isProblem(said)) return said;
  if (said.length === 0) return null;
  const changes = z.array(roomChangeSchema).safeParse(said);
  return changes.success ? { ...head.data, changes: changes.data } : problem("problem.room-entry");
}

function idByWords(form: Form): string {
  const said = [...form].filter(([name]) => name !== "token" && name !== "svar").flat();
  return derivedId(...said);
}

function text(form: Form, name: string): string {
  return (form.get(name) ?? "").replaceAll("\r\n", "\n").trim();
}

function personIn(form: Form, suffix: string) {
  return {
    name: text(form, `navn${suffix}`),
    party: text(form, `parti${suffix}`) || null,
    role: roomRoles.find((known) => known === text(form, `rolle${suffix}`)),
  };
}

/** The members that were proposed and kept, each with the attendance that was chosen. */
function peopleIn(form: Form): unknown[] {
  return rowsOf(form, "rolle-").flatMap((person) => {
    if (text(form, `rolle-${person}`) === "") return [];
    const state = attendanceStates.find((known) => known === text(form, `tilstand-${person}`));
    const attendance = { of: "attendance", person, value: { state, substitute: null } };
    return [
      { of: "person", person, value: personIn(form, `-${person}`) },
      ...(state === undefined ? [] : [attendance]),
    ];
  });
}

/** The rows of the list that were changed: what was sent, where it is not what was shown. */
function attendanceIn(form: Form): unknown[] {
  return rowsOf(form, "vist-").flatMap((person) => {
    const state = text(form, `tilstand-${person}`);
    const substitute = text(form, `suppleant-${person}`);
    if (`${state}|${substitute}` === text(form, `vist-${person}`)) return [];
    const value = state === "" ? null : { state, substitute: substitute || null };
    return [{ of: "attendance", person, value }];
  });
}

function rowsOf(form: Form, prefix: string): string[] {
  return [...form.keys()].filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));
}

/** The points whose decision was changed. */
function decisionsIn(form: Form, room: Room): unknown[] | Problem {
  const item = text(form, "punkt");
  const changes: RoomChange[] = [];
  for (const point of rowsOf(form, "vist-").map((row) => row.replace(/^hele$/, ""))) {
    const row = point === "" ? "hele" : point;
    const given = {
      phrase: text(form, `ord-${row}`),
      outcome: text(form, `udfald-${row}`),
      text: text(form, `tekst-${row}`),
    };
    if (`${given.phrase}|${given.outcome}|${given.text}` === text(form, `vist-${row}`)) continue;
    const value = decisionFrom(given, room.state.agenda.isCouncil);
    if (isProblem(value)) return value;
    changes.push({ of: "decision", item, point, value });
  }
  return changes;
}

function voteIn(form: Form, room: Room): unknown {
  const item = room.state.items.find((each) => each.id === text(form, "punkt"));
  const known = item?.votes.find((vote) => vote.id === text(form, "afstemning"));
  const ballotIn = (name: string) => ballots.find((ballot) => ballot === text(form, name));
  const cast = rowsOf(form, "stemme-").flatMap((id) => {
    const party = room.state.people.find((person) => person.id === id)?.party;
    // A member's own word before the party's, and that before the rest's.
    const ballot = ballotIn(`stemme-${id}`) ?? ballotIn(`parti-${party ?? ""}`) ?? ballotIn("resten");
    return ballot === undefined ? [] : [[id, ballot] as const];
  });
  const numbers = ["for", "imod", "undlod"].map((side) => text(form, `tal-${side}`));
  const counted = numbers.some((number) => number !== "");
  if (counted === cast.length > 0) return problem(counted ? "problem.room-vote-both" : "problem.room-vote-none");
  const [yes, no, abstained] = numbers.map((number) => (number === "" ? 0 : Number(number)));
  return {
    on: text(form, "om"),
    point: text(form, "til"),
    amendment: form.has("aendring"),
    order: known?.order ?? Math.max(0, ...(item?.votes ?? []).map((vote) => vote.order)) + 1,
    majority: majorities.find((majority) => majority === text(form, "flertal")) ?? "simple",
    ballots: counted ? null : Object.fromEntries(cast),
    counts: counted ? { for: yes, against: no, abstained } : null,
  };
}

/** The outcomes that can be chosen where the words are one's own: what a person decides, not what a reader makes of it. */
export const freeOutcomes = outcomes.filter((outcome) => outcome !== "mixed" && outcome !== "resumed");
