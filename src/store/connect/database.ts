import pg from "pg";
import { roleRights, scopesOf } from "../../access/may.ts";
import type { Gatekeeper, Keeper, Viewer, Worker } from "../../access/viewer.ts";
import type { Store, Transaction } from "../transaction.ts";
import type { Login, Logins } from "./roles.ts";
import { valueTypes } from "./values.ts";

/** Where a database is. `host` may be the folder of a UNIX socket. */
export interface Place {
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly ssl?: pg.ConnectionConfig["ssl"];
}

/** Bounds of a store. Times in milliseconds. */
export interface StoreBounds {
  readonly appConnections?: number;
  readonly publicConnections?: number;
  readonly statementTimeout?: number;
  readonly publicStatementTimeout?: number;
  readonly idleInTransactionTimeout?: number;
}

/**
 * Opens the two pools that everything runs through, none of them as owner. Connections are made when first needed.
 * `as` is one transaction with role, actor and body set for it alone. `asPublic` runs each statement as a read-only
 * transaction of its own: that is one round trip, and PostgreSQL's READ COMMITTED would give no common snapshot anyway.
 */
export function openStore(place: Place, logins: Logins, bounds: StoreBounds = {}): Store {
  const app = openPool(place, logins.app, {
    max: bounds.appConnections ?? 8,
    statement_timeout: bounds.statementTimeout ?? 120_000,
    idle_in_transaction_session_timeout: bounds.idleInTransactionTimeout ?? 60_000,
  });
  const open = openPool(place, logins.public, {
    max: bounds.publicConnections ?? 8,
    statement_timeout: bounds.publicStatementTimeout ?? 15_000,
    idle_in_transaction_session_timeout: bounds.idleInTransactionTimeout ?? 60_000,
    options: "-c default_transaction_read_only=on",
  });
  return {
    asPublic: (work) => withClient(open, (client) => work(statements(client))),
    as: (viewer, work) => withClient(app, (client) => inTransaction(client, viewer, work)),
    close: async () => {
      await Promise.all([app.end(), open.end()]);
    },
  };
}

function openPool(place: Place, login: Login, extra: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({
    ...place,
    user: login.name,
    password: login.password,
    application_name: login.group,
    types: valueTypes,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    ...extra,
    options: `${extra.options ?? ""} -c TimeZone=Europe/Copenhagen -c DateStyle=ISO -c search_path=public`.trim(),
  });
  // An idle connection that the server closed is dropped by the pool; the next question opens a new one.
  pool.on("error", () => undefined);
  return pool;
}

async function withClient<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken = false;
  const onError = () => {
    broken = true;
  };
  client.on("error", onError);
  try {
    return await work(client);
  } catch (error) {
    broken ||= isOutOfStep(error);
    throw error;
  } finally {
    client.off("error", onError);
    client.release(broken);
  }
}

/** A connection whose transaction could not be ended must not serve another viewer. */
class OutOfStep extends Error {}

function isOutOfStep(error: unknown): boolean {
  return error instanceof OutOfStep;
}

async function inTransaction<T>(
  client: pg.PoolClient,
  viewer: Viewer | Gatekeeper | Worker | Keeper,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  // One simple query, one round trip: the transaction never exists without its viewer.
  await client.query(`BEGIN; SELECT ${settingsOf(viewer)}`);
  let result: T;
  try {
    result = await work(statements(client));
  } catch (error) {
    await client.query("ROLLBACK").catch((cause: unknown) => {
      throw new OutOfStep("A transaction could not be rolled back; its connection is closed.", {
        cause: [error, cause],
      });
    });
    throw error;
  }
  const ended = await client.query("COMMIT").catch((cause: unknown) => {
    // Refused by the server (a deferred constraint): the transaction is over and the connection sound.
    if (cause instanceof pg.DatabaseError) throw cause;
    throw new OutOfStep("A transaction could not be committed; its connection is closed.", { cause });
  });
  if (ended.command !== "COMMIT") {
    throw new Error("Nothing was stored: a statement of the transaction failed and the failure was not passed on.");
  }
  return result;
}

/** What the policies hold rows by: which part of the program, which account, and for which bodies and committees each right is had. */
function settingsOf(viewer: Viewer | Gatekeeper | Worker | Keeper): string {
  const isProgram = "program" in viewer;
  const settings: readonly (readonly [string, string])[] = [
    ["role", isProgram ? viewer.program : "viewer"],
    ["actor", isProgram ? "" : (viewer.accountId ?? "")],
    ["keeper", "keeperId" in viewer ? viewer.keeperId : ""],
    ...roleRights.map(
      (right) => [right.replaceAll("-", "_"), isProgram ? "" : scopesOf(viewer, right).join()] as const,
    ),
  ];
  return settings.map(([name, value]) => `set_config('traad.${name}', ${pg.escapeLiteral(value)}, true)`).join(", ");
}

function statements(client: pg.PoolClient): Transaction {
  return {
    async rows<Row>(statement: { name?: string; text: string }, values: readonly unknown[] = []): Promise<Row[]> {
      const query = { text: statement.text, values: [...values] };
      const result = await client.query(statement.name === undefined ? query : { ...query, name: statement.name });
      return result.rows as Row[];
    },
  };
}
