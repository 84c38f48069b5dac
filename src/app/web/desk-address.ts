import type { DeskPromiseLine } from "../../store/queries/followup/desk-promise-line.ts";

/** What a secretary can do to a promise, and the last word of the address a form sends it to. */
export const promiseSteps = {
  confirmed: "bekraeft",
  unconfirmed: "fortryd-bekraeftelse",
  corrected: "ret",
  merged: "laeg-sammen",
  dismissed: "ikke-et-loefte",
  postponed: "udskyd",
  unpostponed: "fortryd-udskydelse",
  withdrawn: "traek-tilbage",
  assigned: "ansvar",
  noted: "notat",
  "answer-added": "svar",
  "answer-confirmed": "svar-ja",
  "answer-rejected": "svar-nej",
  "answer-reconsidered": "svar-igen",
  superseded: "afloest",
  "kept-apart": "to-loefter",
  "successor-reconsidered": "afloest-igen",
  reopened: "tag-op",
  undone: "fortryd",
  kept: "gaelder",
} as const;
export type PromiseStep = keyof typeof promiseSteps;

/** The lists of the desk for promises, and what their addresses call them. */
export const promiseViews = {
  look: "se-paa",
  answers: "svar",
  successors: "afloest",
  missing: "forsvundet",
  overdue: "over-tiden",
  soon: "snart",
  all: "alle",
} as const;
export type PromiseView = keyof typeof promiseViews;

/** A part of a promise's page that a link may open. */
export type OpenForm = "ret" | "svar" | "ansvar" | "udskyd" | "notat" | "laeg-sammen" | "slut";

export const deskPromisesPath = "/konto/bord/loefter";
export const newPromisePath = "/konto/bord/loefte/nyt";

/** A list of the desk for promises. `slug`: the body's. */
export function deskPromisesAddress(slug: string, view: PromiseView): string {
  return `${deskPromisesPath}?kommune=${encodeURIComponent(slug)}&vis=${promiseViews[view]}`;
}

/** A promise on the desk, with a form of it open where one is named. */
export function deskPromiseAddress(bodyId: string, id: string, form?: OpenForm): string {
  return `/konto/bord/loefte/${bodyId}/${id}${form === undefined ? "" : `?form=${form}#form-${form}`}`;
}

/** The whole meeting on paper, with what is closed in it: to be read, or for the archive. */
export function deskPdfAddress(bodyId: string, meetingId: string, version: "full" | "archive"): string {
  return `/konto/bord/${bodyId}/${meetingId}/${version === "full" ? "fuld" : "arkiv"}.pdf`;
}

/** Where a form is sent that does something to a promise. */
export function stepAddress(bodyId: string, id: string, step: PromiseStep): string {
  return `/konto/bord/loefte/${bodyId}/${id}/${promiseSteps[step]}`;
}

/** The page where a promise is written in by hand; `from`: the page of the item it was made in. */
export function newPromiseAddress(slug: string, from?: string): string {
  const query = new URLSearchParams({ kommune: slug, ...(from === undefined ? {} : { sted: from }) });
  return `${newPromisePath}?${query}`;
}

/** Where the promise's item, or its document, can be read: as everybody does, else on the desk; null where nowhere. */
export function sourceOf(line: DeskPromiseLine): { readonly href: string; readonly text: string } | null {
  const { bodyId, itemId, itemTitle, itemSlug, documentId, documentName } = line;
  if (itemId !== null && itemSlug !== null && itemTitle !== null) return { href: `/id/${itemId}`, text: itemTitle };
  if (documentId === null) return null;
  return { href: `/konto/bord/${bodyId}/${documentId}`, text: itemTitle ?? documentName ?? "" };
}

export const unfinishedPath = "/konto/bord/uafsluttet";
export const sendingPath = "/konto/bord/udsend";
export const demandsPath = "/konto/bord/begaeret";
export const receiversPath = "/konto/bord/adresser";

/** Where a meeting's decisions are sent on. */
export const sendingAddress = (bodyId: string, meetingId: string): string => `${sendingPath}/${bodyId}/${meetingId}`;

/** The address books of a body's committees. */
export const receiversAddress = (bodyId: string): string => `${receiversPath}/${bodyId}`;

/** Where a step is taken with a matter that was demanded before the council. `itemId`: the committee's item. */
export const demandAddress = (bodyId: string, itemId: string, step: "opret" | "afgjort" | "igen"): string =>
  `${demandsPath}/${bodyId}/${itemId}/${step}`;

export const deskTasksPath = "/konto/bord/opgaver";
export const ownTasksPath = "/konto/opgaver";

/** What is done to a task, and the last word of the address a form sends it to. */
export const taskSteps = { changed: "ret", done: "udfoert", cancelled: "annuller", undone: "fortryd" } as const;
export type TaskStep = keyof typeof taskSteps;

/** Where a task is given from an item. */
export const newTaskAddress = (bodyId: string, itemId: string): string => `${deskTasksPath}/ny/${bodyId}/${itemId}`;
/** Where a step is taken with a task, on the desk. */
export const taskStepAddress = (bodyId: string, taskId: string, step: TaskStep): string =>
  `${deskTasksPath}/${bodyId}/${taskId}/${taskSteps[step]}`;
/** A task on the desk, with what was done to it. */
export const deskTaskAddress = (bodyId: string, taskId: string): string => `${deskTasksPath}/${bodyId}/${taskId}`;
/** Where an owner takes a step with a task of their own. */
export const ownTaskStepAddress = (bodyId: string, taskId: string, step: "done" | "undone"): string =>
  `${ownTasksPath}/${bodyId}/${taskId}/${taskSteps[step]}`;
