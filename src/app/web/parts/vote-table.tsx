import { formatNumber } from "../../../output/texts/format.ts";
import type { Vote } from "../../../records/decision.ts";
import type { Visit } from "../visit.ts";

const sides = ["for", "against", "abstained"] as const;

interface VoteTableProps {
  readonly visit: Visit;
  readonly vote: Vote;
  /** Null where the decision holds one vote only. */
  readonly number: number | null;
}

/** One vote as a table: each side, how many, and who. */
export function VoteTable({ visit, vote, number }: VoteTableProps) {
  const { say, language } = visit;
  const what = [
    number === null ? say("item.votes") : say("item.votes.numbered", { number }),
    vote.result === null ? null : say(`item.votes.result.${vote.result}`),
  ].filter((part) => part !== null);
  return (
    <table class="table table--borderless table--compact table-sm-responsive-headers votes">
      <caption>
        {what.join(": ")}
        {vote.on === null ? null : (
          <span class="quiet votes-on" lang="da">
            {vote.on}
          </span>
        )}
      </caption>
      <thead>
        <tr>
          <th scope="col">{say("item.votes.side")}</th>
          <th scope="col" class="figure">
            {say("item.votes.count")}
          </th>
          <th scope="col">{say("item.votes.who")}</th>
        </tr>
      </thead>
      <tbody>
        {sides
          .filter((side) => isStated(vote[side]))
          .map((side) => (
            <tr>
              <th scope="row">{say(`item.votes.${side}`)}</th>
              <td class="figure" data-title={say("item.votes.count")}>
                {vote[side].count === null ? say("item.votes.unnamed") : formatNumber(language, vote[side].count)}
              </td>
              <td lang="da" data-title={say("item.votes.who")}>
                {[...vote[side].parties, ...vote[side].names].join(", ") || say("item.votes.unnamed")}
              </td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}

function isStated(side: Vote["for"]): boolean {
  return side.count !== null || side.parties.length > 0 || side.names.length > 0;
}
