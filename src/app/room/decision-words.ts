import { presenceAt } from "../../features/meetings/room/presence.ts";
import type {
  RoomDissent,
  RoomItem,
  RoomPerson,
  RoomState,
  RoomVote,
} from "../../features/meetings/room/room-state.ts";
import { type Tally, tally } from "../../features/meetings/room/tally.ts";
import { list } from "../../output/texts/list.ts";
import { named } from "../../output/texts/named.ts";
import { say } from "../../output/texts/say.ts";
import type { Decision, Vote } from "../../records/decision.ts";
import type { Outcome } from "../../records/outcome.ts";
import type { RoomValue } from "../../records/room-command.ts";
import { type SpannedText, spannedText } from "../agenda/spanned-text.ts";

/** A decision as it stands in the minutes: its words, and where in them each part stands, by pointers below the decision. */
export interface DecisionWords {
  readonly decision: Decision;
  readonly text: ReturnType<SpannedText["done"]>;
}

/**
 * What was decided of an item, in the words of the minutes: who was disqualified, what was moved and voted on, what was
 * decided point by point with the vote on it, who dissented, who demanded it brought before the council, who came and
 * left. Worded so that a reader who knows Danish minutes reads the same from it. Null where nothing of it was recorded.
 */
export function decisionWords(state: RoomState, item: RoomItem): DecisionWords | null {
  const out = spannedText();
  const paragraphs: (() => void)[] = [];
  const votes: Vote[] = [];
  const dissents: Decision["dissents"] = [];
  const nameOf = (id: string) => state.people.find((person) => person.id === id) ?? { name: "?", party: null };
  const names = (ids: readonly string[]) =>
    list(
      "da",
      ids.map((id) => named(nameOf(id))),
    );

  item.disqualifications.forEach(({ person, found, left }, at) => {
    const key = found === false ? "not-found" : left ? "left" : "found";
    const words = say("da", `minutes.disqualified.${key}`, { name: named(nameOf(person)) });
    paragraphs.push(() => out.value(words, `/disqualified/${at}/name`));
  });
  const writeVote = (vote: RoomVote) => {
    const at = votes.length;
    const counted = tally(vote, state.people, presenceAt(state, item.id).seats);
    votes.push(voteOf(vote, counted));
    out.around(`/votes/${at}`, () => out.plain(voteText(vote, counted)));
    // Who votes against what is carried dissents from it.
    if (counted.result !== "carried" || counted.against.people.length === 0) return;
    const text = sideText("against", counted.against.people);
    dissents.push({ by: counted.against.people.map((person) => person.name), kind: "against", text });
  };
  for (const vote of item.votes.filter((each) => each.amendment)) paragraphs.push(() => writeVote(vote));
  const decided = [...item.decisions].sort(([a], [b]) => a.localeCompare(b, "da", { numeric: true }));
  const numbered = decided.filter(([point]) => point !== "");
  const matter = () => {
    decided.forEach(([point, { text }], at) => {
      if (at > 0) out.plain("\n");
      const pointer = point === "" ? null : `/points/${numbered.findIndex(([number]) => number === point)}`;
      const words = point === "" ? text : `${point}. ${text}`;
      if (pointer === null) out.plain(words);
      else out.value(words, pointer);
      for (const vote of item.votes.filter((each) => !each.amendment && each.point === point)) {
        out.plain("\n");
        writeVote(vote);
      }
    });
    const undecided = item.votes.filter((each) => !each.amendment && !item.decisions.has(each.point));
    undecided.forEach((vote, at) => {
      if (at > 0 || decided.length > 0) out.plain("\n");
      writeVote(vote);
    });
  };
  if (decided.length > 0 || item.votes.some((vote) => !vote.amendment)) paragraphs.push(matter);
  const writeDissent = (dissent: Decision["dissents"][number]) => {
    const at = dissents.length;
    dissents.push(dissent);
    out.value(dissent.text, `/dissents/${at}`, `/dissents/${at}/text`);
  };
  for (const dissent of item.dissents) {
    const by = dissent.by.map((id) => nameOf(id).name);
    const text = dissentText(dissent, names(dissent.by));
    paragraphs.push(() => writeDissent({ by, kind: dissent.kind, text }));
  }
  for (const { person } of item.demands) {
    const text = say("da", "minutes.demand", { name: names([person]) });
    paragraphs.push(() => writeDissent({ by: [nameOf(person).name], kind: "demand-council", text }));
  }
  if (item.demands.length > 0) paragraphs.push(() => out.plain(say("da", "minutes.demand.stopped")));
  for (const { person, way, clock } of item.movements) {
    const fill = { name: names([person]), clock: clock ?? "" };
    paragraphs.push(() => out.plain(say("da", `minutes.${way}${clock === null ? "" : ".clock"}`, fill)));
  }
  if (paragraphs.length === 0) return null;
  paragraphs.forEach((write, at) => {
    if (at > 0) out.plain("\n\n");
    write();
  });
  const text = out.done();
  const outcome = outcomeOf(decided.map(([, value]) => value));
  const decision: Decision = {
    text: text.text,
    outcome,
    final:
      item.demands.length > 0
        ? false
        : finalOf(
            outcome,
            decided.map(([, value]) => value),
          ),
    points: numbered.map(([point, value]) => ({ points: [point], outcome: value.outcome })),
    votes,
    dissents,
    disqualified: item.disqualifications.map(({ person, found }) => ({ name: nameOf(person).name, found })),
  };
  return { decision, text };
}

