import { type DefaultTreeAdapterTypes, defaultTreeAdapter, type ParserOptions, parseFragment } from "parse5";

export type HtmlNode = DefaultTreeAdapterTypes.Node;
export type HtmlElement = DefaultTreeAdapterTypes.Element;

/**
 * Repairing tag soup may copy open formatting elements into every new block, and looks through all open elements at
 * every tag: without these bounds a few hundred kB could take minutes. Real items have below 5,000 elements, 20 deep.
 */
const maxElements = 300_000;
const maxDepth = 400;

class TooMuchHtml extends Error {}

/** Parses one field's HTML as a browser would; null where it is nested or repeated beyond all measure. */
export function parseHtml(html: string): HtmlNode[] | null {
  let elements = 0;
  let depth = 0;
  const treeAdapter: NonNullable<ParserOptions<DefaultTreeAdapterTypes.DefaultTreeAdapterMap>["treeAdapter"]> = {
    ...defaultTreeAdapter,
    createElement(tag, namespace, attributes) {
      if (++elements > maxElements) throw new TooMuchHtml();
      return defaultTreeAdapter.createElement(tag, namespace, attributes);
    },
    onItemPush() {
      if (++depth > maxDepth) throw new TooMuchHtml();
    },
    onItemPop() {
      depth--;
    },
  };
  try {
    return parseFragment(html, { treeAdapter }).childNodes;
  } catch (error) {
    if (error instanceof TooMuchHtml) return null;
    throw error;
  }
}

/** The words of HTML that `parseHtml` gave up on: tags out, nothing else understood. Linear in its length. */
export function wordsOfHtml(html: string): string {
  const pieces: string[] = [];
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf("<", at);
    if (open < 0) {
      pieces.push(html.slice(at));
      break;
    }
    pieces.push(html.slice(at, open));
    const close = html.indexOf(">", open);
    if (close < 0) break;
    at = close + 1;
  }
  return pieces.filter((piece) => piece.trim() !== "").join(" ");
}
