// A goal's page among a million figures: one municipality's 200 indicators, each with 50 months of 98 municipalities, half
// of the goals compared with eight of them and the country, half with all. Read by one reader after the other, then by ten
// at once; beside a static file from the same server. The server runs in a process of its own, as it does for its users.
//   node bench/run.mjs goal-page
import { fork } from "node:child_process";
import { once } from "node:events";
import { Agent, get } from "node:http";
import type { Client } from "pg";
import { startServer } from "../src/app/server.ts";
import { spareMemory } from "../src/app/spare-memory.ts";
import { testSurveyKeys } from "../src/app/testing/test-survey-keys.ts";
import { writtenGoal, writtenIndicator, writtenPlan } from "../src/features/goals/testing/written.ts";
import { newKey, signerOf } from "../src/seal/head.ts";
import type { Place } from "../src/store/connect/database.ts";
import { type Owner, prepareStore, withOwner } from "../src/store/connect/open.ts";
import { startTestDatabase, type TestDatabase } from "../src/store/testing/test-database.ts";

const indicators = 200;
const municipalities = 98;
const months = 50;
const readers = 10;
const pagesEach = 20;

interface Wanted {
  readonly place: Place;
  readonly owner: Owner;
}

/** The child: serves the pages until its parent lets go; tells its address. */
async function serve(): Promise<void> {
  const [wanted] = (await once(process, "message")) as [Wanted];
  spareMemory(); // as `start` does
  const { store } = await prepareStore(wanted.place, wanted.owner);
  const server = await startServer({
    ...{ store, surveyKeys: await testSurveyKeys(), baseUrl: null, language: "da", sendsMail: false },
    ...{ signer: signerOf(newKey()), limit: { perSecond: 0, proxies: 0 }, host: "127.0.0.1", port: 0 },
    now: () => new Date(),
    log: (error) => console.error(error),
  });
  process.send?.(server.url);
}

const area = (at: number) => (at === 0 ? "Ærtebjerg" : `Prøvekommune ${at}`);
const idOf = (kind: number, at: number) => `0000000${kind}-0000-4000-8000-${String(at).padStart(12, "0")}`;

function addFigures(client: Client, bodyId: string, indicatorId: string, areas: readonly string[]) {
  return client.query(
    `INSERT INTO public_figure (body_id, id, indicator_id, area, period_kind, period_from, period_to, period_label,
       value, numerator, denominator, unit, source, fetched_at, revision, superseded, created, modified)
     SELECT $1, gen_random_uuid(), $2, a.area, 'month', p.day, (p.day + interval '1 month - 1 day')::date,
       to_char(p.day, 'YYYY"M"MM'), 10 + random() * 10, 65, 442, 'pct.',
       '{"kind":"jobindsats","name":"Y01A02","href":null}', now(), 1, false, now(), now()
     FROM unnest($3::text[]) AS a(area),
       (SELECT (date '2022-01-01' + n * interval '1 month')::date AS day FROM generate_series(0, ${months - 1}) n) p`,
    [bodyId, indicatorId, areas],
  );
}