/** What the points have in common; *mixed* where they differ; null where nothing was decided. */
function outcomeOf(decided: readonly RoomValue<"decision">[]): Outcome | null {
  const [first] = decided;
  if (first === undefined) return null;
  return decided.every((each) => each.outcome === first.outcome) ? first.outcome : "mixed";
}

/** Advice against a matter is *Anbefales ikke*: a rejection that is not the last word. */
const advises = /(?:anbefal|indstill)/i;

function finalOf(outcome: Outcome | null, decided: readonly RoomValue<"decision">[]): boolean | null {
  const isFinal = (value: RoomValue<"decision">) =>
    !(value.outcome === "recommended" || (value.outcome === "rejected" && advises.test(value.text)));
  switch (outcome) {
    case "approved":
    case "noted":
    case "discussed":
    case "withdrawn":
      return true;
    case "recommended":
    case "referred":
      return false;
    case "rejected":
    case "mixed":
      return decided.every(isFinal);
    default:
      return null;
  }
}

function voteOf(vote: RoomVote, counted: Tally): Vote {
  const side = ({ count, people }: Tally["for"], which: "for" | "against" | "abstained") => ({
    // By name, the names are the number; who did not abstain is not mentioned.
    count: vote.counts === null || (which === "abstained" && count === 0) ? null : count,
    parties: [],
    names: people.map((person) => person.name),
  });
  return {
    on: vote.amendment ? amendmentText(vote) : vote.on !== "" ? vote.on : vote.point === "" ? null : vote.point,
    for: side(counted.for, "for"),
    against: side(counted.against, "against"),
    abstained: side(counted.abstained, "abstained"),
    result: counted.result,
  };
}

function voteText(vote: RoomVote, counted: Tally): string {
  const { for: yes, against, abstained, result } = counted;
  const counts = { yes: yes.count, no: against.count, abstained: abstained.count };
  const blank = abstained.count === 0 ? "" : ` ${say("da", "minutes.vote.abstained", counts)}`;
  const majority = vote.majority === "simple" ? "" : ` ${say("da", `minutes.vote.majority.${vote.majority}`)}`;
  const sides =
    vote.counts === null
      ? (["for", "against", "abstained"] as const)
          .filter((which) => counted[which].people.length > 0)
          .map((which) => `\n${sideText(which, counted[which].people)}`)
          .join("")
      : "";
  if (vote.amendment) {
    const subject = { on: amendmentText(vote) };
    const verdict = say("da", result === "carried" ? "minutes.amendment.carried" : "minutes.amendment.lost", subject);
    return vote.counts === null
      ? `${verdict}.${majority}${sides}`
      : `${verdict} ${say("da", "minutes.vote.with", counts)}${blank}${majority}`;
  }
  if (vote.counts === null) return `${majority.trim()}${sides}`.trim();
  return `${say("da", "minutes.vote.counts", counts)}${blank}${majority}`;
}

/** *Ændringsforslag fra Ø om …*; what begins a sentence of its own stands in quotation marks. */
function amendmentText({ on }: RoomVote): string {
  if (/^ændringsforslag/i.test(on)) return on;
  if (on === "") return say("da", "minutes.amendment");
  const words = on.replace(/[.\s]+$/, "");
  return `${say("da", "minutes.amendment")} ${/^\p{Ll}/u.test(words) ? words : `(„${words}“)`}`;
}

function sideText(which: "for" | "against" | "abstained", people: readonly RoomPerson[]): string {
  return `${say("da", `minutes.vote.side.${which}`)}: ${list("da", people.map(named))}`;
}

function dissentText({ kind, text }: RoomDissent, by: string): string {
  const bare = text === "";
  return say("da", bare ? `minutes.dissent.${kind}.bare` : `minutes.dissent.${kind}`, { by, text });
}
