import { readdirSync, readFileSync } from "node:fs";
import { emit } from "../../src/access/emit.ts";
import { publicViewer } from "../../src/access/viewer.ts";
import { read } from "../../src/intake/reader/read.ts";
import { openSource } from "../../src/intake/sources/open-source.ts";
import { agendaItemSchema } from "../../src/records/agenda-item.ts";
import { isProblem } from "../../src/records/problem.ts";
import type { PublicItem, PublicPaper } from "../../src/store/testing/test-public-rows.ts";

/** A question with the sample's items that should come, named by document and number: `ssu-2025-11-04#78`. */
export interface SampleQuery {
  readonly query: string;
  readonly find: readonly string[];
  readonly kind: string;
}

const documents = new URL("../../sample/documents/", import.meta.url);
const body = "Ærtebjerg Kommune";
// Its minutes follow, and publishing makes one meeting of the two.
const superseded = new Set(["auu-2026-03-05-dagsorden.md"]);

/** The questions of `queries.json`. */
export function sampleQueries(): SampleQuery[] {
  return JSON.parse(readFileSync(new URL("../../sample/queries.json", import.meta.url), "utf8"));
}

/** The sample's documents as strangers may see them, read by the real reader, for search alone. */
export async function readSample(): Promise<{ items: PublicItem[]; papers: PublicPaper[] }> {
  const items: PublicItem[] = [];
  const papers: PublicPaper[] = [];
  for (const file of readdirSync(documents).filter((name) => !superseded.has(name))) {
    const opened = await openSource({ name: file, bytes: readFileSync(new URL(file, documents)) });
    if (isProblem(opened)) throw new Error(`${file} cannot be opened: ${opened.key}`);
    const reading = read(opened);
    const name = file.slice(0, file.lastIndexOf("."));
    const day = reading.meeting?.start?.slice(0, 10) ?? reading.document?.date ?? "2025-10-06";
    if (reading.document !== null) {
      papers.push({ key: name, body, title: reading.document.title ?? file, day, text: opened.text });
    }
    for (const item of reading.items) {
      const record = { ...emit(agendaItemSchema, item, publicViewer), title: item.title };
      items.push({ key: `${name}#${item.number}`, body, committee: reading.committee?.name ?? "Byrådet", day, record });
    }
  }
  return { items, papers };
}
