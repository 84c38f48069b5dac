import { mayKeepGoals } from "../../../../access/may.ts";
import { keepStudy } from "../../../../features/goals/studies/keep-study.ts";
import { keepStudyLine } from "../../../../features/goals/studies/keep-study-line.ts";
import { linkStudyLine, unlinkStudyLine } from "../../../../features/goals/studies/link-study-line.ts";
import { moveStudyLine } from "../../../../features/goals/studies/move-study-line.ts";
import { removeStudy } from "../../../../features/goals/studies/remove-study.ts";
import { removeStudyLine, restoreStudyLine } from "../../../../features/goals/studies/remove-study-line.ts";
import { isProblem, type Problem, problem } from "../../../../records/problem.ts";
import { goalsOfBody, indicatorsOf } from "../../../../store/queries/goals/goals-of.ts";
import { studyTable } from "../../../../store/queries/goals/studies.ts";
import { body as bodyOfId } from "../../../../store/queries/public/body.ts";
import { wheelCommittees } from "../../../../store/queries/wheel/wheel-committees.ts";
import { StudiesDesk } from "../../pages/studies/studies-desk.tsx";
import { linkForm, StudyDesk, type StudyDone, studyDones } from "../../pages/studies/study-desk.tsx";
import { lineForm } from "../../pages/studies/study-line-form.tsx";
import type { SentForm } from "../../parts/entry.tsx";
import { statusOf } from "../../problem-status.ts";
import { page } from "../../render.tsx";
import type { Route } from "../../route.ts";
import { loadStudy } from "../../studies/load-study.ts";
import { studiesDesk, studyDesk } from "../../studies/study-address.ts";
import { fieldOfStudyProblem, writtenStudy, writtenStudyLine } from "../../studies/study-form.ts";
import { seeOther } from "../accounts/see-other.ts";
import { forPreparing, type Preparing } from "../items/preparing.ts";

async function listPage({ visit, viewer, bodyId }: Preparing, sent: SentForm | null): Promise<Response | Problem> {
  const { say } = visit;
  const found = await visit.site.store.as(viewer, async (tx) => ({
    studies: (await studyTable.all(tx, "staff", bodyId)).map(({ record }) => record),
    committees: await wheelCommittees(tx, "staff", bodyId),
    goals: (await goalsOfBody(tx, "staff", bodyId)).map(({ record }) => record),
  }));
  return page(
    visit,
    {
      title: say("studies-desk.title"),
      description: say("studies-desk.description"),
      canonical: studiesDesk(bodyId),
      crumbs: [{ text: say("account.title"), href: "/konto" }, { text: say("studies-desk.title") }],
      index: false,
    },
    <StudiesDesk
      visit={visit}
      bodyId={bodyId}
      {...found}
      sent={sent}
      removed={visit.query.get("klaret") === "slettet"}
    />,
    sent === null ? 200 : statusOf(sent.wrong),
  );
}

async function studyPage({ visit, viewer, bodyId, id }: Preparing, sent: SentForm | null): Promise<Response | Problem> {
  const { say } = visit;
  const found = await visit.site.store.as(viewer, async (tx) => {
    const body = await bodyOfId(tx, bodyId);
    const whole = await loadStudy(tx, "staff", bodyId, id, visit.today);
    if (body === null || whole === null) return null;
    return {
      ...{ body, study: whole.study, links: whole },
      committees: await wheelCommittees(tx, "staff", bodyId),
      goals: (await goalsOfBody(tx, "staff", bodyId)).map(({ record }) => record),
      indicators: (await indicatorsOf(tx, "staff", bodyId)).map(({ record }) => record),
    };
  });
  if (found === null) return problem("problem.study-unknown");
  const asked = visit.query.get("klaret");
  const done = sent === null ? (studyDones.find((known) => known === asked) ?? null) : null;
  return page(
    visit,
    {
      title: found.study.title,
      description: say("studies-desk.description"),
      canonical: studyDesk(bodyId, id),
      crumbs: [
        { text: say("account.title"), href: "/konto" },
        { text: say("studies-desk.title"), href: studiesDesk(bodyId) },
        { text: found.study.title },
      ],
      index: false,
    },
    <StudyDesk
      visit={visit}
      {...found}
      sent={sent}
      done={done}
      removed={done === "fjernet" ? (found.study.removed[0] ?? null) : null}
    />,
    sent === null ? 200 : statusOf(sent.wrong),
  );
}

interface Step {
  readonly done: StudyDone | "slettet";
  readonly act: (of: Preparing, form: ReadonlyMap<string, string>) => Promise<unknown>;
}

const lineOf = (form: ReadonlyMap<string, string>) => form.get("linje") ?? "";

