import { mayKeepOffers } from "../../../../access/may.ts";
import { takeInOffers } from "../../../../features/offers/exchange/take-in-offers.ts";
import { keepOffer } from "../../../../features/offers/keep-offer.ts";
import { approveOffer, hideOffer, redraftOffer } from "../../../../features/offers/move-offer.ts";
import { pointToOverview } from "../../../../features/offers/point-to-overview.ts";
import { removeOffer } from "../../../../features/offers/remove-offer.ts";
import { readOffers } from "../../../../intake/offers/read-offers.ts";
import { offerStates, type WrittenOffer } from "../../../../records/offer.ts";
import { isProblem, type Problem, problem } from "../../../../records/problem.ts";
import { deskOffers, offersByState } from "../../../../store/queries/offers/desk-offers.ts";
import { offerOf, offerRevisions } from "../../../../store/queries/offers/offers.ts";
import { otherOverviewOf } from "../../../../store/queries/offers/other-overview.ts";
import { body as bodyOfId } from "../../../../store/queries/public/body.ts";
import { emptyOffer, writtenOfferOf } from "../../keepers/offer-form.ts";
import { newOfferDesk, offerDesk, offersDesk, offersImport } from "../../offers/desk-address.ts";
import { offerForm } from "../../pages/keepers/offer-fields.tsx";
import { elsewhereForm } from "../../pages/offers/elsewhere-form.tsx";
import { OfferDesk, type OfferDone, offerDones } from "../../pages/offers/offer-desk.tsx";
import { OffersDesk } from "../../pages/offers/offers-desk.tsx";
import { OffersImport } from "../../pages/offers/offers-import.tsx";
import type { SentForm } from "../../parts/entry.tsx";
import { statusOf } from "../../problem-status.ts";
import { page } from "../../render.tsx";
import type { Route } from "../../route.ts";
import { seeOther } from "../accounts/see-other.ts";
import { forPreparing, type Preparing } from "../items/preparing.ts";

const perPage = 50;

function crumbs({ visit, bodyId }: Preparing, last: string | null) {
  const { say } = visit;
  const title = say("offers-desk.title");
  return [
    { text: say("account.title"), href: "/konto" },
    ...(last === null ? [{ text: title }] : [{ text: title, href: offersDesk(bodyId) }, { text: last }]),
  ];
}

async function listPage(of: Preparing, sent: SentForm | null = null): Promise<Response | Problem> {
  const { visit, viewer, bodyId } = of;
  const { say, query } = visit;
  const state = offerStates.find((one) => one === query.get("tilstand")) ?? null;
  const text = (query.get("q") ?? "").trim().slice(0, 100);
  const at = Math.max(1, Math.min(1000, Number.parseInt(query.get("side") ?? "1", 10) || 1));
  const found = await visit.site.store.as(viewer, async (tx) => ({
    lines: await deskOffers(tx, bodyId, { state, text, offset: (at - 1) * perPage, limit: perPage + 1 }),
    counts: await offersByState(tx, bodyId),
    elsewhere: await otherOverviewOf(tx, bodyId),
  }));
  return page(
    visit,
    {
      ...{ title: say("offers-desk.title"), description: say("offers-desk.description"), index: false },
      ...{ canonical: offersDesk(bodyId), crumbs: crumbs(of, null) },
    },
    <OffersDesk
      visit={visit}
      bodyId={bodyId}
      state={state}
      text={text}
      lines={found.lines.slice(0, perPage)}
      counts={found.counts}
      page={at}
      more={found.lines.length > perPage}
      removed={query.get("klaret") === "slettet"}
      elsewhere={found.elsewhere}
      sent={sent}
      pointed={sent === null && query.get("klaret") === "andet"}
    />,
    sent === null ? 200 : statusOf(sent.wrong),
  );
}

/** Points to another overview, or takes the pointer away. */
async function point(of: Preparing): Promise<Response | Problem> {
  const { visit, viewer, bodyId } = of;
  const values = await visit.form();
  const said = { name: values.get("navn") ?? "", url: values.get("adresse")?.trim() ?? "" };
  const overview = values.get("fjern") === "ja" ? null : { ...said, instead: values.get("istedet") === "ja" };
  const wrong = await pointToOverview(visit.site.store, viewer, bodyId, overview, visit.site.now());
  if (wrong !== null) return listPage(of, { form: elsewhereForm, values, wrong, field: null });
  return seeOther(visit.site, `${offersDesk(bodyId)}?klaret=andet`);
}

