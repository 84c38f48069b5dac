import type { PrintBlock } from "../../print/meeting/print-blocks.ts";
import type { Run } from "../../text-runs.ts";
import { escapeXml } from "../escape-xml.ts";
import { element, together, type Xml } from "./element.ts";

/** Words with what is bold and where links lead. */
export function runsXml(runs: readonly Run[]): Xml {
  return together(
    runs.map(({ text, strong, url }) => {
      if (url !== undefined) return element("a", { href: url }, text);
      return strong ? element("b", {}, text) : { xml: escapeXml(text) };
    }),
  );
}

/** Blocks of a document's text as Akoma Ntoso has them; `eId`: of what they stand in. */
export function blocksXml(blocks: readonly PrintBlock[], eId: string): Xml[] {
  return blocks.map((block, at) => blockXml(block, `${eId}__blok_${at + 1}`));
}

function blockXml(block: PrintBlock, eId: string): Xml {
  switch (block.kind) {
    case "heading":
      return element("p", { eId }, element("b", {}, runsXml(block.runs)));
    case "list":
      return element("ul", { eId }, ...block.items.map((item) => element("li", {}, runsXml(item))));
    case "numbered":
      return element(
        "ol",
        { eId },
        ...block.items.map((item, at) => element("li", { value: block.labels[at] ?? null }, runsXml(item))),
      );
    case "table": {
      const rows = block.rows.map((row, at) => {
        const cell = block.head && at === 0 ? "th" : "td";
        return element("tr", {}, ...row.map(({ runs }) => element(cell, {}, element("p", {}, runsXml(runs)))));
      });
      return element("table", { eId }, ...rows);
    }
    default:
      return element(
        "p",
        { eId },
        ...block.lines.flatMap((line, at) => [...(at === 0 ? [] : [element("eol", {})]), runsXml(line)]),
      );
  }
}
