import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import sqlite from "node-sqlite3-wasm";

/** A full-text index of SQLite over the same text: FTS5 with its own tokenizer, accents removed, no stems. */
export interface SqliteSearch {
  add(rows: readonly { readonly title: string; readonly body: string }[]): void;
  /** The twenty best by bm25 with a snippet, and the number of all matches. */
  ask(question: string): { hits: number; total: number };
  close(): void;
}

/** Opens a new one in a file of its own, removed by `close`. */
export function openSqlite(): SqliteSearch {
  const folder = mkdtempSync(path.join(tmpdir(), "traad-sqlite-"));
  const database = new sqlite.Database(path.join(folder, "bench.sqlite"));
  database.exec("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -200000");
  database.exec("CREATE VIRTUAL TABLE item USING fts5 (title, body, tokenize = 'unicode61 remove_diacritics 2')");
  const insert = database.prepare("INSERT INTO item (title, body) VALUES (?, ?)");
  const page = database.prepare(
    "SELECT rowid, snippet(item, 1, '[', ']', '…', 24) AS quoted FROM item WHERE item MATCH ? ORDER BY rank LIMIT 20",
  );
  const count = database.prepare("SELECT count(*) AS n FROM item WHERE item MATCH ?");
  return {
    add: (rows) => {
      database.exec("BEGIN");
      for (const { title, body } of rows) insert.run([title, body]);
      database.exec("COMMIT");
    },
    ask: (question) => {
      const match = matchOf(question);
      if (match === "") return { hits: 0, total: 0 };
      return { hits: page.all([match]).length, total: Number(count.all([match])[0]?.n ?? 0) };
    },
    close: () => {
      for (const statement of [insert, page, count]) statement.finalize();
      database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The question in FTS5's language: every word quoted, phrases kept, what is excluded after NOT. */
function matchOf(question: string): string {
  const wanted: string[] = [];
  const unwanted: string[] = [];
  for (const [, minus, phrase, word] of question.matchAll(/(-?)(?:"([^"]*)"|(\S+))/g)) {
    const text = (phrase ?? word ?? "").replaceAll('"', "");
    if (text !== "") (minus === "-" ? unwanted : wanted).push(`"${text}"`);
  }
  if (wanted.length === 0) return "";
  return [wanted.join(" AND "), ...unwanted].join(" NOT ");
}
