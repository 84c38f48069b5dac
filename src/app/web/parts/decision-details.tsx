import { list } from "../../../output/texts/list.ts";
import type { Vote } from "../../../records/decision.ts";
import type { ItemPage } from "../../../store/queries/public/item.ts";
import type { Visit } from "../visit.ts";
import { DocumentWords } from "./document-words.tsx";
import { Absences } from "./people.tsx";
import { VoteTable } from "./vote-table.tsx";
import { Where } from "./where.tsx";

/** Who was away, how they voted, who disagreed, who was disqualified: each only where the document says so. */
export function DecisionDetails({ visit, item }: { readonly visit: Visit; readonly item: ItemPage }) {
  const { say, language } = visit;
  const { absent = [], guests = [], decision = null } = item.record;
  const votes: readonly Vote[] = decision?.votes ?? [];
  const dissents = decision?.dissents ?? [];
  const disqualified = decision?.disqualified ?? [];
  return (
    <>
      {absent.length === 0 ? null : (
        <section aria-labelledby="fravaer">
          <h2 id="fravaer" class="h3">
            {say("item.absent")}
          </h2>
          <Absences visit={visit} bodySlug={item.bodySlug} absent={absent} />
          <Where visit={visit} item={item} part="absent" name={say("item.absent")} />
        </section>
      )}
      {votes.length === 0 ? null : (
        <section aria-labelledby="afstemning">
          <h2 id="afstemning" class="h3">
            {say("item.votes")}
          </h2>
          {votes.map((vote, at) => (
            <VoteTable visit={visit} vote={vote} number={votes.length > 1 ? at + 1 : null} />
          ))}
          <Where visit={visit} item={item} part="votes" name={say("item.votes")} />
        </section>
      )}
      {dissents.length === 0 ? null : (
        <section aria-labelledby="afvigende">
          <h2 id="afvigende" class="h3">
            {say("item.dissents")}
          </h2>
          {dissents.map((dissent) => (
            <blockquote class="dissent">
              <p class="dissent-by">
                {say("item.dissent.by", {
                  kind: say(`item.dissent.${dissent.kind}`),
                  names: list(language, dissent.by),
                })}
              </p>
              <DocumentWords visit={visit} text={dissent.text} />
            </blockquote>
          ))}
        </section>
      )}
      {disqualified.length === 0 ? null : (
        <section aria-labelledby="inhabil">
          <h2 id="inhabil" class="h3">
            {say("item.disqualified")}
          </h2>
          <ul class="nobullet-list members">
            {disqualified.map(({ name, found }) => (
              <li>
                {say(
                  found === null
                    ? "item.disqualified.unknown"
                    : found
                      ? "item.disqualified.found"
                      : "item.disqualified.not",
                  { name },
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {guests.length === 0 ? null : (
        <section aria-labelledby="gaester">
          <h2 id="gaester" class="h3">
            {say("item.guests")}
          </h2>
          <ul class="nobullet-list members" lang="da">
            {guests.map((guest) => (
              <li>
                {guest.name}
                {guest.role === null ? null : <span class="quiet">, {guest.role}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
