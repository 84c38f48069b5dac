import type { Line } from "../../lines.ts";
import { within } from "../../passage.ts";
import type { Piece } from "../../piece.ts";
import { placeBehindBody } from "../committee-place.ts";
import { minutesWord } from "./kind-words.ts";
import type { Values } from "./labels.ts";

/** Words that name a room or a house. */
export const placeWord =
  /(?:lokale|værelse|rådhus|rådssal|\bsal\b|stuen|mødecenter|kantine|teams|virtuelt|videomøde|administrationsbygning|kulturhus|jobcenter|skole(?:n|ns|s)?(?![a-zæøå])|forsamlingshus|medborgerhus|hal |hotel)/i;

/** The place behind *Mødested* and the like, over two lines where the first ends in a comma. */
export function labelledPlace(values: Values, source: string): Piece | null {
  const [first] = values.get("place") ?? [];
  if (!first) return null;
  const text = first.row.text.slice(first.from).trim();
  const second = (values.get("place") ?? [])[1];
  if (text.endsWith(",") && second?.index === first.index + 1 && second.from === 0) {
    const from = within(first.row, source, first.from, first.row.text.length)[0];
    return { text: `${text} ${second.row.text}`, span: [from, second.row.end] };
  }
  return text === "" || text.length > 200
    ? null
    : { text, span: within(first.row, source, first.from, first.from + text.length) };
}

/** `tirsdag den 5. marts kl. 16.00 i mødelokale 2`: what stands behind the day and is a room. */
export function placeBehind(row: Line, from: number, source: string): Piece | null {
  const match = /^(?:[\s,;–-]|kl\.? ?[\d.: –-]+|\d{1,2}[.:]\d{2})*(?:(?:i|på) )?(?=\p{L})/u.exec(row.text.slice(from));
  const at = from + (match?.[0].length ?? 0);
  const text = row.text.slice(at).replace(/[\s.]+$/, "");
  if (text.length < 4 || text.length > 110 || minutesWord.test(text)) return null;
  // *kl. 16.00 på Vejlby Kro*: behind the hour, *i* or *på* and a name are a place whatever it is called.
  const named =
    /\d[^\p{L}]*(?:i|på|hos) $/u.test(row.text.slice(0, at)) && /^\p{Lu}[\p{L}'-]*(?: [\p{L}\d'-]+){0,5}$/u.test(text);
  if (!named && !placeWord.test(text)) return null;
  return { text, span: within(row, source, at, at + text.length) };
}

/** `Jobudvalget, Rådhuset i Egebjerg`: the place behind the body's name, where no other line says it. */
export function placeBeside(rows: readonly Line[], committee: Piece | null, source: string): Piece | null {
  const row = committee && rows.find((one) => one.start <= committee.span[0] && committee.span[0] < one.end);
  const at = row ? row.text.indexOf(committee.text) : -1;
  if (!row || at < 0) return null;
  const from = at + committee.text.length;
  const found = placeBehindBody(row.text.slice(from));
  return found
    ? {
        text: row.text.slice(from + found.from, from + found.to),
        span: within(row, source, from + found.from, from + found.to),
      }
    : null;
}

/** A street, a number, a postal code. */
export const address = /^\p{Lu}[\p{L} .'-]+ \d{1,4}[A-Za-z]?,? .{0,60}\d{4} \p{Lu}/u;
