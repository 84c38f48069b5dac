import { confirmProposal } from "../../../../features/goals/proposals/confirm-proposal.ts";
import { dismissProposal } from "../../../../features/goals/proposals/dismiss-proposal.ts";
import { undoProposal } from "../../../../features/goals/proposals/undo-proposal.ts";
import { isProblem, type Problem, problem } from "../../../../records/problem.ts";
import { countProposals, placedProposal, proposalsPage } from "../../../../store/queries/goals/figure-proposals.ts";
import { figuresOfIndicators } from "../../../../store/queries/goals/figures.ts";
import { indicatorsOf } from "../../../../store/queries/goals/goals-of.ts";
import { proposalDesk, proposalsDesk, saidOfProposal, viewOf } from "../../figures/proposal-form.ts";
import { deskCrumbs } from "../../goals/desk-crumbs.ts";
import type { Fields } from "../../goals/goal-forms.ts";
import { Proposal, proposalForm } from "../../pages/figures/proposal.tsx";
import { type ProposalDone, Proposals, proposalDones } from "../../pages/figures/proposals.tsx";
import { onPage, pagingOf } from "../../paging.ts";
import type { SentForm } from "../../parts/entry.tsx";
import { statusOf } from "../../problem-status.ts";
import { page } from "../../render.tsx";
import type { Route } from "../../route.ts";
import { seeOther } from "../accounts/see-other.ts";
import { forGoals, idIn, type Keeping } from "../goals/keeping.ts";

const perPage = 20;

async function listPage({ visit, viewer, bodyId }: Keeping, wrong: Problem | null): Promise<Response> {
  const { say, site, query } = visit;
  const view = viewOf(query.get("vis"));
  const paging = pagingOf(visit, perPage);
  const found = await site.store.as(viewer, async (tx) => ({
    counts: await countProposals(tx, bodyId),
    rows: await proposalsPage(tx, bodyId, view, paging),
    indicators: (await indicatorsOf(tx, "staff", bodyId)).map(({ record }) => record),
  }));
  const { rows, more } = onPage(paging, found.rows);
  const asked = query.get("klaret");
  return page(
    visit,
    {
      title: say("proposals.title"),
      description: say("proposals.description"),
      canonical: proposalsDesk(bodyId),
      crumbs: deskCrumbs(visit, bodyId, { text: say("proposals.title") }),
      index: false,
    },
    <Proposals
      visit={visit}
      bodyId={bodyId}
      view={view}
      counts={found.counts}
      proposals={rows}
      indicators={found.indicators}
      page={paging.page}
      more={more}
      done={wrong === null ? (proposalDones.find((known) => known === asked) ?? null) : null}
      doneId={idIn(query.get("laest") ?? undefined)}
      wrong={wrong}
    />,
    wrong === null ? 200 : statusOf(wrong),
  );
}

async function onePage(
  { visit, viewer, bodyId }: Keeping,
  id: string,
  sent: SentForm | null,
): Promise<Response | Problem> {
  const { say, site, query } = visit;
  const found = await site.store.as(viewer, async (tx) => {
    const proposal = await placedProposal(tx, bodyId, id);
    if (proposal === null) return null;
    const indicators = (await indicatorsOf(tx, "staff", bodyId)).map(({ record }) => record);
    const asked = sent?.values.get("indikator") ?? query.get("indikator") ?? proposal.indicatorId;
    const chosen = indicators.find((each) => each.id === asked) ?? null;
    const figures = chosen === null ? [] : await figuresOfIndicators(tx, "staff", bodyId, [chosen.id]);
    const { kind, from } = proposal.found.period;
    const held = figures.find(
      (each) => each.area === chosen?.source.area && each.period.kind === kind && each.period.from === from,
    );
    return { proposal, indicators, chosen, held: held ?? null };
  });
  if (found === null) return problem("problem.proposal-unknown");
  return page(
    visit,
    {
      title: say("proposals.title"),
      description: say("proposals.description"),
      canonical: proposalDesk(bodyId, id),
      crumbs: deskCrumbs(
        visit,
        bodyId,
        { text: say("proposals.title"), href: proposalsDesk(bodyId) },
        { text: say("proposals.crumb") },
      ),
      index: false,
    },
    <Proposal visit={visit} bodyId={bodyId} {...found} sent={sent} />,
    sent === null ? 200 : statusOf(sent.wrong),
  );
}

type Act = (keeping: Keeping, id: string, fields: Fields) => Promise<string | Problem>;

const confirm: Act = async ({ visit: { site }, viewer, bodyId }, id, fields) => {
  const proposal = await site.store.as(viewer, (tx) => placedProposal(tx, bodyId, id));
  if (proposal === null) return problem("problem.proposal-unknown");
  const said = saidOfProposal(fields, proposal);
  if (isProblem(said)) return said;
  if (idIn(said.indicatorId) === null) return problem("problem.indicator-unknown");
  return confirmProposal(site.store, viewer, bodyId, id, said, site.now());
};

const steps: Readonly<Record<string, { readonly done: ProposalDone; readonly act: Act }>> = {
  bekraeft: { done: "bekraeftet", act: confirm },
  afvis: {
    done: "afvist",
    act: ({ visit: { site }, viewer, bodyId }, id) => dismissProposal(site.store, viewer, bodyId, id, site.now()),
  },
  fortryd: {
    done: "fortrudt",
    act: ({ visit: { site }, viewer, bodyId }, id) => undoProposal(site.store, viewer, bodyId, id, site.now()),
  },
};

/** The figures that were read in published papers, on the desk of those who keep goals. */
export const proposalRoutes: readonly Route[] = [
  forGoals({ name: "read-figures", method: "GET", path: "/konto/laeste-tal/:body" }, (keeping) =>
    listPage(keeping, null),
  ),
  forGoals({ name: "read-figure", method: "GET", path: "/konto/laeste-tal/:body/:proposal" }, async (keeping) => {
    const id = idIn(keeping.visit.param("proposal"));
    return id === null ? problem("problem.not-found") : onePage(keeping, id, null);
  }),
  forGoals({ name: "read-figures-step", method: "POST", path: "/konto/laeste-tal/:body" }, async (keeping) => {
    const { visit, bodyId } = keeping;
    const fields = await visit.form();
    const name = fields.get("trin") ?? "";
    const step = Object.hasOwn(steps, name) ? steps[name] : undefined;
    const id = idIn(fields.get("laest"));
    if (step === undefined || id === null) return problem("problem.bad-request");
    const done = await step.act(keeping, id, fields);
    if (!isProblem(done)) return seeOther(visit.site, `${proposalsDesk(bodyId)}?klaret=${step.done}&laest=${id}`);
    if (done.key === "problem.forbidden" || done.key === "problem.proposal-unknown") return done;
    if (name !== "bekraeft") return listPage(keeping, done);
    return onePage(keeping, id, { form: proposalForm, values: fields, wrong: done, field: null });
  }),
];
