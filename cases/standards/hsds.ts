import { readFile } from "node:fs/promises";
import path from "node:path";
import { Ajv, type ValidateFunction } from "ajv";
import addFormats from "ajv-formats";
import { type Breach, getJson, type Standard } from "./standard.ts";

interface Page {
  readonly total_pages: number;
  readonly contents: readonly ({ readonly id?: string } & Readonly<Record<string, unknown>>)[];
}

/** Open Referral HSDS 3.0: every service of every body's overview, against the compiled schema of a service. */
export const hsds: Standard = {
  name: "Open Referral HSDS 3.0",
  folder: "hsds",
  check: async ({ site, schemas }) => {
    const ajv = new Ajv({ strict: false, allErrors: true });
    addFormats.default(ajv);
    const valid: ValidateFunction = ajv.compile(JSON.parse(await readFile(path.join(schemas, "service.json"), "utf8")));
    const breaches: Breach[] = [];
    let checked = 0;
    const bodies = (await getJson(`${site}/oparl/v1.1/body`)) as { data: readonly { web?: string }[] };
    for (const { web } of bodies.data) {
      if (web === undefined) continue;
      for (let page = 1, pages = 1; page <= pages; page++) {
        const found = (await getJson(`${web}/tilbud.json?page=${page}`)) as Page;
        pages = found.total_pages;
        for (const service of found.contents) {
          checked += 1;
          const where = `${web}/tilbud/${service.id}`;
          if (valid(service)) continue;
          for (const error of valid.errors ?? []) {
            breaches.push({ where, what: `${error.instancePath} ${error.message}` });
          }
        }
      }
    }
    return { checked, breaches };
  },
};
