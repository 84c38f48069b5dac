import { expect, test } from "vitest";
import type { PublishedVoting } from "../../records/published.ts";
import { type PopoloInput, popolo } from "./popolo.ts";

const at = { created: "2025-01-15T08:00:00+01:00", modified: "2025-01-15T08:00:00+01:00" };
const nobody = { count: null, parties: [], names: [] };
const vote = {
  on: "Indstillingen",
  for: { ...nobody, count: 4, parties: ["A", "V"] },
  against: { ...nobody, count: 1, names: ["Bo Birketræ"] },
  abstained: nobody,
  result: "carried" as const,
};
const voting: PublishedVoting = {
  ...at,
  itemId: "punkt",
  meetingId: "moede",
  committeeId: "udvalg",
  title: "Ny aftale",
  startsAt: "2025-01-13T16:00:00+01:00",
  path: "/by/udvalget/2025-01-13/punkt/4",
  votes: [vote, { ...vote, on: "Ændringen", result: "tied" }],
  cast: [
    { personId: "bo", motion: "Indstillingen", choice: "against" },
    { personId: "bo", motion: "Ændringen", choice: "for" },
  ],
};
const input: PopoloInput = {
  baseUrl: "https://eksempel.dk",
  body: {
    ...at,
    id: "by",
    slug: "by",
    name: "Ærtebjerg Kommune",
    kind: "municipality",
    deleted: false,
    councilId: null,
  },
  committees: [
    { id: "udvalg", slug: "udvalget", name: "Udvalget", abbreviation: null, terms: [], membershipIds: ["m"] },
  ],
  persons: [{ id: "bo", slug: "bo-birketrae", name: "Bo Birketræ" }],
  memberships: [
    {
      ...at,
      id: "m",
      personId: "bo",
      committeeId: "udvalg",
      role: "member",
      term: "2022-2025",
      party: "V",
      firstDay: "2022-01-01",
      lastDay: "2025-01-13",
    },
  ],
  votings: [voting],
  roleWord: () => "Medlem",
};

test("each vote is a motion with its event, counts, and the votes that belong to it", () => {
  const { motions, vote_events } = popolo(input);
  expect(motions?.map(({ text, result, date }) => [text, result, date])).toEqual([
    ["Indstillingen", "pass", "2025-01-13T16:00:00+01:00"],
    ["Ændringen", "tie", "2025-01-13T16:00:00+01:00"],
  ]);
  expect(vote_events?.[0]).toMatchObject({
    motion_id: "punkt-1",
    counts: [
      { option: "yes", value: 4 },
      { option: "no", value: 1 },
    ],
    votes: [
      { voter_id: "bo", option: "no" },
      { group_id: "parti-A", option: "yes" },
      { group_id: "parti-V", option: "yes" },
    ],
  });
  expect(vote_events?.[1]?.votes).toContainEqual({ voter_id: "bo", option: "yes" });
});

test("a person sits for a party in a committee of the body, by ids that lead somewhere", () => {
  const all = popolo(input);
  expect(all.memberships).toEqual([
    {
      id: "m",
      person_id: "bo",
      organization_id: "udvalg",
      role: "Medlem",
      on_behalf_of_id: "parti-V",
      label: "2022-2025",
    },
  ]);
  const ids = new Set(Object.values(all).flatMap((list) => list.map(({ id }) => id)));
  for (const id of ["bo", "udvalg", "by", "parti-V"]) expect(ids).toContain(id);
  expect(all.persons?.[0]).toMatchObject({ family_name: "Birketræ", given_name: "Bo" });
});
