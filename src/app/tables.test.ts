import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { everyBody, holderOf, importer, type Role, roles, type Viewer } from "../access/viewer.ts";
import type { SignedIn } from "../features/accounts/session.ts";
import { signIn } from "../features/accounts/sign-in.ts";
import { assignPromise } from "../features/followup/assign-promise.ts";
import { keepEntry } from "../features/followup/wheel/keep-entry.ts";
import { approveMinutes } from "../features/meetings/approval/approve-minutes.ts";
import { fixMinutes } from "../features/meetings/approval/fix-minutes.ts";
import { linkMember } from "../features/meetings/approval/link-member.ts";
import { recordCommands } from "../features/meetings/room/record-commands.ts";
import { addReceiver } from "../features/reminders/keep-receivers.ts";
import { sendDecisions } from "../features/reminders/send-decisions.ts";
import { setReminderSteps } from "../features/reminders/set-steps.ts";
import { giveTask } from "../features/reminders/tasks/give-task.ts";
import { isProblem } from "../records/problem.ts";
import { newKey, signerOf } from "../seal/head.ts";
import { minutesHash } from "../seal/minutes.ts";
import { withOwner } from "../store/connect/open.ts";
import { importDocument } from "../store/import/import-document.ts";
import { sketch } from "../store/testing/build-reading.ts";
import { promising } from "../store/testing/promise-sketch.ts";
import { startTestDatabase, type TestDatabase } from "../store/testing/test-database.ts";
import { closedAgenda } from "./web/test/closed-agenda.ts";
import { firstAdministrator, testPassword } from "./web/test/sign-up.ts";
import { keepTestEfforts } from "./web/test/test-efforts.ts";
import { keepTestGoals } from "./web/test/test-goals.ts";
import { keepTestChange, keepTestKeepers } from "./web/test/test-keepers.ts";
import { keepTestMarks } from "./web/test/test-marks.ts";
import { keepTestOffers } from "./web/test/test-offers.ts";
import { keepTestPartnerships } from "./web/test/test-partnerships.ts";

const now = new Date("2026-03-02T08:00:00Z");
const other = "44444444-4444-4444-8444-444444444444";
const readers = ["auditor", "secretary", "administrator"] as const;
const analysts = ["analyst", ...readers] as const;
/** Those who take part in meetings read what was sent out of them, too. */
const members = ["member", "substitute", "chair", ...readers] as const;

/** Who sees a body's rows of a table; all others see none. A table that is not here is seen by `readers`. */
const seen: Readonly<Record<string, readonly Role[]>> = {
  role_grant: ["auditor", "administrator"],
  // Those who prepare a committee's meetings.
  plan: analysts,
  plan_version: analysts,
  goal: analysts,
  goal_action: analysts,
  goal_change: analysts,
  indicator: analysts,
  figure: analysts,
  goal_report: analysts,
  follow_up: analysts,
  survey: analysts,
  survey_invitation: analysts,
  survey_address: analysts,
  survey_text: analysts,
  // Who has answered, what waits and what was answered is nobody's to read.
  survey_use: [],
  survey_claim: [],
  survey_pool: [],
  survey_answer: [],
  fetched_table: analysts,
  figure_mapping: analysts,
  // A file on its way in, and a sealed key, are for those who put them there.
  sent_figures: ["analyst", "secretary", "administrator"],
  source_key: ["analyst", "secretary", "administrator"],
  figure_reading: analysts,
  figure_matching: analysts,
  figure_proposal: analysts,
  study: analysts,
  budget: analysts,
  mark_round: analysts,
  mark_year: analysts,
  mark_award: analysts,
  mark_application: analysts,
  mark_document: analysts,
  mark_assessment: analysts,
  mark_told: analysts,
  mark_link: [],
  effort_model: ["case-worker", ...analysts],
  // Courses are for who works with them; administrators and auditors see who looked, what was loaded and what was deleted.
  effort_course: ["analyst"],
  effort_change: ["analyst"],
  effort_worker: ["analyst"],
  effort_key: ["analyst"],
  effort_import: ["analyst", "auditor", "administrator"],
  effort_deletion: ["analyst", "auditor", "administrator"],
  effort_access: ["auditor", "administrator"],
  project: analysts,
  // Nobody but job consultants sees a profile, a match, or how many there have been.
  job_profile: ["job-consultant"],
  job_profile_number: ["job-consultant"],
  job_match: ["job-consultant"],
  job_offer: ["job-consultant", ...readers],
  wheel_entry: analysts, // what their reporting plan says
  committee: [...members, "item-author", "head", "analyst"],
  proposed_item: [...readers, "item-author", "head"],
  proposed_item_revision: [...readers, "item-author", "head"],
  item_remark: [...readers, "item-author", "head"],
  item_file: [...members, "item-author", "head"],
  item_headings: [...readers, "item-author", "head"],
  agenda_entry: [...readers, "item-author", "head"],
  body: members,
  meeting: members,
  document: members,
  revision: members,
  item_revision: members,
  item: members,
  paper_item: members,
  paper_file: members,
  taken_revision: [...readers, "item-author", "head"],
  account: [...readers, "analyst"], // those who did something to a promise, to secretaries; case workers, to analysts
  access_log: ["auditor", "administrator"],
  // Whoever takes part in meetings follows what is entered at them.
  room: ["member", "substitute", "chair", ...readers],
  room_command: ["member", "substitute", "chair", ...readers],
  // Nobody's but their own, the gate's or the background work's.
  session: [],
  provider_identity: [],
  passkey: [],
  passkey_challenge: [],
  one_time_link: [],
  failed_sign_in: [],
  note_key: [],
  private_note: [],
  subscriber: [],
  subscription: [],
  told: [],
  mail_recipient: [],
  mail_link: [],
  account_mail: [],
  reminder: [],
  task_reminder: [],
  reminder_round: [],
  subscribe_attempt: [],
  offer: [...readers, "offer-editor"],
  offer_revision: [...readers, "offer-editor"],
  offer_guidelines: [...readers, "offer-editor"],
  offer_keeping: [...readers, "offer-editor"],
  other_overview: [...readers, "offer-editor"],
  keeper_request: [],
  keeper_link: [],
  keeper_session: [],
};

