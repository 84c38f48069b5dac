import { z } from "zod";
import { mayReadDesk } from "../../../../access/may-read-desk.ts";
import type { SignedIn } from "../../../../features/accounts/session.ts";
import { bringDemands } from "../../../../features/meetings/demands/bring-demands.ts";
import { settleDemand, unsettleDemand } from "../../../../features/meetings/demands/settle-demand.ts";
import { isProblem, type Problem, problem } from "../../../../records/problem.ts";
import { demandedItems } from "../../../../store/queries/demands/demanded-items.ts";
import { deskBodies } from "../../../../store/queries/followup/desk-bodies.ts";
import { decisionText } from "../../../room/bring-meetings-demands.ts";
import { demandAddress, demandsPath } from "../../desk-address.ts";
import { Demands, demandDones } from "../../pages/desk/demands.tsx";
import { statusOf } from "../../problem-status.ts";
import { page } from "../../render.tsx";
import { always, type Route } from "../../route.ts";
import type { Visit } from "../../visit.ts";
import { seeOther } from "../accounts/see-other.ts";
import { forSecretaries } from "./for-secretaries.ts";

const nobodys = "00000000-0000-4000-8000-000000000000";

async function showDemands(visit: Visit, who: SignedIn, wrong: Problem | null): Promise<Response> {
  const { say, site } = visit;
  const data = await site.store.as(who.viewer, async (tx) => {
    const bodies = (await deskBodies(tx)).filter(({ id }) => mayReadDesk(who.viewer, id));
    return { several: bodies.length > 1, demands: await demandedItems(tx) };
  });
  const done = demandDones.find((known) => known === visit.query.get("klaret")) ?? null;
  return page(
    visit,
    {
      title: say("demands.title"),
      description: say("demands.description"),
      canonical: demandsPath,
      crumbs: [
        { text: say("account.title"), href: "/konto" },
        { text: say("desk.title"), href: "/konto/bord" },
        { text: say("demands.title") },
      ],
      index: false,
    },
    <Demands visit={visit} {...data} done={wrong === null ? done : null} wrong={wrong} />,
    wrong === null ? 200 : statusOf(wrong),
  );
}

type Step = Parameters<typeof demandAddress>[2];

function step(
  name: Step,
  done: (typeof demandDones)[number],
  act: (visit: Visit, who: SignedIn, bodyId: string, itemId: string) => Promise<Problem | null>,
): Route {
  return forSecretaries(
    {
      name: `desk-demand-${done}`,
      method: "POST",
      path: `${demandsPath}/:body/:item/${name}`,
      examples: always(demandAddress(nobodys, nobodys, name)),
    },
    async (visit, who) => {
      const ids = z.object({ body: z.guid(), item: z.guid() });
      const asked = ids.safeParse({ body: visit.param("body"), item: visit.param("item") });
      if (!asked.success) return problem("problem.not-found");
      const { body, item } = asked.data;
      const wrong = await act(visit, who, body, item);
      if (wrong === null) return seeOther(visit.site, `${demandsPath}?klaret=${done}#punkt-${item}`);
      return wrong.key === "problem.forbidden" ? wrong : showDemands(visit, who, wrong);
    },
  );
}

/** The council's item of a matter that has none, once there is a council. */
async function make(visit: Visit, who: SignedIn, bodyId: string, itemId: string): Promise<Problem | null> {
  const { store, now } = visit.site;
  const demands = await store.as(who.viewer, (tx) => demandedItems(tx, bodyId));
  const demand = demands.find(({ id }) => id === itemId);
  if (demand === undefined) return problem("problem.demand-unknown");
  const brought = await bringDemands(store, who.viewer, { bodyId, meetingId: demand.meetingId }, decisionText, now());
  if (isProblem(brought)) return brought;
  return brought.made === 0 && demand.proposedItemId === null ? problem("problem.demand-no-council") : null;
}

/** The page of what was demanded before the council, and its steps. */
export const demandRoutes: readonly Route[] = [
  forSecretaries(
    { name: "desk-demands", method: "GET", path: demandsPath, examples: always(demandsPath) },
    (visit, who) => showDemands(visit, who, null),
  ),
  step("opret", "made", make),
  step("afgjort", "settled", async (visit, who, bodyId, itemId) => {
    const note = (await visit.form()).get(`note-${itemId}`) ?? "";
    return settleDemand(visit.site.store, who.viewer, bodyId, { itemId, note }, visit.site.now());
  }),
  step("igen", "unsettled", (visit, who, bodyId, itemId) =>
    unsettleDemand(visit.site.store, who.viewer, bodyId, itemId, visit.site.now()),
  ),
];
