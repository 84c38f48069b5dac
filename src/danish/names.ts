import { givenNames } from "./given-names.ts";

/** A person as a text names one, and where. `note` is what stands in brackets or after a dash and is not a party. */
export interface NamedPerson {
  readonly name: string;
  readonly party: string | null;
  readonly note: string | null;
  readonly from: number;
  readonly to: number;
  /** Where the party's letters stand, or null. */
  readonly partyAt: readonly [number, number] | null;
}

const nameWord = /^(?:[A-ZÆØÅÉÖÜÄ][\p{L}'’´.-]*|de|af|von|van|el|al|bin|ibn|la|der|den|du|da|dos|d'\p{L}+)$/u;
const partyLetters =
  /^(?:[A-ZÆØÅ]{1,2}|[A-ZÆØÅ]{2,3}-\d|UP|LA|SF|DF|EL|KD|RV|NB|DD|SP|KF|Løsgænger|løsgænger|uden for parti(?:erne)?|[A-ZÆØÅ][a-zæøå]*liste[nr]?|Lokallisten|Socialdemokrat(?:iet|erne)|Venstre|Konservative|Det Konservative Folkeparti|Radikale(?: Venstre)?|Enhedslisten|Dansk Folkeparti|Liberal Alliance|Alternativet|Moderaterne|Nye Borgerlige|Danmarksdemokraterne|Kristendemokraterne|Slesvigsk Parti|Borgerlisten|Nordfynslisten)$/;

/** Names of parties in running text, with the letter they stand under on the ballot where one is theirs in the whole country. */
export const partyNames: ReadonlyMap<string, string> = new Map([
  ["socialdemokratiet", "A"],
  ["socialdemokraterne", "A"],
  ["socialdemokratiets gruppe", "A"],
  ["radikale venstre", "B"],
  ["de radikale", "B"],
  ["konservative", "C"],
  ["de konservative", "C"],
  ["det konservative folkeparti", "C"],
  ["nye borgerlige", "D"],
  ["sf", "F"],
  ["socialistisk folkeparti", "F"],
  ["liberal alliance", "I"],
  ["kristendemokraterne", "K"],
  ["moderaterne", "M"],
  ["dansk folkeparti", "O"],
  ["venstre", "V"],
  ["danmarksdemokraterne", "Æ"],
  ["enhedslisten", "Ø"],
  ["alternativet", "Å"],
  ["slesvigsk parti", "S"],
]);

/** True for the letters (or the name) of a party as they stand in brackets behind a person: `V`, `Ø`, `UP-1`, `Løsgænger`. */
export function isPartyLetters(text: string): boolean {
  return partyLetters.test(text);
}

/** True for two to seven words that may be one person's name. Initials, particles and hyphens are allowed. */
export function isPersonName(text: string): boolean {
  if (text.length < 4 || text.length > 70 || /\d/.test(text)) return false;
  const words = text.split(/[ \u00a0]+/);
  if (words.length < 2 || words.length > 7) return false;
  if (!words.every((word) => nameWord.test(word))) return false;
  const common = notNames.test(text) && !givenNames.has((words[0] ?? "").split("-")[0] ?? "");
  return !common && /^[A-ZÆØÅÉÖÜ]/.test(text) && /^[A-ZÆØÅÉÖÜ]/.test(words.at(-1) ?? "");
}

const notNames =
  /(?<![\p{L}])(?:råd|kommune|punkt|møde|mødet|sag|sager|center|beslutning|ingen|afbud|region|nævn|bilag|dagsorden|kommunen|indstilling)(?![\p{L}])|(?:udvalg|udvalget|byråd|byrådet|rådet|ældreråd|handicapråd|forvaltningen|administrationen|direktion|direktionen|bestyrelsen|jobcenter|styrelsen|kommunen|foreningen|afdelingen)(?![\p{L}])/iu;

const nobody = /^(?:ingen|intet|alle (?:var )?(?:til stede|mødt|fremmødte)|-+|–|\.|n\/a|nej|0|ikke oplyst)\.?$/i;

/** True where a list of persons says that there is nobody: *Ingen*, a dash, nothing. */
export function saysNobody(text: string): boolean {
  const plain = text.trim();
  return plain === "" || nobody.test(plain);
}

const spaced = /[ \u00a0]+/g;

/**
 * The persons of a list: names with commas, *og*, semicolons or new lines between them, parties and notes in brackets.
 * What is no name is left out. A single word counts as a name only where `loose` is set (nicknames in old minutes).
 */
export function listPersons(text: string, loose = false): NamedPerson[] {
  const found: NamedPerson[] = [];
  let from = 0;
  const pieces: [number, number][] = [];
  let depth = 0;
  let at = 0;
  // Commas inside brackets divide nothing: "Malthe Mosegris (V, formand)".
  for (; at < text.length; at++) {
    const char = text[at];
    if (char === "(") depth++;
    else if (char === ")") depth = Math.max(0, depth - 1);
    else if (depth === 0) {
      const match = at > from || char === "•" ? dividerAt(text, at) : null;
      if (match) {
        pieces.push([from, at]);
        at += match - 1;
        from = at + 1;
      }
    }
  }
  pieces.push([from, text.length]);
  for (const [start, end] of pieces) {
    const person = personIn(text, start, end, loose);
    const last = found.at(-1);
    if (person) found.push(person);
    else if (last) {
      const said = aside.exec(text.slice(start, end))?.[1];
      // "Malthe Mosegris (A), formand": what stands behind the comma is said of the one before it.
      const letters = said ? /\(([^()]{1,12})\)\s*$/.exec(said)?.[1] : undefined;
      const party = last.party === null && letters && isPartyLetters(letters) ? letters : last.party;
      const at = party !== last.party && letters ? text.indexOf(`(${letters})`, start) + 1 : -1;
      const partyAt: NamedPerson["partyAt"] = at > 0 && letters ? [at, at + letters.length] : last.partyAt;
      if (said)
        found[found.length - 1] = {
          ...last,
          party,
          partyAt,
          note: last.note === null ? said : `${last.note}, ${said}`,
        };
    }
  }
  return found;
}

const aside =
  /^\s*((?:formand|næstformand|borgmester|\d\. viceborgmester|viceborgmester|rådmand|stedfortræder|suppleant|afbud|sekretær|referent|sag |sag nr|sagerne |punkt |pkt\.? |i stedet |kl\. |til kl|fra kl|mødte |deltog |med afbud|uden afbud|udvalgsformand|udvalgssekretær|direktør|orlov|deltagelse |\p{L}*chef|\p{L}*direktør|\p{L}*konsulent|leder)[^\n]{0,120}|(?:formand|næstformand|borgmester))\.?\s*$/iu;

function dividerAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code === 44 || code === 59 || code === 10 || code === 9 || code === 0x2022 || code === 38 || code === 43)
    return 1;
  if (code !== 32 && code !== 0xa0) return 0;
  if (text.startsWith("og ", at + 1) || text.startsWith("og\n", at + 1)) return Math.min(4, text.length - at);
  if (text.startsWith("samt ", at + 1)) return 6;
  if (text.startsWith("- ", at + 1) || text.startsWith("– ", at + 1)) return 0;
  return 0;
}

