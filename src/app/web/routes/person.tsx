import { addressOf } from "../../../records/address.ts";
import { attendanceOfPerson } from "../../../store/queries/public/attendance-of-person.ts";
import { membershipsOfPerson } from "../../../store/queries/public/memberships-of-person.ts";
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
        return {
          deleted: found.deleted,
          person: found,
          memberships: await membershipsOfPerson(tx, bodyId, id),
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
