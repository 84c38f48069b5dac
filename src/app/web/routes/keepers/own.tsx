import { z } from "zod";
import { goOut } from "../../../../features/offers/keepers/come-in.ts";
import { confirmOffers } from "../../../../features/offers/keepers/confirm-offers.ts";
import { keepContact } from "../../../../features/offers/keepers/keep-contact.ts";
import { proposeChange, withdrawChange } from "../../../../features/offers/keepers/propose-change.ts";
import { addressOf } from "../../../../records/address.ts";
import type { WrittenOffer } from "../../../../records/offer.ts";
import { writtenOf } from "../../../../records/offer-change.ts";
import { isProblem, type Problem, problem } from "../../../../records/problem.ts";
import { guidelinesOf } from "../../../../store/queries/keepers/guidelines.ts";
import { keeperById } from "../../../../store/queries/keepers/keepers.ts";
import { changesOfOffer, offersOfKeeper } from "../../../../store/queries/keepers/offer-changes.ts";
import { body as bodyOfId } from "../../../../store/queries/public/body.ts";
import { forKeepers, type KeeperVisit, keeperCookie, keeperToken } from "../../keepers/keeper-visit.ts";
import { emptyOffer, fieldOfOfferProblem, writtenOfferOf } from "../../keepers/offer-form.ts";
import { OfferFields, offerForm } from "../../pages/keepers/offer-fields.tsx";
import { AgreeTick, KeeperForm, OwnHistory, OwnOffers, ownDones, titleOf } from "../../pages/keepers/own.tsx";
import { Guidelines } from "../../pages/keepers/ways-in.tsx";
import { FormProblem, type SentForm } from "../../parts/entry.tsx";
import { statusOf } from "../../problem-status.ts";
import { type Markup, page } from "../../render.tsx";
import { always, type Route } from "../../route.ts";
import { seeOther } from "../accounts/see-other.ts";

const nobodys = "00000000-0000-4000-8000-000000000000";
const list = "/forening/tilbud";

/** All that a page of a keeper may need; null where its access has just ended. */
async function loadOwn({ visit, keeper }: KeeperVisit) {
  const { bodyId, keeperId } = keeper;
  return visit.site.store.as(keeper, async (tx) => {
    const self = await keeperById(tx, bodyId, keeperId);
    const [guidelines] = await guidelinesOf(tx, bodyId);
    const body = await bodyOfId(tx, bodyId);
    if (self === null || self.ended !== null || guidelines === undefined || body === null) return null;
    return { self, guidelines, body, offers: await offersOfKeeper(tx, bodyId, keeperId) };
  });
}

function show(
  { visit, name }: KeeperVisit,
  title: string,
  main: Markup,
  wrong: Problem | null = null,
): Promise<Response> {
  const head = {
    title,
    description: visit.say("keepers.description"),
    canonical: list,
    crumbs: visit.path === list ? [{ text: name }] : [{ text: name, href: list }, { text: title }],
    index: false,
  };
  return page(visit, head, main, wrong === null ? 200 : statusOf(wrong));
}

/** The page on which an offer is written. `offerId` null: a new one. */
async function offerPage(of: KeeperVisit, offerId: string | null, sent: SentForm | null): Promise<Response | Problem> {
  const { visit, formKey, keeper } = of;
  const { say } = visit;
  const own = await loadOwn(of);
  if (own === null) return problem("problem.keeper-unknown");
  const one = own.offers.find((each) => each.offerId === offerId) ?? null;
  if (offerId !== null && one === null) return problem("problem.offer-unknown");
  const changes =
    one === null ? [] : await visit.site.store.as(keeper, (tx) => changesOfOffer(tx, keeper.bodyId, one.offerId));
  const before = shownInForm(one, own.self);
  const title = one === null ? say("keepers-own.new") : titleOf(one);
  const action = offerId === null ? `${list}/nyt` : `${list}/${offerId}`;
  return show(
    of,
    title,
    <>
      <h1 lang={one === null ? undefined : "da"}>{title}</h1>
      <p class="font-lead">{say(one === null ? "keepers-own.new.lead" : "keepers-own.change.lead")}</p>
      {one === null ? null : <OwnHistory visit={visit} formKey={formKey} one={one} changes={changes} />}
      <details class="fold" open={one === null}>
        <summary>{say("keepers.guidelines")}</summary>
        <Guidelines visit={visit} guidelines={own.guidelines} />
      </details>
      <h2 id="skriv">{say(one === null ? "keepers-own.write" : "keepers-own.change")}</h2>
      {sent === null ? null : <FormProblem visit={visit} wrong={sent.wrong} />}
      <KeeperForm visit={visit} formKey={formKey} action={action} class="narrow-form">
        <OfferFields visit={visit} offer={before} sent={sent} />
        <AgreeTick visit={visit} guidelines={own.guidelines} />
        <button class="button button-primary" type="submit">
          {say("offer-form.send")}
        </button>
      </KeeperForm>
    </>,
    sent?.wrong ?? null,
  );
}

type Own = NonNullable<Awaited<ReturnType<typeof loadOwn>>>;

/** What the form begins with: what waits, else what was refused last, else what is shown. */
function shownInForm(one: Own["offers"][number] | null, self: Own["self"]): WrittenOffer {
  const { offer = null, change = null } = one ?? {};
  const unsettled = change !== null && (change.state === "waiting" || change.state === "refused");
  if (unsettled || (offer === null && change !== null)) return change.record;
  return offer === null ? emptyOffer(self.name, self.cvr) : writtenOf(offer);
}

