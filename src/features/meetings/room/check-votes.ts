import { problem } from "../../../records/problem.ts";
import type { ItemView, Said } from "./contradiction.ts";
import type { RoomVote } from "./room-state.ts";
import { tally } from "./tally.ts";

/** What is wrong with the votes of an item: who voted, how many, in which order, and what was decided of them. */
export function checkVotes(view: ItemView): Said[] {
  const { item } = view;
  const matter = item.votes.filter((vote) => !vote.amendment);
  const late = item.votes.some((vote) => vote.amendment && matter.some((other) => other.order < vote.order));
  const order: Said[] = late ? [{ severity: "unsure", found: problem("problem.room-vote-order") }] : [];
  return [...item.votes.flatMap((vote) => checkVoters(view, vote)), ...order, ...checkOutcome(view)];
}

function checkVoters({ state, presence, nameOf }: ItemView, vote: RoomVote): Said[] {
  const may = new Set(presence.voting.map((person) => person.id));
  const out = new Set(presence.disqualified.map((person) => person.id));
  const { for: yes, against, abstained } = tally(vote, state.people, presence.seats);
  const counted = yes.count + against.count + abstained.count;
  const said: Said[] = [];
  for (const id of Object.keys(vote.ballots ?? {})) {
    const name = nameOf(id);
    if (out.has(id)) said.push({ severity: "wrong", found: problem("problem.room-vote-disqualified", { name }) });
    else if (!may.has(id)) said.push({ severity: "wrong", found: problem("problem.room-vote-absent", { name }) });
  }
  if (counted > may.size) {
    const numbers = { votes: counted, present: may.size };
    said.push({ severity: "wrong", found: problem("problem.room-vote-too-many", numbers) });
  } else if (counted < may.size) {
    const numbers = { votes: counted, present: may.size };
    said.push({ severity: "unsure", found: problem("problem.room-vote-too-few", numbers) });
  }
  return said;
}

/** What was turned down is not approved, and what was carried is not turned down. */
function checkOutcome({ state, item, presence }: ItemView): Said[] {
  return [...item.decisions].flatMap(([point, { outcome }]): Said[] => {
    const last = item.votes.findLast((vote) => !vote.amendment && vote.point === point);
    if (last === undefined) return [];
    const { result } = tally(last, state.people, presence.seats);
    const approves = outcome === "approved" || outcome === "recommended";
    if (result === "carried" ? outcome !== "rejected" : !approves) return [];
    return [{ severity: "wrong", found: problem(`problem.room-vote-${result}`) }];
  });
}