async function fill(database: TestDatabase): Promise<void> {
  const bodyId = idOf(1, 1);
  const stamp = "now(), now()";
  await withOwner(database.place, database.owner, async (client) => {
    await client.query("SET row_security = off");
    await client.query(
      `INSERT INTO public_body (body_id, id, slug, name, kind, go_live, created, modified)
       VALUES ($1, $1, 'aertebjerg', 'Ærtebjerg Kommune', 'municipality', '2024-01-01', ${stamp})`,
      [bodyId],
    );
    await client.query(
      "INSERT INTO public_address (path, body_id, record_id, kind, current) VALUES ('/aertebjerg', $1, $1, 'body', true)",
      [bodyId],
    );
    const plan = { ...writtenPlan(), id: idOf(2, 1), focusAreas: [] };
    await client.query(
      `INSERT INTO public_plan (body_id, id, record, created, modified) VALUES ($1, $2, $3, ${stamp})`,
      [bodyId, plan.id, plan],
    );
    for (let at = 0; at < indicators; at += 1) {
      const compared = Array.from({ length: at % 2 === 0 ? 8 : municipalities - 1 }, (_, other) => area(other + 1));
      const indicator = {
        ...writtenIndicator({
          name: `Andel i gruppe ${at}`,
          rhythm: "month",
          comparisons: [
            { area: "Hele landet", name: "Hele landet", kind: "country" },
            ...compared.map((name) => ({ area: name, name, kind: "municipality" as const })),
          ],
        }),
        id: idOf(3, at),
      };
      const status = { status: "under-way", reason: null, ended: null, items: [], promiseIds: [], caseIds: [] };
      const goal = { ...writtenGoal(plan.id, { title: `Mål ${at}`, indicatorIds: [indicator.id] }), ...status };
      await client.query(
        `INSERT INTO public_indicator (body_id, id, record, created, modified) VALUES ($1, $2, $3, ${stamp})`,
        [bodyId, indicator.id, indicator],
      );
      await client.query(
        `INSERT INTO public_goal (body_id, id, plan_id, place, record, created, modified)
         VALUES ($1, $2, $3, $4, $5, ${stamp})`,
        [bodyId, idOf(4, at), plan.id, at + 1, { ...goal, id: idOf(4, at) }],
      );
      const areas = [area(0), ...compared, "Hele landet"];
      const rest = Array.from({ length: municipalities + 1 - areas.length }, (_, other) => area(1000 + other));
      await addFigures(client, bodyId, indicator.id, areas);
      // What is not compared with is another municipality's.
      await addFigures(client, idOf(1, 2), indicator.id, rest);
    }
    await client.query("VACUUM (ANALYZE)");
  });
}

async function measure(): Promise<void> {
  const database = await startTestDatabase();
  await fill(database);
  const child = fork(process.argv[1] ?? "", [], { execArgv: [] });
  try {
    child.send({ place: database.place, owner: database.owner } satisfies Wanted);
    const [url] = (await once(child, "message")) as [string];
    const goals = (odd: number) =>
      Array.from({ length: indicators / 2 }, (_, at) => `/aertebjerg/maal/${idOf(4, at * 2 + odd)}`);
    const front = await page(`${url}/`);
    const style = /href="(\/aktiver\/[^"]+roed-traad\.css)"/.exec(front)?.[1] ?? "/robots.txt";
    console.log(`${indicators * (municipalities + 1) * months} figures; one reader, then ${readers} at once`);
    await load(url, "a static file (the style sheet)", [style]);
    await load(url, "a goal beside eight municipalities", goals(0));
    await load(url, "a goal beside all 97", goals(1));
    const compared = Array.from(
      { length: indicators / 2 },
      (_, at) => `/aertebjerg/sammenlign?indikator=${idOf(3, at * 2)}`,
    );
    await load(url, "one figure beside eight municipalities", compared);
    await load(url, "the plan with its 200 goals", [`/aertebjerg/plan/${idOf(2, 1)}`]);
  } finally {
    child.kill();
    await database.stop();
  }
  process.exit(0);
}

const agent = new Agent({ keepAlive: true, maxSockets: readers });

function page(address: string): Promise<string> {
  return new Promise((resolve, reject) => {
    get(address, { agent }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () => {
        if (response.statusCode === 200) resolve(Buffer.concat(parts).toString());
        else reject(new Error(`${address} answered ${response.statusCode}.`));
      });
    }).on("error", reject);
  });
}

/** Lets one reader ask, then all at once; prints the percentiles of both. */
async function load(url: string, name: string, addresses: readonly string[]): Promise<void> {
  const one = await percentiles(url, addresses, 1, 100);
  const many = await percentiles(url, addresses, readers, pagesEach);
  const size = Math.round((await page(url + (addresses[0] ?? "/"))).length / 1000);
  console.log(`  ${name.padEnd(38)} one: ${one}; ${readers}: ${many}; ${size} kB`);
}

async function percentiles(url: string, addresses: readonly string[], all: number, each: number): Promise<string> {
  const took: number[] = [];
  const reader = async (place: number) => {
    for (let turn = 0; turn < each; turn += 1) {
      const from = performance.now();
      await page(url + (addresses[(place * each + turn) % addresses.length] ?? "/"));
      took.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: all }, (_, place) => reader(place)));
  took.sort((a, b) => a - b);
  const at = (share: number) => (took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0).toFixed(0);
  return `p50 ${at(0.5)} p95 ${at(0.95)} ms`;
}

if (process.send === undefined) await measure();
else await serve();
