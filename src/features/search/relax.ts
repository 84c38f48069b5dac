import { compoundSplits } from "../../danish/compounds.ts";
import { foldLetters, smallLetters } from "../../danish/letters.ts";
import { stemWord } from "../../danish/stems.ts";
import { estimateEach } from "../../store/queries/search/estimate.ts";
import { type Meaning, tsqueryOf } from "../../store/queries/search/meaning.ts";
import { whichExist } from "../../store/queries/search/which-exist.ts";
import type { Transaction } from "../../store/transaction.ts";
import { nearWords } from "./near-words.ts";
import type { Term } from "./parse-query.ts";
import { spellingsOf } from "./spellings.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A question to ask in place of one that finds nothing; `meaning` null where there is none. */
export interface Relaxed {
  readonly meaning: Meaning | null;
  readonly wanted: readonly Term[];
  readonly ignored: readonly string[];
  readonly didYouMean: string | null;
}

/** So many rows expected of one word, or of several words together, and at least one is there. */
const certainlyThere = 20_000;
const certainlyTogether = 1000;
const mostSpellings = 24;

/**
 * What to ask where nothing holds all that was asked for, best first, until one finds something: a compound nobody
 * wrote is looked for by its parts, a word that nothing holds is left out (and another spelling offered), and else the
 * commonest of the words is left out. The last asks for nothing. Takes a question that is known to find nothing, and
 * where the words of names and titles come from.
 */
export async function* relax(
  tx: Transaction,
  wanted: readonly Term[],
  meaning: Meaning,
  vocabulary: () => Promise<Vocabulary>,
): AsyncGenerator<Relaxed> {
  const estimates = await estimateEach(
    tx,
    wanted.map((term) => alone(term)),
  );
  const rows = new Map(wanted.map((term, at) => [term, estimates[at] ?? 0]));
  // Those found by their parts only may be misspelt too: *vinspejl* is no mirror of wine.
  const doubtful = await notThere(tx, wanted, rows, meaning);
  const parts = await partsThatExist(tx, doubtful, meaning);
  const kept = wanted.flatMap((term) => (doubtful.includes(term) ? (parts.get(term) ?? []) : [term]));
  const missing = doubtful.filter((term) => !parts.has(term));
  const didYouMean = await respell(tx, wanted, doubtful, meaning, vocabulary);
  const ignored = missing.map((term) => term.written);
  if (doubtful.length > 0 && kept.length > 0) yield { ...asked(kept, meaning), ignored, didYouMean };
  for (const term of kept.length < 2 ? [] : await commonestFirst(tx, kept)) {
    const rest = kept.filter((one) => one !== term);
    yield { ...asked(rest, meaning), ignored: [...ignored, term.written], didYouMean };
  }
  yield { meaning: null, wanted, ignored: [], didYouMean };
}

function asked(terms: readonly Term[], meaning: Meaning): { meaning: Meaning; wanted: readonly Term[] } {
  return { meaning: { ...meaning, wanted: terms.map((term) => term.wanted) }, wanted: terms };
}

/** A term as a question of its own, whatever else was asked for. */
function alone(term: Term): string {
  return tsqueryOf({ wanted: [term.wanted], unwanted: [], facets: [] }, "any") ?? "";
}

async function exist(tx: Transaction, questions: readonly (readonly Term[])[], meaning: Meaning): Promise<boolean[]> {
  return whichExist(
    tx,
    questions.map((terms) => tsqueryOf(asked(terms, meaning).meaning, "any") ?? ""),
  );
}

/** The terms that no row holds. One of so many rows is there for certain, except within a facet. */
async function notThere(
  tx: Transaction,
  wanted: readonly Term[],
  rows: ReadonlyMap<Term, number>,
  meaning: Meaning,
): Promise<Term[]> {
  const unsure = wanted.filter((term) => meaning.facets.length > 0 || (rows.get(term) ?? 0) <= certainlyThere);
  const there = await exist(
    tx,
    unsure.map((term) => [term]),
    meaning,
  );
  return unsure.filter((_, at) => there[at] === false);
}

/** As `exist`, without asking where so many rows are to be expected that one is there for certain. */
async function existOrExpected(
  tx: Transaction,
  questions: readonly (readonly Term[])[],
  meaning: Meaning,
): Promise<boolean[]> {
  const asTsquery = (terms: readonly Term[]) => tsqueryOf(asked(terms, meaning).meaning, "any") ?? "";
  const expected = meaning.facets.length > 0 ? [] : await estimateEach(tx, questions.map(asTsquery));
  const there = questions.map((_, at) => (expected[at] ?? 0) >= certainlyTogether);
  const unsure = questions.filter((_, at) => there[at] === false);
  const answers = await exist(tx, unsure, meaning);
  return questions.map((terms, at) => there[at] === true || answers[unsure.indexOf(terms)] === true);
}

/** Of each word that can be parted in two that one row holds, the parts. */
async function partsThatExist(
  tx: Transaction,
  terms: readonly Term[],
  meaning: Meaning,
): Promise<Map<Term, readonly Term[]>> {
  const splits = terms.flatMap((term) => {
    if (term.wanted.kind !== "word") return [];
    return compoundSplits(smallLetters(term.written)).map((parts) => ({ term, parts: parts.map(wordTerm) }));
  });
  const there = await existOrExpected(
    tx,
    splits.map(({ parts }) => parts),
    meaning,
  );
  const found = new Map<Term, readonly Term[]>();
  splits.forEach(({ term, parts }, at) => {
    if (there[at] === true && !found.has(term)) found.set(term, parts);
  });
  return found;
}

async function respell(
  tx: Transaction,
  wanted: readonly Term[],
  doubtful: readonly Term[],
  meaning: Meaning,
  vocabulary: () => Promise<Vocabulary>,
): Promise<string | null> {
  const words = doubtful.filter((term) => term.wanted.kind === "word");
  if (words.length === 0) return null;
  const written = await vocabulary();
  const tried = words.flatMap((term) =>
    [...nearWords(term.written, written).slice(0, mostSpellings / 2), ...spellingsOf(smallLetters(term.written))]
      .slice(0, mostSpellings)
      .map((spelling) => ({ term, spelling })),
  );
  const there = await exist(
    tx,
    tried.map(({ spelling }) => [wordTerm(smallLetters(spelling))]),
    meaning,
  );
  const better = new Map<Term, string>();
  tried.forEach(({ term, spelling }, at) => {
    if (there[at] === true && !better.has(term)) better.set(term, spelling);
  });
  return better.size === 0 ? null : wanted.map((term) => better.get(term) ?? term.written).join(" ");
}

async function commonestFirst(tx: Transaction, terms: readonly Term[]): Promise<Term[]> {
  const rows = await estimateEach(tx, terms.map(alone));
  return terms
    .map((term, at) => ({ term, rows: rows[at] ?? 0 }))
    .sort((a, b) => b.rows - a.rows)
    .map((one) => one.term);
}

function wordTerm(word: string): Term {
  return { written: word, wanted: { kind: "word", stems: [foldLetters(stemWord(word))] } };
}