async function offerPage(of: Preparing, id: string | null, sent: SentForm | null, written?: WrittenOffer) {
  const { visit, viewer, bodyId } = of;
  const { say } = visit;
  const found = await visit.site.store.as(viewer, async (tx) => ({
    body: await bodyOfId(tx, bodyId),
    offer: id === null ? null : ((await offerOf(tx, bodyId, id))?.record ?? null),
    revisions: id === null ? [] : await offerRevisions(tx, bodyId, id),
  }));
  const { body, offer, revisions } = found;
  if (body === null || (id !== null && offer === null)) return problem("problem.offer-unknown");
  const title = offer?.title ?? say("offers-desk.new");
  const done = sent === null ? (offerDones.find((one) => one === visit.query.get("klaret")) ?? null) : null;
  const shown = written ?? offer ?? { ...emptyOffer(body.name, null), provider: ofBody(body.name) };
  return page(
    visit,
    {
      ...{ title, description: say("offers-desk.description"), index: false, crumbs: crumbs(of, title) },
      canonical: id === null ? newOfferDesk(bodyId) : offerDesk(bodyId, id),
    },
    <OfferDesk visit={visit} body={body} offer={offer} written={shown} revisions={revisions} sent={sent} done={done} />,
    sent === null ? 200 : statusOf(sent.wrong),
  );
}

const ofBody = (name: string) => ({ name, kind: "municipality", cvr: null, url: null }) as const;

async function save(of: Preparing, id: string | null): Promise<Response | Problem> {
  const { visit, viewer, bodyId } = of;
  const form = await visit.form();
  const before = await visit.site.store.as(viewer, async (tx) => ({
    body: await bodyOfId(tx, bodyId),
    offer: id === null ? null : await offerOf(tx, bodyId, id),
  }));
  if (before.body === null) return problem("problem.not-found");
  const start = before.offer?.record ?? { ...emptyOffer(before.body.name, null), provider: ofBody(before.body.name) };
  const {
    id: _i,
    state: _s,
    public: _p,
    hidden: _h,
    confirmedUntil: _c,
    keeperId: _k,
    source: _o,
    ...rest
  } = {
    ...{ id: "", state: "draft", public: false, hidden: null, confirmedUntil: null, keeperId: null, source: null },
    ...start,
  };
  const said = writtenOfferOf(form, rest);
  const written = { ...said, provider: { ...said.provider, name: form.get("udbyder")?.trim() ?? "" } };
  const kept = await keepOffer(visit.site.store, viewer, bodyId, id, written, visit.site.now());
  if (isProblem(kept)) return offerPage(of, id, { form: offerForm, values: form, wrong: kept, field: null }, written);
  return seeOther(visit.site, `${offerDesk(bodyId, kept)}?klaret=gemt`);
}

const steps: Readonly<
  Record<string, { readonly done: OfferDone | "slettet"; readonly act: (of: Preparing) => Promise<null | Problem> }>
> = {
  vis: {
    done: "vist",
    act: ({ visit: { site }, viewer, bodyId, id }) => approveOffer(site.store, viewer, bodyId, id, site.now()),
  },
  skjul: {
    done: "skjult",
    act: async ({ visit, viewer, bodyId, id }) => {
      const { site } = visit;
      const note = (await visit.form()).get("hvorfor")?.trim() || null;
      const offer = await site.store.as(viewer, (tx) => offerOf(tx, bodyId, id));
      const why = offer?.record.state === "proposed" ? "declined" : "by-hand";
      return hideOffer(site.store, viewer, bodyId, id, { why, note }, site.now());
    },
  },
  kladde: {
    done: "kladde",
    act: ({ visit: { site }, viewer, bodyId, id }) => redraftOffer(site.store, viewer, bodyId, id, site.now()),
  },
  slet: {
    done: "slettet",
    act: ({ visit: { site }, viewer, bodyId, id }) => removeOffer(site.store, viewer, bodyId, id, site.now()),
  },
};

