import { isPartyLetters, listPersons, partyNames } from "../../../danish/names.ts";
import type { Dissent } from "../../../records/decision.ts";
import { type Clause, clausesOf } from "./clauses.ts";

export interface FoundDissent {
  readonly dissent: Dissent;
  readonly from: number;
  readonly to: number;
}

const kinds: readonly (readonly [Dissent["kind"], RegExp])[] = [
  ["minority-statement", /(?<![\p{L}])mindretalsudtalelse|(?<![\p{L}])mindretallet(?![\p{L}])/iu],
  [
    "demand-council",
    /(?<![\p{L}])(?:begær\p{L}*|kræve[rt]?|krævede|forlang\p{L}*) .{0,80}(?:byrådet|kommunalbestyrelsen|regionsrådet|indbragt|forelagt)|standsningsret/iu,
  ],
  ["reservation", /(?<![\p{L}])(?:tog|tager|tage|taget) (?:\p{L}+ )?forbehold|med forbehold for sin/iu],
  [
    "protocol-remark",
    /protokolbemærkning|(?:til|i|tilføjet|tilføjes|tilført) (?:til )?protokol|(?<![\p{L}])protokollere[st]?(?![\p{L}])|tilført protokollen|ført til referat|til referatet/iu,
  ],
  [
    "against",
    /(?<![\p{L}]|\d )(?:stemte|stemmer|har stemt) (?:imod|mod|nej)(?![\p{L}])|^imod(?: stemte)?\s*:?|(?<![\p{L}])(?:kunne|kan) ikke (?:tiltræde|anbefale|godkende|støtte|tilslutte)/iu,
  ],
];

const worth =
  /mindretal|protokol|forbehold|stemte|stemmer|kunne ikke|kan ikke|ikke kan|imod|begær|kræv|standsning|til referat/i;
const ofTheBody = /^(?:[\p{L}-]*udvalget|byrådet|kommunalbestyrelsen|et flertal|flertallet|indstillingen)(?![\p{L}])/iu;

/** Deviating opinions of members, as the protocol has them (lov om kommunernes styrelse § 13 and § 23). */
export function readDissents(text: string): FoundDissent[] {
  if (!worth.test(text)) return [];
  const found: FoundDissent[] = [];
  const clauses = clausesOf(text);
  clauses.forEach((clause, index) => {
    const kind = kinds.find(([, pattern]) => pattern.test(clause.text))?.[0];
    if (!kind) return;
    const by = authors(clause.text, kind);
    if (by.length === 0) return;
    const to = endOf(clauses, index, clause);
    found.push({ dissent: { by, kind, text: text.slice(clause.textFrom, to) }, from: clause.textFrom, to });
  });
  return found;
}

/** A statement announced with a colon goes on to the end of its paragraph below. */
function endOf(clauses: readonly Clause[], index: number, clause: Clause): number {
  if (!/:$/.test(clause.text)) return clause.to;
  let to = clause.to;
  for (let next = index + 1; next < clauses.length; next++) {
    const one = clauses[next] as Clause;
    if (next > index + 1 && one.from - to > 1) break;
    if (kinds.some(([, pattern]) => pattern.test(one.text))) break;
    to = one.to;
  }
  return to;
}

function authors(words: string, kind: Dissent["kind"]): string[] {
  if (ofTheBody.test(words) && kind !== "minority-statement") return [];
  const list = subject(introduced(words), kind)
    .replace(/^[( ]+(?=\S)/, "")
    .replace(/(?<![\p{L}])(?:gruppe|gruppen|liste)(?= )/giu, "");
  const by: string[] = [];
  const people = listPersons(list);
  let rest = list;
  for (const person of [...people].reverse()) {
    const end = person.partyAt ? person.partyAt[1] + 1 : person.to;
    rest = rest.slice(0, person.from) + " ".repeat(Math.max(0, end - person.from)) + rest.slice(end);
  }
  for (const person of people) by.push(partyNames.get(person.name.toLowerCase()) ?? person.name);
  for (const piece of rest.split(/[,\s+/()]+|\bog\b/)) {
    const word = piece.replace(/[.:]$/, "");
    const letter = partyNames.get(word.toLowerCase());
    if (letter) by.push(letter);
    else if (isPartyLetters(word)) by.push(word);
  }
  const joined = /(?:,? som|,? hvortil) (.{3,80}?) (?:tilsluttede|tilslutter) sig/i.exec(words)?.[1];
  if (joined) for (const one of joined.split(/,| og /)) by.push(partyNames.get(one.trim().toLowerCase()) ?? one.trim());
  return [...new Set(by)];
}

/** *Et mindretal bestående af N (O) kan ikke …*, *Anbefales, idet N (O) tager forbehold*: from where the names begin. */
function introduced(words: string): string {
  const minority =
    /(?<![\p{L}])mindretal(?:let)?(?: på (?:\d{1,2}|\p{L}+)(?: medlem(?:mer)?)?)?(?:,? bestående af|,? nemlig|:|,| (?=\())\s*/iu.exec(
      words,
    );
  if (minority && minority.index < 200) return words.slice(minority.index + minority[0].length);
  const lead = /, (?:idet|da|men|dog|mens|medens|hvor) (?=[A-ZÆØÅ(])/.exec(words);
  return lead && lead.index < 120 ? words.slice(lead.index + lead[0].length) : words;
}

/** Small letters only: *Tage* is a name as well. */
const verb =
  /(?<![\p{L}])(?:stemte|stemmer|har stemt|tog|tager|tage|kunne|kan|afgav|afgiver|ønsker|ønskede|begær\p{L}*|kræve\p{L}*|videreførte|fremsatte|bad|har|havde|vil|udtaler|finder|mener|foreslår|stiller|fastholder|forlang\p{L}*|påberåbte)(?![\p{L}])/u;

function subject(words: string, kind: Dissent["kind"]): string {
  const head =
    /^(?:imod(?: stemte)?|mindretalsudtalelse(?:r)?(?: fra)?|protokolbemærkning(?:er)?(?: fra)?|protokolbemærkning af|forbehold fra)\s*:?\s*(.*)$/is.exec(
      words,
    );
  if (head?.[1] !== undefined) return head[1].split(/(?<=\S)[:"”]|,? (?:med|idet|da|fordi) /)[0] ?? "";
  if (kind === "against") {
    const vote = words.search(/(?:stemte|stemmer|har stemt) (?:imod|mod|nej)/i);
    if (vote > 0)
      return words.slice(0, vote).replace(/^.*(?:stemte|stemmer) (?:for|ja)(?:,| og|,? mens|,? medens) /is, "");
  }
  if (kind === "reservation") {
    const reserved = words.search(/(?:tog|tager|tage|taget) (?:\p{L}+ )?forbehold/iu);
    if (reserved > 0)
      return words
        .slice(0, reserved)
        .replace(
          /^.*(?:anbefaler|godkender|tiltræder|godkendte|tiltrådte|anbefalede)[^,]*,? (?:\d+ medlemmer |og |mens )?/is,
          "",
        )
        .replace(/^\d+ medlemmer /, "");
  }
  const at = words.search(verb);
  if (at > 0) return words.slice(0, at).replace(/^.*(?:,? og | medlemmer | mens | medens )(?=\()/i, "");
  const from = /(?<![\p{L}])(?:fra|af) (.{3,120}?)(?:[:.]|$)/iu.exec(words)?.[1];
  return kind === "against" ? "" : (from ?? "");
}
