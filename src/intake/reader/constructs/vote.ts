import { isPartyLetters, isPersonName, listPersons, partyNames } from "../../../danish/names.ts";
import type { Vote } from "../../../records/decision.ts";
import { amendmentNamed, answersProposal, isAmendment, putToTheVote } from "./amendment.ts";
import { clauseOutcome } from "./clause-outcome.ts";
import { type Clause, clausesOf } from "./clauses.ts";

/** A vote and where in the decision's text it stands. */
export interface FoundVote {
  readonly vote: Vote;
  readonly from: number;
  readonly to: number;
}

type SideName = "for" | "against" | "abstained";
interface Side {
  count: number | null;
  parties: string[];
  names: string[];
}
interface Open {
  for: Side;
  against: Side;
  abstained: Side;
  stated: Set<SideName>;
  on: string | null;
  /** A sentence behind has told what came of it: the next count is another vote's. */
  settled: boolean;
  /** First and last of its sentences, as places in the row of all. */
  first: number;
  last: number;
}

const numberWords = ["nul", "en", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti", "elleve", "tolv"];
const number = "(?:\\d{1,2}|ingen|nul|ene?t?|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv)";
const countOf = (word: string): number => {
  const lower = word.toLowerCase();
  if (/^\d/.test(lower)) return Number(lower);
  if (lower === "ingen") return 0;
  return lower.startsWith("e") && lower !== "elleve" ? 1 : numberWords.indexOf(lower);
};

/** A group of voters in brackets between the count and the verb, or behind them: `3 medlemmer (A og Ø) stemte for`. */
const counted = (group: string, verb: string): string =>
  `(?<${group}>${number}) (?:stemmer? |medlem(?:mer)? )?(?:\\((?<${group}Who>[^()]{1,80})\\) )?(?:stemte |stemmer )?${verb}(?![\\p{L}])(?: \\((?<${group}Behind>[^()]*)\\))?`;
/** `med stemmerne 17 for og 2 imod`, `17 stemmer for og 2 imod`, `10 stemte for, 3 stemte imod`. */
const forAgainst = new RegExp(
  `(?<![\\p{L}\\d])${counted("yes", "for")},?(?: og| mens)? ${counted("no", "(?:imod|mod)")}`,
  "iu",
);
/** `18 imod, 3 for`. */
const againstFor = new RegExp(
  `(?<![\\p{L}\\d])${counted("no", "(?:imod|mod)")},?(?: og| mens)? ${counted("yes", "for")}`,
  "iu",
);
/** `med 42 stemmer mod 4`, `43 stemmer imod 7`, `med 5 mod 2 stemmer`. */
const against = new RegExp(
  `(?<![\\p{L}\\d])(?<yes>${number}) (?:stemmer? )?(?:for )?(?:\\((?<yesWho>[^()]*)\\) )?(?:imod|mod) (?<no>${number})(?: stemmer?)?(?: \\((?<noWho>[^()]*)\\))?(?![\\p{L}\\d%]|[.,]\\d)`,
  "iu",
);
const abstainedCount = new RegExp(
  `(?<![\\p{L}\\d])(?<count>${number}),? (?:medlem(?:mer)? )?(?:\\((?<who>[^()]{1,60})\\) )?(?:(?:har |der )?undlod|undlader|hverken for eller imod|blanke?(?: stemmer)?|(?:stemte|stemmer) (?:blankt|hverken))(?![\\p{L}])(?: at stemme)?(?: \\((?<behind>[^()]{1,60})\\))?`,
  "iu",
);
const votesWord = /(?<![\p{L}])(?:stemm?er|stemmerne|stemte|stemmetal\p{L}*|stemmeflertal)(?![\p{L}])/iu;

const label =
  /^(?<side>for(?: \p{L}*forslaget| indstillingen)?(?: stemte| stemmer)?|stemte for|stemmer for|(?:i)?mod(?: \p{L}*forslaget| indstillingen)?(?: stemte| stemmer)?|stemte imod|stemmer imod|stemte mod|und(?:lod|lader|ladt)(?: at stemme| at tage stilling)?|hverken for eller imod(?: stemte)?|blankt?(?: stemte)?|afstod)(?<sign>\s*:|\s+(?=[A-ZÆØÅ(\d])|(?=\s*$))\s*(?<who>.*)$/iu;
const sentence =
  /^(?<who>.{1,400}?) (?:(?<for>(?:stemte|stemmer|har stemt) (?:for|ja)(?![\p{L}]))|(?<against>(?:stemte|stemmer|har stemt) (?:imod|mod|nej)(?![\p{L}]))|(?<abstained>(?:undlod|undlader)(?: at (?:stemme|tage stilling))?|(?:stemte|stemmer) (?:blankt|hverken for eller imod)))(?<rest>.*)$/isu;

const emptySide = (): Side => ({ count: null, parties: [], names: [] });

/** A quick look, so that decisions without votes cost nothing. *lovgivningsbestemte* and *tage imod* are none. */
const worth =
  /(?<![\p{L}])(?:stemte|stemmer|stemmerne|stemt|stemmetal\p{L}*|imod:|imod stemte|for:|undlod|undlader|undladt|imod|flertal|flertallet|medlemmer)(?![\p{L}])/iu;

const mayVote = (text: string): boolean => /stem|imod|for:|undlod|undlad|flertal|medlemmer/i.test(text);

/** The votes of a decision, in order; each with what its neighbouring sentence says came of it. */
export function readVotes(text: string): FoundVote[] {
  if (!mayVote(text) || !worth.test(text)) return [];
  const clauses = clausesOf(text);
  const found: FoundVote[] = [];
  let open: Open | null = null;
  let point: string | null = null;
  let waiting: SideName | null = null;
  let next: string | null = null;
  const close = () => {
    if (open && isVote(open)) found.push(finish(open, clauses));
    open = null;
  };
  const within = (at: number, fresh: boolean): Open => {
    if (open && fresh) close();
    open ??= {
      for: emptySide(),
      against: emptySide(),
      abstained: emptySide(),
      stated: new Set(),
      on: next ?? point,
      settled: false,
      first: at,
      last: at,
    };
    open.last = at;
    next = null;
    return open;
  };
  clauses.forEach((clause, at) => {
    if (clause.points) {
      close();
      point = clause.points.join(",");
    }
    const named = subject.exec(clause.text);
    const amendment = amendmentNamed(clause.text);
    next = amendment ?? putToTheVote(clause.text) ?? next;
    const words = named ? clause.text.slice(named[0].length) : clause.text;
    const counted = readCounts(words);
    const sides = counted ? [] : readSides(words);
    if (counted) {
      const vote = within(at, named !== null || amendment !== null || (counted.for !== null && isAnother(open, words)));
      for (const side of ["for", "against", "abstained"] as const) {
        const one = counted[side];
        if (!one) continue;
        vote[side].count = one.count;
        vote.stated.add(side);
        if (one.who) addVoters(vote[side], one.who);
      }
      const about = aboutPoint.exec(words)?.[1];
      if (vote.on === null && about) vote.on = about.toLowerCase();
      waiting = null;
    } else if (sides.length > 0) {
      for (const [index, { side, who }] of sides.entries()) {
        const now: Open | null = open;
        const fresh = index === 0 && (named !== null || amendment !== null);
        const vote = within(at, fresh || (now !== null && hasVoters(now[side])));
        vote.stated.add(side);
        addVoters(vote[side], who);
        waiting = vote[side].names.length + vote[side].parties.length === 0 && vote[side].count === null ? side : null;
      }
      if (named?.[1] && open) (open as Open).on ??= named[1].trim();
    } else {
      if (open && clause.points === null && about.test(words) && clauseOutcome(clause) !== null)
        (open as Open).settled = true;
      if (waiting && open && isVoterList(words)) addVoters(within(at, false)[waiting], words);
      waiting = null;
    }
  });
  close();
  return found;
}

const hasVoters = (side: Side): boolean => side.parties.length + side.names.length > 0;

/** A count and the sides named before or behind it are one vote, unless it has a count already or something is voted on next. */
function isAnother(open: Open | null, words: string): boolean {
  if (!open) return false;
  return (
    open.settled || open.for.count !== null || open.against.count !== null || /herefter|derefter|dernæst/i.test(words)
  );
}

/** `Ændringsforslaget fra Ø: For stemte …`: what is voted on, in front of the vote. */
const subject =
  /^((?:[^.:;]{1,40}? )?(?:[\p{L}]*forslag(?:et)?|indstilling(?:en)?|budget\p{L}*)(?![\p{L}])[^:]{0,80}):\s+(?=\S)/iu;
const aboutPoint = /(?:indstillingspunkt|indstillingens punkt|delpunkt|punkt) (\d{1,2} ?[a-z]?)(?![\p{L}\d])/iu;

const isVote = (open: Open): boolean =>
  [open.for, open.against, open.abstained].some(
    (side) => side.count !== null || side.parties.length > 0 || side.names.length > 0,
  );

interface Counted {
  readonly count: number;
  readonly who: string | null;
}

function readCounts(words: string): Record<SideName, Counted | null> | null {
  const voting = votesWord.test(words) || /(?<![\p{L}])(?:undlod|undlader)/iu.test(words);
  const group = majority.exec(words)?.groups;
  if (group) {
    const who = group.first ?? group.second ?? "";
    const count = group.count ?? group.size;
    if (isVoterList(who))
      return { for: { count: count ? countOf(count) : Number.NaN, who }, against: null, abstained: null };
  }
  if (!voting && !/\d+ (?:for(?: og|,) \d+ imod|imod(?: og|,) \d+ for)/.test(words)) return null;
  const sides = (forAgainst.exec(words) ?? againstFor.exec(words))?.groups;
  const pair = sides ?? (votesWord.test(words) ? against.exec(words)?.groups : undefined);
  const blank = abstainedCount.exec(words)?.groups;
  if (!pair && !blank) return null;
  const yes = pair?.yes ? { count: countOf(pair.yes), who: pair.yesWho ?? pair.yesBehind ?? null } : null;
  const no = pair?.no ? { count: countOf(pair.no), who: pair.noWho ?? pair.noBehind ?? null } : null;
  // "Afvist med 15 stemmer mod 4": the fifteen voted against what was proposed.
  const turned = !sides && yes !== null && no !== null && turnsDown.test(words);
  return {
    for: turned ? no : yes,
    against: turned ? yes : no,
    abstained: blank?.count ? { count: countOf(blank.count), who: blank.who ?? blank.behind ?? null } : null,
  };
}

const turnsDown = /(?<![\p{L}])(?:afvis\p{L}*|forkaste\p{L}*|nedstem\p{L}*|faldt)(?![\p{L}])/iu;

/** `5 medlemmer (A+V+C) anbefaler`, `Et flertal bestående af A, V og C godkendte`. */
const majority = new RegExp(
  `^(?<count>${number}) medlemmer \\((?<first>[^()]{1,80})\\) (?:anbefal|godkend|tiltr|indstil|stemm|vedt)|^(?:et )?flertal(?:let)?(?: i udvalget| i byrådet)?,? (?:på (?<size>${number}) (?:medlemmer )?)?(?:bestående af|\\() ?(?<second>[^()]{1,120}?)\\)?,? (?:anbefal|godkend|tiltr|indstil|vedt|stemte for)`,
  "iu",
);

const sideOf = (words: string): SideName =>
  /^(?:und|hver|blank|afst)/i.test(words)
    ? "abstained"
    : /^(?:imod|mod|stemte (?:i)?mod|stemmer imod)/i.test(words)
      ? "against"
      : "for";

/** Where the next side begins within a sentence: `For stemte A, imod stemte Ø`. */
const sideBegins =
  /[,;]? (?:og |mens |medens )?(?=(?:(?:i?mod|for)(?: \p{L}*forslaget| indstillingen)? (?:stemte|stemmer)|i?mod (?=\d{1,2}\.?$)|i?mod:|undlod:|undlod at stemme:)(?![\p{L}]))/iu;

function readSides(words: string): { side: SideName; who: string }[] {
  const head = sideBegins.test(words) ? null : label.exec(words);
  if (head?.groups?.side !== undefined) {
    const who = head.groups.who ?? "";
    const side = sideOf(head.groups.side);
    if (who === "" || isVoterList(who)) return [{ side, who }];
    return [];
  }
  if (!worth.test(words)) return [];
  const found: { side: SideName; who: string }[] = [];
  const labelled = words.split(sideBegins);
  if (labelled.length > 1) {
    const parts = labelled.flatMap((part) => readSides(part.trim()));
    if (parts.length > 0) return parts;
  }
  for (const part of words.split(
    /(?<=(?:imod|for|stemme|stilling|blankt|undlod|undlader)),? (?:og|mens|medens|,) (?=[A-ZÆØÅ(])/u,
  )) {
    const match = sentence.exec(part);
    if (!match?.groups) continue;
    const side: SideName = match.groups.for ? "for" : match.groups.against ? "against" : "abstained";
    const who = (match.groups.who ?? "").replace(/^.*(?:, hvor|idet|og at|, mens|, medens) /, "");
    if (isVoterList(who)) found.push({ side, who });
  }
  return found;
}

const tokens = /\(([^()]{1,40})\)|[\p{L}\d][\p{L}\d.’'-]*(?: [\p{L}][\p{L}.’'-]*)*/gu;

/** Letters of parties and names of persons, and little else. */
function isVoterList(text: string): boolean {
  const side = emptySide();
  addVoters(side, text);
  return side.parties.length + side.names.length > 0 || /^(?:\d+|alle|ingen)\.?$/i.test(text.trim());
}

function addVoters(side: Side, text: string): void {
  // What follows a comma and "idet"/"med" is the reason, not the voters.
  let list = text.replace(
    /(?:,| )(?:idet|da|med (?:følgende )?(?:bemærkning|begrundelse|henvisning)|fordi|under henvisning)(?![\p{L}]).*$/isu,
    "",
  );
  if (/^\d{1,2}\.?$/.test(list.trim())) side.count = Number.parseInt(list, 10);
  if (/^ingen\.?$/i.test(list.trim())) side.count = 0;
  const counted = /^(\d{1,2}) ?(?:stemmer|medlemmer)? ?[:(]/.exec(list.trim());
  if (counted?.[1]) side.count = Number(counted[1]);
  list = list.replace(
    /\b(?:gruppe(?:n|rne)?|liste(?:n|rne)?|parti(?:et|erne)?|byrådsgruppen?|medlemmerne|hele|resten af|fra|samt|desuden|også)\b/gi,
    ",",
  );
  const people = listPersons(list);
  let rest = list;
  for (const person of [...people].reverse()) {
    const end = person.partyAt ? person.partyAt[1] + 1 : person.to;
    rest = `${rest.slice(0, person.from)}${" ".repeat(Math.max(0, end - person.from))}${rest.slice(end)}`;
  }
  for (const person of people) {
    const letter = partyNames.get(person.name.toLowerCase());
    if (letter) side.parties.push(letter);
    else if (!side.names.includes(person.name)) side.names.push(person.name);
  }
  for (const match of rest.matchAll(tokens)) {
    const word = (match[1] ?? match[0]).trim();
    for (const one of word.split(/,|(?:^| )og(?: |$)| \+ |\+|\//)) {
      const party = one.trim().replace(/\.$/, "");
      const letter = partyNames.get(party.toLowerCase());
      if (match[1] && isPersonName(party) && !letter && !side.names.includes(party)) side.names.push(party);
      if (letter && !side.parties.includes(letter)) side.parties.push(letter);
      else if (!letter && isPartyLetters(party) && !isPersonName(party) && !side.parties.includes(party))
        side.parties.push(party);
    }
  }
}

const good = new Set(["approved", "recommended", "noted", "postponed", "returned", "referred"]);

function finish(open: Open, clauses: readonly Clause[]): FoundVote {
  const { for: yes, against: no } = open;
  if (Number.isNaN(yes.count)) yes.count = null;
  let result: Vote["result"] = null;
  if (yes.count !== null && no.count !== null)
    result = yes.count > no.count ? "carried" : yes.count < no.count ? "lost" : "tied";
  else {
    const outcome = saidOf(open, clauses);
    if (outcome && good.has(outcome)) result = "carried";
    else if (outcome === "rejected") result = "lost";
  }
  return {
    vote: { on: open.on, for: yes, against: no, abstained: open.abstained, result },
    from: clauses[open.first]?.from ?? 0,
    to: clauses[open.last]?.to ?? 0,
  };
}

const about = /^(?:[\p{L}]*forslaget|indstillingen|forslag)(?![\p{L}])/iu;

/** What came of a vote: the sentence itself, one behind that speaks of the proposal, one before, one behind. */
function saidOf(open: Open, clauses: readonly Clause[]): string | null {
  const own = clauses[open.first];
  const next = clauses[open.last + 1];
  const previous = clauses[open.first - 1];
  if (own && isAmendment(own.text) && turnsDown.test(own.text.slice(0, 120))) return "rejected";
  if (own && next?.points === null && isAmendment(own.text) && answersProposal(next.text)) return clauseOutcome(next);
  const inside = own ? clauseOutcome(own) : null;
  if (inside) return inside;
  if (next && next.points === null && about.test(next.text)) return clauseOutcome(next);
  if (previous && (own?.points === null || previous === own)) {
    const before = clauseOutcome(previous);
    if (before) return before;
  }
  return next && next.points === null ? clauseOutcome(next) : null;
}
