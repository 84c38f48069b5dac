/**
 * What is pasted, as markup of the editor's own things only: paragraphs, headings, lists, tables, line breaks, built anew
 * out of the words, so that no class, style, picture, comment or address in an attribute can come along. Lists that Word
 * writes as paragraphs become lists; a link becomes its words and its address; a merged cell leaves empty ones beside it.
 * Runs in the browser: `html` is read by its parser into a document that loads and runs nothing.
 */
export function cleanPaste(html: string): string {
  const source = new DOMParser().parseFromString(html, "text/html");
  const writer = newWriter(source);
  for (const child of source.body.childNodes) writeNode(writer, child);
  writer.flush();
  return writer.out.innerHTML;
}

interface Writer {
  readonly make: (tag: string) => HTMLElement;
  readonly out: HTMLElement;
  /** Adds words to what is being written. */
  readonly words: (text: string) => void;
  /** Ends it: as a paragraph, a heading, or a point of the list. */
  readonly flush: (as?: "p" | "h3" | "ul" | "ol") => void;
  readonly add: (block: HTMLElement) => void;
}

function newWriter(source: Document): Writer {
  const make = (tag: string) => source.createElement(tag);
  const out = make("div");
  let text = "";
  const flush: Writer["flush"] = (as = "p") => {
    const lines = text
      .split("\n")
      .map(tidy)
      .filter((line) => line !== "");
    text = "";
    if (lines.length === 0) return;
    const block = make(as === "h3" ? "h3" : "p");
    if (as === "h3") block.append(lines.join(" "));
    else for (const [at, line] of lines.entries()) block.append(...(at === 0 ? [] : [make("br")]), line);
    if (as === "p" || as === "h3") {
      out.append(block);
      return;
    }
    const last = out.lastElementChild;
    const list = last?.localName === as ? last : make(as);
    const item = make("li");
    item.append(block);
    list.append(item);
    if (list !== last) out.append(list);
  };
  return { make, out, words: (more) => (text += more), flush, add: (block) => out.append(block) };
}

const tidy = (text: string) => text.replace(/[\s\u00a0]+/g, " ").trim();

const dropped = new Set([
  "script",
  "style",
  "head",
  "title",
  "meta",
  "link",
  "xml",
  "svg",
  "math",
  "object",
  "template",
]);
const blocks = new Set(
  "p div section article main header footer aside blockquote pre address figure figcaption dl dt dd form fieldset".split(
    " ",
  ),
);

function writeNode(writer: Writer, node: Node, list: "ul" | "ol" | null = null): void {
  if (node.nodeType === Node.TEXT_NODE) writer.words((node.textContent ?? "").replace(/\s+/g, " "));
  if (!(node instanceof Element) || dropped.has(node.localName)) return;
  const inside = (within = list) => {
    for (const child of node.childNodes) writeNode(writer, child, within);
  };
  const name = node.localName;
  const wordList = wordListOf(node);
  if (name === "br") writer.words("\n");
  else if (name === "table") writeTable(writer, node as HTMLTableElement);
  else if (name === "a") writeLink(writer, node);
  else if (name === "ul" || name === "ol") {
    writer.flush(list ?? "p");
    inside(name);
  } else if (name === "li") {
    inside(list ?? "ul");
    writer.flush(list ?? "ul");
  } else if (/^h[1-6]$/.test(name)) {
    writer.flush(list ?? "p");
    inside();
    writer.flush("h3");
  } else if (wordList !== null) {
    writer.flush();
    inside();
    writer.flush(wordList);
  } else if (isWordListSign(node)) return;
  else if (blocks.has(name) && list === null) {
    writer.flush();
    inside();
    writer.flush();
  } else inside();
}

/** Word writes a point as a paragraph that names its list, with the sign as words in front. */
function wordListOf(node: Element): "ul" | "ol" | null {
  if (node.localName !== "p" || !/mso-list:\s*l\d/i.test(node.getAttribute("style") ?? "")) return null;
  const sign = [...node.querySelectorAll("span")].find(isWordListSign)?.textContent ?? "";
  return /^\s*\(?[0-9]{1,3}[.)]/.test(sign) ? "ol" : "ul";
}

function isWordListSign(node: Element): boolean {
  return node.localName === "span" && /mso-list:\s*ignore/i.test(node.getAttribute("style") ?? "");
}

/** The stored form has no links: the address stands behind the words, unless it is the words. */
function writeLink(writer: Writer, link: Element): void {
  const words = tidy(link.textContent ?? "");
  const address = link.getAttribute("href") ?? "";
  const isSame = [address, address.replace(/^mailto:/, "")].includes(words);
  writer.words(/^(?:https?:\/\/|mailto:)\S+$/i.test(address) && !isSame ? `${words} (${address})` : words);
}

function writeTable(writer: Writer, table: HTMLTableElement): void {
  writer.flush();
  const grid = gridOf(table);
  const columns = Math.max(0, ...grid.map((row) => row.length));
  if (columns === 0) return;
  const made = writer.make("table");
  const [first] = table.rows;
  const hasHead = first !== undefined && [...first.cells].every((cell) => cell.localName === "th");
  for (const [at, row] of grid.entries()) {
    const line = writer.make("tr");
    for (let column = 0; column < columns; column++) {
      const cell = writer.make((at === 0 && hasHead) || (at === 0 && first?.closest("thead") !== null) ? "th" : "td");
      cell.append(row[column] ?? "");
      line.append(cell);
    }
    made.append(line);
  }
  writer.add(made);
}

/** The words of each place of a table; a cell over several places fills the first of them. */
function gridOf(table: HTMLTableElement): string[][] {
  const grid: string[][] = [...table.rows].map(() => []);
  for (const [at, row] of [...table.rows].entries()) {
    let column = 0;
    for (const cell of row.cells) {
      while (grid[at]?.[column] !== undefined) column++;
      const words = tidy([...cell.childNodes].map((part) => part.textContent ?? "").join(" "));
      for (let down = 0; down < cell.rowSpan && at + down < grid.length; down++)
        for (let over = 0; over < Math.min(cell.colSpan, 60); over++) {
          const place = grid[at + down];
          if (place !== undefined) place[column + over] = down === 0 && over === 0 ? words : "";
        }
      column += cell.colSpan;
    }
  }
  return grid;
}