/** Who may change a body's rows of a table, where that is not `keepers`. */
const keepers: readonly Role[] = ["secretary", "administrator"];
const changed: Readonly<Record<string, readonly Role[]>> = {
  // Those who keep goals.
  ...Object.fromEntries(
    [
      "follow_up",
      "plan",
      "goal",
      "goal_action",
      "indicator",
      "figure",
      "goal_report",
      "fetched_table",
      "figure_mapping",
      "sent_figures",
      "source_key",
      "figure_reading",
      "figure_matching",
      "figure_proposal",
      "study",
      "budget",
      "mark_round",
      "mark_year",
      "mark_award",
      "mark_assessment",
      "mark_told",
      "effort_model",
      "project",
      "wheel_entry",
      "plan_version",
      "survey",
    ]
      .flatMap((name) => [name, `public_${name}`])
      .map((name) => [name, ["analyst", ...keepers]]),
  ),
  survey_text: ["analyst", ...keepers],
  effort_course: ["analyst"],
  effort_key: ["analyst"],
  effort_worker: ["analyst"],
  effort_change: [],
  effort_import: [],
  effort_access: [],
  effort_deletion: [],
  offer_revision: [],
  job_offer: ["job-consultant", ...keepers],
  public_job_offer: ["job-consultant", ...keepers],
  job_profile: ["job-consultant"],
  job_profile_number: ["job-consultant"],
  job_match: ["job-consultant"],
  // What a company wrote is the company's.
  mark_application: [],
  mark_document: [],
  offer: ["offer-editor", ...keepers],
  public_offer: ["offer-editor", ...keepers],
  public_offer_search: ["offer-editor", ...keepers],
  offer_guidelines: [],
  // Counted by the background work alone.
  offer_missed: [],
  offer_visit: [],
  survey_invitation: [],
  survey_address: [],
  plan_version: [],
  goal_change: [],
  // Facts: added to and never changed.
  original: [],
  sent_decision: [],
  task_change: [],
  revision: [],
  timeline: [],
  promise_revision: [],
  promise_change: [],
  happening: [],
  proposed_item_revision: [],
  item_file: [],
  agenda_release: [],
  proposed_item: ["item-author", "head", "secretary", "administrator"],
  item_remark: ["item-author", "head", "secretary", "administrator"],
  access_log: [],
  room_command: [],
  // The outbox is the background work's.
  mail: [],
  account: [],
  role_grant: ["administrator"],
  term: ["administrator"],
  seat: ["administrator"],
  sealed_minutes: [],
  minutes_approver: [],
  chain_entry: [],
  public_chain_head: [],
  public_chain_key: [],
  // Erased, and changed in no other way (approval.test.ts).
  sealed_part: [],
};

