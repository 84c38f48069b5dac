// How long the questions about promises take: one municipality, twenty years, 15,000 items and a promise in each.
//   node bench/run.mjs promise-questions
import { readFileSync } from "node:fs";
import { loadavg } from "node:os";
import { holderOf } from "../src/access/viewer.ts";
import type { Standing } from "../src/records/standing.ts";
import { withOwner } from "../src/store/connect/open.ts";
import { deskCounts } from "../src/store/queries/followup/desk-counts.ts";
import { deskPromises, waitingPromises } from "../src/store/queries/followup/desk-promises.ts";
import { publicPromise } from "../src/store/queries/followup/promise.ts";
import { promiseCounts } from "../src/store/queries/followup/promise-counts.ts";
import { promisesOfCase } from "../src/store/queries/followup/promises-of-case.ts";
import { promisesNotComeBack } from "../src/store/queries/followup/promises-of-committee.ts";
import { promisesOfItem } from "../src/store/queries/followup/promises-of-item.ts";
import { promisesPage } from "../src/store/queries/followup/promises-page.ts";
import { shareKept } from "../src/store/queries/followup/share-kept.ts";
import { startTestDatabase } from "../src/store/testing/test-database.ts";
import type { Transaction } from "../src/store/transaction.ts";
import { randomFrom } from "./random.ts";

const items = 15_000;
const committees = 10;
const rounds = 200;
const today = "2026-11-26";
const body = "00000000-0000-4000-8000-000000000001";
const secretary = holderOf("secretary", body, null);
const random = randomFrom(7);

const id = (kind: string, n: string) => `md5('${kind}' || ${n})::uuid`;
const committeeOf = `((n / 20) % ${committees})`;
const day = `(date '2006-12-01' + ((n / 20) * 7280 / ${items / 20})::int)`;
// A third is answered, a tenth recurs each half-year, a sixth has no day, a fifth is not sure enough to be shown.
const due = `CASE WHEN n % 6 = 0 THEN NULL ELSE ${day} + 30 + n % 700 END`;
const settled = `CASE WHEN n % 3 = 0 THEN 'answered' WHEN n % 6 = 0 THEN 'no-date' END`;
const record = `jsonb_build_object('kind', 'report-back', 'what', 'fremlægger en status på sag ' || n, 'by', 'forvaltningen',
  'to', 'udvalget', 'condition', NULL, 'quote', repeat('Forvaltningen fremlægger en status. ', 4), 'span', jsonb_build_array(0, 100),
  'due', jsonb_build_object('from', NULL, 'to', ${due}, 'recurrence', CASE WHEN n % 10 = 1 THEN 'P6M' END, 'anchor', NULL, 'until', NULL))`;
const state = "CASE WHEN n % 3 = 0 THEN 'answered' WHEN n % 2 = 0 THEN 'open' ELSE 'proposed' END";
const common = `'report-back', ${state}, n % 2 = 0, ${due}, CASE WHEN n % 10 = 1 THEN 'P6M' END, ${settled},
  CASE WHEN ${settled} IS NULL THEN ${due} END, ${day}`;
const commonColumns = "kind, state, confirmed, due_to, recurrence, settled, pending_due, day";

