import { z } from "zod";
import type { SignedIn } from "../../../../features/accounts/session.ts";
import type { PromiseRef } from "../../../../features/followup/act.ts";
import { addAnswer, type GivenAnswer } from "../../../../features/followup/add-answer.ts";
import { assignPromise, type Keeper } from "../../../../features/followup/assign-promise.ts";
import { confirmAnswer } from "../../../../features/followup/confirm-answer.ts";
import { confirmPromise } from "../../../../features/followup/confirm-promise.ts";
import { correctPromise } from "../../../../features/followup/correct-promise.ts";
import { dismissPromise } from "../../../../features/followup/dismiss-promise.ts";
import { keepApart } from "../../../../features/followup/keep-apart.ts";
import { keepPromise } from "../../../../features/followup/keep-promise.ts";
import { mergePromises } from "../../../../features/followup/merge-promises.ts";
import { notePromise } from "../../../../features/followup/note-promise.ts";
import { postponePromise } from "../../../../features/followup/postpone-promise.ts";
import { sameValue } from "../../../../features/followup/promise-fields.ts";
import { reconsiderAnswer } from "../../../../features/followup/reconsider-answer.ts";
import { reconsiderSuccessor } from "../../../../features/followup/reconsider-successor.ts";
import { rejectAnswer } from "../../../../features/followup/reject-answer.ts";
import { reopenPromise } from "../../../../features/followup/reopen-promise.ts";
import { supersedePromise } from "../../../../features/followup/supersede-promise.ts";
import { unconfirmPromise } from "../../../../features/followup/unconfirm-promise.ts";
import { undoChange } from "../../../../features/followup/undo-change.ts";
import { undoPostponement } from "../../../../features/followup/undo-postponement.ts";
import { withdrawPromise } from "../../../../features/followup/withdraw-promise.ts";
import { correctedPromise } from "../../../../records/corrected-promise.ts";
import { type Problem, problem } from "../../../../records/problem.ts";
import { promiseDueSchema } from "../../../../records/promise.ts";
import type { DeskPromise } from "../../../../store/queries/followup/desk-promise.ts";
import type { OpenForm, PromiseStep } from "../../desk-address.ts";
import type { Visit } from "../../visit.ts";
import { addressed } from "./addressed.ts";
import { dayOf, daysOf, fieldOfPromise, fieldsOf, isWrong, type Sent, textOf, type Wrong } from "./promise-form.ts";

/** Who does what to which promise, and the form that says so. */
interface Doing {
  readonly visit: Visit;
  readonly who: SignedIn;
  readonly ref: PromiseRef;
  readonly form: Sent;
  /** The promise as it was. */
  readonly promise: DeskPromise;
}

interface StepDone {
  /** The form of the promise's page that the step belongs to; null: a button by itself. */
  readonly form: OpenForm | null;
  /** Does it. Gives null, what is wrong, or that nothing was to do. */
  readonly act: (doing: Doing) => Promise<null | Wrong | "unchanged">;
}

/** An action that needs nothing but the promise. */
type Plain = (
  store: Visit["site"]["store"],
  viewer: SignedIn["viewer"],
  ref: PromiseRef,
  now: Date,
) => Promise<Problem | null>;

function press(act: Plain, form: OpenForm | null = null): StepDone {
  return {
    form,
    act: async ({ visit, who, ref }) => whole(await act(visit.site.store, who.viewer, ref, visit.site.now())),
  };
}

/** An action on the promise and something else that is named by its id in the field `name`. */
function pressOn(
  name: "svar" | "efterfoelger" | "aendring",
  act: (doing: Doing, id: string, now: Date) => Promise<Problem | null>,
): StepDone {
  return {
    form: null,
    act: async (doing) => {
      const id = z.guid().safeParse(doing.form.get(name));
      return whole(id.success ? await act(doing, id.data, doing.visit.site.now()) : problem("problem.bad-request"));
    },
  };
}

function whole(wrong: Problem | null): Wrong | null {
  return wrong === null ? null : { wrong, field: null };
}

