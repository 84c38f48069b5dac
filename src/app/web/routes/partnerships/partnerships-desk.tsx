import { mayKeepPartnerships } from "../../../../access/may.ts";
import type { Acting } from "../../../../features/partnerships/act-on-partnerships.ts";
import { answerObligation } from "../../../../features/partnerships/answer-obligation.ts";
import { decideRenewal, undoRenewal } from "../../../../features/partnerships/decide-renewal.ts";
import { keepPartnershipLine, removePartnershipLine } from "../../../../features/partnerships/keep-line.ts";
import { keepPartnership } from "../../../../features/partnerships/keep-partnership.ts";
import { linkPartnership, unlinkPartnership } from "../../../../features/partnerships/link-partnership.ts";
import { removePartnership } from "../../../../features/partnerships/remove-partnership.ts";
import { type PartnershipList, partnershipLists } from "../../../../records/partnership.ts";
import { isProblem, type Problem, problem } from "../../../../records/problem.ts";
import { partnershipTable } from "../../../../store/queries/partnerships/partnerships.ts";
import { body as bodyOfId } from "../../../../store/queries/public/body.ts";
import { wheelCommittees } from "../../../../store/queries/wheel/wheel-committees.ts";
import { lineForm } from "../../pages/partnerships/desk-lines.tsx";
import {
  linkForm,
  PartnershipDesk,
  type PartnershipDone,
  partnershipDones,
  renewalForm,
} from "../../pages/partnerships/partnership-desk.tsx";
import { PartnershipsDesk } from "../../pages/partnerships/partnerships-desk.tsx";
import { loadPartnership } from "../../partnerships/load-partnership.ts";
import { partnershipDesk, partnershipsDesk, partnershipsDeskPath } from "../../partnerships/partnership-address.ts";
import {
  fieldOfPartnershipProblem,
  writtenDecision,
  writtenLines,
  writtenPartnership,
} from "../../partnerships/partnership-form.ts";
import { wheelWords } from "../../partnerships/wheel-words.ts";
import type { SentForm } from "../../parts/entry.tsx";
import { statusOf } from "../../problem-status.ts";
import { page } from "../../render.tsx";
import type { Route } from "../../route.ts";
import { seeOther } from "../accounts/see-other.ts";
import { forPreparing, type Preparing } from "../items/preparing.ts";
import { chooseDesk } from "./choose.tsx";

type Fields = ReadonlyMap<string, string>;

async function listPage({ visit, viewer, bodyId }: Preparing, sent: SentForm | null): Promise<Response | Problem> {
  const { say } = visit;
  const found = await visit.site.store.as(viewer, async (tx) => ({
    partnerships: (await partnershipTable.all(tx, "staff", bodyId)).map(({ record }) => record),
    committees: await wheelCommittees(tx, "staff", bodyId),
  }));
  return page(
    visit,
    {
      title: say("partnerships-desk.title"),
      description: say("partnerships-desk.description"),
      canonical: partnershipsDesk(bodyId),
      crumbs: [{ text: say("account.title"), href: "/konto" }, { text: say("partnerships-desk.title") }],
      index: false,
    },
    <PartnershipsDesk
      visit={visit}
      bodyId={bodyId}
      {...found}
      sent={sent}
      removed={visit.query.get("klaret") === "slettet"}
    />,
    sent === null ? 200 : statusOf(sent.wrong),
  );
}

async function deskPage({ visit, viewer, bodyId, id }: Preparing, sent: SentForm | null): Promise<Response | Problem> {
  const { say } = visit;
  const found = await visit.site.store.as(viewer, async (tx) => {
    const body = await bodyOfId(tx, bodyId);
    const whole = await loadPartnership(tx, "staff", bodyId, id, visit.today);
    return body === null || whole === null
      ? null
      : { body, whole, committees: await wheelCommittees(tx, "staff", bodyId) };
  });
  if (found === null) return problem("problem.partnership-unknown");
  const asked = visit.query.get("klaret");
  const { title } = found.whole.partnership;
  return page(
    visit,
    {
      title,
      description: say("partnerships-desk.description"),
      canonical: partnershipDesk(bodyId, id),
      crumbs: [
        { text: say("account.title"), href: "/konto" },
        { text: say("partnerships-desk.title"), href: partnershipsDesk(bodyId) },
        { text: title },
      ],
      index: false,
    },
    <PartnershipDesk
      visit={visit}
      {...found}
      sent={sent}
      done={sent === null ? (partnershipDones.find((known) => known === asked) ?? null) : null}
    />,
    sent === null ? 200 : statusOf(sent.wrong),
  );
}

/** Everything an action is given; null where there is no such body to see. */
async function actingOf({ visit, viewer, bodyId }: Preparing): Promise<Acting | null> {
  const { store } = visit.site;
  const body = await store.asPublic((tx) => bodyOfId(tx, bodyId));
  return body === null ? null : { store, viewer, bodyId, words: wheelWords(body.slug), now: visit.site.now() };
}

const listOf = (form: Fields): PartnershipList | null =>
  partnershipLists.find((list) => list === form.get("liste")) ?? null;

interface Step {
  readonly done: PartnershipDone | "slettet";
  readonly act: (acting: Acting, id: string, form: Fields, today: string) => Promise<unknown>;
}