/**
 * Two or three names that ran together (`Anna Birk Krogh Mads Ellegaard`) taken apart where a given name stands behind
 * two words or more; the name as it is where that cannot be told.
 */
export function splitNames(text: string): string[] {
  const words = text.split(/[ \u00a0]+/);
  if (words.length < 4) return [text];
  const names: string[][] = [[]];
  words.forEach((word, at) => {
    const now = names.at(-1) ?? [];
    const left = words.length - at;
    const begins = now.length >= 2 && left >= 2 && givenNames.has(word.split("-")[0] ?? "");
    if (begins) names.push([word]);
    else now.push(word);
  });
  const joined = names.map((name) => name.join(" "));
  return joined.every((name) => isPersonName(name)) ? joined : [text];
}

const inFront =
  /^(?:\d\. suppleant|\d\. viceborgmester|formand|næstformand|borgmester|viceborgmester|rådmand|regionsrådsformand|udvalgsformand|udvalgsmedlem|byrådsmedlem|suppleant|stedfortræder|medlem|hr\.|fru)\s+(?=[A-ZÆØÅ])/i;

/** One person in a piece of text: name, party in the brackets behind it, and what else stands there as a note. Null where there is none. */
function personIn(text: string, start: number, end: number, loose: boolean): NamedPerson | null {
  let from = start;
  while (from < end && /[\s•·\-–*:.\u00a0]/.test(text[from] ?? "")) from++;
  const title = inFront.exec(text.slice(from, end))?.[0] ?? officeIn(text.slice(from, end));
  if (title !== "" && isPersonName(nameOf(text.slice(from + title.length, end)))) from += title.length;
  const piece = text.slice(from, end);
  const bare = nameOf(piece);
  const name = bare.replace(spaced, " ");
  if (!isPersonName(name) && !(loose && /^[A-ZÆØÅ][a-zæøåé]{2,20}$/.test(name))) return null;
  let party: string | null = null;
  let partyAt: [number, number] | null = null;
  const notes: string[] = title !== "" && from > start ? [title.trim()] : [];
  let at = bare.length;
  for (let open = opening(piece, at); open >= 0; open = opening(piece, at)) {
    const close = piece.indexOf(")", open);
    if (close < 0) break;
    const inside = piece.slice(open + 1, close);
    const first = inside.split(/[,;/]/)[0] ?? "";
    const letters = first.trim().replace(/^liste /i, "");
    if (party === null && isPartyLetters(letters)) {
      party = letters;
      const begin = from + open + 1 + inside.indexOf(letters);
      partyAt = [begin, begin + letters.length];
      const more = inside.slice(first.length + 1).trim();
      if (more) notes.push(more);
    } else notes.push(inside);
    at = close + 1;
  }
  const rest = piece
    .slice(at)
    .replace(/^[\s\-–.:]+/, "")
    .replace(/[\s.]+$/, "");
  if (rest) notes.push(rest);
  return { name, party, note: notes.length > 0 ? notes.join(", ") : null, from, to: from + bare.length, partyAt };
}

const office =
  /^\p{L}*(?:chef|leder|direktør|konsulent|sekretær|rådgiver|koordinator|medarbejder|inspektør|forstander|specialist)\s+(?=[A-ZÆØÅ])/iu;

/** A post in front of a name: `Jobcenterchef Bo Bæksnap`. */
function officeIn(piece: string): string {
  const word = office.exec(piece)?.[0] ?? "";
  return givenNames.has(word.trim()) ? "" : word;
}

/** The bracket that opens next, with nothing but space before it; -1 without one. */
function opening(piece: string, at: number): number {
  let open = at;
  while (/[ \u00a0]/.test(piece[open] ?? "")) open++;
  return piece[open] === "(" ? open : -1;
}

/** The words before the first bracket or dash, without a closing full stop. */
function nameOf(piece: string): string {
  const stop = piece.search(/\(| [-–] | (?:til|fra|under|ved|i|indtil) (?=kl\.?|punkt|pkt|sag|mødet)/);
  let bare = (stop < 0 ? piece : piece.slice(0, stop)).trimEnd();
  while (bare.endsWith(".") && !/ [A-ZÆØÅ]\.$/.test(bare)) bare = bare.slice(0, -1).trimEnd();
  return bare;
}
