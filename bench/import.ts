// How long importing takes beside inserting the same finished rows into the same tables: same server, same roles and
// policies, same indexes, one transaction a meeting, prepared statements, a row a statement. Each meeting is imported
// into one database and its rows, read from there, inserted into another, turn by turn, so that both meet the same
// machine. Reading the documents is not part of it. Usage: node bench/run.mjs import [ITEMS]
import { createHash } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { importer } from "../src/access/viewer.ts";
import { isProblem } from "../src/records/problem.ts";
import type { Reading } from "../src/records/reading.ts";
import { prepareStore, withOwner } from "../src/store/connect/open.ts";
import { openEmbedded } from "../src/store/embedded/open-embedded.ts";
import { importDocument } from "../src/store/import/import-document.ts";
import type { ImportInput } from "../src/store/import/prepared-document.ts";
import type { Store, Transaction } from "../src/store/transaction.ts";
import { type CorpusMeeting, corpusMeetings } from "./corpus.ts";

interface Table {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  /** Which of its rows came with the meeting imported at `$1`. */
  readonly where: string;
}

/** The order in which foreign keys allow rows to be added. */
const order =
  "body committee committee_name meeting original document revision item item_revision person membership appearance case_thread case_item notice timeline public_body public_committee public_meeting public_case public_item public_person public_membership public_attendance public_vote public_document public_address public_search".split(
    " ",
  );

async function tablesOf(store: Store): Promise<Table[]> {
  const columns = await store.as(importer, (tx) =>
    tx.rows<{ table: string; name: string; type: string }>(
      {
        text: `SELECT c.relname AS table, a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type
        FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
        WHERE c.relname = ANY ($1) AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum`,
      },
      [order],
    ),
  );
  const records = order.filter(
    (name) => name.startsWith("public_") && !["public_address", "public_search"].includes(name),
  );
  const made = (name: string) =>
    records.map((each) => `SELECT id FROM ${each} WHERE created = ${name}`).join(" UNION ALL ");
  const where: Record<string, string> = {
    public_address: `record_id IN (${made("$1")})`,
    public_search: "item_id IN (SELECT id FROM public_item WHERE created = $1)",
  };
  return order.map((name) => ({
    name,
    columns: columns.filter((column) => column.table === name),
    where: where[name] ?? "created = $1",
  }));
}

/** The meeting's finished rows, each value as PostgreSQL writes it as text (bytes as bytes). */
async function rowsOf(tx: Transaction, table: Table, at: string): Promise<Record<string, unknown>[]> {
  const values = table.columns.map(({ name, type }) => (type === "bytea" ? name : `${name}::text`)).join(", ");
  return tx.rows({ name: `rows-of-${table.name}`, text: `SELECT ${values} FROM ${table.name} WHERE ${table.where}` }, [
    at,
  ]);
}

async function insertRows(
  store: Store,
  meeting: readonly (readonly [Table, Record<string, unknown>[]])[],
): Promise<void> {
  await store.as(importer, async (tx) => {
    for (const [{ name, columns }, rows] of meeting) {
      const places = columns.map(({ type }, index) => (type === "bytea" ? `$${index + 1}` : `$${index + 1}::${type}`));
      const text = `INSERT INTO ${name} (${columns.map((column) => column.name).join(", ")}) VALUES (${places.join(", ")})`;
      for (const row of rows)
        await tx.rows(
          { name: `insert-${name}`, text },
          columns.map((column) => row[column.name]),
        );
    }
  });
}

