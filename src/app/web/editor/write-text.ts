import type { Node } from "prosemirror-model";
import { bulletSign, kindOf, numberSign } from "./read-text.ts";

/** The editor's document as it is stored. What came by `readText` and was not changed is the same letter by letter. */
export function writeText(doc: Node): string {
  let text = "";
  let last: Node | null = null;
  doc.forEach((block) => {
    const own = blockText(block);
    if (own === "") return;
    text += gapBetween(last, block, own) + own;
    last = block;
  });
  return text + doc.attrs.end;
}

const parted = "\n\n";

function gapBetween(last: Node | null, block: Node, text: string): string {
  const gap = block.attrs.gap as string | null;
  if (last === null) return gap ?? "";
  if (gap === null || !gap.includes("\n")) return parted;
  return gap.indexOf("\n") !== gap.lastIndexOf("\n") || isParted(last, block, text) ? gap : parted;
}

/** True where two blocks are told apart without an empty line between. */
function isParted(last: Node, block: Node, text: string): boolean {
  const [above, below] = [last.type.name, block.type.name];
  if (above === "heading" || below === "heading") return true;
  if (below === "table" || below === "bullet_list") return above !== below;
  if (below === "ordered_list") return above === "paragraph" || above === "table";
  return above === "table" || (above !== "paragraph" && kindOf(text.split("\n")[0] ?? "") === "row");
}

function blockText(block: Node): string {
  switch (block.type.name) {
    case "heading":
      return block.content.size === 0 ? "" : block.attrs.sign + block.textContent;
    case "bullet_list":
    case "ordered_list":
      return listText(block);
    case "table":
      return tableText(block);
    default:
      return inlineText(block);
  }
}

function inlineText(block: Node): string {
  return block.textBetween(0, block.content.size, "\n", (leaf) => (leaf.type.name === "hard_break" ? "\n" : ""));
}

function listText(list: Node): string {
  const isNumbered = list.type.name === "ordered_list";
  const texts: string[] = [];
  list.forEach((item) => {
    // An empty line would end the list.
    const lines = inlineText(item.child(0))
      .split("\n")
      .filter((line) => line.trim() !== "");
    const sign = (item.attrs.sign as string | null) ?? "";
    const number = list.attrs.order + texts.length;
    const isOwn = isNumbered ? Number(numberSign.exec(sign)?.[1]) === number : bulletSign.test(sign);
    if (lines.length > 0) texts.push((isOwn ? sign : isNumbered ? `${number}. ` : "- ") + lines.join("\n"));
  });
  return texts.join("\n");
}

function tableText(table: Node): string {
  const isBars = table.attrs.form === "bars";
  const rows: string[] = [];
  let rule: string | null = null;
  table.forEach((row) => {
    const cells: string[] = [];
    row.forEach(({ attrs, textContent }) => {
      const usual = isBars ? " " : "";
      // The sign between two cells cannot stand in one.
      const text = isBars ? textContent.replaceAll("|", "¦") : textContent.replaceAll("\t", " ");
      cells.push((attrs.before ?? usual) + text + (attrs.after ?? usual));
    });
    rule ??= row.attrs.rule;
    const text = isBars ? `|${cells.join("|")}${row.attrs.end}` : cells.join("\t");
    if (text.trim() !== "") rows.push(text);
  });
  return [...rows.slice(0, 1), ...ruleOf(rule, table.child(0).childCount), ...rows.slice(1)].join("\n");
}

/** The rule below a table's first row: the one it has, unless it has another number of columns by now. */
function ruleOf(rule: string | null, columns: number): string[] {
  if (rule === null) return [];
  const has = rule
    .trim()
    .replace(/^\||\|$/g, "")
    .split("|").length;
  return [has === columns ? rule : `|${" --- |".repeat(columns)}`];
}
