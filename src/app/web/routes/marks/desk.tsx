import { z } from "zod";
import { mayKeepGoals } from "../../../../access/may.ts";
import { mayWriteItem } from "../../../../access/may-prepare.ts";
import { linkApproval, openRound } from "../../../../features/marks/approve-round.ts";
import { assessApplication } from "../../../../features/marks/assess-application.ts";
import { awardRound, decideRound, type WrittenOutcome } from "../../../../features/marks/decide-round.ts";
import { keepRound } from "../../../../features/marks/keep-round.ts";
import { keepYear, removeYear } from "../../../../features/marks/keep-year.ts";
import { removeRound } from "../../../../features/marks/remove-round.ts";
import { type MarkRound, markOutcomes, markVerdicts } from "../../../../records/mark.ts";
import { isProblem, type Problem, problem } from "../../../../records/problem.ts";
import { itemsByIds } from "../../../../store/queries/goals/linked.ts";
import { applicationById, applicationsOfRound } from "../../../../store/queries/marks/applications.ts";
import { markDocument, markDocuments } from "../../../../store/queries/marks/documents.ts";
import { awardTable, roundTable, yearTable } from "../../../../store/queries/marks/mark-tables.ts";
import { body as bodyOfId } from "../../../../store/queries/public/body.ts";
import { wheelCommittees } from "../../../../store/queries/wheel/wheel-committees.ts";
import { fileResponse } from "../../../http/file-response.ts";
import { proposeMarkItem } from "../../../marks/propose-item.ts";
import { itemAt } from "../../items/item-address.ts";
import { applicationDesk, marksDesk, roundDesk } from "../../marks/mark-address.ts";
import { markFile } from "../../marks/mark-files.ts";
import { firstRound, nextRound } from "../../marks/new-round.ts";
import { fieldOfRoundProblem, fieldsOfRound, stepTitles, writtenRound } from "../../marks/round-form.ts";
import { ApplicationDesk } from "../../pages/marks/application-desk.tsx";
import { MarksDesk, marksDones } from "../../pages/marks/marks-desk.tsx";
import { askedText, RoundDesk, type RoundDone, roundDones, sharesText } from "../../pages/marks/round-desk.tsx";
import type { SentForm } from "../../parts/entry.tsx";
import { statusOf } from "../../problem-status.ts";
import { page } from "../../render.tsx";
import type { Route } from "../../route.ts";
import { seeOther } from "../accounts/see-other.ts";
import { forPreparing, type Preparing } from "../items/preparing.ts";

type Form = ReadonlyMap<string, string>;

const sentForm = (form: string, values: Form, wrong: Problem, field: string | null = null): SentForm => ({
  ...{ form, values, wrong, field },
});

async function listPage({ visit, viewer, bodyId }: Preparing, sent: SentForm | null): Promise<Response | Problem> {
  const { say } = visit;
  const found = await visit.site.store.as(viewer, async (tx) => ({
    body: await bodyOfId(tx, bodyId),
    rounds: (await roundTable.all(tx, "staff", bodyId)).map(({ record }) => record),
    years: (await yearTable.all(tx, "staff", bodyId)).map(({ record }) => record),
    committees: await wheelCommittees(tx, "staff", bodyId),
  }));
  const { body, rounds } = found;
  if (body === null) return problem("problem.not-found");
  const [newest] = rounds;
  const values = newest === undefined ? firstRound(visit.today) : nextRound(newest);
  const done = marksDones.find((known) => known === visit.query.get("klaret")) ?? null;
  return page(
    visit,
    {
      title: say("marks-desk.title"),
      description: say("marks-desk.description"),
      canonical: marksDesk(bodyId),
      crumbs: [{ text: say("account.title"), href: "/konto" }, { text: say("marks-desk.title") }],
      index: false,
    },
    <MarksDesk visit={visit} {...found} body={body} values={values} sent={sent} done={sent === null ? done : null} />,
    sent === null ? 200 : statusOf(sent.wrong),
  );
}

const crumbsOf = ({ visit, bodyId }: Preparing, ...more: { text: string; href?: string }[]) => [
  { text: visit.say("account.title"), href: "/konto" },
  { text: visit.say("marks-desk.title"), href: marksDesk(bodyId) },
  ...more,
];

