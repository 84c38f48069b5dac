import { findDates } from "../../danish/dates.ts";
import type { DocumentReading } from "../../records/reading.ts";
import type { SourceText } from "../source-text.ts";
import { isBodyName } from "./constructs/body-name.ts";
import { readPlaces } from "./constructs/places.ts";
import { readTables } from "./constructs/tables.ts";
import type { Draft } from "./draft.ts";
import type { Line } from "./lines.ts";
import { join } from "./passage.ts";
import { sectionHeading } from "./vocabulary.ts";

/** Reads a paper that is neither agenda nor minutes: title, date, headed sections, places visited, tables. */
export function readDocument(lines: readonly Line[], source: SourceText, draft: Draft): DocumentReading {
  const rows = lines.filter((line) => !line.noise);
  const titled = titleOf(rows);
  const title = titled.length > 0 ? join(titled, source.text, true) : null;
  if (title) draft.put("/document/title", title.span, "document-title");
  const date = firstDate(rows);
  if (date) draft.put("/document/date", date.span, "document-date");
  const places = readPlaces(rows, source.text);
  places.forEach((place, at) => {
    draft.put(`/document/places/${at}`, place.span, "places-visited");
  });
  const tables = readTables(lines, source);
  tables.forEach((table, at) => {
    draft.put(`/document/tables/${at}`, table.span, "table");
  });
  return {
    title: title?.text ?? null,
    date: date?.iso ?? null,
    sections: sections(rows, titled, source.text, draft),
    places: places.map((place) => place.text),
    tables: tables.map((table) => table.rows),
  };
}

const kindWord =
  /^(?:notat|rapport|redegørelse|brev|memo|referat|oplæg|bilag(?: \d+)?|høringssvar|pressemeddelelse|internt notat)$/i;
const label =
  /^(?:dato|til|fra|sagsnr|sagsid|sagsbehandler|emne|kopi|j\.?nr|journalnr|ref|dok(?:\.?nr)?|version|forfatter|udarbejdet af|cc|vedr|tlf|tlf\. ?(?:dir|nr)|telefon|kontakt|e-?mail|mail|afdeling|center|direkte|cvr|ean)\.?\s*[.:]/i;

/** The first heading the layout marks; else the first short line that is no label, place of origin or word for the kind of paper, with the lines it goes on in. */
function titleOf(rows: readonly Line[]): Line[] {
  const marked = rows.find((row) => row.level > 0 && row.level < 7 && !kindWord.test(row.text));
  if (marked) return marked.text.length < 300 ? [marked] : [];
  const named = rows.slice(0, 15).findIndex((row) => kindWord.test(row.text));
  // Below *Notat* stands what it is about; above it, who wrote it.
  const belowKind = named < 0 ? -1 : firstTitle(rows, named + 1, named + 6);
  const first = belowKind < 0 ? firstTitle(rows, 0, 15) : belowKind;
  if (first < 0) return [];
  let end = first + 1;
  while (end < first + 4 && goesOn(rows[end - 1] as Line, rows[end])) end++;
  return rows.slice(first, end);
}

function firstTitle(rows: readonly Line[], from: number, to: number): number {
  for (let at = from; at < Math.min(to, rows.length); at++) {
    const { text } = rows[at] as Line;
    if (text.length > 200 || kindWord.test(text) || label.test(text) || isBodyName(text)) continue;
    if (findDates(text).length > 0 && text.length < 30) continue;
    return from > 0 && sectionHeading(text, false) !== null ? -1 : at;
  }
  return -1;
}

const awaitsMore = /(?<![\p{L}])(?:af|for|og|i|til|med|om|på|ved|fra|samt|eller|under|over)$/u;

/** A title set over several lines: the first ends in a word that leads on, or the next begins small. */
function goesOn(row: Line, next: Line | undefined): boolean {
  if (!next || next.gap || next.bullet || next.text.length > 100 || row.text.length > 100) return false;
  return awaitsMore.test(row.text) || (/^\p{Ll}/u.test(next.text) && !/[.:!?]$/.test(row.text));
}

/** True for a line that heads a section of a paper: marked by the layout, or a short line above a paragraph or list. */
export function headsSection(rows: readonly Line[], at: number): boolean {
  const row = rows[at];
  if (!row) return false;
  return row.level > 0 && row.level < 7 ? row.text.length < 200 : isPlainHeading(rows, at);
}

