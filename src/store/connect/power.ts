import pg from "pg";
import type { Place } from "./database.ts";
import type { Login, Logins } from "./roles.ts";

/**
 * Refuses to go on where row-level security could be bypassed: throws a sentence that names every reason.
 * Asked through the two logins themselves, so that it is true of what the pools will be.
 */
export async function refusePower(place: Place, logins: Logins): Promise<void> {
  const reasons: string[] = [];
  for (const login of [logins.app, logins.public]) {
    reasons.push(...(await reasonsAgainst(place, login)));
  }
  if (reasons.length === 0) return;
  throw new Error(`The database is not safe to serve from: ${[...new Set(reasons)].join("; ")}.`);
}

async function reasonsAgainst(place: Place, login: Login): Promise<string[]> {
  const client = new pg.Client({ ...place, user: login.name, password: login.password });
  client.on("error", () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<{ reason: string }>(login.group === "traad_app" ? appReasons : publicReasons);
    return rows.map((row) => row.reason);
  } finally {
    await client.end();
  }
}

/** Holds for both: no power of its own, and none that it could take by SET ROLE. */
const powerReasons = `
  SELECT format('%s can act as %s, which is a superuser or may bypass row-level security', current_user, rolname) AS reason
    FROM pg_roles WHERE (rolsuper OR rolbypassrls) AND pg_has_role(current_user, oid, 'MEMBER')
  UNION ALL
  SELECT format('%s owns the table %s or can act as its owner', current_user, oid::regclass)
    FROM pg_class WHERE relkind IN ('r', 'p') AND pg_has_role(current_user, relowner, 'MEMBER')
  UNION ALL
  SELECT format('%s may make roles', current_user) FROM pg_roles WHERE rolname = current_user AND rolcreaterole`;

const ownTables = `relkind IN ('r', 'p') AND relnamespace NOT IN ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)`;

const appReasons = `${powerReasons}
  UNION ALL
  SELECT format('the table %s lacks FORCE ROW LEVEL SECURITY', oid::regclass)
    FROM pg_class WHERE ${ownTables} AND NOT relname LIKE 'public\\_%'
     AND NOT (relrowsecurity AND relforcerowsecurity) AND has_schema_privilege(relnamespace, 'USAGE')
  UNION ALL
  SELECT format('%s may read the schema traad_owner', current_user)
   WHERE has_schema_privilege('traad_owner', 'USAGE')`;

const publicReasons = `${powerReasons}
  UNION ALL
  SELECT format('%s may read the table %s', current_user, oid::regclass)
    FROM pg_class WHERE relkind IN ('r', 'p', 'v', 'm', 'f')
     AND relnamespace NOT IN ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)
     AND NOT (relnamespace = 'public'::regnamespace AND relname LIKE 'public\\_%')
     AND has_schema_privilege(relnamespace, 'USAGE') AND has_any_column_privilege(oid, 'SELECT')
  UNION ALL
  SELECT format('%s may change the table %s', current_user, oid::regclass)
    FROM pg_class WHERE ${ownTables} AND has_schema_privilege(relnamespace, 'USAGE')
     AND (has_table_privilege(oid, 'INSERT, UPDATE, DELETE, TRUNCATE') OR has_any_column_privilege(oid, 'INSERT, UPDATE'))`;
