import { listPersons } from "../../../danish/names.ts";
import { clausesOf } from "./clauses.ts";
import { isOnImpartiality } from "./impartiality.ts";

/** One whose impartiality was in question (lov om kommunernes styrelse § 14). `found`: what the body held, null where it is not said. */
export interface FoundDisqualified {
  readonly name: string;
  found: boolean | null;
  readonly from: number;
  readonly to: number;
}

/** Members found (or not found) disqualified in a decision. */
export function readDisqualified(text: string): FoundDisqualified[] {
  const found: FoundDisqualified[] = [];
  if (!/habil/i.test(text)) return found;
  let last: FoundDisqualified | undefined;
  for (const clause of clausesOf(text)) {
    if (!isOnImpartiality(clause.text)) continue;
    const verdict = verdictOf(clause.text);
    const people = listPersons(spread(clause.text)).filter((person) => person.name !== "");
    if (people.length === 0 && verdict !== null) {
      const open = found.filter((one) => one.found === null);
      for (const one of open) one.found = verdict;
      // What is held of *hun* after an open question is held of the one the question named.
      if (open.length === 0 && last && /(?<![\p{L}])(?:han|hun|vedkommende|medlemmet)(?![\p{L}])/iu.test(clause.text))
        last.found = verdict;
    }
    for (const person of people) {
      const owned = genitive(person.name, clause.text.slice(person.to));
      const known = found.find(
        (one) => one.name === person.name || one.name === owned || `${one.name}s` === person.name,
      );
      last = known ?? {
        name: owned,
        found: verdict,
        from: clause.textFrom + person.from,
        to: clause.textFrom + person.from + owned.length,
      };
      if (known) known.found = verdict ?? known.found;
      else found.push(last);
    }
  }
  return found;
}

/** A name in front of *habilitet* stands in the genitive: its *s* (*es* behind a hiss, or with an apostrophe) is no part of it. */
function genitive(name: string, behind: string): string {
  if (!/^ (?:\([^()]{1,12}\) )?(?:mulige |eventuelle )?(?:in)?habilitet/i.test(behind)) return name;
  return name.replace(/(?:(?<=[sxz])es|['’]s?|s)$/, "");
}

function verdictOf(words: string): boolean | null {
  if (
    /spurgte|spørgsmål(?:et)? om|(?:drøftet|drøftede|drøftelse af|stilling til),? (?:om|hvorvidt)|hvorvidt|tvivl|notat om habilitet|vurder\p{L}* (?:sin )?habilitet|(?:rejste|forespurgte)/iu.test(
      words,
    ) &&
    !/afgjorde|erklærede|besluttede|fandt/i.test(words)
  )
    return null;
  if (
    /ikke (?:\p{L}+ ){0,2}inhabil|(?:fandt|mente|vurderede|anså)(?: \p{L}+){0,2} ikke,?[^.]{0,60}inhabil|(?<![\p{L}])(?:er|var|som|erklæret|for) habile?(?![\p{L}])|(?<!in)habile?(?= i| til|\.|,|$)/iu.test(
      words,
    )
  )
    return false;
  if (/inhabil/i.test(words)) return true;
  return null;
}

const joints =
  /(?<![\p{L}])(?:spurgte|om|erklærede|erklærer|for|sig|afgjorde|besluttede|at|er|var|deltog|ikke|på grund af|grundet|pga\.?|inhabil\p{L}*|habil\p{L}*|forlod|og forlod|blev|fandt|underrettede|oplyste|med|stemte|udvalget|byrådet|som|i|under|sagens|behandling\p{L}*|punktet|mødet|herefter|økonomiudvalget|kommunalbestyrelsen)(?![\p{L}])/giu;

/** Puts commas where verbs stand, so that the names between them are found; lengths stay. */
function spread(words: string): string {
  return words
    .replace(joints, (word) => ",".padEnd(word.length))
    .replace(/[.:?!]/g, (sign, at: number) => (/ [A-ZÆØÅ]$/.test(words.slice(Math.max(0, at - 2), at)) ? sign : ","));
}
