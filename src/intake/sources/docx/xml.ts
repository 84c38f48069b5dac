import { SaxesParser } from "saxes";
import { BeyondMeasure } from "./limits.ts";

/** Reads attributes of an element by their canonical names (`w:val`). */
export type Attributes = (name: string) => string | undefined;

/** What is told of an XML part, in order. Names are canonical: `w:p`, whatever prefix the file uses. */
export interface XmlHandler {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text?(words: string): void;
}

/** The namespaces that are understood, transitional and strict, and the prefix each is known by here. */
const known: Readonly<Record<string, string>> = {
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
  "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
  "http://schemas.openxmlformats.org/spreadsheetml/2006/main": "x",
  "http://purl.oclc.org/ooxml/spreadsheetml/main": "x",
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
  "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
  "http://schemas.openxmlformats.org/package/2006/relationships": "rel",
  "http://schemas.openxmlformats.org/package/2006/content-types": "type",
  "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
  "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
  "http://purl.oclc.org/ooxml/officeDocument/math": "m",
  "http://schemas.openxmlformats.org/drawingml/2006/main": "a",
  "http://purl.oclc.org/ooxml/drawingml/main": "a",
  "http://schemas.openxmlformats.org/drawingml/2006/picture": "pic",
  "http://purl.oclc.org/ooxml/drawingml/picture": "pic",
  "http://schemas.openxmlformats.org/drawingml/2006/chart": "c",
  "http://purl.oclc.org/ooxml/drawingml/chart": "c",
  "http://schemas.openxmlformats.org/drawingml/2006/diagram": "dgm",
  "http://purl.oclc.org/ooxml/drawingml/diagram": "dgm",
  "urn:schemas-microsoft-com:vml": "v",
  "http://schemas.microsoft.com/office/word/2010/wordml": "w14",
  "http://purl.org/dc/elements/1.1/": "dc",
  "http://schemas.openxmlformats.org/package/2006/metadata/core-properties": "cp",
  "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties": "ap",
  "http://purl.oclc.org/ooxml/officeDocument/extendedProperties": "ap",
};

/** `whole`: false where the XML is broken or ends early; what came before was told. */
export interface ParsedXml {
  readonly whole: boolean;
  /** Places that could not be read in the part's encoding. */
  readonly unreadable: number;
}

/**
 * Tells a handler of an XML part as its bytes come, without ever holding the part. UTF-8, UTF-16 and what the XML
 * declaration names. Stops where the XML is broken. A document type declaration is refused with `BeyondMeasure`: no
 * writer of documents makes one, and entities of one's own could swell without end.
 */
export async function parseXml(bytes: AsyncIterable<Uint8Array>, handler: XmlHandler): Promise<ParsedXml> {
  const parser = new SaxesParser<{ xmlns: false }>({ xmlns: false });
  const names = namespaces();
  let broken = false;
  parser.on("error", () => {
    broken = true;
  });
  parser.on("doctype", () => {
    throw new BeyondMeasure("declares");
  });
  parser.on("opentag", ({ name, attributes }) => {
    if (broken) return;
    names.enter(attributes);
    handler.open(names.canonical(name), names.reader(attributes));
  });
  parser.on("closetag", ({ name }) => {
    if (broken) return;
    handler.close(names.canonical(name));
    names.leave();
  });
  const text = handler.text?.bind(handler);
  const tell = (words: string): void => {
    if (!broken) text?.(words);
  };
  if (text) {
    parser.on("text", tell);
    parser.on("cdata", tell);
  }
  let unreadable = 0;
  let decoder: TextDecoder | null = null;
  for await (const piece of bytes) {
    decoder ??= decoderOf(piece);
    const words = decoder.decode(piece, { stream: true });
    for (let at = words.indexOf("\ufffd"); at >= 0; at = words.indexOf("\ufffd", at + 1)) unreadable++;
    parser.write(words);
    if (broken) break;
  }
  if (!broken) parser.close();
  return { whole: !broken, unreadable };
}

function decoderOf(start: Uint8Array): TextDecoder {
  if (start[0] === 0xff && start[1] === 0xfe) return new TextDecoder("utf-16le");
  if (start[0] === 0xfe && start[1] === 0xff) return new TextDecoder("utf-16be");
  if (start[0] === 0x3c && start[1] === 0) return new TextDecoder("utf-16le");
  if (start[0] === 0 && start[1] === 0x3c) return new TextDecoder("utf-16be");
  const head = Buffer.from(start.buffer, start.byteOffset, Math.min(start.length, 200)).toString("latin1");
  const name = /^(?:\xef\xbb\xbf)?<\?xml[^>]{0,100}?encoding=["']([\w.:-]{1,40})["']/.exec(head)?.[1] ?? "utf-8";
  try {
    // A declaration of UTF-16 in front of single bytes cannot be true.
    return new TextDecoder(/^utf-?16/i.test(name) ? "utf-8" : name);
  } catch {
    return new TextDecoder("utf-8");
  }
}

/** Word declares some forty. Each declaration copies those in force. */
const maxPrefixes = 500;

type PlainAttributes = Readonly<Record<string, string>>;

/** The prefixes in force, and names in the words of `known`. Elements of other namespaces keep no prefix: `?:name`. */
function namespaces() {
  let prefixes = new Map<string, string>([["xml", "xml"]]);
  let cache = new Map<string, string>();
  let actual = new Map<string, string>([["xml", "xml"]]);
  const outer: { prefixes: typeof prefixes; cache: typeof cache; actual: typeof actual; depth: number }[] = [];
  let depth = 0;
  const declare = (attributes: PlainAttributes): void => {
    outer.push({ prefixes, cache, actual, depth });
    prefixes = new Map(prefixes);
    cache = new Map();
    for (const [name, uri] of Object.entries(attributes)) {
      if (name === "xmlns") prefixes.set("", known[uri] ?? "?");
      else if (name.startsWith("xmlns:")) prefixes.set(name.slice(6), known[uri] ?? "?");
    }
    if (prefixes.size > maxPrefixes) throw new BeyondMeasure("declares");
    actual = new Map();
    for (const [prefix, canonical] of prefixes)
      if (prefix !== "" || !actual.has(canonical)) actual.set(canonical, prefix);
  };
  return {
    enter(attributes: PlainAttributes): void {
      depth++;
      for (const name in attributes) {
        if (name.startsWith("xmlns")) {
          declare(attributes);
          return;
        }
      }
    },
    leave(): void {
      const last = outer.at(-1);
      if (last && last.depth === depth) {
        ({ prefixes, cache, actual } = last);
        outer.pop();
      }
      depth--;
    },
    canonical(name: string): string {
      const cached = cache.get(name);
      if (cached !== undefined) return cached;
      const colon = name.indexOf(":");
      const prefix = prefixes.get(colon < 0 ? "" : name.slice(0, colon)) ?? "?";
      const canonical = `${prefix}:${name.slice(colon + 1)}`;
      cache.set(name, canonical);
      return canonical;
    },
    reader(attributes: PlainAttributes): Attributes {
      return (name) => {
        const colon = name.indexOf(":");
        if (colon < 0) return attributes[name];
        const prefix = actual.get(name.slice(0, colon));
        // Attributes without a prefix belong to their element.
        const local = name.slice(colon + 1);
        return (prefix ? attributes[`${prefix}:${local}`] : undefined) ?? attributes[local];
      };
    },
  };
}
