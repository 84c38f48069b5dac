import { addFigures } from "../../../../features/goals/add-figures.ts";
import { keepIndicator } from "../../../../features/goals/keep-indicator.ts";
import { isProblem, problem } from "../../../../records/problem.ts";
import { placedProposal } from "../../../../store/queries/goals/figure-proposals.ts";
import { figuresOfIndicators } from "../../../../store/queries/goals/figures.ts";
import { indicatorsOf } from "../../../../store/queries/goals/goals-of.ts";
import { body } from "../../../../store/queries/public/body.ts";
import { indicatorOf, proposalDesk } from "../../figures/proposal-form.ts";
import { goalsDesk, indicatorDesk } from "../../goals/desk-address.ts";
import { deskCrumbs } from "../../goals/desk-crumbs.ts";
import { text } from "../../goals/goal-forms.ts";
import { indicatorIn, typedFigures } from "../../goals/indicator-forms.ts";
import { viewIndicator } from "../../goals/indicator-view.ts";
import { DeskIndicator } from "../../pages/goals/desk-indicator.tsx";
import type { SentForm } from "../../parts/entry.tsx";
import { statusOf } from "../../problem-status.ts";
import { page } from "../../render.tsx";
import type { Route } from "../../route.ts";
import { forGoals, formStep, idIn, type Keeping } from "./keeping.ts";

async function showIndicator({ visit, viewer, bodyId }: Keeping, id: string | null, sent: SentForm | null) {
  const { say, site, language, query } = visit;
  // Made of a figure that was read in a paper.
  const proposalId = idIn(sent?.values.get("laest") ?? query.get("laest") ?? undefined);
  const proposal =
    proposalId === null || id !== null
      ? null
      : await site.store.as(viewer, (tx) => placedProposal(tx, bodyId, proposalId));
  const view = await site.store.as(viewer, async (tx) => {
    const [found] = id === null ? [] : await indicatorsOf(tx, "staff", bodyId, [id]);
    if (found === undefined) return null;
    const figures = await figuresOfIndicators(tx, "staff", bodyId, [found.record.id]);
    const name = (await body(tx, bodyId))?.name ?? found.record.source.area;
    return viewIndicator(language, found.record, figures, name);
  });
  if (id !== null && view === null) return problem("problem.indicator-unknown");
  const title = view?.indicator.name ?? say("goals-desk.indicator.new");
  return page(
    visit,
    {
      title,
      description: say("goals-desk.description"),
      canonical: goalsDesk(bodyId),
      crumbs: deskCrumbs(visit, bodyId, { text: title }),
      index: false,
    },
    <DeskIndicator
      visit={visit}
      bodyId={bodyId}
      view={view}
      made={proposal === null ? null : { of: proposal.id, indicator: indicatorOf(proposal) }}
      sent={sent}
    />,
    sent === null ? 200 : statusOf(sent.wrong),
  );
}

const show = forGoals(
  { name: "indicator-desk", method: "GET", path: "/konto/maal/:body/indikator/:indicator" },
  async (keeping) => {
    const indicator = keeping.visit.param("indicator");
    const id = idIn(indicator);
    if (id === null && indicator !== "ny") return problem("problem.not-found");
    return showIndicator(keeping, id, null);
  },
);

const save = formStep({
  name: "indicator-save",
  path: "/konto/maal/:body/indikator",
  form: () => "indikator",
  act: async ({ visit, viewer, bodyId }, fields) => {
    const written = indicatorIn(fields);
    if (isProblem(written)) return written;
    const { store, now } = visit.site;
    const kept = await keepIndicator(store, viewer, bodyId, idIn(fields.get("id")), written, now());
    if (isProblem(kept)) return kept;
    const proposalId = idIn(fields.get("laest"));
    if (proposalId === null) return { to: indicatorDesk(bodyId, kept) };
    return { to: `${proposalDesk(bodyId, proposalId)}?indikator=${kept}` };
  },
  again: (keeping, fields, sent) => showIndicator(keeping, idIn(fields.get("id")), sent),
});

const typed = formStep({
  name: "figures-typed",
  path: "/konto/maal/:body/tal",
  form: () => "tal",
  act: async ({ visit, viewer, bodyId }, fields) => {
    const { store, now } = visit.site;
    const indicatorId = idIn(fields.get("indikator"));
    if (indicatorId === null) return problem("problem.bad-request");
    const [found] = await store.as(viewer, (tx) => indicatorsOf(tx, "staff", bodyId, [indicatorId]));
    if (found === undefined) return problem("problem.indicator-unknown");
    const figures = typedFigures(text(fields, "tal"), found.record, text(fields, "kilde"), now());
    if (isProblem(figures)) return figures;
    const added = await addFigures(store, viewer, bodyId, { indicatorId }, figures, now());
    return isProblem(added) ? added : { to: indicatorDesk(bodyId, indicatorId) };
  },
  again: (keeping, fields, sent) => showIndicator(keeping, idIn(fields.get("indikator")), sent),
});

/** An indicator on the desk, with its figures. */
export const indicatorDeskRoutes: readonly Route[] = [show, save, typed];
