import { createHash, createHmac, pbkdf2Sync, randomBytes } from "node:crypto";
import pg from "pg";
import { Refusal } from "../refusal.ts";

/** A login of one database, with the password derived from the secret that only the owner can read. */
export interface Login {
  readonly group: "traad_app" | "traad_public";
  readonly name: string;
  readonly password: string;
}

/** The two logins of a database: one under row-level security, one that reads `public_*` and nothing else. */
export interface Logins {
  readonly app: Login;
  readonly public: Login;
}

/**
 * Stops before the first migration where the two groups are missing and the owner may not make roles: throws a Refusal
 * with the statements an administrator can run. Needs the owner's schema.
 */
export async function refuseWithoutRoles(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ fine: boolean }>(`
    SELECT (SELECT rolsuper OR rolcreaterole FROM pg_roles WHERE rolname = current_user)
        OR (SELECT count(*) FROM pg_roles WHERE rolname IN ('traad_app', 'traad_public')) = 2 AS fine`);
  if (rows[0]?.fine !== true) throw missingRoles(owner, await deriveLogins(owner));
}

/**
 * Makes sure that the database's two logins exist, and gives them. Call it as the owner, under the migration lock,
 * after `migrate`. Throws a Refusal with the statements an administrator can run where the owner may not make them.
 */
export async function ensureLogins(owner: pg.Client): Promise<Logins> {
  const logins = await deriveLogins(owner);
  const { rows } = await owner.query<{ name: string }>(
    `SELECT login.rolname AS name FROM pg_roles login
       JOIN pg_auth_members m ON m.member = login.oid JOIN pg_roles grp ON grp.oid = m.roleid
      WHERE (login.rolname, grp.rolname) IN (($1, 'traad_app'), ($2, 'traad_public'))`,
    [logins.app.name, logins.public.name],
  );
  const present = new Set(rows.map((row) => row.name));
  const missing = [logins.app, logins.public].filter((login) => !present.has(login.name));
  if (missing.length === 0) return logins;
  await asOwner(owner, logins, async () => {
    for (const login of missing) await owner.query(createLoginSql(login));
    // Connecting is for these two and the owner: a login of another database on the same server stays out.
    await owner.query(connectSql(owner, logins));
  });
  return logins;
}

/** Sets the passwords anew, where a login exists but with another secret (a copied or restored database). */
export async function resetPasswords(owner: pg.Client, logins: Logins): Promise<void> {
  await asOwner(owner, logins, async () => {
    for (const login of [logins.app, logins.public]) {
      await owner.query(`ALTER ROLE ${pg.escapeIdentifier(login.name)} ${loginAttributes(login)}`);
    }
  });
}

/**
 * Grants by name: `traad_public` reads the tables called `public_*`; `traad_app` reads and writes all tables of the
 * schema, under row-level security. Row-level security is forced on the owner too, so a policy of its own lets the
 * owner see everything: backup and restore run as owner, and nothing else does but migrations. Run after every
 * migration, in its transaction.
 */
export async function grantTables(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ name: string; closed: boolean }>(
    `SELECT c.relname AS name, c.relrowsecurity AND NOT EXISTS (
            SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = 'owner_keeps') AS closed
       FROM pg_class c
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm')
        AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')`,
  );
  const statements = rows.map(({ name, closed }) => {
    const table = pg.escapeIdentifier(name);
    const everyone = name.startsWith("public_") ? `GRANT SELECT ON public.${table} TO traad_public;` : "";
    const keeps = closed ? `CREATE POLICY owner_keeps ON public.${table} TO CURRENT_USER USING (true);` : "";
    return `GRANT SELECT, INSERT, UPDATE, DELETE ON public.${table} TO traad_app;${everyone}${keeps}`;
  });
  await owner.query(`${statements.join("\n")}
    GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO traad_app;`);
}

