import { z } from "zod";
import { mayFollowUp } from "../../../../access/may.ts";
import { mayReadDesk } from "../../../../access/may-read-desk.ts";
import type { SignedIn } from "../../../../features/accounts/session.ts";
import { isUndoable, isUndone } from "../../../../features/followup/undo-change.ts";
import { capital } from "../../../../output/texts/format.ts";
import { correctedPromise } from "../../../../records/corrected-promise.ts";
import { type Problem, problem } from "../../../../records/problem.ts";
import { occurrenceStandings } from "../../../../records/standing.ts";
import { type DeskPromise, deskPromise } from "../../../../store/queries/followup/desk-promise.ts";
import { promisesNear } from "../../../../store/queries/followup/promises-near.ts";
import {
  deskPromiseAddress,
  deskPromisesAddress,
  deskPromisesPath,
  type OpenForm,
  type PromiseStep,
  promiseSteps,
} from "../../desk-address.ts";
import { ownPath } from "../../own-path.ts";
import { PromiseDesk } from "../../pages/desk/promise-desk.tsx";
import type { SentForm } from "../../parts/entry.tsx";
import type { DoneStep } from "../../parts/promise-step.tsx";
import { statusOf } from "../../problem-status.ts";
import { logRefusal } from "../../refused.ts";
import { page } from "../../render.tsx";
import { always, type Route } from "../../route.ts";
import type { Visit } from "../../visit.ts";
import { seeOther } from "../accounts/see-other.ts";
import { forSecretaries } from "./for-secretaries.ts";
import type { Sent } from "./promise-form.ts";
import { stepDoing, stepFields, undoOf } from "./promise-steps.ts";

const pattern = "/konto/bord/loefte/:body/:promise";
const nobodys = "00000000-0000-4000-8000-000000000000";
const example = deskPromiseAddress(nobodys, nobodys);
const ids = z.object({ bodyId: z.guid(), promiseId: z.guid() });
const openForms: readonly OpenForm[] = ["ret", "svar", "ansvar", "udskyd", "notat", "laeg-sammen", "slut"];

/** The promise the address names, for one who may read it; null where there is none. */
async function asked(visit: Visit, who: SignedIn): Promise<DeskPromise | null> {
  const named = ids.safeParse({ bodyId: visit.param("body"), promiseId: visit.param("promise") });
  if (!named.success) return null;
  if (!mayReadDesk(who.viewer, named.data.bodyId)) {
    await logRefusal(visit);
    return null;
  }
  const { bodyId, promiseId } = named.data;
  return visit.site.store.as(who.viewer, (tx) => deskPromise(tx, bodyId, promiseId, visit.today));
}

async function show(
  visit: Visit,
  who: SignedIn,
  promise: DeskPromise,
  { done, sent }: { readonly done: DoneStep | null; readonly sent: SentForm | null },
): Promise<Response> {
  const { say, site, today } = visit;
  const record = correctedPromise(promise.found, promise.correction);
  const { state, confirmed, kind, day, goLive } = promise;
  const answers = promise.given.filter(({ status }) => status === "confirmed");
  const standing = { state, confirmed, kind, due: record.due, day };
  return page(
    visit,
    {
      title: capital(record.what).slice(0, 90),
      description: say("promise-desk.description"),
      canonical: deskPromisesPath,
      crumbs: [
        { text: say("desk.title"), href: "/konto/bord" },
        { text: say("promise-desk.title"), href: deskPromisesAddress(promise.bodySlug, "look") },
        { text: say("promise.label") },
      ],
      index: false,
    },
    <PromiseDesk
      visit={visit}
      promise={promise}
      record={record}
      occurrences={occurrenceStandings(standing, answers, today, goLive)}
      near={await site.store.as(who.viewer, (tx) => promisesNear(tx, promise.bodyId, promise.id))}
      sent={sent}
      open={openForms.find((form) => form === visit.query.get("form")) ?? null}
      done={done}
    />,
    sent === null ? 200 : statusOf(sent.wrong),
  );
}

