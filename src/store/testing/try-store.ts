import { importer } from "../../access/viewer.ts";
import { isProblem } from "../../records/problem.ts";
import { checkStore } from "../check/check-store.ts";
import { type ImportOptions, type ImportResult, importDocument } from "../import/import-document.ts";
import type { Store } from "../transaction.ts";
import { type DocumentSketch, sketch } from "./build-reading.ts";

/** Short ways for tests to import and to ask, on a real store. */
export function tryStore(store: () => Store) {
  return {
    /** Imports a sketched document; a problem fails the test. */
    async put(given: DocumentSketch, options: ImportOptions = {}): Promise<ImportResult> {
      const done = await importDocument(store(), importer, sketch(given), options);
      if (isProblem(done)) throw new Error(done.key);
      return done;
    },
    /** Asks as the local administrator. */
    ask: <Row>(text: string, values: unknown[] = []): Promise<Row[]> =>
      store().as(importer, (tx) => tx.rows<Row>({ text }, values)),
    /** Asks as a stranger. */
    shown: <Row>(text: string, values: unknown[] = []): Promise<Row[]> =>
      store().asPublic((tx) => tx.rows<Row>({ text }, values)),
    /** What `checkStore` finds wrong, as `code detail`. */
    async wrong(): Promise<string[]> {
      const out: string[] = [];
      for await (const failure of checkStore(store(), importer)) out.push(`${failure.code} ${failure.detail}`);
      return out;
    },
    /** Everything strangers can read, as one text: for asking whether a word stands in it. */
    async everythingShown(): Promise<string> {
      const tables = await this.shown<{ name: string }>(
        "SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relname LIKE 'public\\_%' ORDER BY 1",
      );
      const all = await Promise.all(
        tables.map(({ name }) => this.shown<{ row: string }>(`SELECT t::text AS row FROM ${name} t`)),
      );
      return all
        .flat()
        .map((each) => each.row)
        .join("\n");
    },
  };
}
