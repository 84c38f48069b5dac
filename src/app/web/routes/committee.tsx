import { addressOf } from "../../../records/address.ts";
import { promisesNotComeBack } from "../../../store/queries/followup/promises-of-committee.ts";
import { committee } from "../../../store/queries/public/committee.ts";
import { latestDecisions } from "../../../store/queries/public/latest-decisions.ts";
import { meetingsOfCommittee } from "../../../store/queries/public/meetings-of-committee.ts";
import { membersOfCommittee } from "../../../store/queries/public/members-of-committee.ts";
import { yearsOfCommittee } from "../../../store/queries/public/years-of-committee.ts";
import { atAddress, pathsOf } from "../at-address.ts";
import { isHousekeeping } from "../housekeeping.ts";
import { CommitteePage } from "../pages/committee.tsx";
import { onPage, pagingOf } from "../paging.ts";
import { page } from "../render.tsx";
import type { Route } from "../route.ts";
import type { Visit } from "../visit.ts";

const size = 50;

export const committeeRoute: Route = {
  name: "committee",
  method: "GET",
  path: "/:body/:committee",
  who: "public",
  answers: "page",
  examples: pathsOf("committee"),
  handle: (visit) =>
    atAddress(
      visit,
      "committee",
      async (tx, bodyId, id) => {
        const found = await committee(tx, bodyId, id);
        if (found === null) return null;
        const paging = pagingOf(visit, size);
        const year = yearOf(visit);
        const meetings = await meetingsOfCommittee(tx, bodyId, id, year, paging.limit, paging.offset);
        const { rows, more } = onPage(paging, meetings);
        const whole = year === null && paging.page === 1;
        return {
          deleted: found.deleted,
          committee: found,
          awaited: whole ? await promisesNotComeBack(tx, bodyId, id, visit.today, 5) : null,
          latest: whole
            ? (await latestDecisions(tx, 20, bodyId, id)).filter((line) => !isHousekeeping(line.title)).slice(0, 5)
            : null,
          years: await yearsOfCommittee(tx, bodyId, id),
          year,
          meetings: rows,
          page: paging.page,
          more,
          members: await membersOfCommittee(tx, bodyId, id),
        };
      },
      async (data) => {
        const { name, body, bodySlug, slug } = data.committee;
        const canonical = addressOf.committee(bodySlug, slug);
        return page(
          visit,
          {
            title: `${name}, ${body}`,
            description: visit.say("committee.description", { name, body }),
            canonical,
            crumbs: [{ text: body, href: addressOf.body(bodySlug) }, { text: name }],
            feeds: [{ title: name, href: `${canonical}/feed.atom` }],
          },
          <CommitteePage visit={visit} {...data} />,
        );
      },
    ),
};

/** The year asked for by `?aar=`; null for all. */
function yearOf(visit: Visit): number | null {
  const asked = visit.query.get("aar") ?? "";
  return /^(?:19|20)\d\d$/.test(asked) ? Number(asked) : null;
}