/** What the reader would give for a meeting of the corpus. */
function inputOf({ body, committee, day, items }: CorpusMeeting): ImportInput {
  const parts: string[] = [`${committee}\n${day}\n`];
  const spans: Reading["spans"] = {};
  let length = parts[0]?.length ?? 0;
  const add = (pointer: string, text: string) => {
    spans[pointer] = [length, length + text.length];
    parts.push(text, "\n");
    length += text.length + 1;
  };
  for (const [at, { record }] of items.entries()) {
    const from = length;
    add(`/items/${at}/number`, record.number ?? "");
    add(`/items/${at}/title`, record.title);
    add(`/items/${at}/caseNumber`, record.caseNumber ?? "");
    for (const [place, section] of record.sections.entries()) add(`/items/${at}/sections/${place}/text`, section.text);
    for (const [place, point] of (record.recommendation?.points ?? []).entries()) {
      add(`/items/${at}/recommendation/points/${place}/text`, point.text);
    }
    add(`/items/${at}/decision/text`, record.decision?.text ?? "");
    spans[`/items/${at}`] = [from, length];
  }
  const text = parts.join("");
  const bytes = Buffer.from(text);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const names = [...new Set(items.flatMap(({ record }) => record.absent.map((one) => one.name)))];
  const reading: Reading = {
    kind: "minutes",
    source: { name: "referat.txt", mediaType: "text/plain", sha256, characters: text.length },
    body: { name: body },
    committee: { name: committee, term: null },
    meeting: {
      start: day,
      end: null,
      location: "Rådhuset",
      participants: names.map((name) => ({ name, party: null, role: "member" })),
      attendanceStated: names.length > 0,
      absent: [],
    },
    items: items.map(({ record }) => record),
    document: null,
    notices: [],
    coverage: { claimed: text.length, unclaimed: 0 },
    spans,
    origins: Object.fromEntries(Object.keys(spans).map((pointer) => [pointer, "corpus"])),
  };
  return {
    body: null,
    name: `${committee} ${day} ${sha256.slice(0, 6)}.txt`,
    mediaType: "text/plain",
    sha256,
    bytes,
    text,
    reading,
  };
}

const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const from = performance.now();
  await work();
  return (performance.now() - from) / 1000;
};

async function measure(imported: Store, inserted: Store, items: number): Promise<void> {
  const tables = await tablesOf(imported);
  const warm = 20;
  let [meetings, importing, inserting, rows, clock] = [0, 0, 0, 0, Date.UTC(2026, 0, 1)];
  const halves: [number, number][] = [];
  for (const meeting of corpusMeetings({ items, bodies: 1 })) {
    const input = inputOf(meeting);
    clock += 1000;
    const at = new Date(clock);
    const one = await seconds(async () => {
      const done = await importDocument(imported, importer, input, { at });
      if (isProblem(done) || done.result !== "new")
        throw new Error(`A generated meeting was not new: ${JSON.stringify(done)}`);
    });
    const finished = await imported.as(importer, async (tx) => {
      const all: [Table, Record<string, unknown>[]][] = [];
      for (const table of tables) all.push([table, await rowsOf(tx, table, at.toISOString())]);
      return all;
    });
    const other = await seconds(() => insertRows(inserted, finished));
    meetings += 1;
    if (meetings <= warm) continue;
    importing += one;
    inserting += other;
    halves.push([one, other]);
    rows += finished.reduce((sum, [, some]) => sum + some.length, 0);
  }
  const timed = meetings - warm;
  const say = (line: string) => process.stdout.write(`${line}\n`);
  say(`${timed} meetings after ${warm} to warm up, ${(rows / timed).toFixed(0)} rows a meeting, one body`);
  say(
    `importing          ${(timed / importing).toFixed(1)} meetings/s  (${((1000 * importing) / timed).toFixed(1)} ms)`,
  );
  say(
    `inserting the rows ${(timed / inserting).toFixed(1)} meetings/s  (${((1000 * inserting) / timed).toFixed(1)} ms)`,
  );
  const late = halves.slice(Math.floor(halves.length / 2));
  const sum = (place: 0 | 1) => late.reduce((total, pair) => total + pair[place], 0);
  say(
    `ratio ${(importing / inserting).toFixed(2)} (the later half ${(sum(0) / sum(1)).toFixed(2)}); to reach: at most 2`,
  );
}

const folder = await mkdtemp(path.join(tmpdir(), "traad-bench-"));
const server = await openEmbedded({ dataFolder: path.join(folder, "data"), checkout: folder, serves: false });
const stores: Store[] = [];
try {
  await withOwner(server.place, server.owner, (client) => client.query("CREATE DATABASE inserted"));
  for (const database of [server.place.database, "inserted"]) {
    stores.push((await prepareStore({ ...server.place, database }, server.owner)).store);
  }
  const [imported, inserted] = stores;
  if (imported && inserted) await measure(imported, inserted, Number(process.argv[2] ?? 2000));
} finally {
  for (const store of stores) await store.close();
  await server.release();
  await rm(folder, { recursive: true, force: true });
}
