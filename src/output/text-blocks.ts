/** A stretch of a document's text by its layout: what a reader sees as one thing. `T`: what its words are kept as. */
export type Block<T = string> =
  | { readonly kind: "paragraph"; readonly lines: readonly T[] }
  | { readonly kind: "list"; readonly items: readonly T[] }
  | { readonly kind: "table"; readonly rows: readonly (readonly T[])[] }
  | { readonly kind: "heading"; readonly text: T };

/** Signs of a list, also those that a converter makes of a font's own. */
const bullet = /^\s*(?:[-–•*·▪◦●○■□‣⁃➢►▸\uf0b7\uf0a7\uf02d\uf0d8]|\u0305|\u0335)\s+/;
const heading = /^#{1,6}\s+/;
const tableRule = /^[\s|:-]+$/;

/**
 * Cuts a text into paragraphs, bulleted lists and tables (tabs or `|` between the cells, two rows or more).
 * Words are kept; only the signs of the layout fall away. Linear in the text's length.
 */
export function textBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  let lines: string[] = [];
  const flush = () => {
    if (lines.length > 0) blocks.push(...blocksOf(lines));
    lines = [];
  };
  for (const line of text.split("\n")) {
    if (line.trim() === "") flush();
    else lines.push(line.trimEnd());
  }
  flush();
  return joined(blocks);
}

type LineKind = "bullet" | "row" | "heading" | "plain";

function kindOf(line: string): LineKind {
  if (heading.test(line)) return "heading";
  if (line.includes("\t") || line.startsWith("|")) return "row";
  return bullet.test(line) ? "bullet" : "plain";
}

function blocksOf(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  for (let from = 0; from < lines.length; ) {
    const kind = kindOf(lines[from] ?? "");
    let to = from + 1;
    while (to < lines.length && belongs(kind, kindOf(lines[to] ?? ""))) to++;
    blocks.push(blockOf(kind, lines.slice(from, to)));
    from = to;
  }
  return blocks;
}

/** A plain line after a bullet is the bullet's next line. */
function belongs(kind: LineKind, next: LineKind): boolean {
  return kind !== "heading" && (next === kind || (kind === "bullet" && next === "plain"));
}

function blockOf(kind: LineKind, lines: readonly string[]): Block {
  if (kind === "heading") return { kind: "heading", text: lines.join(" ").replace(heading, "") };
  if (kind === "bullet") return { kind: "list", items: bulletsOf(lines) };
  const rows = kind === "row" ? lines.filter((line) => !tableRule.test(line)).map(cellsOf) : [];
  return rows.length > 1 ? { kind: "table", rows } : { kind: "paragraph", lines };
}

function bulletsOf(lines: readonly string[]): string[] {
  const items: string[] = [];
  for (const line of lines) {
    if (bullet.test(line) || items.length === 0) items.push(line.replace(bullet, ""));
    else items.push(`${items.pop() ?? ""} ${line.trim()}`);
  }
  return items;
}

function cellsOf(line: string): string[] {
  const inner = line.startsWith("|") ? line.slice(1, line.endsWith("|") ? -1 : undefined).split("|") : line.split("\t");
  return inner.map((cell) => cell.trim());
}

/** Bullets with an empty line between them are one list; a row with one below it is the head of the table that follows. */
function joined(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (block.kind === "list" && last?.kind === "list") {
      joined[joined.length - 1] = { kind: "list", items: [...last.items, ...block.items] };
    } else if (block.kind === "table" && last !== undefined && isHeadOf(last, block.rows)) {
      joined[joined.length - 1] = { kind: "table", rows: [...rowsOf(last), ...block.rows] };
    } else joined.push(block);
  }
  return joined;
}

/** The one row that a paragraph is; none where it is something else. */
function rowsOf(block: Block): string[][] {
  const [line, ...more] = block.kind === "paragraph" ? block.lines : [];
  return line !== undefined && more.length === 0 && kindOf(line) === "row" ? [cellsOf(line)] : [];
}

function isHeadOf(above: Block, below: readonly (readonly string[])[]): boolean {
  const [head] = rowsOf(above);
  return head !== undefined && head.length === below[0]?.length && hasHead([head, ...below]);
}

const figure = /^[-–+]?[\d.,\s]+%?$/;

/** A first row of words over rows with figures names the columns; nothing need stand over the rows' own names. */
export function hasHead(rows: readonly (readonly string[])[]): boolean {
  const [first = [], ...rest] = rows;
  return (
    first.every((cell, at) => (cell !== "" || (at === 0 && first.length > 1)) && !isFigure(cell)) &&
    rest.some((row) => row.some(isFigure))
  );
}

/** True for a cell that holds a figure: *1.077*, *-3,2 %*. */
export function isFigure(cell: string): boolean {
  return cell.length < 40 && /\d/.test(cell) && figure.test(cell);
}
