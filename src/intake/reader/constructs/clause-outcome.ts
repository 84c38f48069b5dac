import type { Outcome } from "../../../records/outcome.ts";
import type { Clause } from "./clauses.ts";
import { isOnImpartiality } from "./impartiality.ts";
import { outcomeVerbs } from "./outcome-verbs.ts";

/** Telling what was said is no decision: *orienterede om, at … er godkendt*. */
const reports = new Set(
  "orienterede fortalte oplyste nævnte spurgte pegede gennemgik præsenterede redegjorde oplyser fortæller orienterer understregede bemærkede fremlagde forklarede svarede orienteret redegøres informerede ønsker ønskede ønskes bad beder anmoder anmodede opfordrer opfordrede".split(
    " ",
  ),
);

const dissenting =
  /(?<![\p{L}])(?:kunne ikke|kan ikke|ikke kan|ikke kunne|tog forbehold|tager forbehold|tage forbehold|stemte|stemmer (?:for|imod|nej|ja)|undlod|undlader|mindretal(?:let)?|mindretalsudtalelse|protokol\p{L}*|ført til|begær\p{L}*|tilslutter sig ikke)(?![\p{L}])/iu;
const ofTheBody =
  /^(?:og |men |herefter |derefter |derpå |dermed |et enigt |et )?(?:[\p{L}-]*udvalget|udvalg|byrådet|byråd|kommunalbestyrelsen|regionsrådet|[\p{L}-]*rådet|bestyrelsen|magistraten|flertal(?:let)?|indstilling(?:en|erne)?|sagen|punktet|forslaget|med )(?![\p{L}])/iu;
const byVotes = /(?<![p{L}])med (?:stemmerne |stemmetallene )?\d+|\d+ stemmer|enstemmigt/i;
const proposal =
  /(?<![\p{L}])(?:ændringsforslag(?:et|ene)?|modforslag(?:et)?|stillede (?:følgende )?forslag|stiller forslag|foreslog|foreslår|fremsatte forslag|forslag fra|forslaget)(?![\p{L}])/iu;
const otherItem = /^(?:pkt|punkt|sag)\.? ?(?:nr\.? ?)?\d/i;
const splitVote = /^(?:\d+|et|to|tre|fire|fem|seks|syv|otte|ni|ti) (?:medlem(?:mer)?|af udvalgets)/i;

/** What a sentence does with the matter. */
export interface FoundOutcome {
  readonly outcome: Outcome;
  /** `weak`: only where nothing better is said. `aside`: a proposal beside the matter. */
  readonly weight: "strong" | "weak" | "aside";
}

/** What a sentence does with the matter, or null where it does nothing. */
export function outcomeOfClause(clause: Clause, later: boolean): FoundOutcome | null {
  const lower = clause.text.toLowerCase();
  if (
    /^(?:for|imod|undlod|undlader|undlod at stemme|hverken|for stemte|imod stemte|stemte)\b[^.]{0,40}:/.test(lower) ||
    /^(?:for|imod) stemte/.test(lower)
  )
    return null;
  const dissent = dissenting.exec(lower);
  if (
    dissent &&
    dissent.index < 90 &&
    (!/^(?:kunne|kan|ikke|tilslutter)/.test(dissent[0]) || namesVoters(clause.text.slice(0, dissent.index))) &&
    !startsWithOutcome(clause.text) &&
    !ofTheBody.test(lower) &&
    !byVotes.test(lower) &&
    !splitVote.test(lower)
  )
    return null;
  // Who may take part is a question of its own, but may stand behind the decision in one sentence.
  if (isOnImpartiality(lower) && !startsWithOutcome(clause.text)) return null;
  const remark = remarked.exec(lower)?.[1];
  if (remark) return { outcome: /^(?:forkast|afvis)/.test(remark) ? "rejected" : "approved", weight: "strong" };
  const { words, part } = wordsOf(lower);
  if (words.length === 0) return null;
  const found = operative(words, lower, later, part);
  if (!found) return null;
  if (/fore?sl/.test(lower) && proposal.test(lower) && !/^(?:forslaget|forslag til)/.test(lower))
    return { outcome: found.outcome, weight: "aside" };
  if (
    clause.named &&
    (found.outcome === "withdrawn" || found.outcome === "postponed") &&
    Number(clause.points?.[0]) > 9
  )
    return { outcome: "other", weight: "weak" };
  if (
    otherItem.test(lower) &&
    clause.points === null &&
    (found.outcome === "withdrawn" || found.outcome === "postponed")
  )
    return { outcome: "other", weight: "weak" };
  return found;
}

/** *Tilbagesendes med bemærkning, at byrådet har vedtaget indstillingen*: the remark is the decision on this very matter. */
const remarked =
  /(?<![\p{L}])med\s(?:den\s)?bemærkning,?\sat\s[\s\S]{0,160}?\shar\s(vedtaget|godkendt|tiltrådt|forkastet|afvist)(?:$|\s(?:[\p{L}-]+\s){0,4}(?:indstilling(?:en|erne)?|forslag(?:et)?)(?![\p{L}]))/u;

