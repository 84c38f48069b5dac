// Longer than the house likes: the elements of a story share one state, and what each does to it must be read together.

import { maxCharacters } from "../source.ts";
import type { Aside, AsideKind, emptyAside } from "./aside.ts";
import type { Block, Cell } from "./blocks.ts";
import { type Fields, fieldStack } from "./fields.ts";
import { BeyondMeasure, limits } from "./limits.ts";
import type { CountLabel, ListLabel } from "./list-labels.ts";
import { plainWords } from "./plain-words.ts";
import {
  isOn,
  noteParagraphProperty,
  noteRunProperty,
  type ParagraphProperties,
  type RunProperties,
  wholeNumber,
} from "./properties.ts";
import type { Styles } from "./styles.ts";
import { symbolOf } from "./symbols.ts";
import type { Attributes, XmlHandler } from "./xml.ts";

/** What a story is read with. A story is a text of its own: the body, a header, a note. */
export interface StoryTools {
  readonly styles: Styles;
  /** The label of a paragraph of a list; counts on with each call. */
  readonly label: CountLabel;
  readonly aside: ReturnType<typeof emptyAside>;
  /** Counts paragraphs and cells of all stories together. */
  readonly count: { pieces: number; characters: number };
  /** Where a note is referred to: its sign, and what the note says, to stand below the paragraph. */
  note?(kind: "footnote" | "endnote", id: string, customSign: boolean): { sign: string; blocks: readonly Block[] };
  /** The elements `w:footnote`, `w:endnote` and `w:comment` begin a text of their own. */
  separate?(id: string, type: string | undefined, blocks: readonly Block[]): void;
  /** A section ends with these headers and footers. */
  section?(section: Section): void;
}

/** The headers and footers of a section: part ids by type (`default`, `first`, `even`). */
export interface Section {
  readonly headers: Map<string, string>;
  readonly footers: Map<string, string>;
  titlePage: boolean;
}

/** A paragraph while it is read. */
interface Open {
  raw: string;
  properties: ParagraphProperties;
  run: RunProperties;
  letters: number;
  boldLetters: number;
  sizes: Map<number, number>;
  pictures: number;
  pageNumber: boolean;
  label: ListLabel | null;
  /** Its end is deleted or hidden: the next paragraph follows in the same line. */
  joined: "deleted" | "hidden" | null;
  /** Notes and text boxes, which stand below it. */
  below: Block[];
}

/** Where blocks go: the story, a cell, a text box. `carried`: the beginning of the next paragraph. */
interface Container {
  readonly blocks: Block[];
  carried: Open | null;
  readonly fields: Fields;
}

interface Row {
  cells: Cell[];
  setAside: AsideKind | null;
}

interface OpenCell {
  span: number;
  covered: boolean;
}

/** Never shown, whatever stands inside: properties as they were before a change, fallbacks, guides to pronunciation. */
const skipped = new Set([
  "w:pPrChange",
  "w:rPrChange",
  "w:tblPrChange",
  "w:trPrChange",
  "w:tcPrChange",
  "w:sectPrChange",
  "w:tblGridChange",
  "w:numberingChange",
  "w:sdtPr",
  "w:sdtEndPr",
  "w:rt",
]);

const deletions = new Set(["w:del", "w:moveFrom"]);
const insertions = new Set(["w:ins", "w:moveTo"]);
const pictures = new Set(["pic:pic", "c:chart", "dgm:relIds", "v:imagedata"]);
/** Tables inside tables beyond this depth are read as the text of the cell they stand in. */
const deepestTable = 12;
/** Text boxes and cells inside one another beyond this are read as text of where they stand. */
const deepestBox = 60;

