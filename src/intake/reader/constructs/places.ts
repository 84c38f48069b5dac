import type { Line } from "../lines.ts";
import { within } from "../passage.ts";
import type { Piece } from "../piece.ts";

const visit =
  /(?<![\p{L}])(?:[Bb]esøg(?:te|ene|et)?|[Ss]tudiebesøg|[Rr]undvisning)(?: (?:hos|i|på|til|ved))? (?=[A-ZÆØÅ])/gu;
/** Names go on over *Kultur- og*, ` - ` and `&`: *Job- og Borgerservice*, *Alby - Bredby Museum*. */
const place =
  /^(?:[A-ZÆØÅ][\p{L}'-]*|[A-ZÆØÅ]{2,})(?:(?<=-) og (?=[A-ZÆØÅ])[\p{L}'-]+|(?<=-), [A-ZÆØÅ][\p{L}']*- og [A-ZÆØÅ][\p{L}'-]*| (?:[-–&] (?=[A-ZÆØÅ])[\p{L}'-]+|[A-ZÆØÅ][\p{L}'-]*|og (?=[A-ZÆØÅ][\p{L}]* (?:Kommune|Center))|af|for|(?:i|på)(?= [A-ZÆØÅ])|\d+))*/u;

const opensPlaces = /^.{0,80}(?:besøg(?:te|ene)?|besøgt)(?: [\p{Ll}]+){0,3}:$/iu;

/** Places a paper says were visited: *besøg i A, B samt C*, each once, in order. */
export function readPlaces(rows: readonly Line[], source: string): Piece[] {
  const found: Piece[] = [];
  let listed = false;
  for (const row of rows) {
    // "Besøg hos:" and below it the places, each behind its bullet.
    if (listed && row.bullet) {
      const name = place.exec(row.text.slice(0, 120))?.[0].replace(/ (?:af|for|i|på|og)$/, "") ?? "";
      if (name.length > 2 && !found.some((one) => one.text === name))
        found.push({ text: name, span: within(row, source, 0, name.length) });
      continue;
    }
    listed = opensPlaces.test(row.text);
    if (row.text.length > 20_000 || !/besøg|rundvisning/i.test(row.text)) continue;
    for (const match of row.text.matchAll(visit)) {
      let at = match.index + match[0].length;
      for (let count = 0; count < 30; count++) {
        const name = place.exec(row.text.slice(at, at + 120))?.[0];
        if (!name) break;
        const clean = name.replace(/ (?:af|for|i|på|og)$/, "");
        if (!found.some((one) => one.text === clean) && clean.length > 2)
          found.push({ text: clean, span: within(row, source, at, at + clean.length) });
        at += clean.length;
        const next = /^(?: \([^)]{1,40}\))?(?:, (?:samt |og )?| samt | og )(?:på |i |hos )?(?=[A-ZÆØÅ])/.exec(
          row.text.slice(at, at + 60),
        );
        if (!next) break;
        at += next[0].length;
      }
    }
  }
  return found.slice(0, 100);
}
