import { may } from "../../../../access/may.ts";
import { approveChange, refuseChange } from "../../../../features/offers/keepers/decide-change.ts";
import { endKeeper } from "../../../../features/offers/keepers/end-keeper.ts";
import { keepGuidelines } from "../../../../features/offers/keepers/keep-guidelines.ts";
import { writtenOf } from "../../../../records/offer-change.ts";
import { usualKeeping } from "../../../../records/offer-keeper.ts";
import { isProblem, type Problem, problem } from "../../../../records/problem.ts";
import { knownBodies } from "../../../../store/queries/items/committees-to-prepare.ts";
import { silentKeepers } from "../../../../store/queries/keepers/confirmations.ts";
import { guidelinesOf, keepingOf } from "../../../../store/queries/keepers/guidelines.ts";
import { keeperById, keepersOf } from "../../../../store/queries/keepers/keepers.ts";
import {
  changesOfOffer,
  offerChange,
  offersOfKeeper,
  waitingChanges,
} from "../../../../store/queries/keepers/offer-changes.ts";
import { offerOf } from "../../../../store/queries/offers/offers.ts";
import { changeDesk, guidelinesDesk, keeperDesk, keepersDesk, keepersPath } from "../../keepers/keeper-address.ts";
import { KeepersDesk } from "../../pages/keepers/desk.tsx";
import { DeskChange, GuidelinesDesk } from "../../pages/keepers/desk-change.tsx";
import { DeskKeeper } from "../../pages/keepers/desk-keeper.tsx";
import type { SentForm } from "../../parts/entry.tsx";
import { statusOf } from "../../problem-status.ts";
import { type Markup, page } from "../../render.tsx";
import { always, type Route } from "../../route.ts";
import type { Visit } from "../../visit.ts";
import { seeOther } from "../accounts/see-other.ts";
import { forPreparing, type Preparing } from "../items/preparing.ts";

function show(
  visit: Visit,
  bodyId: string,
  title: string,
  main: Markup,
  sent: SentForm | null = null,
): Promise<Response> {
  const { say } = visit;
  const own = say("keepers-desk.title");
  return page(
    visit,
    {
      title,
      description: say("keepers-desk.description"),
      canonical: keepersDesk(bodyId),
      crumbs: [
        { text: say("account.title"), href: "/konto" },
        ...(title === own ? [{ text: own }] : [{ text: own, href: keepersDesk(bodyId) }, { text: title }]),
      ],
      index: false,
    },
    main,
    sent === null ? 200 : statusOf(sent.wrong),
  );
}

const isDone = (visit: Visit) => visit.query.has("klaret");

async function overview({ visit, viewer, bodyId }: Preparing): Promise<Response> {
  const found = await visit.site.store.as(viewer, async (tx) => {
    const [holds] = await guidelinesOf(tx, bodyId);
    return {
      waiting: await waitingChanges(tx, bodyId),
      silent: await silentKeepers(tx, bodyId, visit.today),
      keepers: await keepersOf(tx, bodyId),
      version: holds?.version ?? null,
      open: (await keepingOf(tx, bodyId))?.open ?? false,
    };
  });
  return show(visit, bodyId, visit.say("keepers-desk.title"), <KeepersDesk visit={visit} bodyId={bodyId} {...found} />);
}

async function guidelinesPage({ visit, viewer, bodyId }: Preparing, sent: SentForm | null): Promise<Response> {
  const found = await visit.site.store.as(viewer, async (tx) => ({
    versions: await guidelinesOf(tx, bodyId),
    keeping: (await keepingOf(tx, bodyId)) ?? usualKeeping,
  }));
  const own = { visit, sent, action: guidelinesDesk(bodyId), done: sent === null && isDone(visit) };
  return show(visit, bodyId, visit.say("keepers-desk.guidelines"), <GuidelinesDesk {...found} {...own} />, sent);
}

async function changePage(
  { visit, viewer, bodyId, id }: Preparing,
  sent: SentForm | null,
): Promise<Response | Problem> {
  const found = await visit.site.store.as(viewer, async (tx) => {
    const change = await offerChange(tx, bodyId, id);
    const keeper = change === null ? null : await keeperById(tx, bodyId, change.keeperId);
    if (change === null || keeper === null) return null;
    const versions = await guidelinesOf(tx, bodyId);
    const offer = await offerOf(tx, bodyId, change.offerId);
    const history = await changesOfOffer(tx, bodyId, change.offerId);
    // What was decided is shown beside what had been approved by then.
    const earlier = history.slice(history.findIndex((each) => each.id === id) + 1);
    const approved = earlier.find(({ state }) => state === "approved")?.record ?? null;
    return {
      change,
      keeper,
      before: change.state === "waiting" && offer !== null ? writtenOf(offer.record) : approved,
      guidelines: versions.find(({ version }) => version === change.guidelines) ?? null,
      holds: versions[0]?.version === change.guidelines,
      history,
    };
  });
  if (found === null) return problem("problem.offer-change-unknown");
  const done = sent === null && isDone(visit);
  const main = <DeskChange visit={visit} bodyId={bodyId} {...found} sent={sent} done={done} />;
  return show(visit, bodyId, found.change.record.title, main, sent);
}

