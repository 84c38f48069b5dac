import type { Span } from "../../../../records/span.ts";
import { findNames, type NamedInText } from "../find-names.ts";
import { type Hit, type PrecheckRule, warnAt } from "../rule.ts";
import { hiddenTextsOf, type Subject, type TextOf, textsOf } from "../subject.ts";

const citizen =
  /(?<![\p{L}])(?:borger(?:en|ne)?|ansøger(?:en)?|klager(?:en)?|(?:med)?ejer(?:en)?|lodsejer(?:en)?|grundejer(?:en)?|nabo(?:en)?|lejer(?:en)?|beboer(?:en)?|patient(?:en)?|elev(?:en)?|barnet|drengen|pigen|datter(?:en)?|søn(?:nen)?|mor(?:en|eren)?|far(?:en|eren)?|moderen|faderen|forældrene|pårørende|ægtefælle(?:n)?|samlever(?:en)?|enke(?:n)?|plejefamilie(?:n)?|plejemor(?:en)?|plejebarn(?:et)?|klient(?:en)?|kontanthjælpsmodtager(?:en)?|afdøde|\d{1,3}-årige)[ \u00a0,:]{1,2}$/iu;
/** Health and what stands beside it in databeskyttelsesforordningen art. 9 and 10. */
const health =
  /(?<![\p{L}])(?:diagnos\p{L}*|kræft\p{L}*|depression\p{L}*|angst(?:en|lidelse\p{L}*)?|skizofreni\p{L}*|bipolar\p{L}*|adhd|autis\p{L}*|asperger\p{L}*|demen[st]\p{L}*|alzheimer\p{L}*|misbrug(?!spolitik)\p{L}*|alkoholi\p{L}*|stofmisbrug\p{L}*|sygemeld\p{L}*|sygemeldt|sygdom(?:men)?|lidelse(?:n)?|lider af|psykisk syg|psykiatrisk\p{L}*|indlagt|hjerneskade\p{L}*|epilepsi|sclerose|hiv|aids|handicappet|lammet|gravid|abort(?:en)?|selvmord\p{L}*|medicinsk behandling|førtidspension(?:ist)?|straffet|dømt for|sigtet for|fængslet|tvangsfjernet|anbragt|vold mod|incest|seksuel\p{L}* overgreb)(?![\p{L}])/iu;
const street =
  "(?<![\\p{L}])(?:\\p{Lu}\\p{Ll}{0,30}(?:vej|gade|allé|alle|stræde|vænget?|parken?|haven?|plads|torv|bakken?|stien?|vangen|toften|engen|lunden)(?:en)?|(?:\\p{Lu}[\\p{Ll}.]{0,20}[ \\u00a0]){1,3}(?:Vej|Gade|Allé|Alle|Stræde|Vænge|Park|Have|Plads|Torv|Bakke|Sti))[ \\u00a0]\\d{1,3}[ \\u00a0]?[A-Z]?";
const address = new RegExp(`${street}(?![\\p{L}\\d])`, "u");
const dwelling = new RegExp(
  `${street},[ \\u00a0]{0,2}(?:(?:st|kl|\\d{1,2})\\.?(?:[ \\u00a0]?sal)?,?[ \\u00a0]{0,2}(?:t\\.?[vh]|mf)|\\d{1,2}\\.[ \\u00a0]?sal|(?:st|kl|\\d{1,2})\\.,?[ \\u00a0](?:dør[ \\u00a0])?\\d{1,3})(?![\\p{L}\\d])`,
  "gu",
);
const born =
  /(?<![\p{L}])(?:født|fødselsdato|fødselsdag)[ \u00a0:]{1,2}(?:den |d\. ?)?\d{1,2}[./ -]{1,2}(?:\p{L}{3,9}|\d{1,2})[./ -]{1,2}(?:19|20)?\d\d(?!\d)(?! (?:eller|og) (?:senere|tidligere|derefter))/giu;
const somebody =
  /(?<![\p{L}])(?:borgeren|ansøgeren?|klager|barnet|han|hun|drengen|pigen|patienten|eleven|navn)(?![\p{L}])/iu;
const mail =
  /(?<![\w.+-])[\w.+-]{1,64}@(?:gmail|hotmail|outlook|live|yahoo|icloud|msn|me|stofanet|youmail|mail|mail\.tele|tdcadsl|jubii|ofir|webspeed|get2net|email|privat|post\d?|fiberpost|protonmail|proton)\.(?:com|dk|net|me)(?![\w-])/giu;

/** Citizens by name, beside their health, address or day of birth; dwellings; private mail addresses. */
export const personalMatters: PrecheckRule = {
  name: "personal-matters",
  check(subject) {
    const hidden = hiddenTextsOf(subject);
    return [
      ...textsOf(subject).flatMap((place) => [...ofPeople(subject, place), ...ofPlaces(place)]),
      ...hidden.filter(({ text }) => text.field.startsWith("hidden/")).flatMap((place) => ofPeople(subject, place)),
      ...[...textsOf(subject), ...hidden].flatMap((place) => all(mail, "private-email", place)),
    ];
  },
};

function ofPeople(subject: Subject, place: TextOf): Hit[] {
  const { text } = place.text;
  const named = findNames(text, subject.context.people);
  const found: Hit[] = [];
  for (const one of named) {
    const [from, to] = sentenceAround(text, one.span);
    const sentence = text.slice(from, to);
    const matter = health.exec(sentence)?.[0];
    if (matter !== undefined) found.push(warnAt("health-near-name", place, one.span, { name: one.name, word: matter }));
    else if (address.test(sentence)) found.push(warnAt("address-near-name", place, [from, to], { name: one.name }));
    else if (citizen.test(text.slice(Math.max(0, one.span[0] - 30), one.span[0]))) {
      found.push(warnAt("citizen-named", place, one.span, { name: one.name }));
    }
  }
  return [...found, ...birthDays(place, named)];
}

function birthDays(place: TextOf, named: readonly NamedInText[]): Hit[] {
  const { text } = place.text;
  return all(born, "birth-date", place).filter(({ span }) => {
    const [from, to] = sentenceAround(text, span ?? [0, 0]);
    return named.some((one) => one.span[0] >= from && one.span[1] <= to) || somebody.test(text.slice(from, to));
  });
}

const ofPlaces = (place: TextOf): Hit[] => all(dwelling, "dwelling-address", place);

function all(pattern: RegExp, code: Hit["code"], place: TextOf): Hit[] {
  return [...place.text.text.matchAll(pattern)].map((match) =>
    warnAt(code, place, [match.index, match.index + match[0].length]),
  );
}

const reach = 160;

/** The sentence a span stands in, so many letters to each side at most. */
function sentenceAround(text: string, [from, to]: Span): Span {
  const before = text.slice(Math.max(0, from - reach), from);
  const after = text.slice(to, to + reach);
  let start = 0;
  // With the name's first letter, so that a sentence that begins with it is known.
  for (const match of (before + text.charAt(from)).matchAll(/[.!?]\s+(?=\p{Lu})|\n\s*\n/gu))
    start = match.index + match[0].length;
  const end = after.search(/[.!?](?:\s|$)|\n\s*\n/);
  return [from - (before.length - start), end < 0 ? to + after.length : to + end + 1];
}
