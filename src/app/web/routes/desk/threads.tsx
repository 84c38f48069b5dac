import { z } from "zod";
import { mayReadClosed } from "../../../../access/may.ts";
import type { SignedIn } from "../../../../features/accounts/session.ts";
import { confirmLink, join } from "../../../../features/followup/threads/join.ts";
import { rejectLink, separate } from "../../../../features/followup/threads/separate.ts";
import { undoLink } from "../../../../features/followup/threads/undo.ts";
import { isProblem, type Problem, problem } from "../../../../records/problem.ts";
import { caseItems } from "../../../../store/queries/threads/case-items.ts";
import { proposedLinks } from "../../../../store/queries/threads/links.ts";
import { CaseDesk } from "../../pages/desk/case-desk.tsx";
import { ThreadsDesk } from "../../pages/desk/threads-desk.tsx";
import { onPage, pagingOf } from "../../paging.ts";
import { hidden } from "../../refused.ts";
import { page } from "../../render.tsx";
import { always, type Route } from "../../route.ts";
import type { Visit } from "../../visit.ts";
import { seeOther } from "../accounts/see-other.ts";
import { addressed } from "./addressed.ts";
import { forSecretaries } from "./for-secretaries.ts";

const place = "/konto/bord/sager";
const size = 25;
const nobodys = "00000000-0000-4000-8000-000000000000";
const said = ["joined", "rejected", "undone"] as const;
const doneHere = ["separated", "added", "undone"] as const;

// A link's id is derived from its items', and follows no version of RFC 9562.
const ids = z.object({ body: z.uuid(), link: z.guid() });

const list = forSecretaries(
  { name: "desk-threads", method: "GET", path: place, examples: always(place) },
  async (visit, who) => {
    const { say, site } = visit;
    const paging = pagingOf(visit, size);
    const found = await site.store.as(who.viewer, (tx) => proposedLinks(tx, paging.limit, paging.offset));
    const { rows, more } = onPage(paging, found);
    const done = said.find((one) => one === visit.query.get("klaret")) ?? null;
    const about = ids.safeParse({ body: visit.query.get("kommune"), link: visit.query.get("svar") });
    const undo = done === "joined" || done === "rejected" ? (about.data ?? null) : null;
    return page(
      visit,
      {
        title: say("threads.title"),
        description: say("threads.description"),
        canonical: place,
        crumbs: [
          { text: say("account.title"), href: "/konto" },
          { text: say("desk.title"), href: "/konto/bord" },
          { text: say("threads.title") },
        ],
        index: false,
      },
      <ThreadsDesk visit={visit} links={rows} page={paging.page} more={more} done={done} undo={undo} />,
    );
  },
);

function answer(path: string, klaret: (typeof said)[number], act: typeof confirmLink): Route {
  return forSecretaries(
    { name: `desk-thread-${klaret}`, method: "POST", path, examples: always(path) },
    async (visit, who) => {
      const form = await visit.form();
      const asked = ids.safeParse({ body: form.get("kommune"), link: form.get("svar") });
      if (!asked.success) return problem("problem.bad-request");
      const { body, link } = asked.data;
      const wrong = await act(visit.site.store, who.viewer, body, link, visit.site.now());
      return wrong ?? seeOther(visit.site, `${place}?klaret=${klaret}&kommune=${body}&svar=${link}`);
    },
  );
}

const caseIds = z.object({ body: z.uuid(), case: z.uuid() });

const one = forSecretaries(
  {
    name: "desk-case",
    method: "GET",
    path: "/konto/bord/sag/:body/:case",
    examples: always(`/konto/bord/sag/${nobodys}/${nobodys}`),
  },
  async (visit, who) => {
    const asked = caseIds.safeParse({ body: visit.param("body"), case: visit.param("case") });
    if (!asked.success) return problem("problem.not-found");
    if (!mayReadClosed(who.viewer, asked.data.body)) return hidden(visit);
    const { body, case: caseId } = asked.data;
    const items = await visit.site.store.as(who.viewer, (tx) => caseItems(tx, body, caseId));
    const { say } = visit;
    const done = doneHere.find((each) => each === visit.query.get("klaret")) ?? null;
    const separated = z.uuid().safeParse(visit.query.get("punkt")).data ?? null;
    return page(
      visit,
      {
        title: items.at(-1)?.title ?? say("threads.case.title"),
        description: say("threads.description"),
        canonical: place,
        crumbs: [
          { text: say("account.title"), href: "/konto" },
          { text: say("desk.title"), href: "/konto/bord" },
          { text: say("threads.case.title") },
        ],
        index: false,
      },
      <CaseDesk visit={visit} bodyId={body} caseId={caseId} items={items} done={done} separated={separated} />,
    );
  },
);

const separateForm = z.object({ body: z.uuid(), case: z.uuid(), item: z.uuid() });

const takeOut = forSecretaries(
  {
    name: "desk-case-separate",
    method: "POST",
    path: "/konto/bord/sag/tag-ud",
    examples: always("/konto/bord/sag/tag-ud"),
  },
  async (visit, who) => {
    const form = await visit.form();
    const sent = { body: form.get("kommune"), case: form.get("sag"), item: form.get("punkt") };
    const asked = separateForm.safeParse(sent);
    if (!asked.success) return problem("problem.bad-request");
    const { body, case: caseId, item } = asked.data;
    const wrong = await separate(visit.site.store, who.viewer, body, item, visit.site.now());
    return wrong ?? seeOther(visit.site, `/konto/bord/sag/${body}/${caseId}?klaret=separated&punkt=${item}`);
  },
);

const putIn = forSecretaries(
  {
    name: "desk-case-add",
    method: "POST",
    path: "/konto/bord/sag/laeg-til",
    examples: always("/konto/bord/sag/laeg-til"),
  },
  async (visit, who) => {
    const form = await visit.form();
    const asked = caseIds.safeParse({ body: form.get("kommune"), case: form.get("sag") });
    if (!asked.success) return problem("problem.bad-request");
    const { body, case: caseId } = asked.data;
    const { store, now } = visit.site;
    const item = await itemOf(visit, who, form, body);
    if (isProblem(item)) return item;
    const members = await store.as(who.viewer, (tx) => caseItems(tx, body, caseId));
    const member = members.find(({ id }) => id !== item);
    if (member === undefined) return problem("problem.thread-no-case");
    const wrong = await join(store, who.viewer, body, [member.id, item], now());
    const klaret = form.get("fortryd") === "ja" ? "undone" : "added";
    return wrong ?? seeOther(visit.site, `/konto/bord/sag/${body}/${caseId}?klaret=${klaret}`);
  },
);

/** The item a form names: by its id, or by its page's address as the browser shows it. */
async function itemOf(
  visit: Visit,
  who: SignedIn,
  form: ReadonlyMap<string, string>,
  bodyId: string,
): Promise<string | Problem> {
  const known = z.uuid().safeParse(form.get("punkt"));
  if (known.success) return known.data;
  const found = await addressed(visit, who, bodyId, form.get("adresse") ?? "");
  return found?.kind === "item" ? found.id : problem("problem.thread-no-item-there");
}

/** What belongs together: the questions of the import, and one case's items. */
export const threadRoutes: readonly Route[] = [
  list,
  answer(`${place}/samme`, "joined", confirmLink),
  answer(`${place}/forskellige`, "rejected", rejectLink),
  answer(`${place}/fortryd`, "undone", undoLink),
  takeOut,
  putIn,
  one,
];
