import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { everyBody, holderOf, importer, type Role, roles } from "../../access/viewer.ts";
import { isProblem } from "../../records/problem.ts";
import { importDocument } from "../../store/import/import-document.ts";
import { sketch } from "../../store/testing/build-reading.ts";
import { promising } from "../../store/testing/promise-sketch.ts";
import { startTestDatabase, type TestDatabase } from "../../store/testing/test-database.ts";
import { tryStore } from "../../store/testing/try-store.ts";
import type { RunningServer } from "../server.ts";
import { routes } from "./routes.ts";
import { closedAgenda } from "./test/closed-agenda.ts";
import { firstAdministrator, visitorWithRole } from "./test/sign-up.ts";
import { keepTestEfforts } from "./test/test-efforts.ts";
import { keepTestGoals } from "./test/test-goals.ts";
import { keepTestKeepers } from "./test/test-keepers.ts";
import { keepTestOffers } from "./test/test-offers.ts";
import { keepTestPartnerships } from "./test/test-partnerships.ts";
import { newVisitor, startTestServer, type TestVisitor } from "./test-browserless.ts";

const now = new Date("2026-03-02T08:00:00Z");

const readers = ["auditor", "secretary", "administrator"] as const;
const keepers = ["secretary", "administrator"] as const;
const members = ["member", "substitute", "chair"] as const;
const governors = ["administrator"] as const;
const holders = ["chair", "secretary", "administrator"] as const;
const followers = ["member", "substitute", "chair", "auditor", "secretary", "administrator"] as const;
const authors = ["item-author", "head", "secretary", "administrator"] as const;
const analysts = ["analyst", "secretary", "administrator"] as const;
const heads = ["head"] as const;
const preparers = [...authors, "auditor"] as const;
const goalReaders = ["analyst", "auditor", "secretary", "administrator"] as const;
const goalKeepers = ["analyst", "secretary", "administrator"] as const;
const jobKeepers = ["job-consultant", "secretary", "administrator"] as const;
const overseers = ["auditor", "administrator"] as const;

/**
 * Who may ask for what, by the route's name: `everyone`, or roles; nobody who has not signed in may ask for the latter.
 * Written out for every route, beside what the routes say of themselves: a route that is not here fails the test.
 */