/** Persons or letters of parties: *N (A) kunne ikke tiltræde*, against *ansøgningen kan ikke imødekommes*. */
function namesVoters(subject: string): boolean {
  return /(?<![\p{L}])(?:\p{Lu}{1,2}(?![\p{L}])|\p{Lu}\p{Ll}+ (?:\p{Lu}\. )?\p{Lu}\p{Ll}+|medlem|mindretal|gruppe)/u.test(
    subject,
  );
}

const divides = new Set(", ; : ( ) – idet at men som der hvor hvis når da fordi dog mens under".split(" "));
const isSign = (token: string): boolean => token.length === 1 && ",;:()–".includes(token);

/** The words of a sentence, and for each the part of the sentence it stands in: *ikke* speaks of its own part only. */
function wordsOf(lower: string): { words: string[]; part: number[] } {
  const words: string[] = [];
  const part: number[] = [];
  let now = 0;
  for (const token of lower.match(/[\p{L}\d]+|[,;:()–]/gu) ?? []) {
    if (divides.has(token)) now++;
    if (isSign(token)) continue;
    words.push(token);
    part.push(now);
  }
  return { words, part };
}

/** True where *ikke*, *ej* or *hverken* stands in the verb's own part of the sentence, within six words. */
function isNegated(words: readonly string[], part: readonly number[], at: number): boolean {
  for (let near = Math.max(0, at - 6); near < Math.min(words.length, at + 5); near++) {
    if (part[near] !== part[at] || !/^(?:ikke|ej|hverken)$/.test(words[near] ?? "")) continue;
    // "ikke kun", "ikke mindst", "ikke-kommunale" and "ikke inhabil" speak of something else.
    if (/^(?:kun|alene|mindst|blot|in?habil|kommunal)/.test(words[near + 1] ?? "")) continue;
    // "godkendte planen og ønsker ikke": the next verb's word.
    const between = words.slice(Math.min(near, at) + 1, Math.max(near, at));
    if (between.some((word) => word === "og" || (near > at && outcomeVerbs.has(word)))) continue;
    return true;
  }
  return false;
}

function operative(
  words: readonly string[],
  lower: string,
  later: boolean,
  part: readonly number[],
): FoundOutcome | null {
  let decided = false;
  let weak: Outcome | null = null;
  const reach = later ? Math.min(words.length, 9) : words.length;
  for (let at = 0; at < reach; at++) {
    const word = words[at] ?? "";
    if (reports.has(word) && !decided && words[at + 1] !== "ikke") {
      // "Orienteringen taget til efterretning og udvalget ønsker …" has been met before.
      break;
    }
    const moved = outcomeVerbs.has(word) ? null : movedOn(words, at, lower, part);
    if (moved)
      return {
        outcome: moved === "referred" ? (inContext(moved, words, at, lower, part) ?? moved) : moved,
        weight: "strong",
      };
    const verb = outcomeVerbs.get(word);
    if (!verb) continue;
    if (verb === "decided") {
      if (word !== "beslutning") decided = true;
      if (words[at + 1] === "ikke") return { outcome: "rejected", weight: "strong" };
      continue;
    }
    const outcome = inContext(verb, words, at, lower, part);
    if (outcome === null) continue;
    if (outcome === "discussed" || outcome === "resumed" || outcome === "other") {
      weak = weak ?? outcome;
      continue;
    }
    return { outcome, weight: "strong" };
  }
  if (
    decided &&
    weak !== "resumed" &&
    !(weak === "discussed" && /genoptag|vende tilbage|fortsætte drøftelsen/.test(lower))
  )
    return { outcome: "approved", weight: "strong" };
  return weak ? { outcome: weak, weight: "weak" } : null;
}

