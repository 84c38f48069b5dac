import { z } from "zod";
import type { SignedIn } from "../../../../features/accounts/session.ts";
import { addDeviation } from "../../../../features/meetings/approval/add-deviation.ts";
import { approveMinutes } from "../../../../features/meetings/approval/approve-minutes.ts";
import { loadMinutes, meetingIn } from "../../../../features/meetings/approval/load-minutes.ts";
import { formatDay } from "../../../../output/texts/format.ts";
import { isProblem, type Problem, problem } from "../../../../records/problem.ts";
import type { Json } from "../../../../seal/canonical.ts";
import { exampleSealed } from "../../../../store/queries/public/sealed-minutes.ts";
import { approvalOf } from "../../../../store/queries/seal/chain.ts";
import { minutesOfMeeting } from "../../../../store/queries/seal/minutes.ts";
import { ownMinutes } from "../../../../store/queries/seal/own-minutes.ts";
import { personOfAccount } from "../../../../store/queries/seal/person-accounts.ts";
import { receiptOf } from "../../../../store/seal/append-entry.ts";
import { sealedOf } from "../../../../store/seal/sealed-of.ts";
import type { Transaction } from "../../../../store/transaction.ts";
import { Approval } from "../../pages/approval/approval.tsx";
import { Approvals } from "../../pages/approval/approvals.tsx";
import { statusOf } from "../../problem-status.ts";
import { page } from "../../render.tsx";
import { always, type Example, type Route } from "../../route.ts";
import type { Visit } from "../../visit.ts";
import { seeOther } from "../accounts/see-other.ts";

const base = "/konto/godkend";
const nobodys = "00000000-0000-4000-8000-000000000000";

/** A route for who takes part in meetings; whose minutes they are is asked below. */
function forMembers(
  route: Pick<Route, "name" | "method" | "path" | "answers" | "examples"> & Partial<Pick<Route, "who">>,
  handle: (visit: Visit, who: SignedIn) => Promise<Response | Problem>,
): Route {
  return {
    who: "take-part",
    ...route,
    handle: async (visit) => (visit.signedIn === null ? problem("problem.forbidden") : handle(visit, visit.signedIn)),
  };
}

/** The addresses of what is fixed, below a path; one that leads nowhere where nothing is. */
export function examplesBelow(path: string, end = "", fields?: Example["fields"]) {
  return async (tx: Transaction): Promise<Example[]> => {
    const found = await exampleSealed(tx);
    const all = found.length === 0 ? [{ bodyId: nobodys, meetingId: nobodys }] : found;
    return all.map(({ bodyId, meetingId }) => ({
      address: `${path}/${bodyId}/${meetingId}${end}`,
      ...(fields === undefined ? {} : { fields }),
    }));
  };
}

/** The meeting of an address; null where it names none. */
export function refOf(visit: Visit): { readonly bodyId: string; readonly meetingId: string } | null {
  const ids = z.object({ bodyId: z.guid(), meetingId: z.guid() });
  const asked = ids.safeParse({ bodyId: visit.param("body"), meetingId: visit.param("meeting") });
  return asked.success ? asked.data : null;
}

const list = forMembers(
  { name: "approvals", method: "GET", path: base, answers: "page", examples: always(base) },
  async (visit, who) => {
    const { say, site } = visit;
    const rows = await site.store.as(who.viewer, (tx) => ownMinutes(tx, who.viewer.accountId));
    const lines = rows.map(({ bodyId, meetingId, version, approved, meeting }) => {
      const named = meetingIn(meeting === null ? null : (JSON.parse(meeting) as Json));
      const title = named ?? { committee: say("fixed.meeting"), day: null };
      return { href: `${base}/${bodyId}/${meetingId}`, version, approved, ...title };
    });
    const head = {
      title: say("approvals.title"),
      description: say("approvals.description"),
      canonical: base,
      crumbs: [{ text: say("account.title"), href: "/konto" }, { text: say("approvals.title") }],
      index: false,
    };
    return page(visit, head, <Approvals visit={visit} lines={lines} />);
  },
);

/** How an opinion was taken, as the address tells the page. */
const shownAs = ["public", "held", "closed"] as const;

/** What became of a form that was sent; null where the page is only asked for. */
interface Tried {
  readonly wrong: Problem;
  readonly written: string;
  readonly item?: number;
}

async function approvalPage(visit: Visit, who: SignedIn, tried: Tried | null): Promise<Response | Problem> {
  const ref = refOf(visit);
  const { say, site } = visit;
  if (ref === null) return problem("problem.not-found");
  const person = await site.store.as(who.viewer, (tx) => personOfAccount(tx, ref.bodyId, who.viewer.accountId));
  const minutes = await loadMinutes(site.store, who.viewer, ref);
  if (minutes === null || person === null || !minutes.newest.approvers.includes(person)) {
    return problem("problem.minutes-unknown");
  }
  const approved = minutes.entries.find(
    (entry) => entry.kind === "approval" && entry.minutes === minutes.newest.minutes && entry.person === person,
  );
  const named = meetingIn(minutes.parts.find(({ name }) => name === "meeting")?.value ?? null);
  const day = named?.day == null ? say("meeting.no-day") : formatDay(visit.language, named.day);
  const title = say("approval.title", { committee: named?.committee ?? say("fixed.meeting"), day });
  const here = `${base}/${ref.bodyId}/${ref.meetingId}`;
  const asked = visit.query.get("klaret");
  const said = asked?.startsWith("mening-") ? shownAs.find((each) => asked === `mening-${each}`) : undefined;
  const done = tried !== null ? null : asked === "godkendt" ? "approved" : (said ?? null);
  const head = {
    title,
    description: say("approval.description"),
    canonical: here,
    crumbs: [
      { text: say("account.title"), href: "/konto" },
      { text: say("approvals.title"), href: base },
      { text: title },
    ],
    index: false,
  };
  const shown = { here, title, minutes, approved: approved?.at ?? null, done } as const;
  return page(
    visit,
    head,
    <Approval
      visit={visit}
      {...shown}
      wrong={tried?.wrong ?? null}
      written={tried?.written ?? ""}
      chosen={tried?.item ?? null}
    />,
    tried === null ? 200 : statusOf(tried.wrong),
  );
}