const numberedHead = /^(?:\d{1,2}|[A-H])[.)] ?\p{Lu}/u;

/** A short line above a paragraph, in a paper whose layout marks no headings; with a number, above a list too. */
function isPlainHeading(rows: readonly Line[], at: number): boolean {
  const row = rows[at] as Line;
  const next = rows[at + 1];
  if (row.gap && !row.bullet && row.text.length <= 90 && numberedHead.test(row.text) && !/[.:;,]$/.test(row.text))
    return next !== undefined && (next.bullet !== "" || (!next.gap && !numberedHead.test(next.text)));
  const known = !row.bullet && sectionHeading(row.text, false)?.length === row.text.length;
  if (
    (!row.gap && !known) ||
    row.bullet ||
    row.text.length > 70 ||
    /[.:;,!?]$/.test(row.text) ||
    !/^[A-ZÆØÅ\d]/.test(row.text)
  )
    return false;
  if (!/\p{L}/u.test(row.text)) return false;
  return next !== undefined && next.text.length > row.text.length && /[.:]$/.test(next.text);
}

function firstDate(rows: readonly Line[]): { iso: string; span: [number, number] } | null {
  for (const row of rows.slice(0, 12)) {
    // "den 30. september til 1. oktober 2019": the year stands behind the last day.
    const range = /(\d{1,2})\. ?(\p{L}+)(?: \d{4})? ?(?:til|[-–]|og) ?(?:den )?(\d{1,2})\. ?(\p{L}+) (\d{4})/u.exec(
      row.text,
    );
    if (range) {
      const [first] = findDates(`${range[1]}. ${range[2]} ${range[5]}`);
      if (first)
        return {
          iso: first.date,
          span: [
            row.start + (row.exact ? range.index : 0),
            row.exact ? row.start + range.index + range[0].length : row.end,
          ],
        };
    }
    const short = /(\d{1,2})\. ?(?:[-–]|til|og) ?(\d{1,2})\. (\p{L}+) (\d{4})/u.exec(row.text);
    if (short) {
      const [first] = findDates(`${short[1]}. ${short[3]} ${short[4]}`);
      if (first)
        return {
          iso: first.date,
          span: [
            row.start + (row.exact ? short.index : 0),
            row.exact ? row.start + short.index + short[0].length : row.end,
          ],
        };
    }
    const [found] = findDates(row.text);
    if (found)
      return {
        iso: found.date,
        span: row.exact ? [row.start + found.dateFrom, row.start + found.dateTo] : [row.start, row.end],
      };
  }
  return null;
}

const maxSections = 5000;

function sections(
  rows: readonly Line[],
  titled: readonly Line[],
  source: string,
  draft: Draft,
): DocumentReading["sections"] {
  const found: DocumentReading["sections"] = [];
  let heading: Line | null = null;
  let below: Line[] = [];
  const close = () => {
    if (heading === null && below.length === 0) return;
    if (found.length >= maxSections) return;
    const passage = join(below, source);
    const at = found.length;
    const kind = heading ? (sectionHeading(heading.text, true)?.kind ?? "other") : "other";
    found.push({
      kind,
      heading: heading?.text ?? null,
      text: passage.text,
      level: heading ? Math.max(1, Math.min(heading.level, 6)) : 1,
    });
    const end = below.length > 0 ? passage.span[1] : (heading?.end ?? passage.span[1]);
    draft.put(`/document/sections/${at}`, [heading?.start ?? passage.span[0], end], "section-heading");
    if (heading) draft.put(`/document/sections/${at}/heading`, [heading.start, heading.end], "section-heading");
    if (below.length > 0) draft.put(`/document/sections/${at}/text`, passage.span, "section-heading");
  };
  const marked = rows.some((row) => row.level > 0);
  rows.forEach((row, at) => {
    if (titled.includes(row)) {
      close();
      heading = null;
      below = [];
      return;
    }
    if (row.text.length < 200 && (marked ? row.level > 0 : isPlainHeading(rows, at))) {
      close();
      heading = row;
      below = [];
    } else below.push(row);
  });
  close();
  return found;
}