/** Verbs of moving need the place: *sendes tilbage til administrationen*, *sendes til behandling i Økonomiudvalget*, *tages af dagsordenen*. */
function movedOn(words: readonly string[], at: number, lower: string, part: readonly number[]): Outcome | null {
  const word = words[at] ?? "";
  if (
    /^(?:taget|tages|tog)$/.test(word) &&
    (words[at + 1] === "af" || words[at + 2] === "af") &&
    /dagsorden/.test(lower)
  )
    return "withdrawn";
  if (/^send(?:es|t|te|er|e|tes)$/.test(word)) {
    const rest = words.slice(at + 1, at + 8).join(" ");
    if (/^(?:sagen |punktet |den )?(?:tilbage|retur)/.test(rest)) return "returned";
    if (/høring/.test(rest)) return "approved";
    if (
      /^(?:sagen |punktet )?(?:videre )?til (?:behandling|drøftelse|udtalelse|[\p{L}]*udvalget|byrådet|kommunalbestyrelsen|udvalget)/u.test(
        rest,
      )
    )
      return "referred";
  }
  if (/^(?:følges|fulgt|fulgte|følger)$/.test(word) && /indstilling|anbefaling|forslag/.test(lower))
    return isNegated(words, part, at) ? "rejected" : "approved";
  if (word === "tilslutning" && /(?:vinde|vandt|opnå|opnåede|få|fik|give|gav|giver)/.test(lower))
    return isNegated(words, part, at) ? "rejected" : "approved";
  if (word === "foreslået" && words[at - 1] === "som") return isNegated(words, part, at) ? "rejected" : "approved";
  if (
    /^(?:ønsker|ønskede|vil|ville)$/.test(word) &&
    words[at + 1] === "ikke" &&
    /^(?:at )?(?:gå videre|fremme|imødekomme|støtte|igangsætte|deltage|medvirke)/.test(
      words.slice(at + 2, at + 5).join(" "),
    )
  )
    return "rejected";
  if (word === "ikke" && /^(?:behandlet|nået)$/.test(words[at + 1] ?? "")) return "postponed";
  return null;
}

function inContext(
  verb: Outcome,
  words: readonly string[],
  at: number,
  lower: string,
  part: readonly number[],
): Outcome | null {
  const before = words[at - 1] ?? "";
  const negated = isNegated(words, part, at);
  if (verb === "noted") {
    if (before !== "til" && !(before === "to" || /^til$/.test(words[at - 2] ?? ""))) return null;
    return words.slice(Math.max(0, at - 4), at).includes("ikke") ? "rejected" : "noted";
  }
  if (verb === "recommended") {
    if (before === "som" || before === "det") return before === "som" ? "approved" : verb;
    return negated ? "rejected" : verb;
  }
  if (verb === "approved") {
    if (words[at] === "ok" && words.length > 3) return null;
    return negated ? "rejected" : verb;
  }
  if (verb === "rejected") {
    if (words[at] === "faldt" && !/forslag|indstilling/.test(lower)) return null;
    if (words[at] === "henlagt" || words[at] === "henlægges") return "withdrawn";
    return negated ? "approved" : verb;
  }
  if (verb === "referred")
    return /anbefaling|indstilling om|anbefales/.test(lower) &&
      !/efter indstilling/.test(lower) &&
      /med (?:[\p{L}]+ )?anbefaling/u.test(lower)
      ? "recommended"
      : verb;
  // *Sagen bedes tilbagesendt byrådet* is asked of those whom it goes to.
  if (verb === "returned" && before === "bedes") return null;
  if (verb === "discussed" && negated) return "postponed";
  if (verb === "withdrawn" && !ofTheMatter(words.slice(0, at))) return "other";
  if (verb === "withdrawn" && words[at] === "trukket" && !/tilbage|dagsorden|sagen|punktet/.test(lower)) return null;
  if (verb === "postponed" && negated) return null;
  return verb;
}

/** *Punktet udgår*, *trukket tilbage*: the matter or nothing stands in front. *Mødet i juni aflyses* is told of something else. */
function ofTheMatter(before: readonly string[]): boolean {
  return (
    before.every((word) => /^(?:blev|er|bliver|herefter|hermed|blevet)$/.test(word)) ||
    before.some((word) =>
      /^(?:punkt|pkt|sag|den|det)(?:et|en)?$|^(?:delpunkt|dagsorden|indstilling|ansøgning|.*forslag)/.test(word),
    ) ||
    /^(?:udvalget|byrådet|administrationen|forvaltningen|borgmesteren|formanden)$/.test(before.at(-1) ?? "")
  );
}

/** What one sentence of a decision did, proposals included; null where it did nothing. */
export function clauseOutcome(clause: Clause): Outcome | null {
  return outcomeOfClause(clause, false)?.outcome ?? null;
}

const opening =
  /^(?:(?:indstilling(?:en|erne)?|sagen|punktet|forslaget|orientering(?:en|erne)?|budgetopfølgningen|dagsordenen|referatet|udvalget|[\p{L}-]{3,20}udvalget|byrådet|kommunalbestyrelsen|regionsrådet|rådet|bestyrelsen) (?:blev |er |blev herefter )?)?(?:godkend|drøft|taget? til|tages til|tog |til efterretning|til orientering|tiltr[åæ]d|vedta|anbefal|indstilles|udsat|udsættes|udskudt|ikke godkendt(?!e)|afvist|imødekom|ikke imødekommet|fulgt|ingen bemærkninger|intet|trukket|udgår)/iu;

/** True for a line that begins as decisions do (*Godkendt.*, *Orienteringen blev taget til efterretning*). */
export function startsWithOutcome(text: string): boolean {
  return text.length < 400 && opening.test(text);
}