async function deriveLogins(owner: pg.Client): Promise<Logins> {
  await owner.query("INSERT INTO traad_owner.secret VALUES (1, $1) ON CONFLICT DO NOTHING", [randomBytes(32)]);
  const { rows } = await owner.query<{ secret: Buffer; database: string }>(
    "SELECT secret, current_database() AS database FROM traad_owner.secret",
  );
  const row = rows[0];
  if (row === undefined) throw new Error("The database holds no secret to derive the logins' passwords from.");
  // A role's name belongs to the whole server and is cut at 63 bytes: the database's name goes in as a short hash.
  const mark = createHash("sha256").update(row.database).digest("hex").slice(0, 16);
  const login = (group: Login["group"]): Login => {
    const name = `${group}_${mark}`;
    return { group, name, password: createHmac("sha256", row.secret).update(name).digest("base64url") };
  };
  return { app: login("traad_app"), public: login("traad_public") };
}

function createLoginSql(login: Login): string {
  const name = pg.escapeIdentifier(login.name);
  // DO: the role may be there without its membership, or from another database of the same name that was dropped.
  return `DO $do$ BEGIN
      IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = ${pg.escapeLiteral(login.name)}) THEN
        CREATE ROLE ${name} ${loginAttributes(login)};
      ELSE
        ALTER ROLE ${name} ${loginAttributes(login)};
      END IF;
    END $do$;
    GRANT ${login.group} TO ${name};`;
}

function loginAttributes(login: Login): string {
  return `LOGIN NOCREATEDB NOCREATEROLE PASSWORD ${pg.escapeLiteral(scramVerifier(login.password, login.name))}`;
}

function connectSql(owner: pg.Client, logins: Logins): string {
  const database = pg.escapeIdentifier(owner.database ?? "");
  return `REVOKE ALL ON DATABASE ${database} FROM PUBLIC;
    GRANT CONNECT ON DATABASE ${database} TO ${pg.escapeIdentifier(logins.app.name)}, ${pg.escapeIdentifier(logins.public.name)};`;
}

/** What the server keeps of a password (RFC 5803), made here so that the password itself never reaches a log. */
function scramVerifier(password: string, saltFrom: string): string {
  const iterations = 4096;
  const salt = createHash("sha256").update(`${saltFrom}\0${password}`).digest().subarray(0, 16);
  const salted = pbkdf2Sync(password, salt, iterations, 32, "sha256");
  const key = (label: string) => createHmac("sha256", salted).update(label).digest();
  const stored = createHash("sha256").update(key("Client Key")).digest("base64");
  return `SCRAM-SHA-256$${iterations}:${salt.toString("base64")}$${stored}:${key("Server Key").toString("base64")}`;
}

async function asOwner(owner: pg.Client, logins: Logins, work: () => Promise<void>): Promise<void> {
  await owner.query("BEGIN");
  try {
    await work();
    await owner.query("COMMIT");
  } catch (cause) {
    await owner.query("ROLLBACK");
    if (!isPermissionDenied(cause)) throw cause;
    throw missingRoles(owner, logins, cause);
  }
}

function isPermissionDenied(cause: unknown): boolean {
  return cause instanceof pg.DatabaseError && cause.code === "42501";
}

function missingRoles(owner: pg.Client, logins: Logins, cause?: unknown): Refusal {
  const groups = ["traad_app", "traad_public"].map(
    (name) =>
      `DO $do$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${name}') THEN CREATE ROLE ${name} NOLOGIN; END IF; END $do$;`,
  );
  const sql = [...groups, createLoginSql(logins.app), createLoginSql(logins.public), connectSql(owner, logins)].join(
    "\n",
  );
  const [user, database] = [owner.user ?? "", owner.database ?? ""];
  return new Refusal(
    {
      da: `Databasebrugeren ${user} må ikke lave de roller, programmet kører som. Lad en administrator af serveren køre dette én gang i databasen ${database}, og start igen:\n\n${sql}\n`,
      en: `The database user ${user} may not make the roles that the program runs as. Let an administrator of the server run this once in the database ${database}, and start again:\n\n${sql}\n`,
    },
    { cause },
  );
}