const table: Readonly<Record<string, "everyone" | readonly Role[]>> = {
  front: "everyone",
  language: "everyone",
  search: "everyone",
  "search-feed": "everyone",
  about: "everyone",
  accessibility: "everyone",
  privacy: "everyone",
  robots: "everyone",
  asset: "everyone",
  permanent: "everyone",
  "sign-in": "everyone",
  "sign-in-sent": "everyone",
  link: "everyone",
  "link-sent": "everyone",
  account: roles,
  "sign-out": roles,
  "sign-out-elsewhere": roles,
  "change-password": roles,
  access: overseers,
  "desk-meeting-full-pdf": readers,
  "desk-meeting-archive-pdf": readers,
  "meeting-minutes-pdf": "everyone",
  "meeting-agenda-pdf": "everyone",
  "meeting-akn": "everyone",
  "passkey-asked": "everyone",
  "passkey-sign-in": "everyone",
  "passkey-offered": roles,
  "passkey-added": roles,
  "passkey-removed": roles,
  "provider-begin": "everyone",
  "provider-return": "everyone",
  terms: readers,
  term: readers,
  "term-added": governors,
  "seat-added": governors,
  "seat-ended": governors,
  constitution: governors,
  "term-constituted": governors,
  "constitution-undone": governors,
  "access-log": overseers,
  unlock: governors,
  "end-session": roles,
  "sign-out-everywhere": roles,
  invite: governors,
  "offer-new-password": governors,
  "give-role": governors,
  "take-role": governors,
  notes: roles,
  "notes-data": roles,
  "notes-keep": roles,
  "notes-key": roles,
  "notes-anew": roles,
  "papers-worker": "everyone",
  "papers-versions": [...members, ...readers],
  "papers-list": [...members, ...readers],
  papers: [...members, ...readers],
  "papers-pdf": [...members, ...readers],
  "papers-file": [...members, ...readers],
  approvals: members,
  approval: members,
  approve: members,
  deviate: members,
  // Who has left may still fetch what proves the approval; whose it is is asked then.
  "approval-receipt": roles,
  "approval-sealed": roles,
  "seal-desk": readers,
  "seal-desk-step": keepers,
  "seal-desk-sealed": readers,
  "chain-feed": "everyone",
  chain: "everyone",
  desk: readers,
  "desk-published": keepers,
  "desk-withdrawn": keepers,
  "desk-unfinished": readers,
  "desk-tasks": readers,
  "desk-new-task": keepers,
  "desk-give-task": keepers,
  "desk-task": readers,
  "desk-task-changed": keepers,
  "desk-task-done": keepers,
  "desk-task-cancelled": keepers,
  "desk-task-undone": keepers,
  "own-tasks": roles,
  "own-task-done": roles,
  "own-task-undone": roles,
  "desk-demands": readers,
  "desk-demand-made": keepers,
  "desk-demand-settled": keepers,
  "desk-demand-unsettled": keepers,
  sending: readers,
  "sending-send": keepers,
  receivers: readers,
  "receivers-step": keepers,
  "desk-threads": readers,
  "desk-thread-joined": keepers,
  "desk-thread-rejected": keepers,
  "desk-thread-undone": keepers,
  "desk-case-separate": keepers,
  "desk-case-add": keepers,
  "desk-case": readers,
  "desk-promises": readers,
  "desk-new-promise": keepers,
  "desk-add-promise": keepers,
  "desk-promise": readers,
  "desk-promise-confirmed": keepers,
  "desk-promise-unconfirmed": keepers,
  "desk-promise-corrected": keepers,
  "desk-promise-merged": keepers,
  "desk-promise-dismissed": keepers,
  "desk-promise-postponed": keepers,
  "desk-promise-unpostponed": keepers,
  "desk-promise-withdrawn": keepers,
  "desk-promise-assigned": keepers,
  "desk-promise-noted": keepers,
  "desk-promise-answer-added": keepers,
  "desk-promise-answer-confirmed": keepers,
  "desk-promise-answer-rejected": keepers,
  "desk-promise-answer-reconsidered": keepers,
  "desk-promise-superseded": keepers,
  "desk-promise-kept-apart": keepers,
  "desk-promise-successor-reconsidered": keepers,
  "desk-promise-reopened": keepers,
  "desk-promise-undone": keepers,
  "desk-promise-kept": keepers,
  "desk-document": readers,
  "surveys-desk": goalReaders,
  "survey-created": goalKeepers,
  "survey-desk": goalReaders,
  "survey-saved": goalKeepers,
  "survey-invited": goalKeepers,
  "survey-opened": goalKeepers,
  "survey-reminded": goalKeepers,
  "survey-links": goalKeepers,
  "survey-closed": goalKeepers,
  "survey-text-decided": goalKeepers,
  "survey-published": goalKeepers,
  "survey-withdrawn": goalKeepers,
  "survey-figured": goalKeepers,
  "survey-thanks": "everyone",
  "survey-answer": "everyone",
  "survey-answered": "everyone",
  "offer-figures": "everyone",
  "offer-figures-csv": "everyone",
  "offer-evaluation": readers,
  "offer-evaluation-step": keepers,
  "keepers-choose": readers,
  "keepers-desk": readers,
  "keepers-guidelines": readers,
  "keepers-guidelines-kept": keepers,
  "keeper-change": readers,
  "keeper-change-decided": keepers,
  "keeper-desk": readers,
  "keeper-ended": keepers,
  // A session of their own: who has not come in is shown the way in, whoever it is.
  "keeper-offers": "everyone",
  "keeper-new-offer": "everyone",
  "keeper-offer-sent": "everyone",
  "keeper-offer": "everyone",
  "keeper-change-sent": "everyone",
  "keeper-change-withdrawn": "everyone",
  "keeper-confirmed": "everyone",
  "keeper-contact": "everyone",
  "keeper-out": "everyone",
  "keepers-bodies": "everyone",
  "keeper-link": "everyone",
  "keeper-come-in": "everyone",
  keepers: "everyone",
  "keeper-asked": "everyone",
  "keeper-sign-up": "everyone",
  "keeper-signed-up": "everyone",
  surveys: "everyone",
  survey: "everyone",
  "survey-csv": "everyone",
  "survey-pdf": "everyone",
  mark: "everyone",
  "mark-csv": "everyone",
  "mark-apply": "everyone",
  "mark-applied": "everyone",
  "mark-apply-again": "everyone",
  "mark-own": "everyone",
  "mark-own-step": "everyone",
  "mark-own-correct": "everyone",
  "mark-own-corrected": "everyone",
  "mark-own-upload": "everyone",
  "mark-own-document": "everyone",
  "mark-own-diplom": "everyone",
  "mark-own-dokumentation": "everyone",
  "mark-own-logoer": "everyone",
  "marks-desk": goalReaders,
  "marks-desk-step": goalKeepers,
  "mark-round-desk": goalReaders,
  "mark-round-step": goalKeepers,
  "mark-round-propose": goalKeepers,
  "mark-application-desk": goalReaders,
  "mark-application-assessed": goalKeepers,
  "mark-application-file": goalReaders,
  "mark-application-diploma": goalReaders,
  "wheel-desk": keepers,
  "wheel-desk-new": keepers,
  "wheel-desk-entry": keepers,
  "wheel-desk-save": keepers,
  "wheel-desk-fjern": keepers,
  "wheel-desk-saet-paa": keepers,
  "wheel-desk-aflys": keepers,
  "wheel-desk-fortryd-aflysning": keepers,
  "wheel-desk-plan": keepers,
  "wheel-desk-weeks": keepers,
  "room-worker": "everyone",
  "room-meetings": followers,
  room: followers,
  "room-item": followers,
  "room-board": followers,
  "room-stream": followers,
  "room-entry": holders,
  "room-minutes": keepers,
  "items-choose": preparers,
  items: preparers,
  "item-headings": keepers,
  "item-headings-save": keepers,
  "item-new": authors,
  "item-create": authors,
  "item-from-file": authors,
  "item-revisions": preparers,
  "item-desk": preparers,
  "item-file": preparers,
  "item-save": authors,
  "item-save-typed": authors,
  "item-attach": authors,
  "item-ready": authors,
  "item-approve": heads,
  "item-send-back": heads,
  "item-answer": authors,
  "item-bring-back": authors,
  "item-drop": authors,
  "item-take-up": authors,
  "item-take-back": authors,
  "item-route": authors,
  agendas: readers,
  "agenda-create": keepers,
  "agenda-desk": readers,
  "agenda-check": readers,
  "agenda-publish": keepers,
  "agenda-release": keepers,
  "agenda-put": keepers,
  "agenda-take-off": keepers,
  "agenda-move": keepers,
  "agenda-entry": keepers,
  "agenda-take-revision": keepers,
  "agenda-leave-revision": keepers,
  "agenda-withdraw": keepers,
  "agenda-rules": keepers,
  "agenda-rules-save": keepers,
  attachment: "everyone",
  mails: roles,
  "mails-changed": roles,
  "reminder-steps-changed": keepers,
  outbox: readers,
  "outbox-mail": readers,
  follow: "everyone",
  "follow-sent": "everyone",
  "confirm-subscription": "everyone",
  "subscription-confirmed": "everyone",
  subscriptions: "everyone",
  "subscriptions-changed": "everyone",
  "stop-mails": "everyone",
  "mails-stopped": "everyone",
  "promises-feed": "everyone",
  feed: "everyone",
  "body-feed": "everyone",
  "committee-feed": "everyone",
  "case-feed": "everyone",
  "body-wheel": "everyone",
  wheel: "everyone",
  "wheel-calendar": "everyone",
  "meeting-calendar": "everyone",
  "body-meeting-calendar": "everyone",
  "wheel-pdf": "everyone",
  "next-agenda": "everyone",
  "standing-reports": "everyone",
  case: "everyone",
  "case-number": "everyone",
  person: "everyone",
  document: "everyone",
  promise: "everyone",
  promises: "everyone",
  "goals-choose": [...analysts, "auditor"],
  "goals-desk": [...analysts, "auditor"],
  "plan-desk": [...analysts, "auditor"],
  "goal-desk": [...analysts, "auditor"],
  "indicator-desk": [...analysts, "auditor"],
  "follow-up": [...analysts, "auditor"],
  "follow-up-pdf": [...analysts, "auditor"],
  "follow-up-docx": [...analysts, "auditor"],
  "follow-up-begin": analysts,
  "follow-up-write": analysts,
  "follow-up-put-on": analysts,
  "goals-import": analysts,
  "plan-save": analysts,
  "plan-adopt": analysts,
  "goal-report-add": analysts,
  "goal-report-remove": analysts,
  "goal-save": analysts,
  "goal-action-save": analysts,
  "goal-status": analysts,
  "goal-link": analysts,
  "goal-unlink": analysts,
  "indicator-save": analysts,
  "figures-typed": analysts,
  goals: "everyone",
  plan: "everyone",
  goal: "everyone",
  indicator: "everyone",
  compare: "everyone",
  "indicator-csv": "everyone",
  "indicator-json": "everyone",
  "studies-desk": ["analyst", ...readers],
  "study-made": ["analyst", ...keepers],
  "study-desk": ["analyst", ...readers],
  "study-step": ["analyst", ...keepers],
  "budgets-desk": ["analyst", ...readers],
  "budget-made": ["analyst", ...keepers],
  "budget-desk": ["analyst", ...readers],
  "budget-step": ["analyst", ...keepers],
  "budget-follow-up": ["analyst", ...readers],
  "budget-follow-up-sent": ["analyst", ...keepers],
  "budget-import": ["analyst", ...keepers],
  "projects-desk": ["analyst", ...readers],
  "project-made": ["analyst", ...keepers],
  "project-desk": ["analyst", ...readers],
  "project-step": ["analyst", ...keepers],
  projects: "everyone",
  project: "everyone",
  "project-csv": "everyone",
  "project-json": "everyone",
  budgets: "everyone",
  budget: "everyone",
  "budget-csv": "everyone",
  "efforts-choose": ["case-worker", "analyst", ...readers],
  "efforts-desk": ["case-worker", "analyst", ...readers],
  "efforts-desk-step": ["analyst", ...keepers],
  "efforts-list": ["case-worker", "analyst"],
  "effort-course": ["case-worker", "analyst"],
  "efforts-figures": ["case-worker", "analyst"],
  "efforts-data": ["case-worker", "analyst", ...readers],
  "efforts-load": ["analyst"],
  "efforts-load-step": ["analyst"],
  "efforts-api": "everyone",
  efforts: "everyone",
  effort: "everyone",
  "effort-data": "everyone",
  "fetched-tables": ["analyst", ...readers],
  "fetched-tables-step": ["analyst", ...keepers],
  "goals-csv": "everyone",
  "goals-json": "everyone",
  "plan-json": "everyone",
  "budget-json": "everyone",
  "survey-json": "everyone",
  "study-csv": "everyone",
  "study-json": "everyone",
  mappings: ["analyst", ...readers],
  "mapping-file": ["analyst", ...readers],
  mapping: ["analyst", ...readers],
  "mapping-json": ["analyst", ...readers],
  "mappings-step": ["analyst", ...keepers],
  "partnerships-choose": readers,
  "jobs-choose": jobKeepers,
  "jobs-desk": jobKeepers,
  "job-made": jobKeepers,
  "job-desk": jobKeepers,
  "job-step": jobKeepers,
  profiles: ["job-consultant"],
  "profile-step": ["job-consultant"],
  partnerships: "everyone",
  "partnerships-csv": "everyone",
  partnership: "everyone",
  "partnerships-desk": readers,
  "partnership-made": keepers,
  "partnership-desk": readers,
  "partnership-step": keepers,
  "read-figures": ["analyst", ...readers],
  "read-figure": ["analyst", ...readers],
  "read-figures-step": ["analyst", ...keepers],
  studies: "everyone",
  study: "everyone",
  offers: "everyone",
  "framed-offers": "everyone",
  "offers-desk": ["offer-editor", ...readers],
  "offer-new": ["offer-editor", ...keepers],
  "offers-elsewhere": ["offer-editor", ...keepers],
  "offer-made": ["offer-editor", ...keepers],
  "offers-import": ["offer-editor", ...keepers],
  "offers-import-step": ["offer-editor", ...keepers],
  "offer-desk": ["offer-editor", ...readers],
  "offer-step": ["offer-editor", ...keepers],
  "offers-hsds": "everyone",
  "offers-csv": "everyone",
  "chosen-offers": "everyone",
  offer: "everyone",
  body: "everyone",
  committee: "everyone",
  meeting: "everyone",
  item: "everyone",
  moved: "everyone",
};