async function roundPage(of: Preparing, sent: SentForm | null): Promise<Response | Problem> {
  const { visit, viewer, bodyId, id } = of;
  const found = await visit.site.store.as(viewer, async (tx) => {
    const round = (await roundTable.one(tx, "staff", bodyId, id))?.record;
    const body = await bodyOfId(tx, bodyId);
    if (round === undefined || body === null) return null;
    const ids = [round.criteriaItemId, round.planItemId, round.decisionItemId].flatMap((each) => each ?? []);
    return {
      ...{ round, body },
      applications: await applicationsOfRound(tx, bodyId, id),
      items: await itemsByIds(tx, bodyId, ids),
      committees: await wheelCommittees(tx, "staff", bodyId),
    };
  });
  if (found === null) return problem("problem.mark-round-unknown");
  const { round } = found;
  const asked = visit.query.get("klaret");
  return page(
    visit,
    {
      title: round.name.da,
      description: visit.say("mark-desk.description"),
      canonical: roundDesk(bodyId, id),
      crumbs: crumbsOf(of, { text: round.name.da }),
      index: false,
    },
    <RoundDesk
      visit={visit}
      {...found}
      values={fieldsOfRound(round)}
      closed={visit.site.now().getTime() >= Date.parse(round.closes)}
      mayPropose={round.committeeId !== null && mayWriteItem(viewer, bodyId, round.committeeId)}
      sent={sent}
      done={sent === null ? (roundDones.find((known) => known === asked) ?? null) : null}
    />,
    sent === null ? 200 : statusOf(sent.wrong),
  );
}

async function applicationPage(of: Preparing, sent: SentForm | null): Promise<Response | Problem> {
  const { visit, viewer, bodyId, id } = of;
  const found = await visit.site.store.as(viewer, async (tx) => {
    const assessed = await applicationById(tx, bodyId, id);
    const roundId = assessed?.application.roundId;
    const round = roundId === undefined ? undefined : (await roundTable.one(tx, "staff", bodyId, roundId))?.record;
    if (assessed === null || round === undefined) return null;
    const others = await applicationsOfRound(tx, bodyId, round.id);
    const left = others.filter(
      ({ application, assessment }) => application.id !== id && application.withdrawn === null && assessment === null,
    );
    const [next] = left;
    return {
      ...{ assessed, round, next: next === undefined ? null : next.application },
      documents: await markDocuments(tx, bodyId, id),
    };
  });
  if (found === null) return problem("problem.mark-application-unknown");
  const { round, assessed } = found;
  const closed = visit.site.now().getTime() >= Date.parse(round.closes);
  const open = closed && round.state === "open" && assessed.application.withdrawn === null;
  return page(
    visit,
    {
      title: assessed.application.company,
      description: visit.say("mark-application.description"),
      canonical: applicationDesk(bodyId, id),
      crumbs: crumbsOf(
        of,
        { text: round.name.da, href: roundDesk(bodyId, round.id) },
        { text: assessed.application.company },
      ),
      index: false,
    },
    <ApplicationDesk
      visit={visit}
      bodyId={bodyId}
      {...found}
      next={closed ? found.next : null}
      open={open}
      sent={sent}
      done={sent === null && visit.query.get("klaret") === "assessed"}
    />,
    sent === null ? 200 : statusOf(sent.wrong),
  );
}

/** The path of an address as somebody copies it from the browser. */
function pathOf(address: string): string {
  const text = address.trim();
  return URL.canParse(text) ? decodeURI(new URL(text).pathname) : text;
}

async function savedRound({ visit, viewer, bodyId }: Preparing, before: MarkRound | null, form: Form) {
  const written = writtenRound(form, before);
  if (isProblem(written)) return written;
  const { store, now } = visit.site;
  const titles = stepTitles(written.name.da || String(written.year));
  return keepRound(store, viewer, bodyId, before?.id ?? null, written, titles, now());
}

interface Step {
  readonly done: RoundDone | "round-removed";
  /** Which form of the page what is wrong stands in, and at which field. */
  readonly form: (form: Form, wrong: Problem) => readonly [form: string, field: string | null];
  readonly act: (of: Preparing, form: Form) => Promise<unknown>;
}

const whole = (): readonly [string, null] => ["trin", null];
const which = (form: Form) => (form.get("hvad") === "plan" ? "plan" : "criteria");

