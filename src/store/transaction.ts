import type { Gatekeeper, Keeper, Viewer, Worker } from "../access/viewer.ts";

/** One statement: `name` makes it a prepared statement on the connection; values go in by `$1`, `$2` … only. */
export interface Statement {
  readonly name?: string;
  readonly text: string;
}

/** A transaction in progress. Role and actor are set with SET LOCAL before the work begins. */
export interface Transaction {
  /** Runs a statement and gives its rows, columns by name. Dates come as ISO strings, never as Date objects. */
  rows<Row>(statement: Statement, values?: readonly unknown[]): Promise<Row[]>;
}

/** The database as the rest of the program sees it. No work runs as owner or superuser. */
export interface Store {
  /** Work on the `public_*` tables through the role that can read nothing else. Read only. */
  asPublic<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** Work on all tables under row-level security as the viewer. */
  as<T>(viewer: Viewer | Gatekeeper | Worker | Keeper, work: (tx: Transaction) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}
