import type { AgendaItem } from "../../records/agenda-item.ts";
import type { Decision } from "../../records/decision.ts";
import type { Meeting } from "../../records/meeting.ts";
import { canonical, type Json } from "../../seal/canonical.ts";
import { closedItems, countingDocuments, type MeetingState, placedItems } from "../publish/meeting-state.ts";
import { itemForStrangers } from "../publish/neutral-item.ts";

/** A part of a meeting's minutes before it has a salt. */
export interface FixedText {
  /** `meeting`, or `items/2/open/decision`: the item's place in the minutes, from 1. */
  readonly name: string;
  readonly open: boolean;
  readonly value: Json;
}

/** What a meeting is called in its minutes. */
export interface MeetingNames {
  readonly body: string;
  readonly committee: string;
}

/**
 * The text of a meeting's minutes as members approve it, in parts: the meeting, and of each item its fields, the open and
 * the closed apart. What differs between what strangers may have of a field and what it says stands in both. What only
 * the reader makes of the text (outcomes, places, spans) is no part of it. Empty where the meeting has no minutes.
 */
export function fixedTexts(state: MeetingState, names: MeetingNames, which: "current" | "published"): FixedText[] {
  const counting = countingDocuments(state, which);
  const [main] = counting;
  if (main === undefined || main.document.kind !== "minutes") return [];
  const closed = closedItems(state);
  const placed = placedItems(counting);
  const meeting = meetingPart(state, names, main.revision.reading.meeting);
  const items = placed.flatMap(({ itemId, item }, at) => {
    const open = fieldsOf(itemForStrangers(item, closed.has(itemId), item));
    const whole = fieldsOf(item);
    const here = `items/${at + 1}`;
    return [
      ...open.map(([field, value]) => ({ name: `${here}/open/${field}`, open: true, value })),
      ...whole
        .filter(([field, value]) => !same(value, open.find(([name]) => name === field)?.[1]))
        .map(([field, value]) => ({ name: `${here}/closed/${field}`, open: false, value })),
    ];
  });
  return [{ name: "meeting", open: true, value: meeting }, ...items];
}

function same(one: Json, other: Json | undefined): boolean {
  return other !== undefined && canonical(one) === canonical(other);
}

function meetingPart(state: MeetingState, names: MeetingNames, stated: Meeting | null): Json {
  return {
    ...names,
    day: state.day,
    start: stated?.start ?? null,
    end: stated?.end ?? null,
    location: stated?.location ?? null,
    participants: (stated?.participants ?? []).map(({ name, party, role }) => ({ name, party, role })),
    absent: (stated?.absent ?? []).map(absentOf),
  };
}

function absentOf({ name, party, excused, substitute }: Meeting["absent"][number]): Json {
  return { name, party, excused, substitute };
}

/** What an item is called: its part `head`. */
export function headOfItem(item: Partial<AgendaItem>): Json {
  const head = { number: item.number ?? null, title: item.title ?? "", public: item.public === true };
  return item.caseNumber == null ? head : { ...head, caseNumber: item.caseNumber };
}

/** An item's fields that hold something, in the order in which minutes have them. */
function fieldsOf(item: Partial<AgendaItem>): [field: string, value: Json][] {
  const attachments = (item.attachments ?? []).filter((each) => each.mentioned !== true);
  const fields: [string, Json | undefined][] = [
    ["head", headOfItem(item)],
    ...(item.sections ?? []).map(({ heading, text }, at): [string, Json] => [
      `sections/${at + 1}`,
      { heading: heading ?? null, text: text ?? "" },
    ]),
    ["recommendation", item.recommendation == null ? undefined : plain(item.recommendation)],
    ["decision", item.decision == null ? undefined : decisionPart(item.decision)],
    ["absent", listed((item.absent ?? []).map(absentOf))],
    ["guests", listed((item.guests ?? []).map(({ name, role }) => ({ name, role })))],
    ["sub-items", listed((item.subItems ?? []).map(({ title }) => ({ title })))],
    ["attachments", listed(attachments.map(({ title, public: open }) => ({ title: title ?? null, public: open })))],
    ["earlier-decisions", listed((item.earlierDecisions ?? []).map(plain))],
  ];
  return fields.flatMap(([field, value]) => (value === undefined ? [] : [[field, value]]));
}

function decisionPart({ text, votes, dissents, disqualified }: Decision): Json {
  return plain({ text, votes, dissents, disqualified });
}

function listed(values: readonly Json[]): Json | undefined {
  return values.length === 0 ? undefined : values;
}

/** A record as JSON: its own fields and nothing else. */
function plain(value: object): Json {
  return JSON.parse(JSON.stringify(value)) as Json;
}
