import { type ParsedXml, parseXml, type XmlHandler } from "./xml.ts";
import { openZip, type Zip } from "./zip.ts";

/** One thing a part of the package refers to. `target`: the name of a part, or an address outside. */
export interface Relation {
  readonly type: string;
  readonly target: string;
  readonly outside: boolean;
}

/** An Office file: parts in a zip that refer to one another. */
export interface OfficePackage {
  readonly zip: Zip;
  /** The name of the part that is the document, and its content type where it is told. */
  readonly main: string;
  readonly contentType: string | null;
  /** What a part refers to, by the ids used in it. */
  relations(part: string): Promise<ReadonlyMap<string, Relation>>;
  /** Tells a handler of a part; of a part that is missing nothing. */
  tell(part: string, handler: XmlHandler): Promise<ParsedXml>;
}

/** Opens an Office file and finds its document. Null where there is none. Throws `BeyondMeasure`. */
export async function openPackage(bytes: Uint8Array): Promise<OfficePackage | null> {
  const zip = await openZip(bytes);
  if (!zip) return null;
  // Names of parts differ in no letter's case alone.
  const names = new Map(zip.names.map((name) => [name.toLowerCase(), name]));
  const tell = (part: string, handler: XmlHandler): Promise<ParsedXml> => {
    const name = names.get(part.toLowerCase());
    return name === undefined ? Promise.resolve({ whole: true, unreadable: 0 }) : parseXml(zip.unfold(name), handler);
  };
  const relations = async (part: string): Promise<ReadonlyMap<string, Relation>> => {
    const slash = part.lastIndexOf("/") + 1;
    const found = new Map<string, Relation>();
    await tell(`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`, {
      open(name, attributes) {
        if (name !== "rel:Relationship") return;
        const outside = attributes("TargetMode") === "External";
        const target = attributes("Target") ?? "";
        const type = attributes("Type") ?? "";
        found.set(attributes("Id") ?? "", { type, outside, target: outside ? target : place(part, target) });
      },
      close() {},
    });
    return found;
  };
  const types = await contentTypes(tell);
  const main = await mainPart(relations, types, names);
  return main === null
    ? null
    : { zip, main, contentType: types.get(`/${main}`.toLowerCase()) ?? null, relations, tell };
}

/** Content types of parts by their names, which begin with `/`. */
async function contentTypes(tell: OfficePackage["tell"]): Promise<Map<string, string>> {
  const types = new Map<string, string>();
  await tell("[Content_Types].xml", {
    open(name, attributes) {
      if (name === "type:Override")
        types.set((attributes("PartName") ?? "").toLowerCase(), attributes("ContentType") ?? "");
    },
    close() {},
  });
  return types;
}

/** By the package's own relations, else by content type, else where Word puts it. */
async function mainPart(
  relations: OfficePackage["relations"],
  types: ReadonlyMap<string, string>,
  names: ReadonlyMap<string, string>,
): Promise<string | null> {
  const stated = [...(await relations("")).values()].find(({ type }) => type.endsWith("/officeDocument"))?.target;
  const typed = [...types]
    .find(([, type]) => /\.(?:document|template)(?:\.|.*\.)?main\+xml$/i.test(type))?.[0]
    .slice(1);
  for (const name of [stated, typed, "word/document.xml"]) {
    if (name !== undefined && names.has(name.toLowerCase())) return name;
  }
  return null;
}

/** The name of a part from where it is referred to. */
function place(from: string, target: string): string {
  const folders = target.startsWith("/") ? [] : from.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") folders.pop();
    else if (step !== "." && step !== "") folders.push(step);
  }
  return folders.join("/");
}