describe("the database, whatever the code forgot to ask", () => {
  let database: TestDatabase;
  let bodyId = "";
  let tables: { name: string; body: boolean; column: string }[] = [];
  beforeAll(async () => {
    database = await startTestDatabase();
    const { store } = database;
    const item = { title: "Cykelsti", outcome: "approved", text: "Forvaltningen vender tilbage." } as const;
    const minutes = sketch({
      body: "Ærtebjerg Kommune",
      start: "2026-02-05T16:00:00+01:00",
      items: [item],
      participants: [{ name: "Vigga Vindspejl" }],
    });
    const done = await importDocument(
      store,
      importer,
      promising(minutes, { quote: item.text, due: { to: "2026-03-05" } }),
    );
    if (isProblem(done)) throw new Error(done.key);
    bodyId = done.bodyId;
    await closedAgenda(store, bodyId, "Mosegris", "2026-03-23", now);
    const administrator = await firstAdministrator(store, now);
    await signIn(store, { email: administrator.email, password: testPassword, address: "192.0.2.1" }, now);
    const [promise] = await store.as(importer, (tx) => tx.rows<{ id: string }>({ text: "SELECT id FROM promise" }));
    const ref = { bodyId, promiseId: promise?.id ?? "" };
    const { accountId } = administrator.viewer;
    const acting = holderOf("administrator", bodyId, accountId);
    await assignPromise(store, acting, ref, { owner: null, deputy: null }, now);
    await setReminderSteps(store, acting, bodyId, "3", now);
    const entry = {
      title: "Budget",
      committeeId: null,
      starts: "2026-04-01",
      ends: null,
      rrule: null,
      everyMeetings: null,
    };
    const more = {
      kind: "recurring",
      description: null,
      exdates: [] as string[],
      inHolidayWeeks: "keep",
      itemPath: null,
      public: true,
    } as const;
    const kept = await keepEntry(store, acting, bodyId, null, { ...entry, ...more }, now);
    if (isProblem(kept)) throw new Error(kept.key);
    await keepTestGoals(store, bodyId, now);
    await keepTestMarks(store, bodyId, now, "Mosegris");
    await keepTestPartnerships(store, bodyId, now);
    await keepTestOffers(store, bodyId, now, "Mosegris");
    await keepTestEfforts(store, holderOf("analyst", bodyId, null), bodyId, now, "Mosegris");
    const keeperId = await keepTestKeepers(store, bodyId, now, "Åse Åmand");
    await keepTestChange(store, bodyId, keeperId, now, "Lukket");
    const opening = { of: "opening", value: now.toISOString() } as const;
    const command = { id: other, at: now.toISOString(), base: [], changes: [opening] };
    const held = await recordCommands(store, acting, { bodyId, meetingId: done.meetingId ?? "" }, [command], now);
    if (isProblem(held)) throw new Error(held.key);
    // A role in the body, so that there is a grant and a line of the log that the body's administrators know of.
    await withOwner(database.place, database.owner, (client) =>
      client.query(
        `INSERT INTO role_grant (body_id, id, account_id, role, starts, created, modified)
         VALUES ($1, gen_random_uuid(), $2, 'member', now(), now(), now())`,
        [bodyId, accountId],
      ),
    );
    const [committee] = await store.as(importer, (tx) => tx.rows<{ id: string }>({ text: "SELECT id FROM committee" }));
    const [decided] = await store.as(importer, (tx) => tx.rows<{ id: string }>({ text: "SELECT id FROM item" }));
    const to = { committeeId: committee?.id ?? "", name: "Øjvind Økonom", email: "oejvind@example.dk" };
    expect(await addReceiver(store, acting, bodyId, to, now)).toBeNull();
    const toSend = { meetingId: done.meetingId ?? "", item: { id: decided?.id ?? "", committeeId: to.committeeId } };
    expect(await sendDecisions(store, acting, bodyId, toSend, "x.dk", now)).toBe(1);
    const words = { what: "x", ownerName: "x", ownerEmail: "x@example.dk", due: "2026-04-01", note: "" };
    expect(isProblem(await giveTask(store, acting, bodyId, { itemId: decided?.id ?? "", words }, "x.dk", now))).toBe(
      false,
    );
    await database.store.as(importer, (tx) =>
      tx.rows(
        {
          text: `INSERT INTO demanded_item (body_id, id, meeting_id, committee_id, names, recommendation, created, modified)
          VALUES ($1, $2, $3, $4, '{Vigga Vindspejl}', '', now(), now())`,
        },
        [bodyId, decided?.id, done.meetingId, to.committeeId],
      ),
    );
    await approveAll(done.meetingId ?? "", administrator);
    await keepSurveyRows();
    tables = await store.as(importer, (tx) =>
      tx.rows<{ name: string; body: boolean; column: string }>({
        text: `SELECT relname AS name, EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'body_id') AS body,
            (SELECT attname FROM pg_attribute a WHERE a.attrelid = c.oid AND attnum > 0 AND NOT attisdropped
              ORDER BY attnum LIMIT 1) AS column
          FROM pg_class c WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY relname`,
      }),
    );
  });
  afterAll(() => database.stop());

  /** A row in every table of surveys. */
  async function keepSurveyRows() {
    await withOwner(database.place, database.owner, async (client) => {
      for (const [table, columns, values] of [
        [
          "survey",
          "id, state, opens, closes, record, created, modified",
          "$2, 'open', '2026-03-01', '2026-03-31', '{}', now(), now()",
        ],
        ["survey_invitation", "id, survey_id, digest, group_key, language", "$2, $2, 'x', '', 'da'"],
        ["survey_address", "invitation_id, survey_id, email", "$2, $2, 'aase@example.dk'"],
        ["survey_use", "survey_id, invitation_id", "$2, $2"],
        ["survey_claim", "survey_id, digest", "$2, 'x'"],
        ["survey_pool", "survey_id, group_key, key_id, sealed", "$2, '', $2, 'x'"],
        ["survey_answer", "survey_id, id, group_key, choices", "$2, $2, '', '{}'"],
        ["survey_text", "survey_id, id, question_key, text, state", "$2, $2, 'x', 'x', 'waits'"],
        [
          "effort_worker",
          "account_id, team, created, modified",
          "(SELECT id FROM account WHERE id <> $2 LIMIT 1), 'x', now(), now()",
        ],
        ["effort_key", "id, name, digest, created", "$2, 'x', 'x', now()"],
        ["effort_access", "id, account_id, what, courses, created", "$2, $2, 'list', 1, now()"],
        ["effort_deletion", "id, model_key, courses, facts, created", "$2, 'x', 1, 1, now()"],
        ["public_survey", "id, closes, record, created, modified", "$2, '2026-03-31', '{}', now(), now()"],
      ]) {
        await client.query(`INSERT INTO ${table} (body_id, ${columns}) VALUES ($1, ${values})`, [bodyId, other]);
      }
    });
  }

  /** Fixes the minutes and approves them as the one who took part. */
  async function approveAll(meetingId: string, { email, name, viewer }: SignedIn) {
    const { store } = database;
    const ref = { bodyId, meetingId };
    const signer = signerOf(newKey());
    const [person] = await store.as(importer, (tx) => tx.rows<{ id: string }>({ text: "SELECT id FROM person" }));
    const linked = await linkMember(store, importer, { bodyId, personId: person?.id ?? "" }, email, now);
    const fixed = await fixMinutes({ store, viewer: importer, signer, now }, ref);
    if (linked !== null || isProblem(fixed)) throw new Error("The minutes were not fixed.");
    const member = holderOf("member", bodyId, viewer.accountId);
    const done = await approveMinutes({ store, viewer: member, signer, now }, ref, { hash: minutesHash(fixed), name });
    if (isProblem(done)) throw new Error(done.key);
  }

  /** How many rows of each table a viewer sees. */
  async function rowsSeen(viewer: Viewer): Promise<ReadonlyMap<string, number>> {
    const each = tables.map(({ name }) => `SELECT '${name}' AS name, count(*)::int AS count FROM ${name}`);
    const rows = await database.store.as(viewer, (tx) =>
      tx.rows<{ name: string; count: number }>({ text: each.join(" UNION ALL ") }),
    );
    return new Map(rows.map(({ name, count }) => [name, count]));
  }

  /** How many rows each table has, whoever may see them: administrators do not see all. */
  const rowsThere = (): Promise<ReadonlyMap<string, number>> =>
    withOwner(database.place, database.owner, async (client) => {
      const each = tables.map(({ name }) => `SELECT '${name}' AS name, count(*)::int AS count FROM ${name}`);
      const { rows } = await client.query<{ name: string; count: number }>(each.join(" UNION ALL "));
      return new Map(rows.map(({ name, count }) => [name, count]));
    });

  const undone = new Error("undone");
  /** How many rows of each of some tables a viewer can change and remove; undone again, statement by statement. */
  async function rowsChanged(
    viewer: Viewer,
    some: readonly { readonly name: string; readonly column: string }[],
  ): Promise<ReadonlyMap<string, readonly [updated: number, removed: number]>> {
    const found = new Map<string, readonly [number, number]>();
    await database.store
      .as(viewer, async (tx) => {
        const count = async (text: string) => {
          await tx.rows({ text: "SAVEPOINT tried" });
          const counted = await tx.rows({ text }).then((rows) => rows.length, refusedRows);
          await tx.rows({ text: "ROLLBACK TO SAVEPOINT tried" });
          return counted;
        };
        for (const { name, column } of some) {
          const updated = await count(`UPDATE ${name} SET ${column} = ${column} RETURNING 1`);
          found.set(name, [updated, await count(`DELETE FROM ${name} RETURNING 1`)]);
        }
        throw undone;
      })
      .catch((error: unknown) => {
        if (error !== undone) throw error;
      });
    return found;
  }

  /**
   * A row that another refers to is not removed; that it was tried says that it might have been. A policy that refuses the
   * row as it would be refuses the change.
   */
  function refusedRows(error: unknown): number {
    if (/violates foreign key/.test(String(error))) return 1;
    return /row-level security/.test(String(error)) ? 0 : Number.NaN;
  }

  const holders = () => [
    ...roles.map((role) => [role, role, holderOf(role, bodyId, null)] as const),
    ...roles.map((role) => [`${role} elsewhere`, null, holderOf(role, other, null)] as const),
    ["the public", null, { accountId: null, held: [] }] as const,
    ["administrator of all", "administrator", holderOf("administrator", everyBody, null)] as const,
    ["auditor of all", "auditor", holderOf("auditor", everyBody, null)] as const,
  ];

  it("holds rows in most of its tables, so that this can fail", async () => {
    const filled = [...(await rowsThere())].flatMap(([name, count]) => (count > 0 ? [name] : []));
    expect(filled.length).toBeGreaterThan(25);
    for (const name of [
      "promise",
      "role_grant",
      "chain_entry",
      "sealed_part",
      "public_approval",
      "access_log",
      "account",
      "wheel_entry",
      "paper_file",
      "committee_receiver",
      "sent_decision",
      "demanded_item",
      "task",
      "task_change",
      "public_item",
      "figure",
      "goal_change",
      "public_plan_version",
      "public_figure",
      "mark_application",
      "mark_document",
      "mark_assessment",
      "public_mark_award",
    ]) {
      expect(filled).toContain(name);
    }
  });

  it("shows rows to those roles that read them, and to nobody else", async () => {
    const there = await rowsThere();
    for (const [who, role, viewer] of holders()) {
      const counts = await rowsSeen(viewer);
      for (const { name } of tables.filter((table) => !table.name.startsWith("public_"))) {
        const may = role !== null && (seen[name] ?? readers).includes(role) && (there.get(name) ?? 0) > 0;
        if (may) expect(counts.get(name), `${name}: ${who}`).toBeGreaterThan(0);
        else expect(counts.get(name), `${name}: ${who}`).toBe(0);
      }
    }
  });

  it("lets those roles change rows that keep them, and nobody else, strangers' tables too", async () => {
    const there = await rowsThere();
    const some = tables.filter(({ name }) => seen[name]?.length !== 0);
    for (const { name, body } of some) expect(body || name === "account" || name === "access_log", name).toBe(true);
    for (const [who, role, viewer] of holders()) {
      for (const [name, [updated, removed]] of await rowsChanged(viewer, some)) {
        const may = role !== null && (changed[name] ?? keepers).includes(role) && (there.get(name) ?? 0) > 0;
        if (may) expect(updated, `${name}: ${who}`).toBeGreaterThan(0);
        else expect([updated, removed], `${name}: ${who}`).toEqual([0, 0]);
      }
    }
  });
});
