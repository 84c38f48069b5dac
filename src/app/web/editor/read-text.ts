import { Fragment, type Node } from "prosemirror-model";
import { schema } from "./schema.ts";

type Kind = "blank" | "heading" | "row" | "bullet" | "number" | "plain";

const headingSign = /^#{1,6}\s+/;
export const bulletSign = /^\s*(?:[-–•*·▪◦●○■□‣⁃➢►▸\uf0b7\uf0a7\uf02d\uf0d8]|\u0305|\u0335)\s+/;
export const numberSign = /^\s*(\d{1,3})[.)]\s+/;

/** What kind of thing a line is, as the readers' `textBlocks` has it; numbers apart, which are plain lines to it. */
export function kindOf(line: string): Kind {
  const text = line.trimEnd();
  if (text === "") return "blank";
  if (headingSign.test(text)) return "heading";
  if (text.includes("\t") || text.startsWith("|")) return "row";
  if (bulletSign.test(text)) return "bullet";
  return numberSign.test(text) ? "number" : "plain";
}

/** A text as the editor's document. `writeText` gives every letter of it back. Line ends are `\n`. */
export function readText(text: string): Node {
  const blocks: Node[] = [];
  const lines = text.split("\n");
  let blank = "";
  let at = 0;
  while (at < lines.length) {
    const line = lines[at] ?? "";
    const kind = kindOf(line);
    const before = blocks.length === 0 && blank === "" && at === 0 ? "" : blank;
    if (kind === "blank") {
      blank += at === lines.length - 1 ? line : `${line}\n`;
      at++;
      continue;
    }
    let to = at + 1;
    while (to < lines.length && belongs(kind, kindOf(lines[to] ?? ""))) to++;
    const gap = blocks.length === 0 ? before : `\n${before}`;
    addBlock(blocks, blockOf(kind, lines.slice(at, to)), gap);
    blank = "";
    at = to;
  }
  const end = blocks.length === 0 ? text : trailing(text, lines);
  if (blocks.length === 0) blocks.push(schema.nodes.paragraph.create());
  return schema.nodes.doc.create({ end }, blocks);
}

/** What stands behind the last line that is not blank. */
function trailing(text: string, lines: readonly string[]): string {
  const last = lines.findLastIndex((line) => kindOf(line) !== "blank");
  return text.slice(lines.slice(0, last + 1).join("\n").length);
}

/** A line that begins nothing goes on with the point it stands below. */
function belongs(kind: Kind, next: Kind): boolean {
  if (next === "blank" || kind === "heading") return false;
  if (kind === "bullet") return next === "bullet" || next === "plain" || next === "number";
  if (kind === "number") return next === "number" || next === "plain";
  return kind === next;
}

function blockOf(kind: Kind, lines: readonly string[]): Node {
  const [first = ""] = lines;
  const made = kind === "row" ? tableOf(lines) : kind === "number" ? numbersOf(lines) : null;
  if (made !== null) return made;
  if (kind === "heading") {
    const sign = headingSign.exec(first)?.[0] ?? "";
    return schema.nodes.heading.create({ sign }, textOf(first.slice(sign.length)));
  }
  if (kind === "bullet") return schema.nodes.bullet_list.create(null, itemsOf(lines, bulletSign));
  return schema.nodes.paragraph.create(null, broken(lines));
}

/** Two paragraphs with no empty line between are one. */
function addBlock(blocks: Node[], block: Node, gap: string): void {
  const last = blocks.at(-1);
  const { paragraph, hard_break } = schema.nodes;
  if (last?.type === paragraph && block.type === paragraph && gap === "\n") {
    const joined = last.content.append(Fragment.from(hard_break.create())).append(block.content);
    blocks[blocks.length - 1] = paragraph.create(last.attrs, joined);
  } else blocks.push(block.type.create({ ...block.attrs, gap }, block.content));
}

const textOf = (text: string) => (text === "" ? null : schema.text(text));

function broken(lines: readonly string[]): Node[] {
  return lines.flatMap((line, at) => {
    const text = textOf(line);
    return [...(at === 0 ? [] : [schema.nodes.hard_break.create()]), ...(text === null ? [] : [text])];
  });
}

function itemsOf(lines: readonly string[], sign: RegExp): Node[] {
  const items: { sign: string; lines: string[] }[] = [];
  for (const line of lines) {
    const found = sign.test(line.trimEnd()) ? (sign.exec(line)?.[0] ?? null) : null;
    if (found !== null) items.push({ sign: found, lines: [line.slice(found.length)] });
    else items.at(-1)?.lines.push(line);
  }
  const { list_item, paragraph } = schema.nodes;
  return items.map((item) => list_item.create({ sign: item.sign }, paragraph.create(null, broken(item.lines))));
}

/** Numbers one after the other; null where they are not, or where one number is all, such as a date's. */
function numbersOf(lines: readonly string[]): Node | null {
  const numbers = lines.flatMap((line) => numberSign.exec(line.trimEnd())?.[1] ?? []).map(Number);
  const [order = 1] = numbers;
  if (order !== 1 && numbers.length < 2) return null;
  if (numbers.some((number, at) => number !== order + at)) return null;
  return schema.nodes.ordered_list.create({ order }, itemsOf(lines, numberSign));
}

const ruleLine = /^[\s|:-]*-[\s|:-]*$/;

/** Rows of as many cells each, a rule below the first at most; null where they are something else. */
function tableOf(lines: readonly string[]): Node | null {
  const rule = ruleLine.test(lines[1] ?? "") ? (lines[1] ?? null) : null;
  const rows = lines.filter((_, at) => rule === null || at !== 1);
  const form = rows[0]?.startsWith("|") ? "bars" : "tabs";
  const cut = rows.map((row) => (form === "bars" ? betweenBars(row) : { cells: row.split("\t"), end: "" }));
  const columns = cut[0]?.cells.length;
  const isOne = rows.every((row) => row.startsWith("|") === (form === "bars") && !ruleLine.test(row));
  if (rows.length < 2 || !isOne || cut.some(({ cells }) => cells.length !== columns)) return null;
  const { table, table_row, table_cell, table_header } = schema.nodes;
  return table.create(
    { form },
    cut.map(({ cells, end }, at) =>
      table_row.create(
        { end, rule: at === 0 ? rule : null },
        cells.map((cell) => {
          const [, before = "", text = "", after = ""] = /^(\s*)(.*?)(\s*)$/.exec(cell) ?? [];
          return (at === 0 && rule !== null ? table_header : table_cell).create({ before, after }, textOf(text));
        }),
      ),
    ),
  );
}

function betweenBars(row: string): { readonly cells: string[]; readonly end: string } {
  const end = row.length > 1 ? (/\|\s*$/.exec(row.slice(1))?.[0] ?? "") : "";
  return { cells: row.slice(1, row.length - end.length).split("|"), end };
}
