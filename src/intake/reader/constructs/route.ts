import { findDates } from "../../../danish/dates.ts";
import type { Line } from "../lines.ts";
import { within } from "../passage.ts";
import type { Piece } from "../piece.ts";
import { committeeKey } from "./committee-name.ts";

const initialsLine = /^((?:[A-ZÆØÅ]{2,4})(?:\/[A-ZÆØÅ]{2,4})*)\s*-\s*([A-ZÆØÅ]{2,5}(?:\s*[-/]\s*[A-ZÆØÅ]{2,5})*)\.?$/;
const notBodies =
  /^(?:orienteringssag|beslutningssag|drøftelsessag|temasag|høringssag|efterretningssag|åben sag|lukket sag|åbent punkt|ingen|sagstype.*)\.?$/i;
const parts =
  /(?:[/,;→>\n\t•]| [-–] |(?<=[A-ZÆØÅ]{2})-(?=[A-ZÆØÅ]{2})| og (?=[A-ZÆØÅ]|[Bb]yråd|[Kk]ommunalbestyrelse)| samt (?=[A-ZÆØÅ]))/g;

/** `MH/SL/AH - AMU - SOU`: the initials of those who prepared the item, and its route. */
export function readInitials(line: Line, source: string): { initials: Piece[]; route: Piece[] } | null {
  if (line.text.length > 60) return null;
  const match = initialsLine.exec(line.text);
  if (!match?.[1] || !match[2]) return null;
  const routeFrom = line.text.indexOf(match[2], match[1].length);
  return {
    initials: words(line, source, match[1], 0, /\//g),
    route: words(line, source, match[2], routeFrom, /[-/]/g),
  };
}

const endsBody =
  /(?:udvalg(?:et)?|råd(?:et)?|bestyrelsen?|magistraten|nævnet|direktionen|chefgruppen|forum|med|[A-ZÆØÅ]{2,6}\d?)\.?$/i;

function words(line: Line, source: string, text: string, offset: number, divider: RegExp): Piece[] {
  const found: Piece[] = [];
  let from = 0;
  const take = (to: number) => {
    let start = from;
    let end = to;
    while (start < end && /[\s.]/.test(text[start] ?? "")) start++;
    while (end > start && /[\s.]/.test(text[end - 1] ?? "")) end--;
    const word = text.slice(start, end);
    if (word && !notBodies.test(word))
      found.push({ text: word, span: within(line, source, offset + start, offset + end) });
  };
  for (const match of text.matchAll(divider)) {
    // "Børne- og Ungeudvalget" is one body.
    if (/^(?: og | samt |,)/.test(match[0]) && !endsBody.test(text.slice(from, match.index).trimEnd())) continue;
    take(match.index);
    from = match.index + match[0].length;
  }
  take(text.length);
  return found;
}

/** True for rows that name bodies and nothing else: a planned route, no older decisions. */
export function isRoute(rows: readonly Line[]): boolean {
  return (
    rows.length > 0 &&
    rows.length < 12 &&
    rows.every(
      (row) =>
        row.text.length < 200 &&
        findDates(row.text).length === 0 &&
        !/(?<![\p{L}])(?:er|blev|har|godkendt|besluttede|anbefal\p{L}*|behandles)(?![\p{L}])/u.test(row.text),
    )
  );
}

/** The bodies of a planned route, in order. `UBF/UAU/USO`, *Udvalget, Økonomiudvalget og Byrådet*, one a line. */
export function readRoute(rows: readonly Line[], source: string, own: string | null): Piece[] {
  const found: Piece[] = [];
  for (const row of rows.slice(0, 20)) {
    if (row.text.length > 300 || notBodies.test(row.text)) continue;
    if (own !== null && committeeKey(row.text) === committeeKey(own)) {
      const name = row.text.replace(/\.$/, "");
      found.push({ text: name, span: within(row, source, 0, name.length) });
      continue;
    }
    const isName =
      /^Udvalget? for [^,/]+(?:,[^,/]+)* og /.test(row.text) &&
      !/(?:Økonomiudvalget|Byrådet|Kommunalbestyrelsen)/.test(row.text);
    found.push(
      ...(isName
        ? [{ text: row.text.replace(/\.$/, ""), span: within(row, source, 0, row.text.replace(/\.$/, "").length) }]
        : words(row, source, row.text, 0, parts)),
    );
  }
  return found.slice(0, 30);
}

/** Who decides the matter, from below *Sagen afgøres i*, *Kompetence*. */
export function readCompetence(rows: readonly Line[], source: string): Piece | null {
  const row = rows[0];
  if (!row || row.text.length > 200) return null;
  const text = row.text.replace(/[.\s]+$/, "");
  return text === "" || /^(?:ingen|intet|-)$/i.test(text) ? null : { text, span: within(row, source, 0, text.length) };
}