async function send(of: KeeperVisit, offerId: string | null): Promise<Response | Problem> {
  const { visit, keeper } = of;
  const own = await loadOwn(of);
  if (own === null) return problem("problem.keeper-unknown");
  const one = own.offers.find((each) => each.offerId === offerId) ?? null;
  if (offerId !== null && one === null) return problem("problem.offer-unknown");
  const form = await visit.form();
  const written = writtenOfferOf(form, shownInForm(one, own.self));
  const agreed = form.has("enig") ? Number(form.get("udgave")) : 0;
  const { store, now } = visit.site;
  const done = await proposeChange(store, keeper, { offerId, written, agreed }, now());
  if (!isProblem(done)) return seeOther(visit.site, `${list}?klaret=sendt`);
  return offerPage(of, offerId, { form: offerForm, values: form, wrong: done, field: fieldOfOfferProblem(done) });
}

const idOf = ({ visit }: KeeperVisit): string | null => {
  const id = z.uuid().safeParse(visit.param("id"));
  return id.success ? id.data : null;
};

/** What a keeper's session reaches: its own offers, that they hold, and who is to be written to. */
export const keeperOwnRoutes: readonly Route[] = [
  forKeepers({ name: "keeper-offers", method: "GET", path: list, examples: always(list) }, async (of) => {
    const own = await loadOwn(of);
    if (own === null) return problem("problem.keeper-unknown");
    const done = ownDones.find((each) => each === of.visit.query.get("klaret")) ?? null;
    const { self, body, offers } = own;
    const main = (
      <OwnOffers visit={of.visit} formKey={of.formKey} keeper={self} body={body} offers={offers} done={done} />
    );
    return show(of, of.visit.say("keepers-own.title", { name: self.name }), main);
  }),
  forKeepers({ name: "keeper-new-offer", method: "GET", path: `${list}/nyt`, examples: always(`${list}/nyt`) }, (of) =>
    offerPage(of, null, null),
  ),
  forKeepers(
    {
      name: "keeper-offer-sent",
      method: "POST",
      path: `${list}/nyt`,
      examples: always(`${list}/nyt`),
      maxBytes: 256 * 1024,
    },
    (of) => send(of, null),
  ),
  forKeepers(
    { name: "keeper-offer", method: "GET", path: `${list}/:id`, examples: always(`${list}/${nobodys}`) },
    async (of) => {
      const id = idOf(of);
      return id === null ? problem("problem.not-found") : offerPage(of, id, null);
    },
  ),
  forKeepers(
    {
      ...{ name: "keeper-change-sent", method: "POST", path: `${list}/:id`, maxBytes: 256 * 1024 },
      examples: always(`${list}/${nobodys}`),
    },
    async (of) => {
      const id = idOf(of);
      return id === null ? problem("problem.not-found") : send(of, id);
    },
  ),
  forKeepers(
    {
      ...{ name: "keeper-change-withdrawn", method: "POST", path: `${list}/:id/traek-tilbage` },
      examples: always(`${list}/${nobodys}/traek-tilbage`),
    },
    async (of) => {
      const change = z.uuid().safeParse((await of.visit.form()).get("aendring"));
      if (!change.success) return problem("problem.bad-request");
      const { store, now } = of.visit.site;
      const wrong = await withdrawChange(store, of.keeper, change.data, now());
      return wrong ?? seeOther(of.visit.site, `${list}?klaret=trukket`);
    },
  ),
  forKeepers(
    { name: "keeper-confirmed", method: "POST", path: "/forening/bekraeft", examples: always("/forening/bekraeft") },
    async (of) => {
      const form = await of.visit.form();
      const offerIds = [...form.keys()].flatMap((name) => /^tilbud-(.+)$/.exec(name)?.[1] ?? []).slice(0, 500);
      const holds = form.get("svar") === "ja";
      const { store, now } = of.visit.site;
      const done = await confirmOffers(store, of.keeper, { offerIds, holds }, now());
      if (isProblem(done)) return done;
      return seeOther(of.visit.site, `${list}?klaret=${holds ? "bekraeftet" : "lukket"}`);
    },
  ),
  forKeepers(
    {
      name: "keeper-contact",
      method: "POST",
      path: "/forening/oplysninger",
      examples: always("/forening/oplysninger"),
    },
    async (of) => {
      const form = await of.visit.form();
      const read = (name: string) => form.get(name) ?? "";
      const language = read("sprog") === "en" ? "en" : "da";
      const { store, now } = of.visit.site;
      const written = { contact: read("kontakt"), phone: read("telefon"), language } as const;
      const wrong = await keepContact(store, of.keeper, written, now());
      return wrong ?? seeOther(of.visit.site, `${list}?klaret=gemt`);
    },
  ),
  forKeepers(
    { name: "keeper-out", method: "POST", path: "/forening/ud", examples: always("/forening/ud") },
    async (of) => {
      const { visit, keeper } = of;
      const token = keeperToken(visit);
      if (token !== null) await goOut(visit.site.store, token);
      const body = await visit.site.store.asPublic((tx) => bodyOfId(tx, keeper.bodyId));
      const back = body === null ? "/forening" : `${addressOf.keepers(body.slug)}?klaret=ud`;
      const answer = seeOther(visit.site, back);
      answer.headers.append("set-cookie", keeperCookie(visit.site, null));
      return answer;
    },
  ),
];
