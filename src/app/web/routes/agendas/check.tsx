import { loadAgenda } from "../../../../features/meetings/agenda/load-agenda.ts";
import { releaseFinding } from "../../../../features/meetings/agenda/release-finding.ts";
import { type Problem, problem } from "../../../../records/problem.ts";
import { agendaReleases } from "../../../../store/queries/agenda/agenda-releases.ts";
import { committeesToPrepare } from "../../../../store/queries/items/committees-to-prepare.ts";
import { type CheckedAgenda, checkAgenda } from "../../../agenda/check-agenda.ts";
import { publishChecked } from "../../../agenda/publish-checked.ts";
import { agendaAt } from "../../items/item-address.ts";
import { agendaCrumbs } from "../../items/item-crumbs.ts";
import { AgendaCheck } from "../../pages/agendas/agenda-check.tsx";
import { statusOf } from "../../problem-status.ts";
import { page } from "../../render.tsx";
import type { Route } from "../../route.ts";
import { seeOther } from "../accounts/see-other.ts";
import { forPreparing, type Preparing } from "../items/preparing.ts";

/** The agenda of the address, looked through as it now is; null where the viewer has none. */
async function checkedAt({ visit, viewer, bodyId, id }: Preparing): Promise<CheckedAgenda | null> {
  const { store } = visit.site;
  const loaded = await store.as(viewer, async (tx) => ({
    whole: await loadAgenda(tx, bodyId, id),
    names: new Map((await committeesToPrepare(tx, bodyId)).map((one) => [one.id, one.name])),
  }));
  if (loaded.whole === null) return null;
  const { today, language } = visit;
  return checkAgenda((work) => store.as(viewer, work), bodyId, loaded.whole, loaded.names, { today, language });
}

async function showCheck(
  { visit, viewer, bodyId, id }: Preparing,
  checked: CheckedAgenda,
  wrong: Problem | null,
): Promise<Response> {
  const { say, site } = visit;
  const releases = await site.store.as(viewer, (tx) => agendaReleases(tx, bodyId, id));
  const title = say("agenda-desk.of", {
    kind: say(`agenda-desk.open.${checked.whole.agenda.kind}`),
    committee: checked.whole.agenda.committee,
  });
  return page(
    visit,
    {
      title: say("agenda-check.title"),
      description: say("agenda-check.description"),
      canonical: agendaAt(bodyId, id, "kontrol"),
      crumbs: agendaCrumbs(
        visit,
        bodyId,
        { text: title, href: agendaAt(bodyId, id) },
        { text: say("agenda-check.title") },
      ),
      index: false,
    },
    <AgendaCheck visit={visit} bodyId={bodyId} checked={checked} releases={releases} wrong={wrong} />,
    wrong === null ? 200 : statusOf(wrong),
  );
}

const check = forPreparing(
  { name: "agenda-check", who: "read-records", method: "GET", path: "/konto/dagsordener/:body/:id/kontrol" },
  async (preparing) => {
    const checked = await checkedAt(preparing);
    return checked === null ? problem("problem.agenda-unknown") : showCheck(preparing, checked, null);
  },
);

const publish = forPreparing(
  { name: "agenda-publish", who: "keep-records", method: "POST", path: "/konto/dagsordener/:body/:id/offentliggoer" },
  async (preparing) => {
    const { visit, viewer, bodyId, id } = preparing;
    const seen = (await visit.form()).get("set") ?? "";
    const checked = await checkedAt(preparing);
    if (checked === null) return problem("problem.agenda-unknown");
    const wrong =
      checked.digest === seen
        ? await publishChecked(visit.site.store, viewer, bodyId, checked, visit.site.now())
        : problem("problem.agenda-changed");
    return wrong === null
      ? seeOther(visit.site, `${agendaAt(bodyId, id)}?klaret=published`)
      : showCheck(preparing, checked, wrong);
  },
);

const release = forPreparing(
  { name: "agenda-release", who: "keep-records", method: "POST", path: "/konto/dagsordener/:body/:id/frigiv" },
  async (preparing) => {
    const { visit, viewer, bodyId, id } = preparing;
    const form = await visit.form();
    const digest = form.get("fund") ?? "";
    const checked = await checkedAt(preparing);
    if (checked === null) return problem("problem.agenda-unknown");
    const asked = { digest, reason: form.get(`grund-${digest}`) ?? "", findings: checked.findings };
    const wrong = await releaseFinding(visit.site.store, viewer, { bodyId, agendaId: id }, asked, visit.site.now());
    return wrong === null
      ? seeOther(visit.site, agendaAt(bodyId, id, "kontrol"))
      : showCheck(preparing, checked, wrong);
  },
);

export const checkRoutes: readonly Route[] = [check, publish, release];
