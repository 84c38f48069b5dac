import type { Span } from "../../../records/span.ts";
import type { Line } from "../lines.ts";
import { within } from "../passage.ts";

export interface FoundSubItem {
  readonly title: string;
  readonly span: Span;
}

const collecting =
  /^(?:meddelelser|orientering(?:er|en|spunkter|ssager)?$|orientering(?:er)? (?:fra|ved|v\/)|gensidig orientering|eventuelt|diverse|bordet rundt|efterretningssager|nyt fra|siden sidst|information|informationer|huskeliste|(?:borgmesteren|formanden|direktionen|administrationen) orienterer|formandens (?:orientering|meddelelser)|meddelelser|sager til orientering|punkter til orientering|til orientering$|orienteringspunkt|mødeaktiviteter|kommende møder|rådmanden orienterer|gensidige? (?:orienteringer|meddelelser)|aktuelle (?:sager|orienteringer))/i;

/** True for the title of an item that holds several small matters. *Orientering om X* is one matter. */
export function collects(title: string): boolean {
  return collecting.test(title.replace(/^\d+\.\s*/, ""));
}

const lettered = /^(?:([A-Za-zÆØÅæøå])[.)]|(\d{1,2})[.)])\s+(?=\S)/;
const intro = /:$/;
const saysNothing = /^(?:ingen|intet|der (?:er|var) (?:ingen|intet).*|ingen bemærkninger|-)\.?$/i;
const verbs =
  /(?<![\p{L}])(?:er|var|har|bliver|blev|vil|kan|skal|orienterer|orienteres|orienterede|giver|deltager|behandles|indkaldes|afholdes|forelægges|gennemgås|fremgår|vedlægges|ønsker|havde|mener|skal|blev|skulle|kunne|fortalte|oplyste|gennemgik|takkede|bød|nævnte|spurgte|drøftede|besøgte|redegjorde)(?![\p{L}])/u;

/** A line set apart from running text by a bullet, a letter or a number. */
export function isListed(row: Line): boolean {
  return row.bullet !== "" || lettered.test(row.text);
}

/**
 * The matters inside *Meddelelser*, *Orientering*, *Eventuelt*: letters or numbers, else bullets, else short lines
 * that are no sentences. The title is the first sentence without its full stop.
 */
export function readSubItems(rows: readonly Line[], source: string): FoundSubItem[] {
  const withLetters = rows.filter((row) => lettered.test(row.text));
  const withBullets = rows.filter((row) => row.bullet !== "");
  let chosen: { row: Line; from: number; tail: Line[] }[];
  if (withLetters.length >= 2 || (withLetters.length === 1 && withBullets.length === 0)) {
    chosen = withLetters.map((row) => ({
      row,
      from: lettered.exec(row.text)?.[0].length ?? 0,
      tail: wrapped(rows, row),
    }));
  } else if (withBullets.length > 0) {
    const depth = Math.min(...withBullets.map((row) => row.indent));
    chosen = withBullets
      .filter((row) => row.indent <= depth + 1)
      .map((row) => ({ row, from: 0, tail: wrapped(rows, row) }));
  } else {
    chosen = rows.filter((row) => isMatter(row)).map((row) => ({ row, from: 0, tail: [] }));
  }
  const found: FoundSubItem[] = [];
  for (const { row, from, tail } of chosen.slice(0, 500)) {
    const title = firstSentence(row.text.slice(from));
    if (title === "" || saysNothing.test(title)) continue;
    const rest = tail.map((one) => one.text).join(" ");
    const whole = rest && title.length === row.text.length - from ? `${title} ${rest}`.replace(/\.$/, "") : title;
    const span = within(row, source, from, from + title.length);
    found.push({
      title: whole,
      span: [span[0], whole === title ? span[1] : (tail.at(-1)?.end ?? span[1]) - (/\.$/.test(rest) ? 1 : 0)],
    });
  }
  return found;
}

/** Lines that a hard line break cut off: no gap, small first letter. */
function wrapped(rows: readonly Line[], row: Line): Line[] {
  const tail: Line[] = [];
  for (let at = rows.indexOf(row) + 1; at > 0 && at < rows.length && tail.length < 3; at++) {
    const next = rows[at] as Line;
    if (next.gap || next.bullet || lettered.test(next.text) || !/^[a-zæøå]/.test(next.text)) break;
    tail.push(next);
  }
  return tail;
}

function isMatter(row: Line): boolean {
  if (row.text.length > 160 || row.text.length < 4 || intro.test(row.text) || saysNothing.test(row.text)) return false;
  return !verbs.test(row.text) && /^[A-ZÆØÅ0-9"”]/.test(row.text) && row.text.split(" ").length <= 22;
}

function firstSentence(text: string): string {
  const end = /[.!?](?= [A-ZÆØÅ])/.exec(text);
  const cut =
    end && !/(?:^| )(?:kl|nr|pkt|d|ca|bl\.a|[A-ZÆØÅ])$/.test(text.slice(0, end.index))
      ? text.slice(0, end.index)
      : text;
  return cut.replace(/\s*(?:[-–,]\s*(?:vedlagt|vedhæftet)(?: som bilag)?)?[.:;,]?\s*$/, "").trim();
}
