import { mayReadDesk } from "../../../../access/may-read-desk.ts";
import type { SignedIn } from "../../../../features/accounts/session.ts";
import { problem } from "../../../../records/problem.ts";
import { type PromiseKind, promiseKinds } from "../../../../records/promise.ts";
import { type Standing, standings } from "../../../../records/standing.ts";
import { proposedAnswers } from "../../../../store/queries/followup/desk-answers.ts";
import { type DeskBody, deskBodies } from "../../../../store/queries/followup/desk-bodies.ts";
import { type DeskChoices, deskChoices } from "../../../../store/queries/followup/desk-choices.ts";
import { deskCounts } from "../../../../store/queries/followup/desk-counts.ts";
import { deskPromises, missingPromises, waitingPromises } from "../../../../store/queries/followup/desk-promises.ts";
import { deskSuccessors } from "../../../../store/queries/followup/desk-successors.ts";
import type { Transaction } from "../../../../store/transaction.ts";
import { deskPromisesPath, type PromiseView, promiseViews } from "../../desk-address.ts";
import { type AskedDesk, ChooseBody, type DeskRows, PromisesDesk } from "../../pages/desk/promises-desk.tsx";
import { onPage, type Paging, pagingOf } from "../../paging.ts";
import { page } from "../../render.tsx";
import { always, type Route } from "../../route.ts";
import type { Visit } from "../../visit.ts";
import { forSecretaries } from "./for-secretaries.ts";
import { doneOf } from "./promise.tsx";

/** A page that can be gone through, also on a phone, where a line is half a screen. */
const size = 25;

/** What waits for a secretary of a body. */
export const deskPromisesRoute: Route = forSecretaries(
  {
    name: "desk-promises",
    method: "GET",
    path: deskPromisesPath,
    examples: always(
      ...[deskPromisesPath, ...Object.values(promiseViews).map((view) => `${deskPromisesPath}?vis=${view}`)],
    ),
  },
  async (visit, who) => {
    const body = await bodyAsked(visit, who);
    if (body === null) return problem("problem.not-found");
    const head = {
      title: visit.say("promise-desk.title"),
      description: visit.say("promise-desk.description"),
      canonical: deskPromisesPath,
      crumbs: [{ text: visit.say("desk.title"), href: "/konto/bord" }, { text: visit.say("promise-desk.title") }],
      index: false,
    };
    if ("choose" in body) return page(visit, head, <ChooseBody visit={visit} bodies={body.choose} />);
    const view = viewAsked(visit);
    const paging = pagingOf(visit, size);
    const data = await visit.site.store.as(who.viewer, async (tx) => {
      const choices = await deskChoices(tx, body.id);
      const asked = filterAsked(visit, choices);
      const found = await rowsOf(tx, visit, body.id, view, asked, choices, paging);
      return { counts: await deskCounts(tx, body.id, visit.today), choices, asked, ...found };
    });
    const promise = visit.query.get("loefte") ?? "";
    return page(
      visit,
      head,
      <PromisesDesk
        visit={visit}
        body={body}
        view={view}
        page={paging.page}
        size={size}
        done={doneOf(visit, body.id, promise, null)}
        back={{ address: ownAddress(visit, body), next: visit.query.get("efter") }}
        {...data}
      />,
    );
  },
);

/**
 * The body `?kommune=` names, among those whose records the viewer reads; without it the only one, or those to choose
 * among. Null where it is none of them.
 */
export async function bodyAsked(
  visit: Visit,
  who: SignedIn,
  named: string | null = visit.query.get("kommune"),
): Promise<DeskBody | { readonly choose: readonly DeskBody[] } | null> {
  const all = (await visit.site.store.as(who.viewer, deskBodies)).filter(({ id }) => mayReadDesk(who.viewer, id));
  if (named !== null) return all.find(({ slug }) => slug === named) ?? null;
  const [first, ...more] = all;
  return first !== undefined && more.length === 0 ? first : { choose: all };
}

function viewAsked(visit: Visit): PromiseView {
  const asked = visit.query.get("vis");
  return (Object.keys(promiseViews) as PromiseView[]).find((view) => promiseViews[view] === asked) ?? "look";
}

function filterAsked({ query }: Visit, choices: DeskChoices): AskedDesk {
  const oneOf = <T extends string>(name: string, known: readonly T[]): T | null =>
    known.find((value) => value === query.get(name)) ?? null;
  return {
    committee: oneOf(
      "udvalg",
      choices.committees.map(({ slug }) => slug),
    ),
    year: choices.years.find((year) => String(year) === query.get("aar")) ?? null,
    standing: oneOf<Standing>("stand", standings),
    kind: oneOf<PromiseKind>("slags", promiseKinds),
    owner: oneOf(
      "ansvarlig",
      choices.owners.map(({ email }) => email),
    ),
  };
}

async function rowsOf(
  tx: Transaction,
  { today }: Visit,
  bodyId: string,
  view: PromiseView,
  asked: AskedDesk,
  choices: DeskChoices,
  paging: Paging,
): Promise<{ readonly list: DeskRows; readonly more: boolean }> {
  const { limit, offset } = paging;
  if (view === "answers") {
    const { rows, more } = onPage(paging, await proposedAnswers(tx, bodyId, limit, offset));
    return { list: { of: "answers", rows }, more };
  }
  if (view === "successors") {
    const { rows, more } = onPage(paging, await deskSuccessors(tx, bodyId, paging));
    return { list: { of: "successors", rows }, more };
  }
  const { committee, year, kind, owner, standing } = asked;
  const committeeId = choices.committees.find(({ slug }) => slug === committee)?.id ?? null;
  const filter = { bodyId, committeeId, year, kind, owner };
  const standingsOf = { overdue: ["overdue"], soon: ["due-soon"], all: standing === null ? null : [standing] } as const;
  const found =
    view === "look"
      ? await waitingPromises(tx, { ...filter, owner: null }, today, paging)
      : view === "missing"
        ? await missingPromises(tx, bodyId, today, paging)
        : await deskPromises(tx, { ...filter, standings: standingsOf[view] }, today, paging);
  const { rows, more } = onPage(paging, found);
  return { list: { of: "promises", rows }, more };
}

/** This list's address without what was just done. */
function ownAddress(visit: Visit, body: DeskBody): string {
  const query = new URLSearchParams(visit.query);
  query.set("kommune", body.slug);
  for (const told of ["klaret", "loefte", "efter", "svar", "efterfoelger", "ubekraeftet"]) query.delete(told);
  return `${deskPromisesPath}?${query}`;
}
