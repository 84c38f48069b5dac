import type { Line } from "../lines.ts";
import { join } from "../passage.ts";
import type { Part } from "../sections.ts";
import { readAttendance } from "./absence.ts";
import type { FoundAbsence } from "./absence-list.ts";
import { startsWithOutcome } from "./clause-outcome.ts";
import { sameCommittee } from "./committee-name.ts";
import { readDisqualified } from "./disqualified.ts";
import { type FoundDissent, readDissents } from "./dissent.ts";
import { earlierDecision } from "./earlier-decisions.ts";
import type { ItemConstruct, ItemContext } from "./item-construct.ts";
import type { MeetingFacts } from "./meeting.ts";
import { headsOpinions, readOpinions } from "./opinions.ts";
import { outcomeOf } from "./outcome.ts";
import { collects } from "./sub-items.ts";
import { type FoundVote, readVotes } from "./vote.ts";

/** True where a decision's heading speaks of another body or another day than this meeting's. */
export function isEarlier(part: Part, meeting: MeetingFacts): boolean {
  const { decision } = part;
  if (!decision) return false;
  if (decision.date && meeting.date && decision.date.iso !== meeting.date) return true;
  if (decision.committee && meeting.committee && !sameCommittee(decision.committee.name, meeting.committee.text))
    return true;
  return false;
}

const nothing = /^[-–.*\s]*$/;

/** The item's decision: its words without attendance, what it did, votes, dissents, disqualification. Older ones go to `earlierDecisions`. */
export const decision: ItemConstruct = {
  name: "decision",
  read(context) {
    const { parts, meeting, decides } = context;
    const decisions = parts.parts.filter((part) => part.kind === "decision");
    const isOwn = (part: Part) => decides && !isEarlier(part, meeting);
    const own = decisions.filter(isOwn);
    for (const part of decisions) if (!isOwn(part)) addEarlier(context, part);
    let rows = own.flatMap((part) => part.rows);
    if (decisions.length === 0 && decides) {
      rows = undecorated(
        parts.parts.filter((part) => !headsOpinions(part)),
        context.item.title,
      );
    }
    writeDecision(context, rows);
    writeOpinions(context);
  },
};

function addEarlier({ item, source, put }: ItemContext, part: Part): void {
  const found = earlierDecision(part.decision, part.heading, part.rows, source);
  if (!found) return;
  const at = item.earlierDecisions.length;
  item.earlierDecisions.push({
    committee: found.committee?.text ?? null,
    date: found.date?.text ?? null,
    text: found.text,
  });
  put(`earlierDecisions/${at}`, found.span);
  put(`earlierDecisions/${at}/text`, found.span);
  if (found.committee) put(`earlierDecisions/${at}/committee`, found.committee.span);
  if (found.date) put(`earlierDecisions/${at}/date`, found.date.span);
}

/** Minutes without headings: the item's last lines, where they begin as decisions do. */
function undecorated(parts: readonly Part[], title: string): Line[] {
  const last = parts.at(-1);
  if (!last || (last.heading !== null && last.kind !== "presentation")) return [];
  const first = last.rows.findIndex((row) => row.text.length < 400 && startsWithOutcome(row.text));
  if (first < 0) {
    const row = last.rows.at(-1);
    return row && row.text.length < 400 && bodyDecided.test(row.text) && !/\d{4}/.test(row.text) ? [row] : [];
  }
  if (last.rows.length - first > 12) return [];
  const rows = last.rows.slice(first);
  // Below *Meddelelser* or *Eventuelt*, "Intet." says that there was nothing to decide.
  return collects(title) && rows.every((row) => /^(?:intet|ingen(?: bemærkninger)?)\.?$/i.test(row.text)) ? [] : rows;
}

/** An item's last line in minutes without headings; with a year in it, it tells of an older decision. */
const bodyDecided =
  /^(?:Et enigt |Det samlede )?(?:[\p{L}-]*udvalget|[\p{L}-]*rådet|bestyrelsen|nævnet|kommissionen|kommunalbestyrelsen) (?:besluttede|vedtog|godkendte|tiltrådte|anbefaler|anbefalede|tog .{3,60} til efterretning)(?![\p{L}])/iu;