function inField(wrong: Problem | null, field: (wrong: Problem) => string | null): Wrong | null {
  return wrong === null ? null : { wrong, field: field(wrong) };
}

async function correct({ visit, who, ref, form, promise }: Doing) {
  const now = correctedPromise(promise.found, promise.correction);
  const given = fieldsOf(form, now.due);
  if (isWrong(given)) return given;
  const differs = Object.entries(given).filter(([name, value]) => !sameValue(value, now[name as keyof typeof now]));
  if (differs.length === 0) return "unchanged";
  const fields = Object.fromEntries(differs);
  return inField(await correctPromise(visit.site.store, who.viewer, ref, fields, visit.site.now()), fieldOfPromise);
}

async function merge({ visit, who, ref, form }: Doing) {
  const written = textOf(form, "adresse");
  const chosen = textOf(form, "andet");
  const found = written === "" ? null : await addressed(visit, who, ref.bodyId, written);
  const into = written === "" ? z.guid().safeParse(chosen).data : found?.kind === "promise" ? found.id : undefined;
  const field = written === "" && form.has("andet") ? "andet" : "adresse";
  if (into === undefined) return { wrong: problem("problem.promise-other"), field };
  const wrong = await mergePromises(visit.site.store, who.viewer, ref, into, visit.site.now());
  const unknown = wrong?.key === "problem.promise-unknown";
  return inField(unknown ? problem("problem.promise-other") : wrong, () => field);
}

async function postpone({ visit, who, ref, form }: Doing) {
  const days = daysOf(form);
  if (isWrong(days)) return days;
  return inField(await postponePromise(visit.site.store, who.viewer, ref, days, visit.site.now()), fieldOfPromise);
}

/** Back to the day it had, which the postponement wrote down. */
async function undoPostpone({ visit, who, ref, promise }: Doing) {
  const last = promise.changes.findLast(({ verb }) => verb === "postponed");
  const due = promiseDueSchema.safeParse(last?.change.due);
  if (!due.success) return whole(await reopenPromise(visit.site.store, who.viewer, ref, visit.site.now()));
  return whole(await undoPostponement(visit.site.store, who.viewer, ref, due.data, visit.site.now()));
}

async function assign({ visit, who, ref, form }: Doing) {
  const keeper = (end: "" | "-2"): Keeper | null => {
    const [name, email] = [textOf(form, `navn${end}`), textOf(form, `email${end}`)];
    return name === "" && email === "" ? null : { name, email };
  };
  const keepers = { owner: keeper(""), deputy: keeper("-2") };
  const wrong = await assignPromise(visit.site.store, who.viewer, ref, keepers, visit.site.now());
  return inField(wrong, ({ key }) => (key === "problem.promise-keeper" ? wrongKeeper(keepers) : null));
}

/** The field that keeps a keeper from being one: a name that is missing, else an address. */
function wrongKeeper({ owner, deputy }: { readonly owner: Keeper | null; readonly deputy: Keeper | null }): string {
  const fits = owner === null || (owner.name !== "" && z.email().safeParse(owner.email).success);
  const [wrong, end] = fits ? [deputy, "-2"] : [owner, ""];
  return wrong?.name === "" ? `navn${end}` : `email${end}`;
}

async function answer({ visit, who, ref, form }: Doing) {
  const on = dayOf(form, "dag") ?? visit.today;
  if (typeof on !== "string") return on;
  const period = dayOf(form, "gang");
  if (period !== null && typeof period !== "string") return period;
  const written = textOf(form, "adresse");
  const found = written === "" ? null : await addressed(visit, who, ref.bodyId, written);
  const wrongPlace = written !== "" && found?.kind !== "item" && found?.kind !== "document";
  if (wrongPlace) return { wrong: problem("problem.answer-unknown"), field: "adresse" };
  const given: GivenAnswer =
    found !== null && (found.kind === "item" || found.kind === "document")
      ? { period, on, kind: found.kind, id: found.id }
      : { period, on, kind: "note", note: textOf(form, "note"), public: form.has("offentlig") };
  const wrong = await addAnswer(visit.site.store, who.viewer, ref, given, visit.site.now());
  const fields: Readonly<Record<string, string>> = {
    "problem.answer-unknown": "adresse",
    "problem.note-empty": "note",
    "problem.promise-days": "dag",
  };
  return inField(wrong, ({ key }) => fields[key] ?? null);
}