const steps: Readonly<Record<string, Step>> = {
  hoved: {
    done: "gemt",
    act: (acting, id, form, today) => keepPartnership(acting, id, writtenPartnership(form, today)),
  },
  linje: {
    done: "gemt",
    act: (acting, partnershipId, form, today) => {
      const list = listOf(form);
      if (list === null) return Promise.resolve(problem("problem.bad-request"));
      const ref = { partnershipId, list, id: form.get("linje") ?? null };
      return keepPartnershipLine(acting, ref, writtenLines[list](form, today));
    },
  },
  fjern: {
    done: "fjernet",
    act: (acting, partnershipId, form) => {
      const list = listOf(form);
      if (list === null) return Promise.resolve(problem("problem.bad-request"));
      return removePartnershipLine(acting, { partnershipId, list, id: form.get("linje") ?? "" });
    },
  },
  svar: {
    done: "svaret",
    act: (acting, partnershipId, form, today) => {
      const ref = { partnershipId, obligationId: form.get("linje") ?? "", day: form.get("gang") ?? "" };
      const went = (["met", "missed"] as const).find((each) => each === form.get("gik"));
      return answerObligation(acting, ref, went === undefined ? null : { state: went, on: today, note: null });
    },
  },
  beslut: {
    done: "besluttet",
    act: (acting, id, form, today) => decideRenewal(acting, id, writtenDecision(form, today)),
  },
  fortryd: { done: "fortrudt", act: (acting, id) => undoRenewal(acting, id) },
  haeng: { done: "haengt", act: (acting, id, form) => linkPartnership(acting, id, pathOf(form.get("adresse") ?? "")) },
  "tag-af": { done: "taget-af", act: (acting, id, form) => unlinkPartnership(acting, id, form.get("hvad") ?? "") },
  slet: { done: "slettet", act: (acting, id) => removePartnership(acting, id) },
};

/** The path of an address as somebody copies it from the browser. */
function pathOf(address: string): string {
  const text = address.trim();
  return URL.canParse(text) ? decodeURI(new URL(text).pathname) : text;
}

/** A form that could not be used, with the name it has on its page. */
function sentForm(step: string, form: Fields, wrong: Problem): SentForm {
  const list = listOf(form);
  const names: Readonly<Record<string, string>> = { haeng: linkForm, beslut: renewalForm };
  const ofLine = step === "linje" && list !== null ? lineForm(list, form.get("linje") ?? null) : null;
  const name = ofLine ?? names[step] ?? "hoved";
  return { form: name, values: form, wrong, field: fieldOfPartnershipProblem(wrong, ofLine === null ? null : list) };
}

/** Where agreements with others are kept. */
export const partnershipDeskRoutes: readonly Route[] = [
  chooseDesk({
    ...{ name: "partnerships-choose", path: partnershipsDeskPath, who: "read-partnerships", desk: partnershipsDesk },
    ...{ title: "partnerships-desk.title", description: "partnerships-desk.description" },
  }),
  forPreparing(
    { name: "partnerships-desk", method: "GET", path: "/konto/partnerskaber/:body", who: "read-partnerships" },
    (of) => listPage(of, null),
  ),
  forPreparing(
    { name: "partnership-made", method: "POST", path: "/konto/partnerskaber/:body", who: "keep-partnerships" },
    async (of) => {
      const { visit, viewer, bodyId } = of;
      if (!mayKeepPartnerships(viewer, bodyId)) return problem("problem.forbidden");
      const form = await visit.form();
      const acting = await actingOf(of);
      if (acting === null) return problem("problem.not-found");
      const made = await keepPartnership(acting, null, writtenPartnership(form, visit.today));
      if (isProblem(made)) return listPage(of, sentForm("hoved", form, made));
      return seeOther(visit.site, `${partnershipDesk(bodyId, made)}?klaret=lavet`);
    },
  ),
  forPreparing(
    { name: "partnership-desk", method: "GET", path: "/konto/partnerskaber/:body/:id", who: "read-partnerships" },
    (of) => deskPage(of, null),
  ),
  forPreparing(
    { name: "partnership-step", method: "POST", path: "/konto/partnerskaber/:body/:id", who: "keep-partnerships" },
    async (of) => {
      const { visit, viewer, bodyId, id } = of;
      if (!mayKeepPartnerships(viewer, bodyId)) return problem("problem.forbidden");
      const form = await visit.form();
      const name = form.get("trin") ?? "";
      const step = Object.hasOwn(steps, name) ? steps[name] : undefined;
      const acting = await actingOf(of);
      if (step === undefined || acting === null) return problem("problem.bad-request");
      const done = await step.act(acting, id, form, visit.today);
      if (isProblem(done)) {
        return done.key === "problem.partnership-unknown" ? done : deskPage(of, sentForm(name, form, done));
      }
      if (step.done === "slettet") return seeOther(visit.site, `${partnershipsDesk(bodyId)}?klaret=slettet`);
      const line = form.has("linje") && name !== "fjern" ? `#linje-${form.get("linje")}` : "";
      return seeOther(visit.site, `${partnershipDesk(bodyId, id)}?klaret=${step.done}${line}`);
    },
  ),
];
