import { mayReadGoals } from "../../../../access/may.ts";
import { type AddedFigures, addFigures } from "../../../../features/goals/add-figures.ts";
import { waitForMapping } from "../../../../features/goals/mappings/wait-for-mapping.ts";
import { isProblem, problem } from "../../../../records/problem.ts";
import { savedMappings } from "../../../../store/queries/goals/figure-mappings.ts";
import { countProposals } from "../../../../store/queries/goals/figure-proposals.ts";
import { goalsOfBody, indicatorsOf, plansOf } from "../../../../store/queries/goals/goals-of.ts";
import { bodies } from "../../../../store/queries/public/bodies.ts";
import { waitingFileDesk } from "../../figures/mapping-form.ts";
import { addedAddress } from "../../goals/added.ts";
import { goalsDesk, goalsDeskPath } from "../../goals/desk-address.ts";
import { deskCrumbs } from "../../goals/desk-crumbs.ts";
import { figuresToShow } from "../../goals/figures-to-show.ts";
import { text } from "../../goals/goal-forms.ts";
import { figuresOfFile } from "../../goals/import-figures.ts";
import { ChooseBody } from "../../pages/goals/choose-body.tsx";
import { GoalsDesk } from "../../pages/goals/desk.tsx";
import type { SentForm } from "../../parts/entry.tsx";
import { statusOf } from "../../problem-status.ts";
import { page } from "../../render.tsx";
import { always, type Route } from "../../route.ts";
import { seeOther } from "../accounts/see-other.ts";
import { followUpRoutes } from "./desk-follow-up.tsx";
import { goalDeskRoutes } from "./desk-goal.tsx";
import { indicatorDeskRoutes } from "./desk-indicator.tsx";
import { planDeskRoutes } from "./desk-plan.tsx";
import { forGoals, type Keeping } from "./keeping.ts";

const choose: Route = {
  name: "goals-choose",
  method: "GET",
  path: goalsDeskPath,
  who: "read-goals",
  answers: "page",
  examples: always(goalsDeskPath),
  handle: async (visit) => {
    const { say, site, viewer } = visit;
    const own = (await site.store.asPublic(bodies)).filter((body) => mayReadGoals(viewer, body.id));
    const [only, ...others] = own;
    if (only !== undefined && others.length === 0) return seeOther(site, goalsDesk(only.id));
    return page(
      visit,
      {
        title: say("goals-desk.title"),
        description: say("goals-desk.description"),
        canonical: goalsDeskPath,
        crumbs: [{ text: say("account.title"), href: "/konto" }, { text: say("goals-desk.title") }],
        index: false,
      },
      <ChooseBody visit={visit} bodies={own} />,
    );
  },
};

async function showDesk({ visit, viewer, bodyId }: Keeping, sent: SentForm | null, added: AddedFigures | null) {
  const { say, site } = visit;
  const data = await site.store.as(viewer, async (tx) => {
    const indicators = await indicatorsOf(tx, "staff", bodyId);
    return {
      plans: await plansOf(tx, "staff", bodyId),
      goals: await goalsOfBody(tx, "staff", bodyId),
      indicators,
      figures: await figuresToShow(
        tx,
        "staff",
        bodyId,
        indicators.map(({ record }) => record),
        1,
      ),
      mappings: await savedMappings(tx, bodyId),
      proposals: (await countProposals(tx, bodyId)).matched,
    };
  });
  return page(
    visit,
    {
      title: say("goals-desk.title"),
      description: say("goals-desk.description"),
      canonical: goalsDesk(bodyId),
      crumbs: deskCrumbs(visit, bodyId),
      index: false,
    },
    <GoalsDesk
      visit={visit}
      bodyId={bodyId}
      plans={data.plans.map(({ record }) => ({
        plan: record,
        goals: data.goals.map((each) => each.record).filter((goal) => goal.planId === record.id),
      }))}
      indicators={data.indicators.map(({ record }) => ({
        indicator: record,
        latest:
          data.figures.findLast(
            (figure) => figure.indicatorId === record.id && figure.area === record.source.area && figure.value !== null,
          ) ?? null,
      }))}
      mappings={data.mappings}
      proposals={data.proposals}
      sent={sent}
      added={added}
    />,
    sent === null ? 200 : statusOf(sent.wrong),
  );
}

const desk = forGoals({ name: "goals-desk", method: "GET", path: "/konto/maal/:body" }, (keeping) => {
  const { query } = keeping.visit;
  const number = (name: string) => Number(/^\d{1,9}$/.exec(query.get(name) ?? "")?.[0] ?? "0");
  const added = { added: number("nye"), revised: number("rettede"), unchanged: number("ens"), unused: number("andre") };
  return showDesk(keeping, null, query.has("nye") ? added : null);
});

/** A table of a whole country over many years is some tens of megabytes. */
const mostOfFile = 40 * 1024 * 1024;

const importTable = forGoals(
  { name: "goals-import", method: "POST", path: "/konto/maal/:body/indlaes", maxBytes: mostOfFile },
  async (keeping) => {
    const { visit, viewer, bodyId } = keeping;
    const { store, now } = visit.site;
    const fields = await visit.form();
    const file = await visit.file("fil");
    const again = (wrong: ReturnType<typeof problem>) =>
      showDesk(keeping, { form: "indlaes", values: fields, wrong, field: null }, null);
    if (file === null) return again(problem("problem.goal-file"));
    const table = text(fields, "tabel");
    const saved = await store.as(viewer, (tx) => savedMappings(tx, bodyId));
    const asked = text(fields, "opsaetning");
    const chosen = saved.find((each) => each.id === asked) ?? null;
    if (asked !== "" && chosen === null) return again(problem("problem.mapping-unknown"));
    const sent = { ...file, table, jobindsats: fields.has("jobindsats"), chosen };
    const read = await figuresOfFile(sent, saved, now());
    if (isProblem(read)) return again(read);
    if (read === null) {
      const waits = await waitForMapping(store, viewer, bodyId, { ...file, table }, now());
      return isProblem(waits) ? waits : seeOther(visit.site, waitingFileDesk(bodyId, waits));
    }
    const added = await addFigures(store, viewer, bodyId, { tables: true }, read.figures, now());
    if (isProblem(added)) return added.key === "problem.forbidden" ? added : again(added);
    return seeOther(visit.site, addedAddress(bodyId, added));
  },
);

/** The pages by which plans, goals, indicators and figures are kept. */
export const goalsDeskRoutes: readonly Route[] = [
  choose,
  desk,
  importTable,
  ...planDeskRoutes,
  ...goalDeskRoutes,
  ...indicatorDeskRoutes,
  ...followUpRoutes,
];