/** What is shown again, with the text as it is now, and what leads elsewhere. */
const onThePage = new Set([
  "problem.minutes-stale",
  "problem.deviation-words",
  "problem.deviation-late",
  "problem.deviation-item",
  "problem.deviation-check",
]);

const approve = forMembers(
  {
    name: "approve",
    method: "POST",
    path: `${base}/:body/:meeting`,
    answers: "redirect",
    examples: examplesBelow(base, "", { tekst: "0".repeat(64) }),
  },
  async (visit, who) => {
    const ref = refOf(visit);
    if (ref === null) return problem("problem.not-found");
    const hash = (await visit.form()).get("tekst") ?? "";
    const acting = { store: visit.site.store, viewer: who.viewer, signer: visit.site.signer, now: visit.site.now() };
    const done = await approveMinutes(acting, ref, { hash, name: who.name });
    if (!isProblem(done)) return seeOther(visit.site, `${base}/${ref.bodyId}/${ref.meetingId}?klaret=godkendt`);
    return onThePage.has(done.key) ? approvalPage(visit, who, { wrong: done, written: "" }) : done;
  },
);

const deviate = forMembers(
  {
    name: "deviate",
    method: "POST",
    path: `${base}/:body/:meeting/mening`,
    answers: "redirect",
    examples: examplesBelow(base, "/mening", { mening: "Nej.", punkt: "1" }),
  },
  async (visit, who) => {
    const ref = refOf(visit);
    if (ref === null) return problem("problem.not-found");
    const form = await visit.form();
    const words = form.get("mening") ?? "";
    const item = z.coerce.number().int().positive().catch(0).parse(form.get("punkt"));
    const acting = { store: visit.site.store, viewer: who.viewer, signer: visit.site.signer, now: visit.site.now() };
    const done = await addDeviation(acting, ref, { name: who.name, item, words });
    if (!isProblem(done)) {
      return seeOther(visit.site, `${base}/${ref.bodyId}/${ref.meetingId}?klaret=mening-${done.shown}`);
    }
    return onThePage.has(done.key) ? approvalPage(visit, who, { wrong: done, written: words, item }) : done;
  },
);

const receipt = forMembers(
  {
    name: "approval-receipt",
    method: "GET",
    who: "account",
    path: `${base}/:body/:meeting/kvittering.json`,
    answers: "file",
    examples: examplesBelow(base, "/kvittering.json"),
  },
  async (visit, who) => {
    const ref = refOf(visit);
    if (ref === null) return problem("problem.not-found");
    const found = await visit.site.store.as(who.viewer, async (tx) => {
      const person = await personOfAccount(tx, ref.bodyId, who.viewer.accountId);
      if (person === null) return null;
      // Of the newest version that was approved: a correction may wait.
      for (const { minutes } of (await minutesOfMeeting(tx, ref.bodyId, ref.meetingId)).reverse()) {
        const approval = await approvalOf(tx, ref.bodyId, minutes, person);
        if (approval !== null) return approval;
      }
      return null;
    });
    if (found === null) return problem("problem.minutes-unknown");
    return jsonFile(`kvittering-${found.entry.number}.json`, receiptOf(found));
  },
);

const sealed = forMembers(
  {
    name: "approval-sealed",
    method: "GET",
    who: "account",
    path: `${base}/:body/:meeting/efterproevning.json`,
    answers: "file",
    examples: examplesBelow(base, "/efterproevning.json"),
  },
  async (visit, who) => {
    const ref = refOf(visit);
    if (ref === null) return problem("problem.not-found");
    const minutes = await loadMinutes(visit.site.store, who.viewer, ref);
    if (minutes === null) return problem("problem.minutes-unknown");
    const meeting = minutes.parts.find(({ name }) => name === "meeting")?.value;
    const name =
      meeting !== null && typeof meeting === "object" && "body" in meeting ? String(meeting.body) : ref.bodyId;
    const scope = { id: ref.bodyId, name, meetingId: ref.meetingId };
    const file = await visit.site.store.as(who.viewer, (tx) => sealedOf(tx, scope, visit.site.now()));
    return jsonFile("efterproevning.json", file);
  },
);

/** JSON to keep as a file. */
export function jsonFile(name: string, value: unknown): Response {
  return new Response(`${JSON.stringify(value, null, 1)}\n`, {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": `attachment; filename="${name}"`,
      "cache-control": "no-store",
    },
  });
}

/** What members approve, and what they take home of it. */
export const approvalRoutes: readonly Route[] = [
  list,
  forMembers(
    {
      name: "approval",
      method: "GET",
      path: `${base}/:body/:meeting`,
      answers: "page",
      examples: examplesBelow(base),
    },
    (visit, who) => approvalPage(visit, who, null),
  ),
  approve,
  deviate,
  receipt,
  sealed,
];
