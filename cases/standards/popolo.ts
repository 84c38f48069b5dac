import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { type Breach, getJson, type Standard } from "./standard.ts";

/** The lists of a Popolo file, and the schema of what is in each. */
const lists = {
  persons: "person",
  organizations: "organization",
  memberships: "membership",
  motions: "motion",
  vote_events: "vote_event",
} as const;

type Json = Readonly<Record<string, unknown>>;

/** Popolo: everything in each body's file against its schema, and every id that is named leads somewhere. */
export const popolo: Standard = {
  name: "Popolo",
  folder: "popolo",
  check: async ({ site, schemas }) => {
    const ajv = await readSchemas(schemas);
    const breaches: Breach[] = [];
    let checked = 0;
    const bodies = (await getJson(`${site}/oparl/v1.1/body`)) as { readonly data: readonly { readonly id: string }[] };
    for (const { id } of bodies.data) {
      const address = `${site}/popolo/body/${id.split("/").at(-1)}`;
      const file = (await getJson(address)) as Readonly<Record<string, readonly Json[]>>;
      const ids = new Set(Object.values(file).flatMap((all) => all.map((one) => one.id)));
      for (const [list, schema] of Object.entries(lists)) {
        const validate = ajv.getSchema(addressOfSchema(schema));
        if (validate === undefined) throw new Error(`There is no schema ${schema}.json.`);
        for (const one of file[list] ?? []) {
          checked += 1;
          const where = `${address} ${list} ${one.id}`;
          if (!validate(one))
            breaches.push(
              ...(validate.errors ?? []).map((error) => ({ where, what: `${error.instancePath} ${error.message}` })),
            );
          breaches.push(...loose(one, ids).map((name) => ({ where, what: `${name} leads nowhere.` })));
        }
      }
    }
    return { checked, breaches };
  },
};

/** Meetings are named and stand in no list: Popolo has events for them, which OParl tells of in full. */
const elsewhere = new Set(["legislative_session_id"]);

function loose(value: unknown, ids: ReadonlySet<unknown>): string[] {
  if (Array.isArray(value)) return value.flatMap((each) => loose(each, ids));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) =>
    name.endsWith("_id") && !elsewhere.has(name) ? (ids.has(each) ? [] : [name]) : loose(each, ids),
  );
}

const addressOfSchema = (name: string) => `http://www.popoloproject.com/schemas/${name}.json`;

/** The schemas are in JSON Schema draft 3: what is required is said of each property there, and of the object now. */
async function readSchemas(folder: string): Promise<Ajv> {
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats.default(ajv);
  for (const file of (await readdir(folder)).filter((name) => name.endsWith(".json"))) {
    const read = JSON.parse(await readFile(path.join(folder, file), "utf8")) as Json;
    ajv.addSchema({ ...(modern(read) as Json), $id: addressOfSchema(file.slice(0, -".json".length)) });
  }
  return ajv;
}

function modern(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(modern);
  if (typeof schema !== "object" || schema === null) return schema;
  const { $schema: _schema, id, required: _required, ...rest } = schema as Json;
  const kept = typeof id === "object" ? { ...rest, id } : rest;
  const changed = Object.fromEntries(Object.entries(kept).map(([name, each]) => [name, modern(each)]));
  const properties = (schema as { properties?: Readonly<Record<string, Json>> }).properties ?? {};
  const required = Object.entries(properties).flatMap(([name, each]) => (each.required === true ? [name] : []));
  return required.length === 0 ? changed : { ...changed, required };
}
