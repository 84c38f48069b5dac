import { escapeXml } from "../escape-xml.ts";

/** A piece of XML that is written already: nothing in it is escaped again. */
export interface Xml {
  readonly xml: string;
}

type Attributes = Readonly<Record<string, string | number | null>>;
type Child = Xml | string | null;

/** An element. Text in it is escaped, attributes and children that are null are left out. */
export function element(name: string, attributes: Attributes, ...children: readonly Child[]): Xml {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join("");
  const inside = children
    .map((child) => (child === null ? "" : typeof child === "string" ? escapeXml(child) : child.xml))
    .join("");
  return { xml: inside === "" ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>` };
}

/** Several pieces one after the other. */
export function together(pieces: readonly Xml[]): Xml {
  return { xml: pieces.map(({ xml }) => xml).join("") };
}
