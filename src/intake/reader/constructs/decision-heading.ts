import { findDates, mayHoldDate } from "../../../danish/dates.ts";
import { startsWithOutcome } from "./clause-outcome.ts";
import { committeeAt } from "./committee-name.ts";

/** A line that heads a decision: whose, of which day, under which point of that meeting's agenda. */
export interface DecisionHeading {
  /** Offsets in the line's text; null where the heading does not say. */
  readonly committee: { readonly name: string; readonly from: number; readonly to: number } | null;
  readonly date: { readonly iso: string; readonly from: number; readonly to: number } | null;
  /** `entry`: a dated body without the word *beslutning* (a history's lines); `heading`: heads a decision anywhere. */
  readonly form: "heading" | "entry";
  /** Where text of the decision begins on the same line; the line's length where none does. */
  readonly length: number;
}

const opening = /^(?:(?:ny|endelig|foreløbig|revideret) )?beslutning(?:er|en)?(?=$|[ ,:;.\-–(])/i;
const filler =
  /(?:[\s,:;.\-–()]|\b(?:i|fra|på|af|for|den|d|møde|mødet|møder|truffet|som|ordinært|ekstraordinært|kl|pkt|punkt|sag|nr|dato|og|beslutning|beslutningen|beslutninger|torsdag|onsdag|tirsdag|mandag|fredag|lørdag|søndag|til|dagsordenens?|under|vedr|referat|mødedato|ad)(?![\p{L}])|\d+)+/giu;
const genitive = /^(.{2,110}?)s? (?:endelige )?beslutning(?:er|en)?(?=$|[ ,:;.\-–(])/i;
const pointRef = /\b(?:pkt|punkt|sag)\.? ?(?:nr\.? ?)?\d/i;
const leadingDate = /^(?:d(?:en|\.) ?)?(?:\d{1,2}[./-]|\d{4}-|(?:man|tirs|ons|tors|fre|lør|søn)dag)/i;

function blank(text: string, from: number, to: number): string {
  return text.slice(0, from) + " ".repeat(Math.max(0, to - from)) + text.slice(to);
}

/** Reads a line as the heading of a decision; null where it is none. */
export function decisionHeading(text: string): DecisionHeading | null {
  if (text.length > 400) return null;
  const first = text.charCodeAt(0);
  const open =
    first === 66 || first === 98 || first === 78 || first === 69 || first === 70 || first === 82
      ? opening.exec(text)
      : null;
  if (open) return afterOpening(text, open[0].length);
  if (text.length > 200 || !/\d|eslutning|ESLUTNING/.test(text)) return null;
  const owner = /eslutning/i.test(text) ? genitive.exec(text) : null;
  if (owner?.[1]) return ofOwner(text, owner[1], owner[0].length);
  return datedBody(text);
}

/** `Beslutning → Godkendt.`, `Beslutning – Udsat.`: other signs than a colon between the word and what was decided. */
const behindSign = /^\s*(?:→|[=–-]>|»|>{1,2}|[–—-]|\.)\s*(?=\S)/u;

function afterOpening(text: string, from: number): DecisionHeading | null {
  const { length } = text;
  if (length === from || (length === from + 1 && text.endsWith(":")))
    return { committee: null, date: null, form: "heading", length };
  const arrow = behindSign.exec(text.slice(from, from + 8))?.[0].length ?? 0;
  if (arrow > 0 && (/[→>»]/.test(text.slice(from, from + arrow)) || startsWithOutcome(text.slice(from + arrow))))
    return { committee: null, date: null, form: "heading", length: from + arrow };
  const colon = text.indexOf(":", from);
  const head = colon >= 0 && colon < 160 ? text.slice(0, colon) : text;
  if (head.length > 200) return null;
  const facts = factsIn(head, from);
  const left = leftOver(head, from, facts);
  // "Beslutning om …" is a title, not a heading of a decision.
  if (left !== "") return null;
  if (colon < 0 || colon >= 160) return { ...facts, form: "heading", length: text.length };
  // "Beslutning: Jobudvalget, 12-03-2024" says behind the colon whose and when, and decides nothing yet.
  const behind = facts.committee || facts.date || text.length > 200 ? null : factsIn(text, colon + 1);
  if (behind?.date && behind.committee && leftOver(text, colon + 1, behind) === "")
    return { ...behind, form: "heading", length: text.length };
  return { ...facts, form: "heading", length: colon + 1 };
}

function ofOwner(text: string, owner: string, to: number): DecisionHeading | null {
  const committee =
    committeeAt(owner) ?? (generic.test(owner) || initials.test(owner) ? { name: owner, length: owner.length } : null);
  if (!committee || withoutBodies(owner.slice(committee.length)) !== "") return null;
  const colon = text.indexOf(":", to);
  const head = colon >= 0 ? text.slice(0, colon) : text;
  const facts = factsIn(head, to);
  if (leftOver(head, to, { ...facts, committee: null }) !== "") return null;
  const name = committee.name;
  return {
    // Initials are no name: whose they are, only the house knows.
    committee: initials.test(name) ? null : { name, from: 0, to: name.length },
    date: facts.date,
    form: "heading",
    length: colon >= 0 ? colon + 1 : text.length,
  };
}

/** `Økonomiudvalget, 06-05-2021, pkt. 61`, `24-01-2024 Økonomiudvalget`. */
function datedBody(text: string): DecisionHeading | null {
  if (text.length > 140 || !mayHoldDate(text)) return null;
  const startsWithDate = leadingDate.test(text);
  if (!startsWithDate && !committeeAt(text)) return null;
  const colon = colonAfterDate(text);
  const head = colon >= 0 ? text.slice(0, colon) : text;
  const facts = factsIn(head, 0);
  if (!facts.date || !facts.committee) return null;
  if (leftOver(head, 0, facts) !== "") return null;
  return {
    ...facts,
    form: pointRef.test(head) || (colon >= 0 && colon === text.length - 1) ? "heading" : "entry",
    length: colon >= 0 ? colon + 1 : text.length,
  };
}

/** The colon that ends a heading, not one inside a time of day. */
function colonAfterDate(text: string): number {
  for (let at = text.indexOf(":"); at >= 0; at = text.indexOf(":", at + 1)) {
    if (!/\d/.test(text[at + 1] ?? "")) return at;
  }
  return -1;
}

const generic = /^(?:udvalget|rådet|bestyrelsen)$/i;
/** `AMU`, `JOU`, `B&U`: how a house calls its bodies. */
const initials = /^[A-ZÆØÅ][A-ZÆØÅ&/]{1,6}$/;

/** What is left of words behind the first body, when more bodies and what joins them are taken away: *A og B*. */
function withoutBodies(words: string): string {
  let rest = words.replace(joint, "");
  for (let count = 0; count < 4 && rest !== ""; count++) {
    const next = committeeAt(rest);
    if (!next) break;
    rest = rest.slice(next.length).replace(joint, "");
  }
  return rest;
}

const joint = /^(?:[\s,/&+]|s(?![\p{L}])|(?:og|samt)(?![\p{L}]))+/u;

type Facts = Pick<DecisionHeading, "committee" | "date">;

function factsIn(text: string, from: number): Facts {
  const dates = findDates(text.slice(from));
  const date = dates[0];
  const found = date ? { iso: date.date, from: from + date.dateFrom, to: from + date.dateTo } : null;
  const rest = date ? blank(text, from + date.from, from + date.to) : text;
  let committee: DecisionHeading["committee"] = null;
  for (let at = from; at < rest.length && !committee; at++) {
    const code = rest.charCodeAt(at);
    const boundary = at === 0 || /[\s,:(\-–]/.test(rest[at - 1] ?? "");
    if (!boundary || code === 32) continue;
    const name = committeeAt(rest.slice(at));
    if (name && !/^(?:beslutning)/i.test(name.name)) committee = { name: name.name, from: at, to: at + name.length };
  }
  return { committee, date: found };
}

function leftOver(text: string, from: number, facts: Facts): string {
  let rest = text;
  if (facts.date) rest = blank(rest, facts.date.from, facts.date.to);
  if (facts.committee) rest = blank(rest, facts.committee.from, facts.committee.to);
  rest = rest
    .slice(from)
    .replace(/(?<![\p{L}])s(?![\p{L}])/gu, " ")
    .replace(/\(?\b(?:19|20)\d\d ?[-–] ?(?:19|20)?\d\d\b\)?/g, " ");
  if (!facts.committee) rest = rest.replace(/\b(?:udvalget|rådet|bestyrelsen)\b/i, " ");
  else {
    const more = /\p{Lu}[^\d]*/u.exec(rest);
    if (more) rest = `${rest.slice(0, more.index)} ${withoutBodies(rest.slice(more.index))}`;
  }
  const left = rest.replace(filler, "").trim();
  return facts.committee === null && facts.date !== null && initials.test(left) ? "" : left;
}
