import { place } from "./body-name.ts";

/** Words for a house or a room: where they stand, a body's name is over. */
const room =
  /(?<![\p{L}])(?:\p{L}*(?:lokale[tr]?|værelset?|rådhus(?:et)?|salen|kantinen?|hallen|centret|kontoret|gården|kroen|biblioteket|skolen|huset|stuen|museet|plejecenter)|sal \d|(?:\d\.|st\.) sal|teams|virtuelt|online|videomøde)(?![\p{L}])/iu;
const named =
  /(?<![\p{L}])\p{Lu}[\p{L}-]+ (?:[Ss]kole|[Hh]al|[Hh]allen|[Bb]ibliotek|[Kk]ro|[Mm]useum|[Pp]lejecenter|[Kk]ulturhus|[Hh]otel|[Rr]ådhus)(?![\p{L}])/u;
const isHouse = (text: string): boolean => room.test(text) || named.test(text);
/** Endings of place names, seldom those of a committee's field. */
const town =
  /^(?!\p{L}{0,8}(?:landsby|storby|arbejdssted)$)\p{Lu}\p{L}{2,}(?:by|bjerg|berg|borg|rup|sted|lev|løse|lund|køb|købing|holm|næs|sund|bæk|kær|tved|toft|vig|inge|strand|høj|ager)$/u;
const properName = new RegExp(`^(?:i |på )?${place}(?: [A-ZÆØÅ][\\p{L}-]+){0,2}$`, "u");
const municipality = new RegExp(`(?<![\\p{L}-])${place} [Kk]ommune(?![\\p{L}])`, "u");
const joins = /(?<![\p{L}])(?:og|samt|&)(?![\p{L}])/u;
const ofBody = /^(?:\p{L}+ )?[\p{L}-]*(?:udvalg|råd|bestyrelse|nævn)(?:et|en)?(?![\p{L}])/iu;

/**
 * How many characters of `words` are a committee's name where a place, a municipality or another body stands behind it:
 * *Børn og Unge, Rådhuset i Egebjerg*, *Teknik og Miljø Dalby*. In a list of fields *og* comes before the last, so that
 * what follows behind another comma is no field.
 */
export function fieldsLength(words: string): number {
  const parts = words.split(/, ?/);
  let length = 0;
  let joined = false;
  for (const [at, part] of parts.entries()) {
    const from = length + (at === 0 ? 0 : (/^, ?/.exec(words.slice(length))?.[0].length ?? 0));
    const own = partLength(part, at === 0);
    const more = parts.slice(at).some((one) => joins.test(one));
    if (
      at > 0 &&
      (own === 0 || !more || (joined && !joins.test(part) && !parts.slice(at + 1).some((one) => joins.test(one))))
    )
      return length;
    if (at > 0 && ofBody.test(part)) return length;
    length = from + own;
    if (own < part.length) return length;
    joined ||= joins.test(part);
  }
  return length;
}

/** Where a house, a municipality or a town begins among words that no comma divides. */
function partLength(part: string, first: boolean): number {
  const ends = [municipality, room, named].flatMap((pattern) => {
    const index = pattern.exec(part)?.index ?? 0;
    // "Rådhus og Havn", "Kirke og Rådhus": a field of the committee's own.
    return index > 0 && !/(?<![\p{L}])(?:og|samt|for|&) $/u.test(part.slice(0, index)) ? [index] : [];
  });
  if (!first && (municipality.exec(part)?.index === 0 || room.exec(part)?.index === 0 || named.exec(part)?.index === 0))
    return 0;
  const last = / (\p{Lu}[\p{L}-]+)$/u.exec(part);
  const before = last ? part.slice(0, last.index) : "";
  // "Miljø Dalby": no adjective, no *og* and no comma before the town.
  if (
    last?.[1] &&
    town.test(last[1]) &&
    /\p{L}{2}$/u.test(before) &&
    !/(?:(?<![\p{L}])(?:og|samt|for|i|på|af)|sk|ig|lig|t)$/u.test(before)
  )
    ends.push(last.index);
  return part.slice(0, Math.min(part.length, ...ends)).trimEnd().length;
}

/** The place of a meeting behind a body's name, as offsets into `behind`: set off by a sign, or led by *i* and *på*. */
export function placeBehindBody(behind: string): { readonly from: number; readonly to: number } | null {
  const lead = /^(?:[ ,|(–-]+)(?:(?:i|på|hos) )?/u.exec(behind)?.[0] ?? "";
  const said = behind.slice(lead.length, lead.length + 100);
  const end =
    /(?:,? *(?:[|)(]| [-–] |\b(?:den|d\.|kl\.?|mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag)(?![\p{L}])|\d{1,2}(?:[./-] ?\d|\. ?(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec))|\d{4}).*)$/iu.exec(
      said,
    );
  const text = said.slice(0, end?.index ?? said.length).replace(/[\s,.–-]+$/u, "");
  if (
    text.length < 3 ||
    !/^[\p{L}\d]/u.test(text) ||
    /(?<![\p{L}])(?:referat|dagsorden|protokol|møde|kommune|udvalg\p{L}*|periode\p{L}*)(?![\p{L}])/iu.test(text)
  )
    return null;
  const isPlace = isHouse(text) || (/[,|(–-]|(?:i|på|hos) $/.test(lead) && properName.test(text));
  return isPlace ? { from: lead.length, to: lead.length + text.length } : null;
}