const fill = `
  INSERT INTO body (body_id, id, slug, name, match_name, kind, go_live, created, modified)
    VALUES ('${body}', '${body}', 'by', 'By', 'by', 'municipality', '2006-01-01', now(), now());
  INSERT INTO public_body (body_id, id, slug, name, kind, go_live, created, modified)
    VALUES ('${body}', '${body}', 'by', 'By', 'municipality', '2006-01-01', now(), now());
  INSERT INTO committee (body_id, id, slug, name, created, modified)
    SELECT '${body}', ${id("c", "c")}, 'udvalg-' || c, 'Udvalg ' || c, now(), now() FROM generate_series(0, ${committees - 1}) c;
  INSERT INTO public_committee (body_id, id, slug, name, terms, created, modified)
    SELECT '${body}', id, slug, name, '{}', now(), now() FROM committee;
  INSERT INTO meeting (body_id, id, committee_id, slug, day, created, modified)
    SELECT '${body}', ${id("m", "m")}, ${id("c", committeeOf)}, ${day}::text || '-' || m, ${day}, now(), now()
    FROM generate_series(0, ${items / 20 - 1}) m, LATERAL (SELECT m * 20 AS n) x;
  INSERT INTO public_meeting (body_id, id, committee_id, slug, day, kind, attendance_stated, participants, absent, items, created, modified)
    SELECT body_id, id, committee_id, slug, day, 'minutes', false, '[]', '[]', 20, now(), now() FROM meeting;
  INSERT INTO public_case (body_id, id, slug, title, items, created, modified)
    SELECT '${body}', ${id("k", "k")}, 'sag-' || k, 'Sag ' || k, 3, now(), now() FROM generate_series(0, ${items / 3 - 1}) k;
  INSERT INTO item (body_id, id, meeting_id, title, is_open, created, modified)
    SELECT '${body}', ${id("i", "n")}, ${id("m", "n / 20")}, 'Sag ' || n, true, now(), now() FROM generate_series(0, ${items - 1}) n;
  INSERT INTO public_item (body_id, id, meeting_id, committee_id, case_id, position, slug, number, title, is_open, day, record, created, modified)
    SELECT '${body}', ${id("i", "n")}, ${id("m", "n / 20")}, ${id("c", committeeOf)}, ${id("k", `n % ${items / 3}`)}, n % 20, (n % 20)::text,
      (n % 20)::text, 'Sag ' || n, true, ${day}, '{}', now(), now() FROM generate_series(0, ${items - 1}) n;
  INSERT INTO promise (body_id, id, origin, item_id, meeting_id, committee_id, found, missing, touched, correction, what,
      confidence, owner_email, ${commonColumns}, created, modified)
    SELECT '${body}', ${id("p", "n")}, 'read', ${id("i", "n")}, ${id("m", "n / 20")}, ${id("c", committeeOf)}, ${record}, false, false,
      '{}', 'fremlægger en status på sag ' || n, CASE WHEN n % 5 = 0 THEN 0.5 ELSE 0.9 END, 'ejer-' || n % 40 || '@example.dk',
      ${common}, now(), now() FROM generate_series(0, ${items - 1}) n;
  INSERT INTO public_promise (body_id, id, item_id, meeting_id, committee_id, record, ${commonColumns}, created, modified)
    SELECT '${body}', ${id("p", "n")}, ${id("i", "n")}, ${id("m", "n / 20")}, ${id("c", committeeOf)}, ${record}, ${common}, now(), now()
    FROM generate_series(0, ${items - 1}) n WHERE n % 5 <> 0;
  INSERT INTO promise_answer (body_id, id, promise_id, kind, item_id, note_public, status, evidence, score, answered_on, created, modified)
    SELECT '${body}', ${id("a", "n")}, ${id("p", "n")}, 'item', ${id("i", "n")}, false,
      CASE WHEN n % 3 = 0 THEN 'confirmed' ELSE 'proposed' END, '[]', 0.6, ${day} + 90, now(), now()
    FROM generate_series(0, ${items - 1}) n;
  INSERT INTO public_promise_answer (body_id, id, promise_id, kind, item_id, day, in_time, created, modified)
    SELECT '${body}', ${id("a", "n")}, ${id("p", "n")}, 'item', ${id("i", "n")}, ${day} + 90, n % 2 = 0, now(), now()
    FROM generate_series(0, ${items - 1}) n WHERE n % 3 = 0 AND n % 5 <> 0;`;

const database = await startTestDatabase();
await withOwner(database.place, database.owner, (client) => client.query(fill));
// As the server does by itself some minutes after an import.
await withOwner(database.place, database.owner, (client) => client.query("VACUUM ANALYZE"));
const { store } = database;
const ids = await withOwner(database.place, database.owner, async (client) => {
  const column = async (text: string) => (await client.query<{ id: string }>(text)).rows.map((row) => row.id);
  return {
    committees: await column("SELECT id FROM committee"),
    promises: await column("SELECT id FROM public_promise ORDER BY md5(id::text) LIMIT 500"),
    items: await column("SELECT id FROM public_item ORDER BY md5(id::text) LIMIT 500"),
    cases: await column("SELECT id FROM public_case ORDER BY md5(id::text) LIMIT 500"),
  };
});

