import { addressOf } from "../../records/address.ts";
import type { Vote } from "../../records/decision.ts";
import type {
  PublishedBody,
  PublishedCommittee,
  PublishedMembership,
  PublishedPerson,
  PublishedVoting,
} from "../../records/published.ts";
import { wholeSeconds } from "./oparl/vocabulary.ts";

/** What Popolo is written of: all of one body. `roleWord` says what a role is called. */
export interface PopoloInput {
  readonly baseUrl: string;
  readonly body: PublishedBody;
  readonly committees: readonly PublishedCommittee[];
  readonly persons: readonly PublishedPerson[];
  readonly memberships: readonly PublishedMembership[];
  readonly votings: readonly PublishedVoting[];
  readonly roleWord: (role: string) => string;
}

type Popolo = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

/** Popolo's words for how one votes, and for what came of it. */
const options = { for: "yes", against: "no", abstained: "abstain" } as const;
const results = { carried: "pass", lost: "fail", tied: "tie" } as const;

/**
 * Everything public of a body's people as Popolo: persons, organizations (the body, its committees, the parties that the
 * documents name by letter), memberships, motions and vote events with their counts and votes. Ids are the records' own;
 * days of a membership are left out, since the documents only say when a person was seen.
 */
export function popolo(input: PopoloInput): Popolo {
  const { baseUrl, body, committees, persons, memberships, votings, roleWord } = input;
  const page = (path: string) => [{ url: baseUrl + encodeURI(path) }];
  const voted = votings.flatMap(({ votes }) => votes.flatMap((vote) => sides.flatMap((side) => vote[side].parties)));
  const parties = [...new Set([...memberships.flatMap(({ party }) => party ?? []), ...voted])].sort();
  const motions = votings.flatMap((voting) =>
    voting.votes.map((vote, at) => ({ voting, vote, id: `${voting.itemId}-${at + 1}` })),
  );
  return {
    persons: persons.map(({ id, slug, name }) => {
      const names = name.trim().split(/\s+/);
      const whole = names.length > 1 ? { family_name: names.at(-1), given_name: names.slice(0, -1).join(" ") } : {};
      return { id, name, ...whole, links: page(addressOf.person(body.slug, slug)) };
    }),
    organizations: [
      { id: body.id, name: body.name, classification: body.kind, links: page(addressOf.body(body.slug)) },
      ...committees.map(({ id, name, abbreviation, slug }) => ({
        id,
        name,
        ...(abbreviation === null ? {} : { other_names: [{ name: abbreviation }] }),
        classification: id === body.councilId ? "council" : "committee",
        parent_id: body.id,
        links: page(addressOf.committee(body.slug, slug)),
      })),
      ...parties.map((party) => ({ id: partyOf(party), name: `Liste ${party}`, classification: "party" })),
    ],
    memberships: memberships.map(({ id, personId, committeeId, role, party, term }) => ({
      id,
      person_id: personId,
      organization_id: committeeId,
      role: roleWord(role),
      ...(party === null ? {} : { on_behalf_of_id: partyOf(party) }),
      ...(term === null ? {} : { label: term }),
    })),
    motions: motions.map(({ voting, vote, id }) => ({
      id,
      organization_id: voting.committeeId,
      legislative_session_id: voting.meetingId,
      text: vote.on ?? voting.title,
      ...(voting.startsAt === null ? {} : { date: wholeSeconds(voting.startsAt) }),
      ...resultOf(vote),
      ...(voting.path === null ? {} : { sources: page(voting.path) }),
    })),
    vote_events: motions.map(({ voting, vote, id }) => ({
      id: `${id}-afstemning`,
      motion_id: id,
      organization_id: voting.committeeId,
      ...resultOf(vote),
      counts: countsOf(vote),
      votes: votesOf(voting, vote),
    })),
  };
}

const partyOf = (party: string): string => `parti-${party}`;

function resultOf({ result }: Vote) {
  return result === null ? {} : { result: results[result] };
}

function countsOf(vote: Vote) {
  return sides.flatMap((side) => {
    const { count } = vote[side];
    return count === null ? [] : [{ option: options[side], value: count }];
  });
}

/** Votes of persons, and of parties where the document names those. */
function votesOf(voting: PublishedVoting, vote: Vote) {
  const one = voting.votes.length === 1;
  const persons = voting.cast.filter(({ motion }) => one || motion === vote.on);
  return [
    ...persons.map(({ personId, choice }) => ({ voter_id: personId, option: options[choice] })),
    ...sides.flatMap((side) =>
      vote[side].parties.map((party) => ({ group_id: partyOf(party), option: options[side] })),
    ),
  ];
}

const sides = ["for", "against", "abstained"] as const;
