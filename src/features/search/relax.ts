import { compoundSplits } from "../../danish/compounds.ts";
import { foldLetters, smallLetters } from "../../danish/letters.ts";
import { stemWord } from "../../danish/stems.ts";
import { anyRow } from "../../store/queries/search/any-row.ts";
import { estimateRows } from "../../store/queries/search/estimate.ts";
import { type Meaning, tsqueryOf } from "../../store/queries/search/meaning.ts";
import { writtenWords } from "../../store/queries/search/written-words.ts";
import type { Transaction } from "../../store/transaction.ts";
import { nearWords } from "./near-words.ts";
import type { Term } from "./parse-query.ts";
import { spellingsOf } from "./spellings.ts";

/** A question that finds something in place of one that finds nothing; `meaning` null where none was found. */
export interface Relaxed {
  readonly meaning: Meaning | null;
  readonly wanted: readonly Term[];
  readonly ignored: readonly string[];
  readonly didYouMean: string | null;
}

const certainlyThere = 1000;
const mostSpellings = 24;

/**
 * What to do where nothing holds all that was asked for: a compound nobody wrote is looked for by its parts, a word
 * that nothing holds is left out (and another spelling offered), and else the commonest of the words is left out.
 */
export async function relax(tx: Transaction, wanted: readonly Term[], meaning: Meaning): Promise<Relaxed> {
  const kept: Term[] = [];
  const missing: Term[] = [];
  const doubtful: Term[] = []; // those found by their parts only may be misspelt too: *vinspejl* is no mirror of wine
  for (const term of wanted) {
    if (await exists(tx, [term], meaning)) {
      kept.push(term);
      continue;
    }
    doubtful.push(term);
    const parts = await partsThatExist(tx, term, meaning);
    (parts.length > 0 ? kept : missing).push(...(parts.length > 0 ? parts : [term]));
  }
  const didYouMean = await respell(tx, wanted, doubtful, meaning);
  if (kept.length === 0) return { meaning: null, wanted, ignored: [], didYouMean };
  const ignored = missing.map((term) => term.written);
  if (await exists(tx, kept, meaning)) return { ...asked(kept, meaning), ignored, didYouMean };
  for (const term of await commonestFirst(tx, kept)) {
    const rest = kept.filter((one) => one !== term);
    if (rest.length === 0 || !(await exists(tx, rest, meaning))) continue;
    return { ...asked(rest, meaning), ignored: [...ignored, term.written], didYouMean };
  }
  return { meaning: null, wanted, ignored: [], didYouMean };
}

function asked(terms: readonly Term[], meaning: Meaning): { meaning: Meaning; wanted: readonly Term[] } {
  return { meaning: { ...meaning, wanted: terms.map((term) => term.wanted) }, wanted: terms };
}

async function exists(tx: Transaction, terms: readonly Term[], meaning: Meaning): Promise<boolean> {
  const tsquery = tsqueryOf(asked(terms, meaning).meaning, "any");
  if (tsquery === null) return true;
  if (terms.length === 1 && meaning.facets.length === 0 && (await estimateRows(tx, tsquery)) > certainlyThere * 20)
    return true;
  return anyRow(tx, tsquery);
}

async function partsThatExist(tx: Transaction, term: Term, meaning: Meaning): Promise<Term[]> {
  if (term.wanted.kind !== "word") return [];
  for (const parts of compoundSplits(smallLetters(term.written))) {
    const terms = parts.map(wordTerm);
    if (await exists(tx, terms, meaning)) return terms;
  }
  return [];
}

async function respell(
  tx: Transaction,
  wanted: readonly Term[],
  doubtful: readonly Term[],
  meaning: Meaning,
): Promise<string | null> {
  const words = doubtful.filter((term) => term.wanted.kind === "word");
  if (words.length === 0) return null;
  const written = await writtenWords(tx);
  const better = new Map<Term, string>();
  for (const term of words) {
    const spellings = [
      ...nearWords(term.written, written).slice(0, mostSpellings / 2),
      ...spellingsOf(smallLetters(term.written)),
    ];
    for (const spelling of spellings.slice(0, mostSpellings)) {
      if (!(await exists(tx, [wordTerm(smallLetters(spelling))], meaning))) continue;
      better.set(term, spelling);
      break;
    }
  }
  return better.size === 0 ? null : wanted.map((term) => better.get(term) ?? term.written).join(" ");
}

async function commonestFirst(tx: Transaction, terms: readonly Term[]): Promise<Term[]> {
  const counted: { term: Term; rows: number }[] = [];
  for (const term of terms) {
    const tsquery = tsqueryOf({ wanted: [term.wanted], unwanted: [], facets: [] }, "any");
    counted.push({ term, rows: await estimateRows(tx, tsquery) });
  }
  return counted.sort((a, b) => b.rows - a.rows).map((one) => one.term);
}

function wordTerm(word: string): Term {
  return { written: word, wanted: { kind: "word", stems: [foldLetters(stemWord(word))] } };
}
