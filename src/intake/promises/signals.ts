import { stemWord } from "../../danish/stems.ts";
import { committees, foreignOnes, ownOnes } from "./actors.ts";
import type { Act } from "./construct.ts";
import { cueBit, cueNames, cuesOf } from "./cues.ts";
import type { SeenAct } from "./see-acts.ts";
import { isModal, type Statement, type Word } from "./statement.ts";
import { verbClass } from "./verb-classes.ts";
import { classesOf, remembered } from "./word-classes.ts";

/** What a time is worth. `vague`: a whole year or more, or a condition. */
export const timeWeights = ["none", "vague", "recurring", "exact"] as const;
export type TimeWeight = (typeof timeWeights)[number];

/** A heading above which only what is to come is told. */
export const toCome =
  /tidsplan|videre (?:proces|arbejde|forløb|sagsgang)|næste skridt|opfølgning|kommunikation|implementering|fremadrettet|fremtidig|evaluering|handleplan|handlingsplan|proces|tidsperspektiv|milepæl|orientering|meddelelser/i;
/** Where a paper tells aims, or others' experience, little of it is promised. */
export const aims = /vision|strategi|målsætning|formål|baggrund|politisk aftale|lovforslag|værdi|pejlemærke|historik/i;

/** Calls `found` for each signal of the sentence itself: its words, where it stands, what the item came to. */
export function statementSignals(statement: Statement, found: (group: string, name: string) => void): void {
  const { passage, cues, words, classes, lower, sentence } = statement;
  const { role, heading } = passage;
  found("role", role);
  if (role === "section") found("section", passage.kind);
  found("outcome", `${role} ${passage.outcome ?? "none"}`);
  for (const name of cueNames) if ((cues & cueBit[name]) !== 0) found("cue", name);
  if (heading !== null && toCome.test(heading)) found("sign", "head-to-come");
  if (heading !== null && aims.test(heading)) found("sign", "head-aims");
  if (passage.approved) found("sign", "approved-section");
  if ((classes & committees) !== 0) found("sign", "committee");
  if ((classes & ownOnes) !== 0) found("sign", "own");
  if ((classes & foreignOnes) !== 0) found("sign", "foreign");
  found(
    "length",
    words.length > 45 ? "very-long" : words.length > 28 ? "long" : words.length > 13 ? "middle" : "short",
  );
  if (lower.includes("”") || lower.includes('"')) found("sign", "quoted");
  if (lower.includes("%")) found("sign", "share");
  if (lower.includes("§")) found("sign", "paragraph");
  if (lower.includes("(")) found("sign", "brackets");
  if (sentence.listed) found("sign", "listed");
  if (timeFirst.test(lower)) found("sign", sentence.listed ? "listed-time-first" : "time-first");
  if (!words.some(({ text }) => isVerb(text))) found("sign", "verbless");
  if (hasDone(words)) found("sign", "has-done");
  if (statement.place !== "middle") found("place", statement.place);
  if (statement.before !== null)
    for (const name of told) if ((statement.before & cueBit[name]) !== 0) found("before", name);
  for (const key of headingKeys(heading)) found("heading", key);
  if (sentence.intro !== null) found("sign", "under-intro");
  if (/[.!]$/.test(lower)) found("sign", "closed");
  if (lower.endsWith(":")) found("sign", "colon");
  const first = words[0]?.text ?? "";
  found("opens", wordKey(first));
  sayWords(words, found);
  if ((cuesOf(first) & cueBit.ahead) !== 0) found("sign", "leads-on");
  if (first === "der" || first === "at" || first === "i" || first === "hvis" || first === "når") found("first", first);
  else if (((words[0]?.classes ?? 0) & ownOnes) !== 0) found("first", "own");
  else if (((words[0]?.classes ?? 0) & foreignOnes) !== 0) found("first", "foreign");
}

/** *Den 14. august …*, *Årligt møde med …*: a row that tells when before what. */
const timeFirst =
  /^(?:(?:den|d\.|i|primo|medio|ultimo|senest|inden|uge|forventet|mødet den) )?(?:\d{1,2}\. (?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|kvartal|halvår)|\d{1,2}[./-]\d|januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|foråret?|efteråret?|sommeren?|(?:halv)?årlige?t?(?= )|(?:en|to|tre|fire) (?:gange om året|(?:halv)?årlige)|(?:19|20)\d\d:)/u;
const isVerb = remembered(
  /^(?:er|var|har|havde|blev|bliver|vil|skal|kan|bør|må|får|går|står|gives|indstilles|.{4,}(?:es|er|ede|te)|.{3,}ås|kommer|følger|skete|sker|træder)$/,
);