async function step(of: Preparing): Promise<Response | Problem> {
  const { visit, bodyId, id } = of;
  const form = await visit.form();
  const name = form.get("trin") ?? "";
  if (name === "gem") return save(of, id);
  const found = Object.hasOwn(steps, name) ? steps[name] : undefined;
  if (found === undefined) return problem("problem.bad-request");
  const done = await found.act(of);
  if (isProblem(done)) {
    return done.key === "problem.offer-unknown"
      ? done
      : offerPage(of, id, { form: name, values: form, wrong: done, field: null });
  }
  if (found.done === "slettet") return seeOther(visit.site, `${offersDesk(bodyId)}?klaret=slettet`);
  return seeOther(visit.site, `${offerDesk(bodyId, id)}?klaret=${found.done}`);
}

type ImportProps = Parameters<typeof OffersImport>[0];

function importPage(of: Preparing, read: ImportProps["read"], sent: SentForm | null) {
  const { visit, bodyId } = of;
  const { say } = visit;
  const title = say("offers-desk.import");
  return page(
    visit,
    {
      ...{ title, description: say("offers-import.lead"), index: false },
      ...{ canonical: offersImport(bodyId), crumbs: crumbs(of, title) },
    },
    <OffersImport
      visit={visit}
      bodyId={bodyId}
      read={read}
      sent={sent}
      done={sent === null && read === null && visit.query.get("klaret") === "taget-ind"}
    />,
    sent === null ? 200 : statusOf(sent.wrong),
  );
}

/** The most bytes of a file that the desk takes in; larger ones are taken in by the command. */
const mostBytes = 4_000_000;

async function takeIn(of: Preparing): Promise<Response | Problem> {
  const { visit, viewer, bodyId } = of;
  const form = await visit.form();
  const again = form.get("fil64");
  const file =
    again === undefined
      ? await visit.file("fil")
      : { name: form.get("navn") ?? "fil", bytes: Buffer.from(again, "base64") };
  const sent = (wrong: Problem): SentForm => ({ form: "indlaes", values: form, wrong, field: null });
  if (file === null) return importPage(of, null, sent(problem("problem.offers-file-none")));
  const given = readOffers(file.name, file.bytes);
  if (isProblem(given)) return importPage(of, null, sent(given));
  const overview = form.get("overblik")?.trim() || null;
  const how = { overview, shows: form.get("vis") === "ja", dryRun: again === undefined };
  const plan = await takeInOffers(visit.site.store, viewer, bodyId, given, how, visit.site.now());
  if (isProblem(plan)) return importPage(of, null, sent(plan));
  if (!how.dryRun) return seeOther(visit.site, `${offersImport(bodyId)}?klaret=taget-ind`);
  const kept = Buffer.from(file.bytes).toString("base64");
  return importPage(of, { plan, file: kept, name: file.name, overview: overview ?? "" }, null);
}

const keeping = (handle: (of: Preparing) => Promise<Response | Problem>) => (of: Preparing) =>
  mayKeepOffers(of.viewer, of.bodyId) ? handle(of) : Promise.resolve(problem("problem.forbidden"));

/** Where the body's own editors keep its offers. */
export const offerDeskRoutes: readonly Route[] = [
  forPreparing({ name: "offers-desk", method: "GET", path: "/konto/tilbud/:body", who: "read-offers" }, (of) =>
    listPage(of),
  ),
  forPreparing(
    { name: "offers-elsewhere", method: "POST", path: "/konto/tilbud/:body/andet-overblik", who: "keep-offers" },
    keeping(point),
  ),
  forPreparing({ name: "offer-new", method: "GET", path: "/konto/tilbud/:body/nyt", who: "keep-offers" }, (of) =>
    offerPage(of, null, null),
  ),
  forPreparing(
    { name: "offer-made", method: "POST", path: "/konto/tilbud/:body/nyt", who: "keep-offers" },
    keeping((of) => save(of, null)),
  ),
  forPreparing(
    { name: "offers-import", method: "GET", path: "/konto/tilbud/:body/indlaes", who: "keep-offers" },
    (of) => importPage(of, null, null),
  ),
  forPreparing(
    {
      ...{ name: "offers-import-step", method: "POST", path: "/konto/tilbud/:body/indlaes", who: "keep-offers" },
      ...{ maxBytes: mostBytes * 2, answers: "page" },
    },
    keeping(takeIn),
  ),
  forPreparing({ name: "offer-desk", method: "GET", path: "/konto/tilbud/:body/:id", who: "read-offers" }, (of) =>
    offerPage(of, of.id, null),
  ),
  forPreparing(
    { name: "offer-step", method: "POST", path: "/konto/tilbud/:body/:id", who: "keep-offers" },
    keeping(step),
  ),
];
