import type { AgendaItem } from "../../../records/agenda-item.ts";
import type { Vote } from "../../../records/decision.ts";
import { type ItemSheet, itemSheet } from "../../print/meeting/item-sheet.ts";
import { outcomeWord } from "../../texts/outcome-word.ts";
import type { Say } from "../../texts/say.ts";
import { blocksXml } from "./blocks.ts";
import { element, type Xml } from "./element.ts";
import type { References } from "./references.ts";

/** A point of the agenda, and what its votes come to for the document's head. */
export interface ItemXml {
  readonly section: Xml;
  readonly votings: readonly Xml[];
}

/** `at`: its place in the meeting, from 1. Of a closed point its number and neutral title. */
export function itemXml(item: Partial<AgendaItem>, at: number, references: References, say: Say): ItemXml {
  const eId = `punkt_${at}`;
  // A table in a file has room for all its columns.
  const sheet = itemSheet(item, false, say, Number.POSITIVE_INFINITY);
  const { number = null, title = "" } = item;
  const head = [
    number === null ? null : element("num", {}, number),
    element("heading", {}, title === "" ? say("print.item", { number: String(at), title: "" }).trim() : title),
    sheet.caseNumber === null ? null : element("subheading", {}, sheet.caseNumber),
  ];
  if (!sheet.open) {
    const closed = element("narrative", {}, say("akn.closed"));
    return { section: element("debateSection", { name: "lukket-punkt", eId }, ...head, closed), votings: [] };
  }
  const votes = (item.decision?.votes ?? []).map((vote, nth) =>
    voteXml(vote, `${eId}__afstemning_${nth + 1}`, references),
  );
  const parts = partsXml(sheet, item, eId, references, say, votes);
  return {
    section: element("debateSection", { name: "punkt", eId }, ...head, ...parts),
    votings: votes.flatMap(({ voting }) => voting ?? []),
  };
}

function partsXml(
  { parts }: ItemSheet,
  item: Partial<AgendaItem>,
  eId: string,
  references: References,
  say: Say,
  votes: readonly VoteXml[],
): Xml[] {
  const last = parts.findLastIndex(({ kind }) => kind === "decision");
  return parts.map(({ kind, heading, blocks }, at) => {
    const own = `${eId}__del_${at + 1}`;
    const title = heading === null || heading.trim() === "" ? null : element("heading", {}, heading);
    const words = blocksXml(blocks, own);
    if (kind !== "decision") return element("debateSection", { name: kind, eId: own }, title, ...words);
    const outcome = at === last ? outcomeXml(item, `${own}__udfald`, references, say) : null;
    return element(
      "resolutions",
      { eId: own },
      title,
      ...words,
      outcome,
      ...(at === last ? votes.map(({ line }) => line) : []),
    );
  });
}

function outcomeXml({ decision }: Partial<AgendaItem>, eId: string, references: References, say: Say): Xml | null {
  if (decision?.outcome == null) return null;
  const words = outcomeWord(say, decision.outcome, decision.final ?? null);
  const refersTo = references.concept(`udfald-${decision.outcome}`, words);
  return element("summary", { eId }, element("outcome", { refersTo }, words));
}

interface VoteXml {
  /** In the text: who voted how. */
  readonly line: Xml;
  /** For the head; null where no number is stated. */
  readonly voting: Xml | null;
}

const sides = [
  ["for", "For"],
  ["against", "Imod"],
  ["abstained", "Undlod at stemme"],
] as const;
const results = { carried: "Vedtaget", lost: "Forkastet", tied: "Stemmelighed" } as const;

function voteXml(vote: Vote, eId: string, references: References): VoteXml {
  const counts: Xml[] = [];
  const named: (Xml | string)[] = [];
  for (const [side, words] of sides) {
    const { count, names, parties } = vote[side];
    const choice = references.concept(`stemme-${side}`, words);
    if (count !== null) counts.push(element("count", { eId: `${eId}__${side}`, value: count, refersTo: choice }));
    const who = names.map((name) => element("vote", { by: references.person(name, null), choice }, name));
    const groups = parties.length === 0 ? [] : [parties.join(", ")];
    if (count === null && who.length === 0 && groups.length === 0) continue;
    named.push(`${named.length === 0 ? "" : "; "}${words}: ${count ?? ""}`.trimEnd(), " ");
    named.push(...[...who, ...groups].flatMap((one, at) => (at === 0 ? [one] : [", ", one])));
  }
  const outcome = vote.result === null ? null : references.concept(`resultat-${vote.result}`, results[vote.result]);
  const line = element("summary", { eId: `${eId}__stemmer` }, ...(vote.on === null ? [] : [`${vote.on}: `]), ...named);
  const voting = counts.length === 0 ? null : element("voting", { eId, outcome, href: `#${eId}__stemmer` }, ...counts);
  return { line, voting };
}