const late: readonly Standing[] = ["overdue", "no-answer-found"];
const page = (order: "due" | "newest") => ({ limit: 50, offset: random.below(20) * 50, order });
const open: Readonly<Record<string, (tx: Transaction) => Promise<unknown>>> = {
  "page, by due day": (tx) => promisesPage(tx, { bodyId: body }, today, page("due")),
  "page, newest first": (tx) => promisesPage(tx, { bodyId: body }, today, page("newest")),
  "page of a committee": (tx) =>
    promisesPage(tx, { bodyId: body, committeeId: random.pick(ids.committees) }, today, page("due")),
  "page of a year": (tx) => promisesPage(tx, { bodyId: body, year: 2007 + random.below(19) }, today, page("due")),
  "page of what is late": (tx) => promisesPage(tx, { bodyId: body, standings: late }, today, page("due")),
  "page of what is answered": (tx) =>
    promisesPage(tx, { bodyId: body, standings: ["answered"] }, today, page("newest")),
  "counts by standing": (tx) => promiseCounts(tx, { bodyId: body }, today),
  "one promise": (tx) => publicPromise(tx, body, random.pick(ids.promises), today),
  "of an item": (tx) => promisesOfItem(tx, body, random.pick(ids.items), today),
  "of a case": (tx) => promisesOfCase(tx, body, random.pick(ids.cases), today),
  "not come back to a committee": (tx) => promisesNotComeBack(tx, body, random.pick(ids.committees), today, 20),
  "share kept, by year": (tx) => shareKept(tx, body, null, today),
  "share kept of a committee": (tx) => shareKept(tx, body, random.pick(ids.committees), today),
};
const desk: typeof open = {
  "desk: what waits": (tx) => waitingPromises(tx, { bodyId: body }, today, { limit: 50, offset: 0 }),
  "desk: counts": (tx) => deskCounts(tx, body, today),
  "desk: of an owner": (tx) =>
    deskPromises(tx, { bodyId: body, owner: `ejer-${random.below(40)}@example.dk` }, today, { limit: 50, offset: 0 }),
  "desk: all": (tx) => deskPromises(tx, { bodyId: body }, today, { limit: 50, offset: 0 }),
};

console.log(`${items.toLocaleString("da")} items and promises, ${rounds} rounds (load ${loadavg()[0]?.toFixed(1)})`);
for (const [name, ask] of Object.entries(open)) await time(name, () => store.asPublic(ask));
for (const [name, ask] of Object.entries(desk)) await time(name, () => store.as(secretary, ask));
await database.stop();
process.exit(0);

/** Milliseconds of the processor, by this process and by the database's: what a busy machine does not lengthen. */
async function processor(): Promise<number> {
  const { user, system } = process.cpuUsage();
  const pids = await withOwner(database.place, database.owner, async (client) => {
    const text = "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()";
    return (await client.query<{ pid: number }>(text)).rows.map((row) => row.pid);
  });
  // Of /proc/PID/stat, after the name in brackets: the 12th and the 13th number, in hundredths of a second.
  const ticks = pids.map(
    (pid) => readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ").slice(11, 13) ?? [],
  );
  return (user + system) / 1000 + ticks.flat().reduce((sum, tick) => sum + Number(tick) * 10, 0);
}

async function time(name: string, ask: () => Promise<unknown>): Promise<void> {
  for (let n = 0; n < 10; n += 1) await ask(); // past the statements that are planned anew each time
  const before = await processor();
  const times: number[] = [];
  for (let n = 0; n < rounds; n += 1) {
    const from = performance.now();
    await ask();
    times.push(performance.now() - from);
  }
  const spent = (((await processor()) - before) / rounds).toFixed(1).padStart(7);
  times.sort((a, b) => a - b);
  const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(1).padStart(7);
  console.log(`${name.padEnd(30)} p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, of the processor ${spent} ms`);
}