/** Hears a story; `finish` answers its blocks, also where the XML broke off. */
export function storyReader(tools: StoryTools): XmlHandler & { finish(): Block[] } {
  const { styles, aside } = tools;
  const outermost: Container = { blocks: [], carried: null, fields: fieldStack() };
  const containers: Container[] = [outermost];
  const paragraphs: { open: Open; containers: number }[] = [];
  const tables: { rows: Row[]; row: Row | null; cell: OpenCell | null; containers: number }[] = [];
  const choices: { taken: boolean }[] = [];
  const noted: { id: string; type: string | undefined }[] = [];
  let section: Section | null = null;
  let skipping = 0;
  let deleted = 0;
  let deepTables = 0;
  let deepBoxes = 0;
  let inParagraphProperties = false;
  let inRunProperties = false;
  let inRowProperties = false;
  let inCheckBox = false;
  let keepsSpace = false;
  let collecting: "text" | "deleted" | "code" | null = null;
  let collected = "";

  const container = (): Container => containers.at(-1) as Container;
  /** The open paragraph of this container, if any. */
  const paragraph = (): Open | null => {
    const last = paragraphs.at(-1);
    return last && last.containers === containers.length ? last.open : null;
  };
  const enter = (blocks: Block[]): void => {
    containers.push({ blocks, carried: null, fields: fieldStack() });
  };

  /** Why words here are not shown: the row, the cell or the text they stand in. */
  const setAside = (): AsideKind | null => {
    if (deleted > 0) return "deleted";
    for (const { row, cell } of tables) {
      if (row?.setAside) return row.setAside;
      if (cell?.covered) return "hidden";
    }
    return null;
  };

  const say = (words: string, into: AsideKind | null = null): void => {
    if (words === "") return;
    const open = paragraph();
    const kind = into ?? setAside();
    if (kind) {
      aside.put(kind, words);
      return;
    }
    if (!open || container().fields.inCode) return;
    const { run, properties } = open;
    const styled = styles.run(properties.style, run.style);
    if (run.hidden ?? styled.hidden) {
      aside.put("hidden", words);
      return;
    }
    tools.count.characters += words.length;
    if (tools.count.characters > maxCharacters) throw new BeyondMeasure("too-long");
    open.raw += words;
    const size = run.size ?? styled.size ?? 20;
    open.sizes.set(size, (open.sizes.get(size) ?? 0) + words.length);
    if (!/\S/.test(words)) return;
    open.letters += words.length;
    if (run.bold ?? styled.bold) open.boldLetters += words.length;
  };
  /** Signs of the layout: a tab, a line, a page. Hidden ones are nothing. */
  const sign = (what: string): void => {
    const open = paragraph();
    if (!open || setAside() || container().fields.inCode) return;
    if (open.run.hidden ?? styles.run(open.properties.style, open.run.style).hidden) return;
    open.raw += what;
  };

  const piece = (): void => {
    if (++tools.count.pieces > limits.pieces) throw new BeyondMeasure("too-long");
  };

  const openParagraph = (): void => {
    const carried = container().carried;
    container().carried = null;
    const fresh: Open = carried
      ? { ...carried, properties: {}, run: {}, joined: null }
      : {
          raw: "",
          properties: {},
          run: {},
          letters: 0,
          boldLetters: 0,
          sizes: new Map(),
          pictures: 0,
          pageNumber: false,
          label: null,
          joined: null,
          below: [],
        };
    paragraphs.push({ open: fresh, containers: containers.length });
  };

  const closeParagraph = (): void => {
    const last = paragraphs.pop();
    if (!last) return;
    const { open } = last;
    container().fields.endParagraph();
    const asideHere = setAside();
    if (asideHere) aside.put(asideHere, "\n");
    if (open.joined) {
      if (open.joined === "hidden" && open.raw.trim() !== "") open.label ??= labelOf(open);
      container().carried = open;
    } else put(open, asideHere !== null);
  };

  const labelOf = ({ properties }: Open): ListLabel | null => {
    const inherited = styles.paragraph(properties.style);
    const listId = properties.listId ?? inherited.listId;
    if (listId === undefined || listId === "0") return null;
    return tools.label(listId, properties.listLevel ?? inherited.listLevel, properties.style ?? "");
  };

  const put = (open: Open, unseen: boolean): void => {
    const { blocks } = container();
    const { properties } = open;
    const inherited = styles.paragraph(properties.style);
    const label = unseen ? null : (open.label ?? labelOf(open));
    const outline = properties.outline;
    const styled =
      outline === undefined ? styles.headingLevel(properties.style) : outline < 9 ? Math.min(6, outline + 1) : 0;
    const text = plainWords((properties.pageBreakBefore ?? inherited.pageBreakBefore) ? `\f${open.raw}` : open.raw);
    // A bullet without words is a sign of nothing; a number may belong to the words in the next cell.
    const empty = !/[^\s\f]/.test(text) && (label === null || label.ordinal === null);
    if (empty && open.pictures === 0 && !text.includes("\f")) {
      if (blocks.at(-1)?.kind === "paragraph") blocks.push({ kind: "gap" });
    } else {
      piece();
      const sizes = [...open.sizes].sort((a, b) => b[1] - a[1]);
      blocks.push({
        kind: "paragraph",
        text,
        label: empty ? null : label,
        level: styled,
        before: properties.before ?? inherited.before ?? 0,
        after: properties.after ?? inherited.after ?? 0,
        contextual: properties.contextual ?? inherited.contextual ?? false,
        style: properties.style ?? "",
        bold: open.letters > 0 && open.boldLetters === open.letters,
        size: sizes[0]?.[0] ?? 20,
        pictures: open.pictures,
        pageNumber: open.pageNumber,
      });
    }
    blocks.push(...open.below.splice(0, open.below.length));
  };

  /** Leaves a container: what it still holds back is said. */
  const settle = (): void => {
    const { carried } = container();
    container().carried = null;
    if (carried) put(carried, setAside() !== null);
  };

  const closeCell = (): void => {
    const table = tables.at(-1);
    if (!table?.cell || containers.length !== table.containers + 1) return;
    settle();
    const { blocks } = containers.pop() as Container;
    table.row?.cells.push({ blocks, span: table.cell.span });
    table.cell = null;
    piece();
  };

  const openRun = (name: string, attributes: Attributes): void => {
    const open = paragraph();
    switch (name) {
      case "w:r":
        if (open) open.run = {};
        return;
      case "w:t":
      case "m:t":
        collecting = "text";
        keepsSpace = attributes("xml:space") === "preserve" || name === "m:t";
        collected = "";
        return;
      case "w:delText":
        collecting = "deleted";
        collected = "";
        return;
      case "w:instrText":
      case "w:delInstrText":
        collecting = "code";
        collected = "";
        return;
      case "w:tab":
      case "w:ptab":
        sign("\t");
        return;
      case "w:br":
        sign(attributes("w:type") === "page" ? "\n\f" : "\n");
        return;
      case "w:cr":
        sign("\n");
        return;
      case "w:lastRenderedPageBreak":
        sign("\f");
        return;
      case "w:noBreakHyphen":
        say("-");
        return;
      case "w:sym":
        saySymbol(attributes);
        return;
      case "w:fldChar":
        fieldSign(attributes("w:fldCharType"));
        return;
      case "w:fldSimple":
        if (open && isPageNumber(attributes("w:instr") ?? "")) open.pageNumber = true;
        return;
      case "w:checkBox":
        inCheckBox = true;
        container().fields.checkBox(false);
        return;
      case "w:default":
      case "w:checked":
        if (inCheckBox) container().fields.checkBox(isOn(attributes));
        return;
      case "w:footnoteReference":
      case "w:endnoteReference":
        sayNote(name === "w:footnoteReference" ? "footnote" : "endnote", attributes);
        return;
      case "v:textpath":
        say(attributes("string") ?? "");
        return;
      case "w:commentReference":
        aside.comments++;
        return;
      case "w:altChunk":
      case "w:subDoc":
        aside.foreign++;
        return;
      case "w:txbxContent":
        if (containers.length >= deepestBox) deepBoxes++;
        else enter(open ? open.below : container().blocks);
        return;
      default:
        if (pictures.has(name) && open && !setAside()) open.pictures++;
    }
  };

  const saySymbol = (attributes: Attributes): void => {
    const code = Number.parseInt(attributes("w:char") ?? "", 16);
    const shown = Number.isFinite(code) && code <= 0xffff ? symbolOf(code, attributes("w:font") ?? "") : null;
    if (shown === null) aside.unknownSymbols++;
    say(shown ?? "\ufffd");
  };

  const fieldSign = (type: string | undefined): void => {
    const { fields } = container();
    if (type === "begin") fields.begin();
    else if (type === "separate") {
      const open = paragraph();
      if (open && isPageNumber(fields.innermost)) open.pageNumber = true;
      fields.separate();
    } else if (type === "end") say(fields.end());
  };

  const sayNote = (kind: "footnote" | "endnote", attributes: Attributes): void => {
    const open = paragraph();
    const { run, properties } = open ?? { run: {} as RunProperties, properties: {} as ParagraphProperties };
    const isHidden = run.hidden ?? styles.run(properties.style, run.style).hidden;
    if (!open || !tools.note || setAside() || isHidden || container().fields.inCode) return;
    const custom = attributes("w:customMarkFollows");
    const { sign: shown, blocks } = tools.note(kind, attributes("w:id") ?? "", custom !== undefined && custom !== "0");
    say(shown);
    for (const block of blocks) open.below.push(block);
  };

  const openTable = (name: string, attributes: Attributes): boolean => {
    const table = tables.at(-1);
    switch (name) {
      case "w:tbl":
        if (tables.length >= deepestTable) deepTables++;
        else tables.push({ rows: [], row: null, cell: null, containers: containers.length });
        return true;
      case "w:tr":
        if (table && deepTables === 0 && table.containers === containers.length) {
          table.row = { cells: [], setAside: null };
          table.rows.push(table.row);
        }
        return true;
      case "w:tc":
        if (!table?.row || deepTables > 0) return true;
        closeCell();
        if (table.containers !== containers.length) return true;
        table.cell = { span: 1, covered: false };
        enter([]);
        return true;
      case "w:trPr":
        inRowProperties = true;
        return true;
      case "w:gridBefore":
        for (let left = columns(attributes); left > 0 && table?.row; left--)
          table.row.cells.push({ blocks: [], span: 1 });
        return true;
      case "w:gridSpan":
        if (table?.cell) table.cell.span = columns(attributes);
        return true;
      case "w:vMerge":
      case "w:hMerge":
        // What a covered cell holds is not seen: Word shows the first of the merged ones.
        if (table?.cell) table.cell.covered = attributes("w:val") !== "restart";
        return true;
      default:
        if (!inRowProperties || !table?.row) return false;
        if (name === "w:hidden" && isOn(attributes)) table.row.setAside = "hidden";
        if (deletions.has(name)) table.row.setAside = "deleted";
        return true;
    }
  };

  const openSection = (name: string, attributes: Attributes): boolean => {
    if (name === "w:sectPr") section = { headers: new Map(), footers: new Map(), titlePage: false };
    else if (!section) return false;
    else if (name === "w:titlePg") section.titlePage = isOn(attributes);
    else if (name === "w:headerReference" || name === "w:footerReference") {
      const into = name === "w:headerReference" ? section.headers : section.footers;
      into.set(attributes("w:type") ?? "default", attributes("r:id") ?? "");
    }
    return true;
  };

  return {
    open(name, attributes) {
      if (skipping > 0 || skipped.has(name)) {
        skipping++;
        return;
      }
      if (name === "mc:AlternateContent") choices.push({ taken: false });
      else if (name === "mc:Choice" || name === "mc:Fallback") {
        const choice = choices.at(-1);
        if (choice?.taken) skipping++;
        else if (choice) choice.taken = true;
      } else if (openSection(name, attributes)) return;
      else if (name === "w:p") openParagraph();
      else if (name === "w:pPr") inParagraphProperties = true;
      else if (name === "w:rPr") inRunProperties = true;
      else if (inRunProperties || inParagraphProperties) {
        const open = paragraph();
        if (!open) return;
        if (inRunProperties && !inParagraphProperties) noteRunProperty(name, attributes, open.run);
        else if (inRunProperties) noteMark(name, attributes, open, aside);
        else noteParagraphProperty(name, attributes, open.properties);
      } else if (openTable(name, attributes)) return;
      else if (deletions.has(name) || insertions.has(name)) {
        aside.people.add(attributes("w:author") ?? "");
        if (deletions.has(name)) deleted++;
        else aside.inserted = true;
      } else if (name === "w:footnote" || name === "w:endnote" || name === "w:comment") {
        noted.push({ id: attributes("w:id") ?? "", type: attributes("w:type") });
        if (name === "w:comment") aside.people.add(attributes("w:author") ?? "");
        enter([]);
      } else openRun(name, attributes);
    },
    text(words) {
      if (collecting && skipping === 0) collected += words;
    },
    close(name) {
      if (skipping > 0) {
        skipping--;
        return;
      }
      switch (name) {
        case "w:t":
        case "m:t":
          collecting = null;
          say(keepsSpace ? collected : collected.trim());
          return;
        case "w:delText":
          collecting = null;
          say(collected, "deleted");
          return;
        case "w:instrText":
        case "w:delInstrText":
          collecting = null;
          container().fields.code(collected);
          return;
        case "w:r":
          if (paragraph()) (paragraph() as Open).run = {};
          return;
        case "w:pPr":
          inParagraphProperties = false;
          return;
        case "w:rPr":
          inRunProperties = false;
          return;
        case "w:trPr":
          inRowProperties = false;
          return;
        case "w:checkBox":
          inCheckBox = false;
          return;
        case "w:p":
          if (paragraph()) closeParagraph();
          return;
        case "w:tc":
          if (deepTables === 0) closeCell();
          return;
        case "w:tbl":
          closeTable();
          return;
        case "w:txbxContent":
          if (deepBoxes > 0) deepBoxes--;
          else if (containers.length > 1) {
            settle();
            containers.pop();
          }
          return;
        case "w:sectPr":
          if (section) tools.section?.(section);
          section = null;
          return;
        case "mc:AlternateContent":
          choices.pop();
          return;
        case "w:footnote":
        case "w:endnote":
        case "w:comment": {
          settle();
          const { id, type } = noted.pop() ?? { id: "", type: undefined };
          const { blocks } = (containers.length > 1 ? containers.pop() : outermost) as Container;
          tools.separate?.(id, type, blocks);
          return;
        }
        default:
          if (!deletions.has(name) || inParagraphProperties || inRunProperties || inRowProperties) return;
          if (deleted > 0) deleted--;
      }
    },
    finish() {
      // Where the XML broke off: everything open is closed, innermost first.
      skipping = 0;
      while (paragraphs.length > 0 || tables.length > 0 || containers.length > 1) {
        if (paragraph()) closeParagraph();
        else if (tables.at(-1)?.cell && tables.at(-1)?.containers === containers.length - 1) closeCell();
        else if (tables.length > 0 && tables.at(-1)?.containers === containers.length) closeTable();
        else if (containers.length > 1) {
          settle();
          containers.pop();
        } else break;
      }
      settle();
      return outermost.blocks;
    },
  };

  function closeTable(): void {
    if (deepTables > 0) {
      deepTables--;
      return;
    }
    closeCell();
    const table = tables.pop();
    const rows = table?.rows.filter(({ cells, setAside: kind }) => cells.length > 0 && kind === null) ?? [];
    if (rows.length > 0) container().blocks.push({ kind: "table", rows: rows.map(({ cells }) => cells) });
  }
}

/** What is said of the sign that ends a paragraph. */
function noteMark(name: string, attributes: Attributes, open: Open, aside: Aside): void {
  if (deletions.has(name)) open.joined = "deleted";
  else if ((name === "w:vanish" || name === "w:specVanish") && isOn(attributes)) open.joined ??= "hidden";
  else if (insertions.has(name)) aside.inserted = true;
}

/** Word has 63 columns at most. */
function columns(attributes: Attributes): number {
  return Math.min(63, Math.max(1, wholeNumber(attributes("w:val")) ?? 1));
}

const isPageNumber = (code: string): boolean => /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)(?![A-Z])/i.test(code);