const steps: Readonly<Record<string, Step>> = {
  gem: {
    done: "saved",
    form: (_form, wrong) => ["runde", fieldOfRoundProblem(wrong)],
    act: async (of, form) => {
      const { visit, viewer, bodyId, id } = of;
      const before = await visit.site.store.as(viewer, (tx) => roundTable.one(tx, "staff", bodyId, id));
      return before === null ? problem("problem.mark-round-unknown") : savedRound(of, before.record, form);
    },
  },
  knyt: {
    done: "linked",
    form: (form) => [which(form), "adresse"],
    act: ({ visit: { site }, viewer, bodyId, id }, form) => {
      const link = { roundId: id, of: which(form), path: pathOf(form.get("adresse") ?? "") } as const;
      return linkApproval(site.store, viewer, bodyId, link, site.now());
    },
  },
  loes: {
    done: "unlinked",
    form: whole,
    act: ({ visit: { site }, viewer, bodyId, id }, form) =>
      linkApproval(site.store, viewer, bodyId, { roundId: id, of: which(form), path: null }, site.now()),
  },
  aabn: {
    done: "opened",
    form: whole,
    act: ({ visit: { site }, viewer, bodyId, id }) => openRound(site.store, viewer, bodyId, id, site.now()),
  },
  besluttet: {
    done: "decided",
    form: () => ["decide", null],
    act: ({ visit: { site }, viewer, bodyId, id }, form) => {
      const address = (form.get("adresse") ?? "").trim();
      const outcomes = outcomesIn(form);
      const decision = { roundId: id, path: address === "" ? null : pathOf(address), outcomes };
      return decideRound(site.store, viewer, bodyId, decision, site.now());
    },
  },
  "del-ud": {
    done: "awarded",
    form: whole,
    act: ({ visit: { site }, viewer, bodyId, id }) => awardRound(site.store, viewer, bodyId, id, site.now()),
  },
  slet: {
    done: "round-removed",
    form: whole,
    act: ({ visit: { site }, viewer, bodyId, id }) => removeRound(site.store, viewer, bodyId, id, site.now()),
  },
};

/** What the committee decided of each company, out of the form. */
function outcomesIn(form: Form): ReadonlyMap<string, WrittenOutcome> {
  const outcomes = new Map<string, WrittenOutcome>();
  for (const [name, value] of form) {
    const id = name.startsWith("udfald-") ? name.slice("udfald-".length) : null;
    const outcome = markOutcomes.find((each) => each === value);
    if (id === null || outcome === undefined) continue;
    outcomes.set(id, { outcome, told: (form.get(`besked-${id}`) ?? "").toWellFormed() });
  }
  return outcomes;
}

/** A form of thousands of companies, with what each is told. */
const mostOfRound = 1024 * 1024;

const post = (
  route: { readonly name: string; readonly path: string; readonly maxBytes?: number },
  handle: (of: Preparing, form: Form) => Promise<Response | Problem>,
): Route =>
  forPreparing({ ...route, method: "POST", who: "keep-goals" }, async (of) =>
    mayKeepGoals(of.viewer, of.bodyId) ? handle(of, await of.visit.form()) : problem("problem.forbidden"),
  );

const get = (
  route: { readonly name: string; readonly path: string; readonly answers?: Route["answers"] },
  handle: (of: Preparing) => Promise<Response | Problem>,
): Route => forPreparing({ ...route, method: "GET", who: "read-goals" }, handle);

