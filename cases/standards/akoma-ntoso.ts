import { readFile } from "node:fs/promises";
import path from "node:path";
import { validateXML } from "xmllint-wasm";
import { getJson, getText, type Standard } from "./standard.ts";

interface MeetingPage {
  readonly data: readonly { readonly web?: string; readonly meetingState: string }[];
  readonly links: { readonly next?: string };
}

/** Akoma Ntoso 3.0: every meeting's file against the schema of OASIS. The meetings are found over OParl. */
export const akomaNtoso: Standard = {
  name: "Akoma Ntoso 3.0",
  folder: "akoma-ntoso",
  check: async ({ site, schemas }) => {
    const [schema, xml] = await Promise.all(
      ["akomantoso30.xsd", "xml.xsd"].map((file) => readFile(path.join(schemas, file), "utf8")),
    );
    const files = await Promise.all(
      (await meetingPages(site)).map(async (page) => ({
        fileName: `${page}.akn.xml`.replace(/^https?:\/\/[^/]+\//, "").replaceAll("/", "_"),
        contents: await getText(`${page}.akn.xml`),
      })),
    );
    const { errors } = await validateXML({
      xml: files,
      schema: [schema ?? ""],
      // The schema names it by an address of its own.
      preload: [{ fileName: "xml.xsd", contents: xml ?? "" }],
      initialMemoryPages: 1024,
      maxMemoryPages: 16384,
    });
    return {
      checked: files.length,
      // The last line of each file that fails only says that it did.
      breaches: errors
        .filter(({ loc }) => loc !== null)
        .map(({ loc, message }) => ({
          where: loc === null ? "" : `${loc.fileName}:${loc.lineNumber}`,
          what: message,
        })),
    };
  },
};

async function meetingPages(site: string): Promise<string[]> {
  const bodies = (await getJson(`${site}/oparl/v1.1/body`)) as {
    readonly data: readonly { readonly meeting: string }[];
  };
  const pages: string[] = [];
  for (const { meeting } of bodies.data) {
    for (let next: string | undefined = `${meeting}?omit_internal=true`; next !== undefined; ) {
      const list = (await getJson(next)) as MeetingPage;
      pages.push(...list.data.flatMap(({ web }) => (web === undefined ? [] : [web])));
      next = list.links.next;
    }
  }
  return pages;
}
