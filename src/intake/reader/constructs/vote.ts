import { isPartyLetters, isPersonName, listPersons, partyNames } from "../../../danish/names.ts";
import type { Vote } from "../../../records/decision.ts";
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
  result: Vote["result"];
  from: number;
  to: number;
}

const numberWords = ["nul", "en", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti", "elleve", "tolv"];
const number = "(\\d{1,2}|ingen|nul|ene?t?|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv)";
const countOf = (word: string): number => {
  const lower = word.toLowerCase();
  if (/^\d/.test(lower)) return Number(lower);
  if (lower === "ingen") return 0;
  return lower.startsWith("e") && lower !== "elleve" ? 1 : numberWords.indexOf(lower);
};

/** `med stemmerne 17 for og 2 imod`, `17 stemmer for og 2 imod`, `10 stemte for, 3 stemte imod`. */
const forAgainst = new RegExp(
  `(?<![\\p{L}\\d])${number} (?:stemmer |medlemmer )?(?:stemte |stemmer )?for(?: \\([^)]*\\))?,?(?: og)? ${number} (?:stemmer |medlemmer )?(?:stemte |stemmer )?(?:imod|mod)(?![\\p{L}])`,
  "iu",
);
/** `med 42 stemmer mod 4`, `43 stemmer imod 7`, `med 5 mod 2 stemmer`. */
const against = new RegExp(
  `(?<![\\p{L}\\d])${number} (?:stemmer? )?(?:imod|mod) ${number}(?: stemmer?)?(?![\\p{L}\\d%.,]|\\.\\d)`,
  "iu",
);
const abstainedCount = new RegExp(
  `(?<![\\p{L}\\d])${number} (?:medlem(?:mer)? )?(?:(?:har |der )?undlod|undlader|hverken for eller imod|blanke?(?: stemmer)?|(?:stemte|stemmer) (?:blankt|hverken))(?![\\p{L}])`,
  "iu",
);
const votesWord = /(?<![\p{L}])(?:stemm?er|stemmerne|stemte|stemmetal\p{L}*|stemmeflertal)(?![\p{L}])/iu;

const label =
  /^(?<side>for(?: forslaget| indstillingen)?(?: stemte| stemmer)?|stemte for|stemmer for|(?:i)?mod(?: forslaget| indstillingen)?(?: stemte| stemmer)?|stemte imod|stemmer imod|stemte mod|und(?:lod|lader|ladt)(?: at stemme| at tage stilling)?|hverken for eller imod(?: stemte)?|blankt?(?: stemte)?|afstod)(?<sign>\s*:|\s+(?=[A-ZÆØÅ(])|(?=\s*$))\s*(?<who>.*)$/iu;
const sentence =
  /^(?<who>.{1,400}?) (?:(?<for>(?:stemte|stemmer|har stemt) (?:for|ja)(?![\p{L}]))|(?<against>(?:stemte|stemmer|har stemt) (?:imod|mod|nej)(?![\p{L}]))|(?<abstained>(?:undlod|undlader)(?: at (?:stemme|tage stilling))?|(?:stemte|stemmer) (?:blankt|hverken for eller imod)))(?<rest>.*)$/isu;

const emptySide = (): Side => ({ count: null, parties: [], names: [] });

/** A quick look, so that decisions without votes cost nothing. *lovgivningsbestemte* and *tage imod* are none. */
const worth =
  /(?<![\p{L}])(?:stemte|stemmer|stemmerne|stemt|stemmetal\p{L}*|imod:|imod stemte|for:|undlod|undlader|undladt|imod)(?![\p{L}])/iu;

/** The votes of a decision, in order. `outcomeAt` tells what the sentence at an offset did, for the results. */
export function readVotes(
  text: string,
  outcomes: readonly { from: number; to: number; outcome: string; points: readonly string[] }[],
  whole: string,
): FoundVote[] {
  if (!worth.test(text)) return [];
  const found: FoundVote[] = [];
  let open: Open | null = null;
  let point: string | null = null;
  const begin = (clause: Clause, side: SideName | null): Open => {
    if (open && side !== null && open.stated.has(side)) close();
    if (!open)
      open = {
        for: emptySide(),
        against: emptySide(),
        abstained: emptySide(),
        stated: new Set(),
        on: point,
        result: null,
        from: clause.from,
        to: clause.to,
      };
    open.to = clause.to;
    return open;
  };
  const close = () => {
    if (open) found.push(finish(open, outcomes, whole));
    open = null;
  };
  let lastSide: SideName | null = null;
  for (const clause of clausesOf(text)) {
    if (clause.points) {
      close();
      point = clause.points.join(",");
    }
    const { text: words } = clause;
    const counted = readCounts(words);
    if (counted) {
      if (open && (open as Open).stated.size > 0 && counted.for !== null) close();
      const vote = begin(clause, null);
      if (counted.for !== null) {
        vote.for.count = counted.for;
        vote.stated.add("for");
      }
      if (counted.against !== null) {
        vote.against.count = counted.against;
        vote.stated.add("against");
      }
      if (counted.abstained !== null) {
        vote.abstained.count = counted.abstained;
        vote.stated.add("abstained");
      }
      lastSide = null;
      continue;
    }
    const sides = readSides(words);
    if (sides.length > 0) {
      for (const { side, who } of sides) {
        const vote = begin(clause, side);
        vote.stated.add(side);
        addVoters(vote[side], who);
        lastSide = side;
      }
      continue;
    }
    const waiting: Open | null = open as Open | null;
    if (
      lastSide &&
      waiting &&
      isVoterList(words) &&
      waiting[lastSide].names.length + waiting[lastSide].parties.length === 0
    ) {
      addVoters(waiting[lastSide], words);
      waiting.to = clause.to;
    }
    lastSide =
      waiting && lastSide && waiting[lastSide].names.length + waiting[lastSide].parties.length === 0 ? lastSide : null;
  }
  close();
  return found.filter(({ vote }) =>
    [vote.for, vote.against, vote.abstained].some(
      (side) => side.count !== null || side.parties.length > 0 || side.names.length > 0,
    ),
  );
}

function readCounts(words: string): { for: number | null; against: number | null; abstained: number | null } | null {
  const voting = votesWord.test(words) || /(?<![\p{L}])(?:undlod|undlader)/iu.test(words);
  if (!voting && !/\d+ for(?: og|,) \d+ imod/.test(words)) return null;
  const pair = forAgainst.exec(words) ?? (votesWord.test(words) ? against.exec(words) : null);
  const blank = abstainedCount.exec(words);
  if (!pair && !blank) return null;
  return {
    for: pair?.[1] ? countOf(pair[1]) : null,
    against: pair?.[2] ? countOf(pair[2]) : null,
    abstained: blank?.[1] ? countOf(blank[1]) : null,
  };
}

const sideOf = (words: string): SideName =>
  /^(?:und|hver|blank|afst)/i.test(words)
    ? "abstained"
    : /^(?:imod|mod|stemte (?:i)?mod|stemmer imod)/i.test(words)
      ? "against"
      : "for";

function readSides(words: string): { side: SideName; who: string }[] {
  const head = label.exec(words);
  if (head?.groups?.side !== undefined) {
    const who = head.groups.who ?? "";
    const side = sideOf(head.groups.side);
    if (who === "" || isVoterList(who)) return [{ side, who }];
    return [];
  }
  if (!worth.test(words)) return [];
  const found: { side: SideName; who: string }[] = [];
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
  const counted = /^(\d{1,2}) ?(?:stemmer|medlemmer)? ?[:(]/.exec(list);
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
    for (const one of word.split(/,| og | \+ |\+|\//)) {
      const party = one.trim().replace(/\.$/, "");
      const letter = partyNames.get(party.toLowerCase());
      if (letter && !side.parties.includes(letter)) side.parties.push(letter);
      else if (!letter && isPartyLetters(party) && !isPersonName(party) && !side.parties.includes(party))
        side.parties.push(party);
    }
  }
}

function finish(
  open: Open,
  outcomes: readonly { from: number; to: number; outcome: string; points: readonly string[] }[],
  whole: string,
): FoundVote {
  const own = open.on !== null ? outcomes.find((one) => one.points.join(",") === open.on) : undefined;
  const outcome = own?.outcome ?? (open.on === null ? whole : "other");
  let result: Vote["result"] = null;
  const { for: yes, against: no } = open;
  if (yes.count !== null && no.count !== null)
    result = yes.count > no.count ? "carried" : yes.count < no.count ? "lost" : "tied";
  else if (["approved", "recommended", "noted", "postponed", "returned", "referred"].includes(outcome))
    result = "carried";
  else if (outcome === "rejected") result = "lost";
  return {
    vote: { on: open.on, for: open.for, against: open.against, abstained: open.abstained, result },
    from: open.from,
    to: open.to,
  };
}