const one = forSecretaries(
  { name: "desk-promise", method: "GET", path: pattern, examples: async () => [{ address: example, status: 404 }] },
  async (visit, who) => {
    const promise = await asked(visit, who);
    if (promise === null) return problem("problem.not-found");
    return show(visit, who, promise, { done: doneOf(visit, promise.bodyId, promise.id, promise), sent: null });
  },
);

/** What the address says was just done to a promise; `known`: it, where all of it is at hand. */
export function doneOf(visit: Visit, bodyId: string, promiseId: string, known: DeskPromise | null): DoneStep | null {
  const { query } = visit;
  const told = query.get("klaret");
  if (told === "added" || told === "unchanged") return { bodyId, promiseId, step: told, undo: null };
  const step = (Object.keys(promiseSteps) as PromiseStep[]).find((each) => each === told);
  if (step === undefined || !ids.safeParse({ bodyId, promiseId }).success) return null;
  const fields = Object.fromEntries(
    stepFields.flatMap((name) => (query.has(name) ? [[name, query.get(name) ?? ""]] : [])),
  );
  return { bodyId, promiseId, step, undo: undoOf(step, { ...fields, ...ofLast(step, known) }) };
}

/** What undoing needs to know of what was just written on the promise's timeline. */
function ofLast(step: PromiseStep, known: DeskPromise | null): Readonly<Record<string, string>> {
  const last = known?.changes.findLast(({ verb }) => verb === step);
  if (known === null || last === undefined) return {};
  const answer = step === "answer-added" ? last.change.answer : undefined;
  if (typeof answer === "string") return { svar: answer };
  return isUndoable(step) && !isUndone(known.changes, last.id) ? { aendring: last.id } : {};
}

/** One step as a route: does it, and goes back to where the form was, or shows the form with what is wrong with it. */
function stepRoute(step: PromiseStep): Route {
  const { form: name, act } = stepDoing[step];
  const path = `${pattern}/${promiseSteps[step]}`;
  const examples = always(`${example}/${promiseSteps[step]}`);
  return forSecretaries({ name: `desk-promise-${step}`, method: "POST", path, examples }, async (visit, who) => {
    if (!mayFollowUp(who.viewer, visit.param("body"))) return problem("problem.forbidden");
    const promise = await asked(visit, who);
    if (promise === null) return problem("problem.promise-unknown");
    const form = await visit.form();
    const ref = { bodyId: promise.bodyId, promiseId: promise.id };
    const answered = await act({ visit, who, ref, form, promise });
    if (answered === null || answered === "unchanged") {
      return seeOther(visit.site, nextAddress(visit, ref, answered ?? step, form));
    }
    const { wrong, field } = answered;
    if (isBeyondForm(wrong) || fromList(form) !== null) return wrong;
    return show(visit, who, promise, { done: null, sent: { form: name ?? "", values: form, wrong, field } });
  });
}

/** Nothing that is written differently would mend it. */
function isBeyondForm({ key }: Problem): boolean {
  return key === "problem.forbidden" || key === "problem.promise-unknown" || key === "problem.bad-request";
}

/** The list a form was sent from; null from a promise's page. */
function fromList(form: Sent): string | null {
  const back = ownPath(form.get("tilbage"));
  return back.startsWith(`${deskPromisesPath}?`) ? back : null;
}

function nextAddress(
  visit: Visit,
  { bodyId, promiseId }: { readonly bodyId: string; readonly promiseId: string },
  done: PromiseStep | "unchanged",
  form: Sent,
): string {
  const list = fromList(form);
  const url = new URL(list ?? deskPromiseAddress(bodyId, promiseId), visit.site.baseUrl);
  const told: Readonly<Record<string, string | undefined>> = {
    klaret: done,
    loefte: list === null ? undefined : promiseId,
    efter: form.get("efter"),
    ...Object.fromEntries(stepFields.map((name) => [name, form.get(name)])),
  };
  for (const [key, value] of Object.entries(told)) if (value !== undefined) url.searchParams.set(key, value);
  return url.pathname + url.search + (list === null ? "" : "#klaret");
}

/** One promise on the desk, and every step that can be taken with it. */
export const deskPromiseRoutes: readonly Route[] = [
  one,
  ...(Object.keys(promiseSteps) as PromiseStep[]).map(stepRoute),
];