describe("every route, as every role", () => {
  let database: TestDatabase;
  let server: RunningServer;
  const visitors = new Map<string, TestVisitor>();
  const problems: unknown[] = [];
  let bodyId = "";

  beforeAll(async () => {
    database = await startTestDatabase();
    const { put } = tryStore(() => database.store);
    const items = [
      { title: "Ny cykelsti", caseNumber: "26/117", text: "Vi vender tilbage.", outcome: "approved" },
    ] as const;
    const town = { body: "Ærtebjerg Kommune", participants: [{ name: "Vigga Vindspejl", party: "V" }], items };
    bodyId = (await put({ ...town, start: "2026-01-08T16:00:00+01:00" })).bodyId;
    const promised = promising(sketch({ ...town, start: "2026-02-05T16:00:00+01:00" }), { quote: items[0].text });
    expect(isProblem(await importDocument(database.store, importer, promised))).toBe(false);
    await keepTestGoals(database.store, bodyId, now);
    await keepTestOffers(database.store, bodyId, now, "Kun for forvaltningen");
    await keepTestEfforts(database.store, holderOf("analyst", bodyId, null), bodyId, now, "Mosegris");
    await keepTestKeepers(database.store, bodyId, now, "Åse Åmand");
    await keepTestPartnerships(database.store, bodyId, now);
    await closedAgenda(database.store, bodyId, "Mosegris", "2026-03-23", now);
    server = await startTestServer(database.store, { now: () => now, log: (error) => problems.push(error) });
    const first = await firstAdministrator(database.store, now);
    const enter = async (name: string, role: Role, where: string, committeeId: string | null = null) => {
      const held = { role, bodyId: where, committeeId, email: `${name.replaceAll(" ", "-")}@example.dk` };
      visitors.set(name, await visitorWithRole(server.url, database.store, first, held, now));
    };
    for (const role of roles) await enter(role, role, bodyId);
    await enter("administrator of all", "administrator", everyBody);
    await enter("auditor of all", "auditor", everyBody);
    const [committee] = await database.store.as(importer, (tx) =>
      tx.rows<{ id: string }>({ text: "SELECT id FROM committee" }),
    );
    await enter("member of a committee", "member", bodyId, committee?.id ?? null);
    visitors.set("the public", newVisitor(server.url));
  });
  afterAll(async () => {
    await server?.close();
    await database?.stop();
  });

  it("has every route in the table, and no other", () => {
    expect(routes.map((route) => route.name).sort()).toEqual(Object.keys(table).sort());
  });

  /** How often the gate has refused who is signed in. */
  async function refusals(): Promise<number> {
    const [row] = await database.store.as(importer, (tx) =>
      tx.rows<{ n: number }>({ text: "SELECT count(*)::int AS n FROM access_log WHERE event = 'forbidden'" }),
    );
    return row?.n ?? 0;
  }

  for (const route of routes) {
    it(`${route.method} ${route.path} (${route.name})`, async () => {
      const may = table[route.name] ?? [];
      const [example] = await database.store.asPublic((tx) => route.examples(tx));
      if (example === undefined) throw new Error("A route without an example is not covered.");
      for (const [name, visitor] of visitors) {
        const role = roles.find((each) => name === each || name.startsWith(`${each} of`));
        const allowed = may === "everyone" || (role !== undefined && may.includes(role));
        // What ends a session is sent with a wrong token: that far comes only who may ask.
        const fields = route.method === "POST" ? { ...example.fields, token: allowed ? "x" : "" } : {};
        const before = await refusals();
        const answer =
          route.method === "GET" ? await visitor.get(example.address) : await visitor.post(example.address, fields);
        const turnedAway = answer.status === 303 && answer.headers.get("location")?.startsWith("/log-ind?") === true;
        const refused = name === "the public" ? turnedAway : answer.status === 403 && (await refusals()) > before;
        expect(refused, `${name}: ${answer.status}`).toBe(!allowed);
        expect(answer.status, name).toBeLessThan(500);
      }
      expect(problems).toEqual([]);
    });
  }
});
