import { z } from "zod";
import type { AgendaRef } from "../../../../features/meetings/agenda/act-on-agenda.ts";
import {
  describeEntry,
  moveOnAgenda,
  putOnAgenda,
  takeOffAgenda,
} from "../../../../features/meetings/agenda/change-agenda.ts";
import { loadAgenda } from "../../../../features/meetings/agenda/load-agenda.ts";
import { leaveRevision, takeRevision } from "../../../../features/meetings/agenda/take-revision.ts";
import { withdrawAgenda } from "../../../../features/meetings/agenda/withdraw-agenda.ts";
import { type Problem, problem } from "../../../../records/problem.ts";
import { proposedItems } from "../../../../store/queries/items/find-items.ts";
import { entryDetailsIn } from "../../items/agenda-form.ts";
import { agendaAt } from "../../items/item-address.ts";
import { agendaCrumbs } from "../../items/item-crumbs.ts";
import { AgendaDesk } from "../../pages/agendas/agenda-desk.tsx";
import { statusOf } from "../../problem-status.ts";
import { page } from "../../render.tsx";
import type { Route } from "../../route.ts";
import type { Visit } from "../../visit.ts";
import { seeOther } from "../accounts/see-other.ts";
import { mostOfItem } from "../items/new-item.tsx";
import { forPreparing, type Preparing } from "../items/preparing.ts";
import { checkRoutes } from "./check.tsx";

const dones = ["saved", "made", "published", "withdrawn"] as const;

async function showAgenda(
  { visit, viewer, bodyId, id }: Preparing,
  wrong: Problem | null,
): Promise<Response | Problem> {
  const { say, site } = visit;
  const data = await site.store.as(viewer, async (tx) => {
    const whole = await loadAgenda(tx, bodyId, id);
    if (whole === null) return null;
    const approved = await proposedItems(tx, bodyId, whole.agenda.committeeId, ["approved"]);
    return { whole, waiting: approved.filter((item) => item.agendaId === null) };
  });
  if (data === null) return problem("problem.agenda-unknown");
  const { agenda } = data.whole;
  const title = say("agenda-desk.of", { kind: say(`agenda-desk.open.${agenda.kind}`), committee: agenda.committee });
  const done = dones.find((known) => known === visit.query.get("klaret"));
  return page(
    visit,
    {
      title,
      description: say("agenda-desk.description"),
      canonical: agendaAt(bodyId, id),
      crumbs: agendaCrumbs(visit, bodyId, { text: title }),
      index: false,
    },
    <AgendaDesk
      visit={visit}
      bodyId={bodyId}
      {...data}
      done={done === undefined || wrong !== null ? null : say(`agenda-desk.done.${done}`)}
      wrong={wrong}
    />,
    wrong === null ? 200 : statusOf(wrong),
  );
}

const show = forPreparing(
  { name: "agenda-desk", who: "read-records", method: "GET", path: "/konto/dagsordener/:body/:id" },
  (preparing) => showAgenda(preparing, null),
);

type Act = (
  visit: Visit,
  viewer: Preparing["viewer"],
  ref: AgendaRef,
  form: ReadonlyMap<string, string>,
) => Promise<Problem | null>;

/** A change of an agenda by one press. */
function change(name: string, path: string, done: (typeof dones)[number], act: Act): Route {
  return forPreparing(
    { name, who: "keep-records", method: "POST", path: `/konto/dagsordener/:body/:id/${path}`, maxBytes: mostOfItem },
    async (preparing) => {
      const { visit, viewer, bodyId, id } = preparing;
      const wrong = await act(visit, viewer, { bodyId, agendaId: id }, await visit.form());
      if (wrong === null) return seeOther(visit.site, `${agendaAt(bodyId, id)}?klaret=${done}`);
      const isElsewhere = wrong.key === "problem.agenda-unknown" || wrong.key === "problem.forbidden";
      return isElsewhere ? wrong : showAgenda(preparing, wrong);
    },
  );
}

const idIn = (form: ReadonlyMap<string, string>, name: string): string =>
  z.uuid().catch("00000000-0000-4000-8000-000000000000").parse(form.get(name));

const put = change("agenda-put", "saet-paa", "saved", ({ site }, viewer, ref, form) =>
  putOnAgenda(site.store, viewer, ref, idIn(form, "punkt"), site.now()),
);

const takeOff = change("agenda-take-off", "tag-af", "saved", ({ site }, viewer, ref, form) =>
  takeOffAgenda(site.store, viewer, ref, idIn(form, "linje"), site.now()),
);

const move = change("agenda-move", "flyt", "saved", ({ site }, viewer, ref, form) => {
  const named = z.enum(["up", "down", "first", "last"]).safeParse(form.get("flyt"));
  const to = named.success ? named.data : { before: idIn(form, "foer") };
  return moveOnAgenda(site.store, viewer, ref, idIn(form, "linje"), to, site.now());
});

const describe = change("agenda-entry", "linje", "saved", ({ site }, viewer, ref, form) => {
  const entryId = idIn(form, "linje");
  return describeEntry(site.store, viewer, ref, entryId, entryDetailsIn(form, entryId), site.now());
});

const take = change("agenda-take-revision", "tag-udgave", "saved", ({ site }, viewer, ref, form) => {
  const entryId = idIn(form, "linje");
  const asked = { entryId, revision: Number(form.get("udgave")), reason: form.get(`grund-${entryId}`) ?? "" };
  return takeRevision(site.store, viewer, ref, asked, site.now());
});

const leave = change("agenda-leave-revision", "brug-godkendt", "saved", ({ site }, viewer, ref, form) =>
  leaveRevision(site.store, viewer, ref, idIn(form, "linje"), site.now()),
);

const withdraw = change("agenda-withdraw", "traek-tilbage", "withdrawn", ({ site }, viewer, ref) =>
  withdrawAgenda(site.store, viewer, ref, site.now()),
);

export const agendaRoutes: readonly Route[] = [
  ...checkRoutes,
  put,
  takeOff,
  move,
  describe,
  take,
  leave,
  withdraw,
  show,
];
