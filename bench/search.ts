// How long a search takes, facets and snippets included, beside plain PostgreSQL and SQLite over the same text.
//   node bench/run.mjs search                      15,000 items: one municipality, twenty years
//   node bench/run.mjs search --scale 1000000      the whole country instead; `--keep FOLDER` keeps it for the next time
import { execFileSync } from "node:child_process";
import { loadavg } from "node:os";
import path from "node:path";
import { search } from "../src/features/search/search.ts";
import { withOwner } from "../src/store/connect/open.ts";
import { textOfItem } from "../src/store/queries/search/searchable-text.ts";
import { startTestDatabase, type TestDatabase } from "../src/store/testing/test-database.ts";
import { publishTestItems, publishTestPapers } from "../src/store/testing/test-public-rows.ts";
import type { Store } from "../src/store/transaction.ts";
import { corpusItems, fillStore } from "./fill-store.ts";
import { openCountry } from "./search/country.ts";
import { plainAnswer, plainQuestion, preparePlain } from "./search/plain.ts";
import { readSample, sampleQueries } from "./search/sample-queries.ts";
import { openSqlite } from "./search/sqlite.ts";

const municipality = 15_000;
const commonest = "og i af at til på for er der en med den det de om som har et skal fra".split(" ");
const rounds = 3;

const scaleAt = process.argv.indexOf("--scale");
const scale = scaleAt < 0 ? null : Number(process.argv[scaleAt + 1]);
if (scale !== null && !(scale > municipality)) throw new Error("--scale takes a number above 15000.");

const questions = [...sampleQueries().map((one) => one.query), ...commonest];
const sample = await readSample();

if (scale === null) await measureMunicipality();
else await measureCountry(scale);
process.exit(0);

async function measureMunicipality(): Promise<void> {
  const database = await startTestDatabase();
  await fillStore(database.store, { items: municipality, bodies: 1 });
  await publishTestItems(database.store, sample.items);
  await publishTestPapers(database.store, sample.papers);
  await withOwner(database.place, database.owner, (client) => client.query("VACUUM (ANALYZE)"));
  console.log(`\n${municipality.toLocaleString("da")} items (load ${load()})`);
  const own = await timeOurs(database.store, database.place.database);
  await compare(database, municipality, own);
  await database.stop();
}

async function measureCountry(items: number): Promise<void> {
  const keepAt = process.argv.indexOf("--keep");
  const from = performance.now();
  const country = await openCountry(items, keepAt < 0 ? null : path.resolve(process.argv[keepAt + 1] ?? ""));
  const seconds = Math.round((performance.now() - from) / 1000);
  const [all, some] = [country.items, country.different].map((n) => n.toLocaleString("da"));
  console.log(`\n${all} items, of them ${some} different (opened in ${seconds} s; load ${load()})`);
  try {
    await timeOurs(country.store, country.place.database);
  } finally {
    await country.close();
  }
}

async function timeOurs(store: Store, databaseName: string): Promise<number> {
  const own = await time("ours: page, facets, snippets", (question) => search(store, { text: question }));
  await time("ours, newest first", (question) => search(store, { text: question, order: "newest" }));
  const memory = Math.round(process.memoryUsage().rss / 1e6);
  console.log(`memory of this process ${memory} MB, of PostgreSQL ${postgresMemory(databaseName)} MB`);
  return own;
}

function load(): string {
  return loadavg()[0]?.toFixed(1) ?? "?";
}

async function compare(database: TestDatabase, items: number, own: number): Promise<void> {
  await preparePlain(database.place, database.owner);
  const ratio = (name: string, other: number) => console.log(`  ours takes ${(own / other).toFixed(2)} of ${name}`);
  ratio(
    "plain ts_rank with the same facets and snippets",
    await time("plain ts_rank, page, facets, snippets", (question) => plainAnswer(database.store, question)),
  );
  ratio(
    "plain ts_rank's page alone",
    await time("plain ts_rank, page alone", (question) => plainQuestion(database.store, question, 20)),
  );
  const sqlite = openSqlite();
  try {
    const rows = [...corpusItems({ items, bodies: 1 }), ...sample.items].map((item) => {
      const text = textOfItem({ public: true, ...item.record });
      return { title: text.title, body: [text.decision, ...text.body].join("\n") };
    });
    sqlite.add(rows);
    ratio(
      "SQLite FTS5, page with snippets and a count",
      await time("SQLite FTS5, page, snippets, count", async (question) => sqlite.ask(question)),
    );
  } finally {
    sqlite.close();
  }
}

/** Asks all questions and prints the percentiles in milliseconds; gives the 95th. */
async function time(name: string, ask: (question: string) => Promise<unknown>): Promise<number> {
  const all: { question: string; took: number }[] = [];
  for (let round = 0; round <= rounds; round++) {
    for (const question of questions) {
      const from = performance.now();
      await ask(question);
      if (round > 0) all.push({ question, took: performance.now() - from });
    }
  }
  all.sort((a, b) => a.took - b.took);
  const at = (share: number) => all[Math.min(all.length - 1, Math.floor(all.length * share))]?.took ?? 0;
  const slowest = [...new Set(all.slice(-12).map((one) => one.question))].reverse().slice(0, 4).join(", ");
  console.log(
    `  ${name.padEnd(40)} p50 ${at(0.5).toFixed(1)}  p95 ${at(0.95).toFixed(1)}  slowest ${at(1).toFixed(1)} ms  (${slowest})`,
  );
  return at(0.95);
}

/** Resident memory of the server's processes in MB, shared pages counted once for each that touched them. */
function postgresMemory(databaseName: string): string {
  try {
    const lines = execFileSync("ps", ["-eo", "rss=,args="], { encoding: "utf8" }).split("\n");
    const own = lines.filter((line) => line.includes(`postgres: `) && line.includes(databaseName));
    return String(Math.round(own.reduce((sum, line) => sum + Number.parseInt(line, 10), 0) / 1000));
  } catch {
    return "?";
  }
}