/** *har drøftet*, *havde i 2020 bedt om*: what was. */
function hasDone(words: readonly Word[]): boolean {
  for (const [at, { text }] of words.entries())
    if (text === "har" || text === "havde")
      for (let next = at + 1; next <= at + 5; next++)
        if (/.{2}[^e]t$|.{3}et$/.test(words[next]?.text ?? "")) return true;
  return false;
}

/** What of the sentence in front tells whether the past or the future is spoken of. */
const told = ["past", "ahead", "will", "need", "general", "might", "law"] as const;

let lastHeading: string | null = null;
let lastKeys: readonly string[] = [];

/** The words of a heading; sentences ask for the same one again and again. */
function headingKeys(heading: string | null): readonly string[] {
  if (heading === lastHeading) return lastKeys;
  lastHeading = heading;
  lastKeys = [...new Set((heading?.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map(wordKey))];
  return lastKeys;
}

/** The words of a sentence, each once: what is spoken of tells whether it is about what will be done. */
function sayWords(words: readonly Word[], found: (group: string, name: string) => void): void {
  const said: string[] = [];
  for (const { text } of words) {
    const key = wordKey(text);
    if (key === "" || said.includes(key)) continue;
    said.push(key);
    found("word", key);
  }
}

const most = 20_000;
const keys = new Map<string, string>();

/** The stem under which a word is weighed; a figure weighs nothing. */
function wordKey(word: string): string {
  const known = keys.get(word);
  if (known !== undefined) return known;
  if (keys.size >= most) keys.clear();
  const key = /\d/.test(word) || word.length < 2 ? "" : stemWord(word.replace(/(?<=å)[rs]$/, ""));
  keys.set(word, key);
  return key;
}

/** The modal verb, or the words of expectation, that the act's own verb stands under. */
function modalOf(words: readonly Word[], at: number): string {
  for (let back = at - 1; back >= 0 && back >= at - 9; back--) {
    const { text, stop } = words[back] as Word;
    if (isModal(text) || text === "forventes" || text === "ventes" || text === "planlægges") return text;
    if (stop === ";" || text === "som") break;
  }
  return "none";
}

/**
 * What follows the verb, or what stands between `skal` and it: a new thing (*en plan, to konsulenter, nye skilte*) is made
 * once, *planen, kampagner* may be told of what is so.
 */
function objectOf(words: readonly Word[], at: number, form: string): string {
  if (form === "noun") return "noun";
  let first = "none";
  for (let next = at + 1; next < words.length && next <= at + 7; next++) {
    const { text, stop } = words[next] as Word;
    const inPhrase = preposition(words[next - 1]?.text ?? "");
    if (!inPhrase && isNew(text)) return "new";
    if (first === "none" && next <= at + 4) {
      if (/^(?:at|om|hvordan|hvor|hvilke|hvad)$/.test(text)) return "clause";
      if (preposition(text)) first = "phrase";
      else if (/^(?:den|det|de|denne|dette|disse|alle|samtlige)$/.test(text) || /.{3}(?:en|et|ne)$/.test(text))
        first = "known";
      else if (/.{3}(?:er|inger|elser)$/.test(text)) first = "many";
    }
    if (stop !== "" || first === "known" || first === "many") break;
  }
  return first;
}

const preposition = remembered(/^(?:med|til|på|i|for|fra|af|ved|under|efter|inden|hos|mellem|om|over|uden|blandt)$/);
const isNew = remembered(/^(?:en|et|ny|nyt|nye|yderligere|flere|to|tre|fire|fem|seks|syv|otte|ni|ti|tolv|én|ét)$/);

/** What is weighed of an act, as few words: many acts of a document are alike in all of it. */
export interface ActShape {
  readonly role: string;
  readonly frame: string;
  readonly kind: string;
  readonly listed: string;
  readonly form: string;
  readonly subject: string;
  /** Which of ours it is: the administration says what it will do, of the others more is told. */
  readonly who: string;
  /** What became of the recommendation's point. */
  readonly outcome: string;
  /** The modal verb or the word of expectation above it. */
  readonly modal: string;
  readonly tells: string;
  readonly object: string;
  readonly time: string;
  readonly rule: string;
  /** What else is so, each by its name. */
  readonly signs: string;
}

/** The shape of an act in its sentence. */
export function shapeOf(
  statement: Statement,
  { act, time, outcome, ruled, conditional }: Omit<SeenAct, "ahead">,
): ActShape {
  const { passage, words, lower, cues } = statement;
  const { frame } = act;
  const isPassive = act.form === "passive" || act.form === "participle";
  // *Lægerne vil blive inviteret*: they are those to whom it is done.
  const isReceiver = isPassive && frame.subject?.kind === "foreign" && !lower.slice(act.from).includes(" af ");
  const subject = isReceiver ? "receiver" : (frame.subject?.kind ?? "none");
  const at = words.findIndex((word) => word.from >= act.from);
  const form = act.form ?? "noun";
  let signs = "";
  if (frame.hedged) signs += "hedged ";
  if (conditional) signs += `conditional-${subject} `;
  if (act.from > 120) signs += "late ";
  if (act.impersonal) signs += "impersonal ";
  let before = 0;
  for (let back = Math.max(0, at - 8); back < at; back++) {
    const { text } = words[back] as Word;
    before |= cuesOf(text);
    if (text === "at" && !signs.includes("behind-at ")) signs += "behind-at ";
  }
  if ((before & cueBit.told) !== 0) signs += "told-before ";
  if ((before & cueBit.past) !== 0) signs += "past-before ";
  for (let near = Math.max(0, at - 3); near < at + 2; near++)
    if (words[near]?.text === "der" && !signs.includes("der ")) signs += "der ";
  if (subject === "own" && (cues & cueBit.law) !== 0) signs += "own-duty ";
  return {
    role: passage.role,
    frame: frame.type,
    kind: act.firm ? `firm ${act.kind}` : act.kind,
    listed: act.weighed ?? "listed",
    form,
    subject,
    who: subject === "own" ? whoIs(frame.subject?.text ?? "") : subject,
    outcome: passage.role === "recommendation" ? (outcome ?? "none") : "",
    modal: modalOf(words, at),
    tells: verbClass(verbOf(statement, act)),
    object: objectOf(words, at, form),
    time,
    rule: act.weighed ? "" : ruleName(ruled),
    signs,
  };
}

const administration =
  /^(?:administrationen|\p{L}*forvaltningen|direktionen|sekretariatet|stab|staben|embedsværket|rådhuset|\p{L}*afdelingen|\p{L}*ch?efen|\p{L}*direktøren|borgmesteren|formanden|udvalgsformanden|center|centret|centeret|jobcentret|jobcenteret|teamet|projektgruppen|arbejdsgruppen|styregruppen|ledelsen|\p{L}*konsulenten)$/u;

/** The administration, a committee, the municipality itself, or another of ours. */
function whoIs(word: string): string {
  if (administration.test(word)) return "administration";
  if ((classesOf(word) & committees) !== 0) return "committee";
  return /^(?:kommune|kommunen|kommunens|region|by)$/.test(word) ? "municipality" : "unit";
}

/** The stem of an act's verb or noun. */
export const verbOf = ({ words }: Statement, act: Act): string =>
  wordKey(words.find((word) => word.from >= act.from)?.text ?? "");

function ruleName(ruled: number): string {
  if (ruled >= 0.8) return "sure";
  if (ruled >= 0.7) return "strong";
  if (ruled >= 0.6) return "good";
  if (ruled >= 0.5) return "fair";
  return ruled > 0.3 ? "weak" : "none";
}

/** Calls `found` for each signal that an act gives by its shape: each word of it, and those that tell together. */
export function shapeSignals(shape: ActShape, found: (group: string, name: string) => void): void {
  const { role, frame, kind, listed, form, subject, who, outcome, modal, tells, object, time, rule } = shape;
  const told = role === "section" || role === "paper" ? "told" : "decided";
  const does = form === "passive" || form === "participle" ? "done" : "does";
  const timed = time === "none" ? "undated" : "dated";
  found("frame", frame);
  found("frame", `${frame} ${told === "told" ? told : role}`);
  found("kind", kind);
  found("listed", listed);
  found("form", form);
  found("subject", subject);
  found("subject", `${subject} ${form}`);
  found("who", who);
  found("who", `${who} ${form} ${told}`);
  found("who", `${who} ${modal} ${timed}`);
  found("who", `${who} ${tells} ${form}`);
  if (outcome !== "") {
    found("point", outcome);
    if (does === "done" || subject === "own") found("point", `done ${outcome}`);
  }
  for (const sign of shape.signs.split(" ")) if (sign !== "") found("sign", sign);
  found("modal", modal);
  if (modal === "vil" || modal === "skal") found("modal", `${modal} ${subject} ${does}`);
  if (form === "present" || form === "passive") found("modal", `${modal} ${form} ${subject}`);
  found("tells", `${tells} ${form}`);
  found("tells", `${tells} ${form} ${subject}`);
  if (told === "told") found("tells", `${tells} ${form} told`);
  found("object", object);
  found("object", `${object} ${form} ${subject}`);
  found("object", `${object} ${form} ${tells}`);
  found("time", time);
  found("time", `${time} ${form}`);
  found("time", `${time} ${subject}`);
  found("when", `${timed} ${modal} ${subject}`);
  found("when", `${timed} ${frame} ${told}`);
  found("when", `${timed} ${tells} ${form} ${told}`);
  found("when", `${timed} ${listed} ${kind}`);
  if (rule !== "") found("rule", rule);
}
