import type { Span } from "../../../records/span.ts";
import type { Line } from "../lines.ts";
import { join, within } from "../passage.ts";
import type { Piece } from "../piece.ts";

export interface FoundAttachment {
  readonly title: string;
  readonly public: boolean;
  readonly mentioned: boolean;
  readonly span: Span;
}

/** How many attachments there are, on a line of its own: a web page says it below the list. */
const howMany = /^\d{1,3}$/;
/** `PDFKort over byen`: the icon's words, glued to the title on a web page. */
const iconWords = /^(?:PDF|DOCX?|XLSX?|PPTX?)(?=\p{Lu}\p{Ll})/u;
const none = /^(?:ingen|intet|ingen bilag|der er ingen bilag.*|-+|–|ikke relevant|nej)\.?$/i;
const documentNumber =
  /^(?:\(?(?:\d{2,4}[-–/]\d{3,7}(?:[-–]\d{1,3})?|\d{3}[-–]\d{4}[-–]\d{3,7}|\d{5,9}[-/]\d{2}|EMN[-\d/]+|Dok\.? ?(?:nr\.?)?:? ?[\d-/]+)\)?)\s*(?:[-–:]\s*|\s{2,}|\s)(?=\S)/;
const listSign = /^(?:\d{1,2}[.)]|[a-z][.)]|\d{1,2}(?= [([]?(?:lukket|åben|fortrolig)))\s+(?=\S)/i;
const closedWords =
  /\s*[-–,]?\s*[([]?(?:lukket(?: bilag)?|fortroligt?|ikke[- ]offentligt?|må ikke offentliggøres|personfølsomt)[)\]]?\s*$/i;
const closedHead = /^(?:[([]?(?:lukket(?: bilag)?|fortroligt?)[)\]]?\s*[:–-]?\s+|lukket:\s*)/i;
/** The access in front of a title, as some case systems print it. */
const statedAccess = /^(åben|åbent|offentlig|offentligt|lukket|fortrolig|fortroligt|intern|internt)\s*[-–:]\s+(?=\S)/i;
const file = /\.(?:pdf|docx?|xlsx?|pptx?|msg|jpe?g|png|html?|rtf|zip|odt|tif)\b\.?$/i;

/** True for a line that is the name of a file. */
export function isFileName(text: string): boolean {
  return text.length < 200 && file.test(text);
}

const column =
  /^(?:titel|navn|bilag|bilagsnavn|dok\.? ?nr\.?|dokument(?:nr\.?|nummer|titel|id)?|dato|type|nr\.?|filnavn|format|offentlig|åben\/lukket|sagsnr\.?|id)$/i;
const cells = (text: string): string[] => text.split(/\t+| {2,}/);
/** The head of a table whose lines are gone: `Dok.nr.   Titel   Dato`. */
function isHeaderRow(text: string): boolean {
  const row = text.length < 120 ? cells(text) : [];
  return row.length > 1 && row.every((cell) => column.test(cell));
}
/** Numbers of documents, days, kinds of files: the columns beside the title. */
const beside =
  /^(?:[\d./:–-]+(?: kl\.? [\d.:]+)?|(?:pdf|docx?|xlsx?|pptx?|åbent?|offentligt?|ja|nej)|[A-Z]{2,4}[-/\d]+)$/i;

/** In a row of a table without lines: where the title stands. Null where the line is no such row. */
/** `Ansøgning (pdf, 1,2 MB)`: what a web page says of the file. */
const formatBehind = /\s*[([](?:pdf|docx?|xlsx?|pptx?)(?:[ ,-]+[\d.,]{1,8} ?[kmg]b)?[)\]]$/i;

function titleCell(text: string): [number, number] | null {
  const row = text.length < 300 ? cells(text) : [];
  if (row.length < 2) return null;
  const titles = row.filter((cell) => /\p{L}/u.test(cell) && !beside.test(cell));
  const [title] = titles;
  if (titles.length !== 1 || title === undefined) return null;
  const from = text.indexOf(title);
  return [from, from + title.length];
}

/** The titles below *Bilag*: one a line or a bullet, the document's number left out, wrapped titles joined. */
export function readAttachments(rows: readonly Line[], source: string, closedPart = false): FoundAttachment[] {
  const numberedRows = rows.filter((row) => documentNumber.test(row.text)).length;
  const bulleted = rows.some((row) => row.bullet !== "");
  const groups: Line[][] = [];
  for (const row of rows) {
    if (isHeaderRow(row.text)) continue;
    if (none.test(row.text) || howMany.test(row.text) || row.text.length > 600) continue;
    const last = groups.at(-1);
    const before = last?.at(-1);
    const continuesNumbered = numberedRows > 0 && !documentNumber.test(row.text) && !row.bullet && !row.gap;
    const continuesSmall =
      before !== undefined &&
      !row.gap &&
      !row.bullet &&
      /^[a-zæøå(]/.test(row.text) &&
      !file.test(before.text) &&
      (before.text.length > 50 || before.bullet !== "") &&
      before.end - before.start > 40;
    // "Høringssvar fra" / "foreningen.pdf": the name goes on until it has its ending.
    const endsFile =
      before !== undefined &&
      !row.gap &&
      !row.bullet &&
      /^[a-zæøå(]/.test(row.text) &&
      file.test(row.text) &&
      !file.test(before.text) &&
      (before.bullet !== "" || bulleted);
    if (last && (continuesNumbered || continuesSmall || endsFile)) last.push({ ...row, bullet: "" });
    else groups.push([{ ...row, bullet: "" }]);
  }
  const found: FoundAttachment[] = [];
  for (const group of groups.slice(0, 2000)) {
    const passage = join(group, source, true);
    let from = (listSign.exec(passage.text) ?? iconWords.exec(passage.text))?.[0].length ?? 0;
    let to = passage.text.length;
    let open = !closedPart;
    const stated = statedAccess.exec(passage.text.slice(from));
    if (stated?.[1]) {
      open = open && /^åb|^offentlig/i.test(stated[1]);
      from += stated[0].length;
    }
    const head = closedHead.exec(passage.text.slice(from));
    if (head) {
      open = false;
      from += head[0].length;
    }
    const cell = titleCell(passage.text.slice(from));
    if (cell) {
      to = from + cell[1];
      from += cell[0];
    }
    const format = formatBehind.exec(passage.text.slice(from, to));
    if (format && format.index > 0) to = from + format.index;
    const tail = closedWords.exec(passage.text.slice(from, to));
    if (tail) {
      open = false;
      to = from + tail.index;
    }
    if (from >= to) continue;
    found.push({ title: passage.text.slice(from, to), public: open, mentioned: false, span: passage.at(from, to) });
  }
  return found;
}

/** An attachment whose title the source states: the whole of it, closed where its own words mark it so. */
export function statedAttachment({ text, span }: Piece): FoundAttachment {
  return { title: text, public: !closedWords.test(text) && !closedHead.test(text), mentioned: false, span };
}

const mention =
  /^(?<what>.{4,200}?)(?:,? (?:som )?(?:er |bliver |blev |findes )?| - )(?:vedlagt|vedhæftet|vedlægges|vedhæftes)(?: (?:sagen|punktet|dagsordenen|referatet|protokollen))?(?: som bilag(?: \d+)?)?(?=[.,;: ]|$)/iu;
const pronoun =
  /^(?:det|den|de|der|dette|denne|disse|som|hvilket|sagen|materialet|bilag(?:et|ene)?|bilag \d.*|undersøgelsen|projektet|rapporten|notatet|planen|oversigten|i lighed .*|alle|begge)$/i;
const mentions = (text: string): boolean => /ed(?:lagt|lægges|hæfte)/.test(text);

/** Attachments that running text names without their being listed. `listed` are the item's own. */
export function readMentioned(
  rows: readonly Line[],
  source: string,
  listed: readonly FoundAttachment[],
): FoundAttachment[] {
  const found: FoundAttachment[] = [];
  // Where attachments are listed, *vedlagt som bilag* speaks of one of them.
  if (listed.length > 0) return found;
  for (const row of rows) {
    if (found.length >= 20 || !mentions(row.text)) continue;
    let from = 0;
    for (const sentence of row.text.slice(0, 20_000).split(/(?<=[.!?]) (?=[A-ZÆØÅ])/)) {
      const match = mentions(sentence) ? mention.exec(sentence) : null;
      const what = match?.groups?.what?.trim();
      if (
        what &&
        /^[A-ZÆØÅ]/.test(what) &&
        !pronoun.test(what) &&
        !/(?<![\p{L}])(?:at|der|fremgår|kan|skal|vil|har|se)(?![\p{L}])/iu.test(what)
      ) {
        found.push({ title: what, public: true, mentioned: true, span: within(row, source, from, from + what.length) });
      }
      from += sentence.length + 1;
    }
  }
  return found;
}