const steps: Readonly<Record<string, Step>> = {
  hoved: {
    done: "gemt",
    act: ({ visit: { site }, viewer, bodyId, id }, form) =>
      keepStudy(site.store, viewer, bodyId, id, writtenStudy(form), site.now()),
  },
  linje: {
    done: "tilfoejet",
    act: ({ visit: { site }, viewer, bodyId, id }, form) => {
      const ref = { studyId: id, id: form.get("linje") ?? null };
      return keepStudyLine(site.store, viewer, bodyId, ref, writtenStudyLine(form), site.now());
    },
  },
  op: { done: "flyttet", act: (of, form) => move(of, form, "up") },
  ned: { done: "flyttet", act: (of, form) => move(of, form, "down") },
  fjern: {
    done: "fjernet",
    act: ({ visit: { site }, viewer, bodyId, id }, form) =>
      removeStudyLine(site.store, viewer, bodyId, { studyId: id, lineId: lineOf(form) }, site.now()),
  },
  tilbage: {
    done: "tilbage",
    act: ({ visit: { site }, viewer, bodyId, id }, form) =>
      restoreStudyLine(site.store, viewer, bodyId, { studyId: id, lineId: lineOf(form) }, site.now()),
  },
  haeng: {
    done: "haengt",
    act: ({ visit: { site }, viewer, bodyId, id }, form) => {
      const link = { studyId: id, lineId: lineOf(form), path: pathOf(form.get("adresse") ?? "") };
      return linkStudyLine(site.store, viewer, bodyId, link, site.now());
    },
  },
  "tag-af": {
    done: "taget-af",
    act: ({ visit: { site }, viewer, bodyId, id }, form) => {
      const link = { studyId: id, lineId: lineOf(form), recordId: form.get("hvad") ?? "" };
      return unlinkStudyLine(site.store, viewer, bodyId, link, site.now());
    },
  },
  slet: {
    done: "slettet",
    act: ({ visit: { site }, viewer, bodyId, id }) => removeStudy(site.store, viewer, bodyId, id, site.now()),
  },
};

function move(
  { visit: { site }, viewer, bodyId, id }: Preparing,
  form: ReadonlyMap<string, string>,
  to: "up" | "down",
) {
  return moveStudyLine(site.store, viewer, bodyId, { studyId: id, lineId: lineOf(form), to }, site.now());
}

/** The path of an address as somebody copies it from the browser. */
function pathOf(address: string): string {
  const text = address.trim();
  return URL.canParse(text) ? decodeURI(new URL(text).pathname) : text;
}

/** Where a form that could not be used stands on its page. */
function formOf(step: string, form: ReadonlyMap<string, string>): string {
  if (step === "haeng") return linkForm({ id: lineOf(form) });
  if (step !== "linje") return "hoved";
  const { part } = writtenStudyLine(form);
  return lineForm(part, form.has("linje") ? { id: lineOf(form) } : null);
}

const sentForm = (form: string, values: ReadonlyMap<string, string>, wrong: Problem): SentForm => ({
  ...{ form, values, wrong },
  field: fieldOfStudyProblem(wrong),
});

/** Where evaluations, analyses and papers that are followed are kept. */
export const studyDeskRoutes: readonly Route[] = [
  forPreparing({ name: "studies-desk", method: "GET", path: "/konto/evalueringer/:body", who: "read-goals" }, (of) =>
    listPage(of, null),
  ),
  forPreparing(
    { name: "study-made", method: "POST", path: "/konto/evalueringer/:body", who: "keep-goals" },
    async (of) => {
      const { visit, viewer, bodyId } = of;
      if (!mayKeepGoals(viewer, bodyId)) return problem("problem.forbidden");
      const form = await visit.form();
      const made = await keepStudy(visit.site.store, viewer, bodyId, null, writtenStudy(form), visit.site.now());
      if (isProblem(made)) return listPage(of, sentForm("hoved", form, made));
      return seeOther(visit.site, `${studyDesk(bodyId, made)}?klaret=lavet`);
    },
  ),
  forPreparing({ name: "study-desk", method: "GET", path: "/konto/evalueringer/:body/:id", who: "read-goals" }, (of) =>
    studyPage(of, null),
  ),
  forPreparing(
    { name: "study-step", method: "POST", path: "/konto/evalueringer/:body/:id", who: "keep-goals" },
    async (of) => {
      const { visit, viewer, bodyId, id } = of;
      if (!mayKeepGoals(viewer, bodyId)) return problem("problem.forbidden");
      const form = await visit.form();
      const name = form.get("trin") ?? "";
      const step = Object.hasOwn(steps, name) ? steps[name] : undefined;
      if (step === undefined) return problem("problem.bad-request");
      const done = await step.act(of, form);
      if (isProblem(done)) {
        return done.key === "problem.study-unknown" ? done : studyPage(of, sentForm(formOf(name, form), form, done));
      }
      if (step.done === "slettet") return seeOther(visit.site, `${studiesDesk(bodyId)}?klaret=slettet`);
      const line = form.has("linje") && name !== "fjern" ? `#linje-${lineOf(form)}` : "";
      return seeOther(visit.site, `${studyDesk(bodyId, id)}?klaret=${step.done}${line}`);
    },
  ),
];
