import { addressOf } from "../../../records/address.ts";
import { promisesNotComeBack } from "../../../store/queries/followup/promises-of-committee.ts";
import { attendanceOfPerson } from "../../../store/queries/public/attendance-of-person.ts";
import { type Membership, membershipsOfPerson } from "../../../store/queries/public/memberships-of-person.ts";
import { person } from "../../../store/queries/public/person.ts";
import { votesOfPerson } from "../../../store/queries/public/votes-of-person.ts";
import { atAddress, pathsOf } from "../at-address.ts";
import { PersonPage } from "../pages/person.tsx";
import { onPage, pagingOf } from "../paging.ts";
import { page } from "../render.tsx";
import type { Route } from "../route.ts";

const size = 50;

export const personRoute: Route = {
  name: "person",
  method: "GET",
  path: "/:body/person/:person",
  who: "public",
  answers: "page",
  examples: pathsOf("person"),
  handle: (visit) =>
    atAddress(
      visit,
      "person",
      async (tx, bodyId, id) => {
        const found = await person(tx, bodyId, id);
        if (found === null) return null;
        const paging = pagingOf(visit, size);
        const { limit, offset } = paging;
        const attendance = onPage(paging, await attendanceOfPerson(tx, bodyId, id, limit, offset));
        const votes = onPage(paging, await votesOfPerson(tx, bodyId, id, limit, offset));
        const memberships = await membershipsOfPerson(tx, bodyId, id);
        const awaited = [];
        for (const { committeeId, committee } of sittingNow(memberships, visit.today)) {
          const promises = await promisesNotComeBack(tx, bodyId, committeeId, visit.today, 5);
          if (promises.length > 0) awaited.push({ committee, promises });
        }
        return {
          deleted: found.deleted,
          person: found,
          memberships,
          awaited: paging.page === 1 ? awaited : [],
          attendance: attendance.rows,
          votes: votes.rows,
          page: paging.page,
          more: attendance.more || votes.more,
        };
      },
      async (data) => {
        const { name, body, bodySlug, slug } = data.person;
        return page(
          visit,
          {
            title: `${name}, ${body}`,
            description: visit.say("person.description", { name, body }),
            canonical: addressOf.person(bodySlug, slug),
            crumbs: [{ text: body, href: addressOf.body(bodySlug) }, { text: name }],
          },
          <PersonPage visit={visit} {...data} />,
        );
      },
    ),
};

/** A committee the person was last seen in longer ago than this is not theirs any more. */
const seenWithin = 365;
const mostCommittees = 5;

/** The committees a person sits in, as far as the documents show: seen there within a year. */
function sittingNow(memberships: readonly Membership[], today: string): Membership[] {
  const since = new Date(Date.parse(`${today}T00:00:00Z`) - seenWithin * 86_400_000).toISOString().slice(0, 10);
  const now = memberships.filter(({ lastDay }) => lastDay !== null && lastDay >= since);
  return [...new Map(now.map((one) => [one.committeeId, one])).values()].slice(0, mostCommittees);
}