async function note({ visit, who, ref, form }: Doing) {
  const wrong = await notePromise(visit.site.store, who.viewer, ref, textOf(form, "note"), visit.site.now());
  return inField(wrong, ({ key }) => (key === "problem.note-empty" ? "note" : null));
}

/** What each step does. */
export const stepDoing: Readonly<Record<PromiseStep, StepDone>> = {
  confirmed: press(confirmPromise),
  unconfirmed: press(unconfirmPromise),
  corrected: { form: "ret", act: correct },
  merged: { form: "laeg-sammen", act: merge },
  dismissed: press(dismissPromise),
  postponed: { form: "udskyd", act: postpone },
  unpostponed: { form: null, act: undoPostpone },
  withdrawn: press(withdrawPromise, "slut"),
  assigned: { form: "ansvar", act: assign },
  noted: { form: "notat", act: note },
  "answer-added": { form: "svar", act: answer },
  "answer-confirmed": pressOn("svar", ({ visit, who, ref }, id, now) =>
    confirmAnswer(visit.site.store, who.viewer, ref, id, now),
  ),
  "answer-rejected": pressOn("svar", ({ visit, who, ref }, id, now) =>
    rejectAnswer(visit.site.store, who.viewer, ref, id, now),
  ),
  "answer-reconsidered": pressOn("svar", ({ visit, who, ref, form }, answerId, now) => {
    const unconfirm = form.get("ubekraeftet") === "ja";
    return reconsiderAnswer(visit.site.store, who.viewer, ref, { answerId, unconfirm }, now);
  }),
  superseded: pressOn("efterfoelger", ({ visit, who, ref }, id, now) =>
    supersedePromise(visit.site.store, who.viewer, ref, id, now),
  ),
  "kept-apart": pressOn("efterfoelger", ({ visit, who, ref }, id, now) =>
    keepApart(visit.site.store, who.viewer, ref, id, now),
  ),
  "successor-reconsidered": pressOn("efterfoelger", ({ visit, who, ref }, id, now) =>
    reconsiderSuccessor(visit.site.store, who.viewer, ref, id, now),
  ),
  reopened: press(reopenPromise),
  undone: pressOn("aendring", ({ visit, who, ref }, id, now) => undoChange(visit.site.store, who.viewer, ref, id, now)),
  kept: press(keepPromise),
};

/** With which step another is undone. */
const undoing: Readonly<Partial<Record<PromiseStep, PromiseStep>>> = {
  confirmed: "unconfirmed",
  dismissed: "reopened",
  merged: "reopened",
  withdrawn: "reopened",
  postponed: "unpostponed",
  "answer-confirmed": "answer-reconsidered",
  "answer-rejected": "answer-reconsidered",
  "answer-added": "answer-rejected",
  superseded: "successor-reconsidered",
  "kept-apart": "successor-reconsidered",
  corrected: "undone",
  assigned: "undone",
  noted: "undone",
};

/** The field that a step needs to know what to undo. */
const needed: Readonly<Partial<Record<PromiseStep, string>>> = {
  "answer-reconsidered": "svar",
  "answer-rejected": "svar",
  "successor-reconsidered": "efterfoelger",
  undone: "aendring",
};

/** What travels along to the page after a step, so that it can be undone. */
export const stepFields = ["svar", "efterfoelger", "ubekraeftet"] as const;

/** How a step is undone; null where it cannot be, or the fields that this takes did not come along. */
export function undoOf(
  step: PromiseStep,
  fields: Readonly<Record<string, string>>,
): { readonly step: PromiseStep; readonly fields: Readonly<Record<string, string>> } | null {
  const undo = undoing[step];
  if (undo === undefined) return null;
  const needs = needed[undo];
  return needs !== undefined && fields[needs] === undefined ? null : { step: undo, fields };
}
