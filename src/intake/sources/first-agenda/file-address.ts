import { parse } from "parse5";

/** A node of a parsed page, as far as it is looked at. */
interface Node {
  readonly tagName?: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly Node[];
}

/**
 * Where a file really lies, from the page that shows it (`GET /Vis/Pdf/bilag/{id}`): the address of its frame, against
 * `page`; null where the page has none, or none of the web. The address holds for some minutes only.
 */
export function fileAddress(html: string, page: URL): URL | null {
  const frame = framesOf(parse(html) as Node).find((address) => address.trim() !== "");
  if (frame === undefined || !URL.canParse(frame, page)) return null;
  const address = new URL(frame, page);
  return /^https?:$/.test(address.protocol) ? address : null;
}

function framesOf(node: Node): string[] {
  const own = node.tagName === "iframe" ? (node.attrs ?? []).filter(({ name }) => name === "src") : [];
  return [...own.map(({ value }) => value), ...(node.childNodes ?? []).flatMap(framesOf)];
}
