import { fieldsLength } from "./committee-place.ts";

/** Words that name a body which holds meetings, at the end of its name. */
const bodyWord =
  "(?:[\\p{L}-]*(?:udvalget|udvalg|rådet|råd|bestyrelsen|bestyrelse|repræsentationen|magistraten|kommissionen|nævnet|direktionen|gruppen|forsamlingen|komité|komiteen)|Byråd|Kommunalbestyrelse|Regionsråd|Magistraten|Direktionen|Repræsentantskabet|Bestyrelsen)";
const particle =
  "(?:[A-ZÆØÅ][\\p{L}\\d§.-]*,? |[A-ZÆØÅ][\\p{L}]*-,? |§ ?\\d+,?(?: ?stk\\.? ?\\d,?)?[- ]|(?:og|for|samt|&|stk\\.|\\d[.,]?) )";

/** `Udvalget for X, Y og Z`, or words that end in one that names a body. */
const forName =
  /^(?:(?:Det|Den) )?(?:§ ?\d{1,2},? ?stk\.? ?\d[- ][Uu]dvalg(?:et)?|[Uu]dvalget?|UDVALGET?|[Rr]ådet|[Bb]estyrelsen|[Ss]tyregruppen|[Nn]ævnet) (?:for|FOR|vedr(?:ørende|\.)) [\p{L}§][\p{L}\d§,.\- /&]*/u;
const ownName = new RegExp(`^${particle}{0,7}?${bodyWord}(?=s?(?![\\p{L}]))`, "u");
/** *Teknisk Udvalg*, *Det Sociale Udvalg*: the word for a body stands by itself, an adjective before it. */
const adjectiveName =
  /^(?:(?:Det|Den) )?\p{Lu}[\p{L}-]*(?:sk|ske|ale|elle)(?: og \p{L}+(?:sk|ske|ale|elle))? Udvalg(?:et)?(?=s?(?![\p{L}]))/u;
const capsName =
  /^[A-ZÆØÅ§][A-ZÆØÅ0-9§,.\- &]*(?:UDVALGET|UDVALG|RÅDET|RÅD|BYRÅD|BYRÅDET|KOMMUNALBESTYRELSEN|BESTYRELSEN|BESTYRELSE|NÆVNET|MAGISTRATEN)(?![A-ZÆØÅ])/;

/** Where a committee's name ends when more of the line follows. */
const stop =
  /(?:,? ?(?:\b(?:d\.|den|dato|kl\.?|møde(?:t|dato|r|s)?|mødtes|holdt|afholdt|mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag|referat|dagsorden|pkt\.?|punkt|sag|beslutte\w*|godkend\w*|drøft\w*|indstill\w*|anbefal\w*|tog|tager|beslutning\w*|på|i|til|med|har|er|blev|har|at|som)(?![\p{L}])|\(?\d{4}|\d{1,2}[./-]\d|\d{1,2}\. ?(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)|[–:;(|]| - )).*$/isu;

/** Something that ends like a committee's name but is the damage of a converter or a common word. */
const never =
  /^(?:udvalgsråd(?:et)?|forbud|tilbud|gode råd|bestyrelsen|gruppen|arbejdsgruppen|styregruppen|rådet|råd|nævnet|målgruppen|mødegruppen|direktionen|direktion)$/i;

/**
 * The committee named at the beginning of `text`, and how many characters its name takes; null where none is.
 * Names are taken as written (*Udvalget for Arbejdsmarked og Uddannelse*, *Social- og Jobudvalget*, *BYRÅDET*).
 */
export function committeeAt(text: string): { name: string; length: number } | null {
  if (text.length < 4) return null;
  const line = text.length > 200 ? text.slice(0, 200) : text;
  const first = line.charCodeAt(0);
  if (
    !(first >= 65 && first <= 90) &&
    first !== 0xc6 &&
    first !== 0xd8 &&
    first !== 0xc5 &&
    first !== 0xa7 &&
    first !== 117 &&
    !(first === 98 && line.startsWith("bestyrelsen for "))
  )
    return null;
  const match =
    forName.exec(line) ??
    ownName.exec(line) ??
    (line.includes(" Udvalg") ? adjectiveName.exec(line) : null) ??
    capsName.exec(line);
  if (!match) return null;
  let name = match[0];
  if (
    /^(?:(?:Det|Den) )?(?:§ ?\d{1,2},? ?stk\.? ?\d[- ]udvalg(?:et)?|udvalget?|rådet|bestyrelsen|styregruppen|nævnet) (?:for|vedr)/i.test(
      name,
    )
  ) {
    const skip = name.search(/ (?:for|vedr\S*) /i) + 5;
    const fields = name.slice(skip).replace(stop, "");
    name = name.slice(0, skip) + fields.slice(0, fieldsLength(fields));
  }
  name = name.replace(/[\s,.\-–:;]+$/u, "");
  // "Alby Kommune Torveudvalget": the body stands in front of its committee.
  if (/(?:^|\p{L} )Kommunes? \p{Lu}/u.test(name)) return null;
  // A possessive belongs to what follows: "Økonomiudvalgets".
  if (name.length < 4 || never.test(name) || /^(?:I|DEN|FRA|AF|PÅ|TIL) /.test(name)) return null;
  return { name, length: name.length };
}

/** How committees are compared: lower case, without article endings, term and possessive. */
export function committeeKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/\(?\b(?:19|20)\d\d ?[-–] ?(?:19|20)?\d\d\b\)?/g, "")
    .replace(/^udvalget? for /, "udvalg for ")
    .replace(/udvalgets?\b/g, "udvalg")
    .replace(/rådets?\b/g, "råd")
    .replace(/bestyrelsens?\b/g, "bestyrelse")
    .replace(/[^a-zæøå]/g, "");
}

/** True where two names mean the same body: equal, or one the short form of the other (*Udvalget*, *Byrådet*). */
export function sameCommittee(a: string, b: string): boolean {
  const one = committeeKey(a);
  const other = committeeKey(b);
  if (one === other) return true;
  if (one === "" || other === "") return true;
  if (one === "udvalg" || other === "udvalg") return true;
  const council = /^(?:[a-zæøå]*byråd|kommunalbestyrelse|[a-zæøå]*kommunalbestyrelse)$/;
  if (council.test(one) && council.test(other)) return true;
  return (
    one.length > 8 &&
    other.length > 8 &&
    (one.endsWith(other) || other.endsWith(one) || one.startsWith(other) || other.startsWith(one))
  );
}
