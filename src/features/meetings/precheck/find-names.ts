import { givenNames } from "../../../danish/given-names.ts";
import type { Span } from "../../../records/span.ts";

/** A person that running text names by given name and surname, and is not known to stand in public anyhow. */
export interface NamedInText {
  readonly name: string;
  readonly span: Span;
}

const name =
  /(?<![\p{L}\d-])(\p{Lu}\p{Ll}{1,20}(?:-\p{Lu}\p{Ll}{1,20})?)((?:[ \u00a0](?:\p{Lu}\.|\p{Lu}\p{Ll}{1,24}(?:-\p{Lu}\p{Ll}{1,24})?|af|von|van|de|el|al)){0,3}[ \u00a0]\p{Lu}\p{Ll}{1,24}(?:-\p{Lu}\p{Ll}{1,24})?)(?![\p{L}-])/gu;

/** Streets, schools, foundations and firms that bear a person's name. */
const namedAfter =
  /(?:^|[ \u00a0])(?:\p{L}*(?:vej|gade|allé|alle|plads|torvet?|stræde|vænget?|parken?|skolen?s?|husets?|gården?s?|centeret?|centret|fonden?s?|legatet?|kirken?|broen|stien?|haven?|vangen?|marken|bakken|hallen|børnehaven?|plejecenteret?|museet?|festival\p{L}*|prisen?)|aps|a\/s|arkitekter|entreprise|byg|gruppen|holding|og|kommune)$/iu;
const streetAhead =
  /^[ \u00a0](?:vej|gade|allé|plads|torv|stræde|vænge|park|skole|hus|fond|legat|a\/s|aps|i\/s|&)(?![\p{L}])/iu;

const post =
  "(?:chef|direktør|leder|konsulent|formand|forkvinde|borgmester|rådmand|læge|sygeplejerske|minister|professor|forsker|arkitekt|advokat|rådgiver|koordinator|medarbejder|inspektør|rektor|provst|præst|ingeniør|specialist|sekretær|lektor|udvikler|repræsentant|instruktør|kunstner|forfatter|journalist|psykolog|terapeut|revisor|planlægger|jurist|økonom|pædagog|lærer|suppleant|stedfortræder|medlem|politiker|ordfører|deltagere?|afbud|fravær(?:ende)?|sagsbehandler|kontaktperson|udarbejdet af|forfatter|ved|v\\/|v\\.|gæst(?:er)?|oplæg(?: (?:af|ved|fra))?|foredragsholder|ejer af virksomheden|indehaver|stifter)";
const postBefore = new RegExp(
  `${post}(?:en|et|ne)?[ \\u00a0]*(?:i|for|fra|på)?[ \\u00a0]?[\\p{L}, \\u00a0]{0,24}[:(]?[ \\u00a0]*$`,
  "iu",
);
const postAfter = new RegExp(
  `^[ \\u00a0]*(?:\\((?:[A-ZÆØÅ]{1,3}|[^()]{0,40}${post}[^()]{0,20})\\)|[,–-][ \\u00a0]*[\\p{L} -]{0,30}${post})`,
  "iu",
);

/**
 * Names of persons in running text: a common given name and one to four words more. Left out are those in `known`, members
 * with their party, and those whose post is told beside the name, unless `posts` says that these are found, too. Takes time in proportion to the text.
 */
export function findNames(
  text: string,
  known: readonly string[],
  posts: "left-out" | "found" = "left-out",
): NamedInText[] {
  const people = knownNames(known);
  const found: NamedInText[] = [];
  name.lastIndex = 0;
  for (let match = name.exec(text); match; match = name.exec(text)) {
    const [whole, given = "", rest = ""] = match;
    if (!givenNames.has(given.split("-")[0] ?? "")) {
      // "Borgeren Anna Lyngmose": the name may begin with the next word.
      name.lastIndex = match.index + given.length;
      continue;
    }
    if (namedAfter.test(rest)) continue;
    const to = match.index + whole.length;
    if (streetAhead.test(text.slice(to, to + 12))) continue;
    if (isKnown(whole, people)) continue;
    if (posts === "found") {
      found.push({ name: whole, span: [match.index, to] });
      continue;
    }
    if (postBefore.test(text.slice(Math.max(0, match.index - 48), match.index))) continue;
    if (postAfter.test(text.slice(to, to + 80))) continue;
    found.push({ name: whole, span: [match.index, to] });
  }
  return found;
}

const kept = new WeakMap<readonly string[], ReadonlySet<string>>();

function knownNames(known: readonly string[]): ReadonlySet<string> {
  let names = kept.get(known);
  if (!names) {
    names = new Set(known.map(endsOf));
    kept.set(known, names);
  }
  return names;
}

const isKnown = (name: string, people: ReadonlySet<string>): boolean =>
  people.has(endsOf(name)) || (name.endsWith("s") && people.has(endsOf(name.slice(0, -1))));

/** First and last word: middle names come and go. */
function endsOf(name: string): string {
  const words = name.trim().split(/[\s\u00a0]+/);
  return `${words[0] ?? ""} ${words.at(-1) ?? ""}`.toLowerCase();
}
