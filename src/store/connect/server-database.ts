import pg from "pg";
import { Refusal } from "../refusal.ts";
import type { Place } from "./database.ts";
import { type Owner, withOwner } from "./open.ts";

/** The oldest PostgreSQL the program is tested on. */
const oldest = 15;

/**
 * The database that an address names (`postgres://user:password@host:port/database`), once it has answered. Throws a
 * Refusal, which never holds the password, where it cannot be reached, is too old or is not in UTF-8.
 */
export async function findServerDatabase(url: string): Promise<{ place: Place; owner: Owner }> {
  const { place, owner } = readAddress(url);
  const where = `${place.host}:${place.port}/${place.database}`;
  const about = await withOwner(place, owner, async (client) => {
    const { rows } = await client.query<{ version: number; encoding: string; owns: boolean }>(
      `SELECT current_setting('server_version_num')::int AS version, current_setting('server_encoding') AS encoding,
              pg_has_role(datdba, 'USAGE') AS owns FROM pg_database WHERE datname = current_database()`,
    );
    return rows[0];
  }).catch((cause: unknown) => {
    throw new Refusal(unreachable(where, cause), { cause });
  });
  if (about === undefined) throw new Error(`The database ${where} does not say which version it is.`);
  if (about.version < oldest * 10_000) throw new Refusal(tooOld(where, Math.floor(about.version / 10_000)));
  if (about.encoding !== "UTF8") throw new Refusal(wrongEncoding(where, about.encoding));
  if (!about.owns) throw new Refusal(notOwner(place.database, owner.user));
  return { place, owner };
}

/** node-postgres reads the address, `sslmode` and all; nothing is connected here. */
function readAddress(url: string): { place: Place; owner: Owner } {
  const read = new pg.Client({ connectionString: url });
  const { host, port, database = "", user = "", password } = read;
  const ssl = (read as unknown as { ssl?: pg.ConnectionConfig["ssl"] }).ssl;
  return {
    place: { host, port, database, ...(ssl === undefined ? {} : { ssl }) },
    owner: { user, ...(password === undefined || password === null ? {} : { password }) },
  };
}

function unreachable(where: string, cause: unknown): Refusal["sentence"] {
  const said = cause instanceof Error ? cause.message || cause.name : String(cause);
  return {
    da: `Databasen ${where} fra DATABASE_URL svarer ikke: ${said}. Se efter, at serveren kører, og at adresse, bruger og kodeord er rigtige.`,
    en: `The database ${where} of DATABASE_URL does not answer: ${said}. See that the server runs, and that address, user and password are right.`,
  };
}

function tooOld(where: string, version: number): Refusal["sentence"] {
  return {
    da: `Databasen ${where} er PostgreSQL ${version}; programmet kræver ${oldest} eller nyere.`,
    en: `The database ${where} is PostgreSQL ${version}; the program needs ${oldest} or later.`,
  };
}

function wrongEncoding(where: string, encoding: string): Refusal["sentence"] {
  return {
    da: `Databasen ${where} er i ${encoding}. Lav en ny med ENCODING 'UTF8' TEMPLATE template0.`,
    en: `The database ${where} is in ${encoding}. Make a new one with ENCODING 'UTF8' TEMPLATE template0.`,
  };
}

function notOwner(database: string, user: string): Refusal["sentence"] {
  const sql = `ALTER DATABASE ${pg.escapeIdentifier(database)} OWNER TO ${pg.escapeIdentifier(user)};`;
  return {
    da: `Databasebrugeren ${user} ejer ikke databasen ${database}. Lad en administrator af serveren køre: ${sql}`,
    en: `The database user ${user} does not own the database ${database}. Let an administrator of the server run: ${sql}`,
  };
}
