import { type Problem, problem } from "../../../records/problem.ts";
import { BeyondMeasure } from "../../sources/docx/limits.ts";
import { type OfficePackage, openPackage } from "../../sources/docx/package.ts";
import type { SourceInput } from "../../sources/source.ts";
import type { Cell } from "../cell-value.ts";
import { dateFormats, dayOfSerial } from "./dates.ts";
import { readSheet } from "./read-sheet.ts";

/** The sheets of a workbook in their order, each as rows of cells; rows and cells that the file leaves out are empty. */
export interface Workbook {
  readonly sheets: readonly { readonly name: string; readonly rows: readonly (readonly Cell[])[] }[];
}

/** The most cells of a workbook that are read. */
export const mostCells = 4_000_000;

/**
 * Reads the values of an Excel workbook (.xlsx, ISO/IEC 29500): texts, numbers, and days as ISO dates; of a formula what
 * it came to when it was saved. Called in the bounded process: whatever the file holds, it answers a workbook or a problem.
 */
export async function readWorkbook({ name, bytes }: SourceInput): Promise<Workbook | Problem> {
  try {
    const office = await openPackage(bytes);
    if (office === null) return problem("problem.figures-workbook", { name });
    const listed = await sheetsOf(office);
    if (listed.sheets.length === 0) return problem("problem.figures-workbook", { name });
    const texts = await sharedTexts(office, listed.texts);
    if (texts === null) return problem("problem.figures-workbook", { name });
    const formats = await dateFormats(office, listed.styles);
    const sheets: { name: string; rows: Cell[][] }[] = [];
    let left = mostCells;
    for (const sheet of listed.sheets) {
      const read = await readSheet(office, sheet.part, {
        text: (at) => texts[at] ?? "",
        number: (value, style) => (formats.has(style) ? dayOfSerial(value, listed.from1904) : value),
        most: left,
      });
      if (read === null) return problem("problem.figures-workbook", { name });
      left -= read.cells;
      sheets.push({ name: sheet.name, rows: read.rows });
    }
    if (office.zip.damaged.size > 0 || office.zip.truncated) return problem("problem.figures-workbook", { name });
    return { sheets };
  } catch (error) {
    if (error instanceof BeyondMeasure) return problem("problem.figures-workbook-swells", { name });
    throw error;
  }
}

interface Listed {
  readonly sheets: readonly { readonly name: string; readonly part: string }[];
  readonly texts: string | null;
  readonly styles: string | null;
  /** Days are counted from 1904, as on the first Macintoshes. */
  readonly from1904: boolean;
}

async function sheetsOf(office: OfficePackage): Promise<Listed> {
  const relations = await office.relations(office.main);
  const sheets: { name: string; part: string }[] = [];
  let from1904 = false;
  await office.tell(office.main, {
    open(name, attributes) {
      if (name === "x:workbookPr") from1904 = /^(?:1|true)$/.test(attributes("date1904") ?? "");
      if (name !== "x:sheet") return;
      const relation = relations.get(attributes("r:id") ?? "");
      if (relation?.type.endsWith("/worksheet") && !relation.outside) {
        sheets.push({ name: attributes("name") ?? "", part: relation.target });
      }
    },
    close() {},
  });
  const target = (type: string) => [...relations.values()].find((each) => each.type.endsWith(type))?.target ?? null;
  return { sheets, texts: target("/sharedStrings"), styles: target("/styles"), from1904 };
}

/** The texts that cells refer to by number; null where they are broken. Hints of pronunciation are no part of them. */
async function sharedTexts(office: OfficePackage, part: string | null): Promise<string[] | null> {
  const texts: string[] = [];
  if (part === null) return texts;
  let text: string | null = null;
  let inText = false;
  let aside = 0;
  const { whole } = await office.tell(part, {
    open(name) {
      if (name === "x:si") text = "";
      else if (name === "x:rPh") aside++;
      else if (name === "x:t") inText = aside === 0;
    },
    close(name) {
      if (name === "x:t") inText = false;
      else if (name === "x:rPh") aside--;
      else if (name === "x:si" && text !== null) {
        texts.push(text);
        if (texts.length > mostCells) throw new BeyondMeasure("swells");
        text = null;
      }
    },
    text(words) {
      if (inText && text !== null) text += words;
    },
  });
  return whole ? texts : null;
}
