// How the pages hold with 50 readers at once over 15,000 items, beside a static file from the same server, and what
// memory the server's process takes, OParl's list of 100 meetings among them. The server runs in a process of its own, as it does for its users.
//   node bench/run.mjs web
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { Agent, get } from "node:http";
import { startServer } from "../src/app/server.ts";
import { spareMemory } from "../src/app/spare-memory.ts";
import { testSurveyKeys } from "../src/app/testing/test-survey-keys.ts";
import { newKey, signerOf } from "../src/seal/head.ts";
import type { Place } from "../src/store/connect/database.ts";
import { type Owner, prepareStore, withOwner } from "../src/store/connect/open.ts";
import { startTestDatabase } from "../src/store/testing/test-database.ts";
import { fillStore } from "./fill-store.ts";
import { sampleQueries } from "./search/sample-queries.ts";

const items = 15_000;
const readers = 50;
const requestsEach = 20;
const reachOfMemory = 250;

interface Wanted {
  readonly place: Place;
  readonly owner: Owner;
}

const agent = new Agent({ keepAlive: true, maxSockets: readers });

if (process.send === undefined) await measure();
else await serve();

/** The child: serves the pages until its parent lets go; tells its address, and its memory when asked. */
async function serve(): Promise<void> {
  const [wanted] = (await once(process, "message")) as [Wanted];
  spareMemory(); // as `start` does
  const { store } = await prepareStore(wanted.place, wanted.owner);
  const limit = { perSecond: 0, proxies: 0 };
  const signer = signerOf(newKey());
  const common = {
    store,
    surveyKeys: await testSurveyKeys(),
    baseUrl: null,
    language: "da",
    limit,
    sendsMail: false,
    signer,
    now: () => new Date(),
  } as const;
  const server = await startServer({ ...common, host: "127.0.0.1", port: 0, log: (error) => console.error(error) });
  process.send?.(server.url);
  process.on("message", () => process.send?.(process.memoryUsage().rss));
}

async function measure(): Promise<void> {
  const database = await startTestDatabase();
  await fillStore(database.store, { items, bodies: 1 });
  await withOwner(database.place, database.owner, (client) => client.query("VACUUM (ANALYZE)"));
  const child = fork(process.argv[1] ?? "", [], { execArgv: [] });
  try {
    child.send({ place: database.place, owner: database.owner } satisfies Wanted);
    const url = await answer<string>(child);
    console.log(`${items} items; memory of the server when it has started ${await memory(child)} MB`);
    const front = await page(`${url}/soeg?q=sygedagpenge`);
    const style = /href="(\/aktiver\/[^"]+roed-traad\.css)"/.exec(front)?.[1] ?? "/robots.txt";
    const questions = sampleQueries().map(({ query }) => `/soeg?q=${encodeURIComponent(query)}`);
    const still = await load(url, "a static file (the style sheet)", [style]);
    await load(url, "the front page", ["/"], still);
    await load(url, "the search page, other questions each time", questions, still);
    const bodies = JSON.parse(await page(`${url}/oparl/v1.1/body`)) as { data: { meeting: string }[] };
    const meetings = (bodies.data[0]?.meeting ?? "").slice(url.length);
    await load(url, "OParl: 100 meetings with their items", [meetings], still);
    await load(url, "OParl: the same, zipped", [meetings], still, { "accept-encoding": "gzip" });
    await load(url, "OParl: 100 meetings alone", [`${meetings}?omit_internal=true`], still);
    const after = await memory(child);
    console.log(`memory of the server after the load ${after} MB (reach: under ${reachOfMemory})`);
  } finally {
    child.kill();
    await database.stop();
  }
  process.exit(0);
}

async function answer<T>(child: ChildProcess): Promise<T> {
  const [message] = (await once(child, "message")) as [T];
  return message;
}

async function memory(child: ChildProcess): Promise<number> {
  child.send("memory");
  return Math.round((await answer<number>(child)) / 1e6);
}

function page(address: string, headers: Readonly<Record<string, string>> = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    get(address, { agent, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () => {
        if (response.statusCode === 200) resolve(Buffer.concat(parts).toString());
        else reject(new Error(`${address} answered ${response.statusCode}.`));
      });
    }).on("error", reject);
  });
}

/** Lets all readers ask at once; prints the percentiles, gives the 95th in ms. */
async function load(
  url: string,
  name: string,
  addresses: readonly string[],
  yardstick?: number,
  headers?: Readonly<Record<string, string>>,
): Promise<number> {
  const took: number[] = [];
  const reader = async (place: number) => {
    for (let turn = 0; turn < requestsEach; turn += 1) {
      const address = addresses[(place * requestsEach + turn) % addresses.length] ?? "/";
      const from = performance.now();
      await page(url + address, headers);
      took.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: 4 }, (_, place) => reader(place)));
  took.length = 0;
  const from = performance.now();
  await Promise.all(Array.from({ length: readers }, (_, place) => reader(place)));
  const seconds = (performance.now() - from) / 1000;
  took.sort((a, b) => a - b);
  const at = (share: number) => took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0;
  const ratio = yardstick === undefined ? "" : `, ${(at(0.95) / yardstick).toFixed(1)} × the static file`;
  const line = `p50 ${at(0.5).toFixed(0)}  p95 ${at(0.95).toFixed(0)} ms, ${Math.round(took.length / seconds)} a second`;
  console.log(`  ${name.padEnd(44)} ${line}${ratio}`);
  return at(0.95);
}
