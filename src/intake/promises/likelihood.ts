import type { Outcome } from "../../records/outcome.ts";
import { committees, foreignOnes, ownOnes } from "./actors.ts";
import type { Act } from "./construct.ts";
import { cueBit, cueNames, cuesOf } from "./cues.ts";
import type { Statement } from "./statement.ts";
import { weights } from "./weights.ts";

/** What a time is worth. `vague`: a whole year or more, or a condition. */
export type TimeWeight = "none" | "vague" | "recurring" | "exact";

/** A heading above which only what is to come is told. */
export const toCome =
  /tidsplan|videre (?:proces|arbejde|forløb|sagsgang)|næste skridt|opfølgning|kommunikation|implementering|fremadrettet|fremtidig|evaluering|handleplan|handlingsplan|proces|tidsperspektiv|milepæl|orientering|meddelelser/i;
/** Where a paper tells aims, or others' experience, little of it is promised. */
export const aims = /vision|strategi|målsætning|formål|baggrund|politisk aftale|lovforslag|værdi|pejlemærke|historik/i;

export type Signal = readonly [group: string, name: string];

/** All that speaks for or against an act being promised: how it is said, where, by whom, when, and the words around it. */
export function signalsOf(
  statement: Statement,
  act: Act,
  time: TimeWeight,
  outcome: Outcome | null,
  ruled: number,
): Signal[] {
  const { passage, cues, words, classes, lower } = statement;
  const { frame } = act;
  const { role, heading } = passage;
  const isPassive = act.form === "passive" || act.form === "participle";
  // *Lægerne vil blive inviteret*: they are those to whom it is done.
  const isReceiver = isPassive && frame.subject?.kind === "foreign" && !lower.slice(act.from).includes(" af ");
  const found: Signal[] = [
    ["role", role],
    ["frame", frame.type],
    ["time", time],
    ["verb", act.weighed ?? "listed"],
    ["form", act.form ?? "noun"],
    ["subject", isReceiver ? "receiver" : (frame.subject?.kind ?? "none")],
    ["rule", ruled >= 0.7 ? "strong" : ruled >= 0.6 ? "good" : ruled >= 0.5 ? "fair" : ruled > 0.3 ? "weak" : "none"],
  ];
  const sign = (name: string, holds: boolean) => {
    if (holds) found.push(["sign", name]);
  };
  if (role !== "decision") found.push(["outcome", (role === "recommendation" ? outcome : passage.outcome) ?? "none"]);
  if (role === "section") found.push(["section", passage.kind]);
  for (const name of cueNames) if ((cues & cueBit[name]) !== 0) found.push(["cue", name]);
  sign("head-to-come", heading !== null && toCome.test(heading));
  sign("head-aims", heading !== null && aims.test(heading));
  sign("committee", (classes & committees) !== 0);
  sign("own", (classes & ownOnes) !== 0);
  sign("foreign", (classes & foreignOnes) !== 0);
  sign("hedged", frame.hedged);
  sign("long", words.length > 28);
  sign("very-long", words.length > 45);
  sign("short", words.length < 14);
  sign("late", act.from > 120);
  sign("quoted", lower.includes("”") || lower.includes('"'));
  sign("figures", lower.includes("%") || lower.includes("§"));
  sign("leads-on", (cuesOf(words[0]?.text ?? "") & cueBit.ahead) !== 0);
  sign("foreign-first", (((words[0]?.classes ?? 0) | (words[1]?.classes ?? 0)) & foreignOnes) !== 0 && !isPassive);
  sign("own-duty", frame.subject?.kind === "own" && (cues & cueBit.law) !== 0 && time !== "none");
  sign("happening", act.impersonal === true && (time === "exact" || time === "recurring"));
  sign("own-present", frame.subject?.kind === "own" && act.form === "present" && !act.weighed);
  sign("year-passive", act.form === "passive" && time === "vague");
  sign(
    "approved-point",
    role === "recommendation" && outcome === "approved" && (act.form === "passive" || frame.subject?.kind === "own"),
  );
  const at = words.findIndex((word) => word.from === act.from);
  const around = (word: string, from: number, to: number) =>
    words.slice(Math.max(0, at + from), at + to).some(({ text }) => text === word);
  sign("der", around("der", -3, 2));
  const vil = frame.type === "future" && around("vil", -9, 1);
  sign("vil-passive", vil && isPassive);
  sign("vil-own", vil && frame.subject?.kind === "own");
  sign(
    "told-before",
    words.slice(Math.max(0, at - 8), at).some(({ text }) => (cuesOf(text) & cueBit.told) !== 0),
  );
  sign("dated-passive", act.form === "passive" && (time === "exact" || time === "recurring"));
  return found;
}

/** Log odds that an act is promised. */
export function likelihoodOf(
  statement: Statement,
  act: Act,
  time: TimeWeight,
  outcome: Outcome | null,
  ruled: number,
): number {
  let sum = weights.start;
  for (const [group, name] of signalsOf(statement, act, time, outcome, ruled)) sum += weights.of[group]?.[name] ?? 0;
  return sum;
}
