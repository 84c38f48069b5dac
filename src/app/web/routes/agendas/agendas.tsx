import { z } from "zod";
import { chooseRules } from "../../../../features/meetings/agenda/choose-rules.ts";
import { createAgenda } from "../../../../features/meetings/agenda/create-agenda.ts";
import { isProblem, type Problem, problem } from "../../../../records/problem.ts";
import { agendaRules } from "../../../../store/queries/agenda/agenda-rules.ts";
import { agendas } from "../../../../store/queries/agenda/agendas.ts";
import { plannedMeetings } from "../../../../store/queries/wheel/planned-meetings.ts";
import { wheelCommittees } from "../../../../store/queries/wheel/wheel-committees.ts";
import { fieldsOfRules, rulesIn } from "../../items/agenda-form.ts";
import { agendaAt, agendasOf, rulesOf } from "../../items/item-address.ts";
import { agendaCrumbs } from "../../items/item-crumbs.ts";
import { AgendaRulesView } from "../../pages/agendas/agenda-rules.tsx";
import { Agendas } from "../../pages/agendas/agendas.tsx";
import { statusOf } from "../../problem-status.ts";
import { page } from "../../render.tsx";
import type { Route } from "../../route.ts";
import { seeOther } from "../accounts/see-other.ts";
import { forPreparing, type Preparing } from "../items/preparing.ts";
import { agendaRoutes } from "./agenda.tsx";

async function showAgendas({ visit, viewer, bodyId }: Preparing, wrong: Problem | null): Promise<Response> {
  const { say, site, today } = visit;
  const data = await site.store.as(viewer, async (tx) => ({
    committees: await wheelCommittees(tx, "staff", bodyId),
    planned: await plannedMeetings(tx, "staff", bodyId, null, today),
    agendas: await agendas(tx, bodyId, today),
  }));
  return page(
    visit,
    {
      title: say("agenda-desk.title"),
      description: say("agenda-desk.description"),
      canonical: agendasOf(bodyId),
      crumbs: agendaCrumbs(visit, bodyId),
      index: false,
    },
    <Agendas visit={visit} bodyId={bodyId} {...data} wrong={wrong} />,
    wrong === null ? 200 : statusOf(wrong),
  );
}

const list = forPreparing(
  { name: "agendas", who: "read-records", method: "GET", path: "/konto/dagsordener/:body" },
  (preparing) => showAgendas(preparing, null),
);

const create = forPreparing(
  { name: "agenda-create", who: "keep-records", method: "POST", path: "/konto/dagsordener/:body/ny" },
  async (preparing) => {
    const { visit, viewer, bodyId } = preparing;
    const meeting = z.uuid().safeParse((await visit.form()).get("moede"));
    if (!meeting.success) return problem("problem.bad-request");
    const made = await createAgenda(visit.site.store, viewer, bodyId, meeting.data, visit.site.now());
    if (isProblem(made)) return showAgendas(preparing, made);
    return seeOther(visit.site, `${agendaAt(bodyId, made)}?klaret=made`);
  },
);

async function showRules(
  { visit, viewer, bodyId, id }: Preparing,
  typed: ReadonlyMap<string, string> | null,
  wrong: Problem | null,
): Promise<Response | Problem> {
  const data = await visit.site.store.as(viewer, async (tx) => ({
    committee: (await wheelCommittees(tx, "staff", bodyId)).find((one) => one.id === id),
    rules: await agendaRules(tx, bodyId, id),
  }));
  const { committee, rules } = data;
  if (committee === undefined) return problem("problem.not-found");
  const title = visit.say("agenda-rules.title", { committee: committee.name });
  return page(
    visit,
    {
      title,
      description: visit.say("agenda-rules.description"),
      canonical: rulesOf(bodyId, id),
      crumbs: agendaCrumbs(visit, bodyId, { text: title }),
      index: false,
    },
    <AgendaRulesView
      visit={visit}
      bodyId={bodyId}
      committee={committee}
      fields={typed ?? fieldsOfRules(rules)}
      done={wrong === null && visit.query.has("klaret")}
      wrong={wrong}
    />,
    wrong === null ? 200 : statusOf(wrong),
  );
}

const rulesPath = "/konto/dagsordensregler/:body/:id";

const rules = forPreparing({ name: "agenda-rules", who: "keep-records", method: "GET", path: rulesPath }, (preparing) =>
  showRules(preparing, null, null),
);

const keepRules = forPreparing(
  { name: "agenda-rules-save", who: "keep-records", method: "POST", path: rulesPath },
  async (preparing) => {
    const { visit, viewer, bodyId, id } = preparing;
    const form = await visit.form();
    const chosen = rulesIn(form);
    const wrong = isProblem(chosen)
      ? chosen
      : await chooseRules(visit.site.store, viewer, bodyId, id, chosen, visit.site.now());
    return wrong === null
      ? seeOther(visit.site, `${rulesOf(bodyId, id)}?klaret=ja`)
      : showRules(preparing, form, wrong);
  },
);

/** The desk for agendas: made, ordered, checked, published, taken back. */
export const agendaDeskRoutes: readonly Route[] = [list, create, ...agendaRoutes, rules, keepRules];