function writeDecision({ item, source, put }: ItemContext, rows: readonly Line[]): void {
  const attendance = readAttendance(rows, source);
  writeAbsences(item.absent, attendance.absences, put);
  const kept = attendance.rest;
  if (kept.length === 0) return;
  const passage = join(kept, source);
  if (nothing.test(passage.text)) return;
  const { text } = passage;
  const whole = outcomeOf(
    text,
    pointNumbers(item.recommendation?.points ?? []),
    /^(?:godkendelse|fastsættelse|vedtagelse) af (?:mødets )?dagsorden/i.test(item.title),
  );
  // The letters of *Meddelelser* name matters, not points of a recommendation.
  const judged = collects(item.title) && whole.outcome !== "mixed" ? { ...whole, points: [] } : whole;
  const points = judged.points.map((point) => ({ points: [...point.points], outcome: point.outcome }));
  const votes = readVotes(text);
  const dissents = readDissents(text).filter((one) => !isWinning(one, votes));
  const disqualified = readDisqualified(text);
  item.decision = {
    text,
    outcome: judged.outcome,
    // A member may bring the matter before the council: lov om kommunernes styrelse § 23.
    final: dissents.some((one) => one.dissent.kind === "demand-council") ? false : judged.final,
    points,
    votes: votes.map((one) => one.vote),
    dissents: dissents.map((one) => one.dissent),
    disqualified: disqualified.map(({ name, found }) => ({ name, found })),
  };
  put("decision", passage.span);
  put("decision/text", passage.span);
  judged.points.forEach((point, at) => {
    put(`decision/points/${at}`, passage.at(point.from, point.to));
  });
  votes.forEach((one, at) => {
    put(`decision/votes/${at}`, passage.at(one.from, one.to));
  });
  dissents.forEach((one, at) => {
    put(`decision/dissents/${at}`, passage.at(one.from, one.to));
    put(`decision/dissents/${at}/text`, passage.at(one.from, one.to));
  });
  disqualified.forEach((one, at) => {
    put(`decision/disqualified/${at}/name`, passage.at(one.from, one.to));
  });
}

/** Opinions deviate from a decision: where none was read, they are what stands in their section and no more. */
function writeOpinions({ item, parts, source, put }: ItemContext): void {
  const { decision } = item;
  if (decision === null) return;
  for (const { dissent, span } of readOpinions(parts.parts, source)) {
    const at = decision.dissents.length;
    decision.dissents.push(dissent);
    put(`decision/dissents/${at}`, span);
    put(`decision/dissents/${at}/text`, span);
  }
}

/** What the points of a recommendation are called: by their numbers, else in their order. */
function pointNumbers(points: readonly { readonly number: string | null }[]): string[] {
  return points.some((point) => point.number !== null)
    ? points.flatMap((point) => point.number ?? [])
    : points.map((_, at) => String(at + 1));
}

/** Those who voted against what was lost are the majority and dissent from nothing. */
function isWinning(dissent: FoundDissent, votes: readonly FoundVote[]): boolean {
  if (dissent.dissent.kind !== "against") return false;
  return votes.some(({ vote, from, to }) => {
    const stated = vote.for.count !== null || vote.for.parties.length + vote.for.names.length > 0;
    return vote.result === "lost" && stated && dissent.from < to && dissent.to > from;
  });
}

/** Adds those who were away to an item's (or the meeting's) list; nobody stands there twice. */
export function writeAbsences(
  list: { name: string; party: string | null; excused: boolean | null; substitute: string | null }[],
  absences: readonly FoundAbsence[],
  put: (pointer: string, span: FoundAbsence["span"]) => void,
): void {
  for (const one of absences) {
    if (list.some((known) => known.name === one.name)) continue;
    const at = list.length;
    list.push({ name: one.name, party: one.party, excused: one.excused, substitute: one.substitute });
    put(`absent/${at}`, one.span);
    put(`absent/${at}/name`, one.nameAt);
    if (one.partyAt) put(`absent/${at}/party`, one.partyAt);
    if (one.substituteAt) put(`absent/${at}/substitute`, one.substituteAt);
  }
}
