// How fast a site of 1,400 meetings is fetched with the rate off, beside reading the same answers from memory and storing
// nothing; and what memory it takes as it goes.
//   node bench/run.mjs fetch
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { importer } from "../src/access/viewer.ts";
import { fetchSite } from "../src/app/fetch/fetch-site.ts";
import { polite } from "../src/app/fetch/polite.ts";
import { replaySite, type SiteMeeting } from "../src/app/fetch/testing/replay-site.ts";
import { read } from "../src/intake/reader/read.ts";
import { openSource } from "../src/intake/sources/open-source.ts";
import { isProblem } from "../src/records/problem.ts";
import { startTestDatabase } from "../src/store/testing/test-database.ts";

const count = 1_400;
const reach = 200;

const meetings: SiteMeeting[] = Array.from({ length: count }, (_, at) => ({
  id: `moede-${at}`,
  committee: `Udvalg nr. ${at % 34}`,
  day: new Date(Date.UTC(2018, 0, 1 + Math.floor(at / 34) * 14)).toISOString().slice(0, 10),
  title: `Sag nummer ${at}`,
}));
const site = await replaySite(meetings);
const database = await startTestDatabase();
const folder = mkdtempSync(path.join(tmpdir(), "traad-bench-fetch-"));
try {
  const alone = await readAlone();
  console.log(`  read and not stored: ${Math.round(count / alone)} meetings a second`);
  const memory: number[] = [];
  const from = performance.now();
  let stored = 0;
  const client = polite({ perSecond: 0, userAgent: "RoedTraad/0 (bench)" });
  const fetching = { store: database.store, viewer: importer, polite: client, folder, now: () => new Date() };
  const all = { committees: [], term: null, year: null, files: false, draft: false, bodyId: null };
  for await (const event of fetchSite(fetching, { address: site.address, body: { name: "Bakkeby Kommune" }, ...all })) {
    if (event.what !== "meeting") continue;
    if (event.outcome.problem !== null) throw new Error(event.outcome.problem.key);
    stored += 1;
    if (stored % 200 === 0) memory.push(Math.round(process.memoryUsage().rss / 1e6));
  }
  const seconds = (performance.now() - from) / 1000;
  const ratio = (seconds / alone).toFixed(1);
  console.log(
    `  fetched and stored:  ${Math.round(stored / seconds)} meetings a second (reach: over ${reach}), ${ratio} × reading alone`,
  );
  console.log(`  memory after each 200: ${memory.join(", ")} MB`);
} finally {
  await site.close();
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
}
process.exit(0);

/** Seconds to ask for every answer and read it. */
async function readAlone(): Promise<number> {
  const from = performance.now();
  for (const { id } of meetings) {
    const bytes = new Uint8Array(await (await fetch(`${site.address}/api/agenda/dagsorden/${id}`)).arrayBuffer());
    const source = await openSource({ name: `${id}.json`, bytes });
    if (isProblem(source)) throw new Error(source.key);
    read(source, { closedContent: true });
  }
  return (performance.now() - from) / 1000;
}