async function keeperPage(
  { visit, viewer, bodyId, id }: Preparing,
  sent: SentForm | null,
): Promise<Response | Problem> {
  const found = await visit.site.store.as(viewer, async (tx) => {
    const keeper = await keeperById(tx, bodyId, id);
    return keeper === null ? null : { keeper, offers: await offersOfKeeper(tx, bodyId, id) };
  });
  if (found === null) return problem("problem.keeper-unknown");
  const done = sent === null && isDone(visit);
  return show(
    visit,
    bodyId,
    found.keeper.name,
    <DeskKeeper visit={visit} bodyId={bodyId} {...found} sent={sent} done={done} />,
    sent,
  );
}

const refused = (
  form: string,
  values: ReadonlyMap<string, string>,
  wrong: Problem,
  field: string | null,
): SentForm => ({
  ...{ form, values, wrong, field },
});

const guidelineFields: Readonly<Record<string, string>> = {
  "problem.guidelines-empty": "da",
  "problem.guidelines-long": "da",
};

/** The bodies whose associations the viewer looks after; where it is one, straight to it. */
const choose: Route = {
  name: "keepers-choose",
  method: "GET",
  path: keepersPath,
  who: "read-keepers",
  answers: "page",
  examples: always(keepersPath),
  handle: async (visit) => {
    const known = await visit.site.store.as(visit.viewer, knownBodies);
    const bodies = known.filter(({ id }) => may(visit.viewer, "read-keepers", id));
    const [first, ...more] = bodies;
    if (first !== undefined && more.length === 0) return seeOther(visit.site, keepersDesk(first.id));
    const title = visit.say("keepers-desk.title");
    const description = visit.say("keepers-desk.description");
    const crumbs = [{ text: visit.say("account.title"), href: "/konto" }, { text: title }];
    return page(
      visit,
      { title, description, canonical: keepersPath, crumbs, index: false },
      <>
        <h1>{title}</h1>
        {bodies.length === 0 ? <p class="empty">{visit.say("keepers.bodies.empty")}</p> : null}
        <ul class="nobullet-list">
          {bodies.map(({ id, name }) => (
            <li>
              <a href={keepersDesk(id)}>{name}</a>
            </li>
          ))}
        </ul>
      </>,
    );
  },
};

/** Where associations are kept: what they wrote, who is silent, and what they must be. */
export const keeperDeskRoutes: readonly Route[] = [
  choose,
  forPreparing({ name: "keepers-desk", method: "GET", path: keepersDesk(":body"), who: "read-keepers" }, overview),
  forPreparing(
    { name: "keepers-guidelines", method: "GET", path: guidelinesDesk(":body"), who: "read-keepers" },
    (of) => guidelinesPage(of, null),
  ),
  forPreparing(
    { name: "keepers-guidelines-kept", method: "POST", path: guidelinesDesk(":body"), who: "approve-offers" },
    async (of) => {
      const { visit, viewer, bodyId } = of;
      const form = await visit.form();
      const written = {
        da: form.get("da") ?? "",
        en: form.get("en") ?? "",
        open: form.has("aaben"),
        every: Number((form.get("maaneder") ?? "").trim() || "x"),
        patience: Number((form.get("dage") ?? "").trim() || "x"),
      };
      const done = await keepGuidelines(visit.site.store, viewer, bodyId, written, visit.site.now());
      if (!isProblem(done)) return seeOther(visit.site, `${guidelinesDesk(bodyId)}?klaret=gemt`);
      if (done.key === "problem.forbidden") return done;
      return guidelinesPage(of, refused("retningslinjer", form, done, guidelineFields[done.key] ?? null));
    },
  ),
  forPreparing({ name: "keeper-change", method: "GET", path: changeDesk(":body", ":id"), who: "read-keepers" }, (of) =>
    changePage(of, null),
  ),
  forPreparing(
    { name: "keeper-change-decided", method: "POST", path: changeDesk(":body", ":id"), who: "approve-offers" },
    async (of) => {
      const { visit, viewer, bodyId, id } = of;
      const { store, now } = visit.site;
      const form = await visit.form();
      const reason = form.get("grund") ?? "";
      const step = form.get("trin");
      if (step !== "godkend" && step !== "afvis") return problem("problem.bad-request");
      const wrong =
        step === "godkend"
          ? await approveChange(store, viewer, bodyId, id, now())
          : await refuseChange(store, viewer, bodyId, { changeId: id, reason }, now());
      if (wrong?.key === "problem.offer-reason") return changePage(of, refused("afvis", form, wrong, "grund"));
      return wrong ?? seeOther(visit.site, `${changeDesk(bodyId, id)}?klaret=${step}`);
    },
  ),
  forPreparing({ name: "keeper-desk", method: "GET", path: keeperDesk(":body", ":id"), who: "read-keepers" }, (of) =>
    keeperPage(of, null),
  ),
  forPreparing(
    { name: "keeper-ended", method: "POST", path: keeperDesk(":body", ":id"), who: "approve-offers" },
    async (of) => {
      const { visit, viewer, bodyId, id } = of;
      const form = await visit.form();
      const wrong = await endKeeper(visit.site.store, viewer, bodyId, id, form.get("grund") ?? "", visit.site.now());
      if (wrong?.key === "problem.offer-reason") return keeperPage(of, refused("luk", form, wrong, "grund"));
      return wrong ?? seeOther(visit.site, `${keeperDesk(bodyId, id)}?klaret=lukket`);
    },
  ),
];