/** Where the rounds of the mark are kept and applications assessed. */
export const marksDeskRoutes: readonly Route[] = [
  get({ name: "marks-desk", path: "/konto/csr-maerke/:body" }, (of) => listPage(of, null)),
  post({ name: "marks-desk-step", path: "/konto/csr-maerke/:body", maxBytes: 256 * 1024 }, async (of, form) => {
    const { visit, viewer, bodyId } = of;
    const { store, now } = visit.site;
    const year = Number(form.get("aar"));
    switch (form.get("trin")) {
      case "gem": {
        const made = await savedRound(of, null, form);
        if (!isProblem(made)) return seeOther(visit.site, `${roundDesk(bodyId, made)}?klaret=made`);
        return listPage(of, sentForm("runde", form, made, fieldOfRoundProblem(made)));
      }
      case "aar": {
        const count = (form.get("antal") ?? "").replace(/[\s.]/g, "");
        const companies = count === "" ? null : /^\d{1,6}$/.test(count) ? Number(count) : Number.NaN;
        const source = (form.get("kilde") ?? "").trim() || null;
        const wrong = await keepYear(store, viewer, bodyId, { year, companies, source }, now());
        if (wrong !== null) return listPage(of, sentForm("aar", form, wrong));
        return seeOther(visit.site, `${marksDesk(bodyId)}?klaret=year`);
      }
      case "fjern-aar": {
        const wrong = await removeYear(store, viewer, bodyId, year, now());
        return wrong ?? seeOther(visit.site, `${marksDesk(bodyId)}?klaret=year-removed`);
      }
      default:
        return problem("problem.bad-request");
    }
  }),
  get({ name: "mark-round-desk", path: "/konto/csr-maerke/:body/:id" }, (of) => roundPage(of, null)),
  post({ name: "mark-round-step", path: "/konto/csr-maerke/:body/:id", maxBytes: mostOfRound }, async (of, form) => {
    const name = form.get("trin") ?? "";
    const step = Object.hasOwn(steps, name) ? steps[name] : undefined;
    if (step === undefined) return problem("problem.bad-request");
    const done = await step.act(of, form);
    if (isProblem(done)) {
      const [where, field] = step.form(form, done);
      return done.key === "problem.mark-round-unknown" ? done : roundPage(of, sentForm(where, form, done, field));
    }
    const to = step.done === "round-removed" ? marksDesk(of.bodyId) : roundDesk(of.bodyId, of.id);
    return seeOther(of.visit.site, `${to}?klaret=${step.done}`);
  }),
  post({ name: "mark-round-propose", path: "/konto/csr-maerke/:body/:id/punkt" }, async (of, form) => {
    const { visit, viewer, bodyId, id } = of;
    const words = {
      shares: (round: MarkRound, assessed: Parameters<typeof sharesText>[2]) => sharesText("da", round, assessed),
      asked: (round: MarkRound, assessed: Parameters<typeof askedText>[2]) => askedText("da", round, assessed),
    };
    const made = await proposeMarkItem(visit.site.store, viewer, { bodyId, roundId: id }, words, visit.site.now());
    if (!isProblem(made)) return seeOther(visit.site, itemAt(bodyId, made));
    if (made.key === "problem.mark-round-unknown") return made;
    const wrong = made.key === "problem.forbidden" ? problem("problem.mark-item-committee") : made;
    return roundPage(of, sentForm("trin", form, wrong));
  }),
  get({ name: "mark-application-desk", path: "/konto/csr-maerke/:body/ansoegning/:id" }, (of) =>
    applicationPage(of, null),
  ),
  post({ name: "mark-application-assessed", path: "/konto/csr-maerke/:body/ansoegning/:id" }, async (of, form) => {
    const { visit, viewer, bodyId, id } = of;
    const verdict = z.enum(markVerdicts).safeParse(form.get("vurdering"));
    if (!verdict.success) return applicationPage(of, sentForm("vurdering", form, problem("problem.mark-reason")));
    const reason = (form.get("begrundelse") ?? "").toWellFormed().replace(/\r\n?/g, "\n");
    const found = { applicationId: id, verdict: verdict.data, reason };
    const wrong = await assessApplication(visit.site.store, viewer, bodyId, found, visit.site.now());
    if (wrong === null) return seeOther(visit.site, `${applicationDesk(bodyId, id)}?klaret=assessed`);
    if (wrong.key === "problem.mark-application-unknown") return wrong;
    const field = wrong.key === "problem.mark-reason" ? "begrundelse" : null;
    return applicationPage(of, sentForm("vurdering", form, wrong, field));
  }),
  get(
    { name: "mark-application-file", path: "/konto/csr-maerke/:body/ansoegning/:id/bilag/:file", answers: "file" },
    async ({ visit, viewer, bodyId, id }) => {
      const fileId = z.uuid().safeParse(visit.param("file"));
      if (!fileId.success) return problem("problem.not-found");
      const found = await visit.site.store.as(viewer, (tx) => markDocument(tx, bodyId, id, fileId.data));
      return found === null
        ? problem("problem.not-found")
        : fileResponse(found, { "cache-control": "private, no-store" });
    },
  ),
  get(
    { name: "mark-application-diploma", path: "/konto/csr-maerke/:body/ansoegning/:id/diplom.pdf", answers: "file" },
    async ({ visit, viewer, bodyId, id }) => {
      const { store, now } = visit.site;
      const award = await store.as(viewer, (tx) => awardTable.one(tx, "staff", bodyId, id));
      if (award === null) return problem("problem.not-found");
      const { today } = visit;
      return markFile(store, bodyId, award.record, { file: "diplom.pdf", language: "da", today, now: now() });
    },
  ),
];
