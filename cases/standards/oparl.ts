import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { Ajv, type ValidateFunction } from "ajv";
import addFormats from "ajv-formats";
import { type Breach, getJson, type Standard } from "./standard.ts";

/** OParl 1.1: every object that can be reached from the entry, against its type's schema and the rules beside it. */
export const oparl: Standard = {
  name: "OParl 1.1",
  folder: "oparl",
  check: async ({ site, schemas }) => {
    const validators = await readSchemas(schemas);
    const breaches: Breach[] = [];
    const seen = new Set<string>();
    let checked = 0;
    const waiting = [`${site}/oparl/v1.1/system`];
    for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
      if (seen.has(address)) continue;
      seen.add(address);
      // Files are looked at by the tests; here are the objects.
      if (/\/(?:vis|hent)$/.test(address)) continue;
      const answer = await getJson(address);
      for (const object of objectsIn(answer)) {
        checked += 1;
        breaches.push(...wrongWith(object, validators));
      }
      waiting.push(...addressesIn(answer, `${site}/oparl/`));
    }
    return { checked, breaches };
  },
};

type Found = Readonly<Record<string, unknown>> & { readonly id: string; readonly type: string };

async function readSchemas(folder: string): Promise<ReadonlyMap<string, ValidateFunction>> {
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats.default(ajv);
  // The specification's own word for what JSON Schema calls a URI.
  ajv.addFormat("url", (text: string) => /^https?:$/.test(protocolOf(text)));
  const files = (await readdir(folder)).filter((file) => file.endsWith(".json"));
  const read = await Promise.all(
    files.map(
      async (file) =>
        [
          file.slice(0, -".json".length),
          ajv.compile(JSON.parse(await readFile(path.join(folder, file), "utf8"))),
        ] as const,
    ),
  );
  return new Map(read);
}

function protocolOf(text: string): string {
  return URL.canParse(text) ? new URL(text).protocol : "";
}

function wrongWith(object: Found, validators: ReadonlyMap<string, ValidateFunction>): Breach[] {
  const type = object.type.split("/").at(-1) ?? "";
  const validate = validators.get(type);
  const where = object.id;
  if (validate === undefined) return [{ where, what: `"${object.type}" is no type of OParl.` }];
  // The specification's text wants both on every object; its schemas do not say so.
  const missing = ["created", "modified"].filter((name) => typeof object[name] !== "string");
  const said = missing.map((name) => ({ where, what: `${name} is missing.` }));
  if (object.deleted === true || validate(object)) return said;
  return [
    ...said,
    ...(validate.errors ?? []).map((error) => ({ where, what: `${error.instancePath} ${error.message}` })),
  ];
}

function objectsIn(value: unknown): Found[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  if (typeof value !== "object" || value === null) return [];
  const inside = Object.entries(value).flatMap(([name, each]) => (name.includes(":") ? [] : objectsIn(each)));
  const is = "id" in value && "type" in value && typeof value.id === "string" && typeof value.type === "string";
  return is ? [value as unknown as Found, ...inside] : inside;
}

function addressesIn(value: unknown, under: string): string[] {
  if (typeof value === "string") return value.startsWith(under) ? [value] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap((each) => addressesIn(each, under));
}
