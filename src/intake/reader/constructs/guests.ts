import { isPersonName } from "../../../danish/names.ts";
import type { Span } from "../../../records/span.ts";
import type { Line } from "../lines.ts";
import { within } from "../passage.ts";
import { quickLook } from "../quick-look.ts";

export interface FoundGuest {
  readonly name: string;
  readonly role: string | null;
  readonly nameAt: Span;
  readonly roleAt: Span | null;
}

const occasion =
  "(?:under|i|ved|på|til|med)(?: \\p{L}+){0,4} ?(?:punkt|behandling|møde|sag|temamøde|udvalgs|dagsorden)";
const takesPart =
  /(?<![\p{L}])(?:deltager|deltog|deltage|vil deltage|inviteret|inviteres|medvirker|medvirkede)(?! ikke)(?![\p{L}])/iu;
const tells =
  /(?<![\p{L}])(?:fortæller|orienterer|præsenterer|gennemgår|fremlægger|holder (?:et )?oplæg|giver (?:et )?oplæg|gav (?:et )?oplæg|holdt (?:et )?oplæg|orienterede|fortalte|præsenterede|gæstede|gæster)(?![\p{L}])/iu;
const here = new RegExp(occasion, "iu");
const substitute = /stedfortræder|suppleant|i stedet|forhindret|afbud|fraværende/i;
/** Two words with capitals, as names have them. Few paragraphs hold any, and fewer speak of guests. */
const nameLike = /[A-ZÆØÅÉÖÜ][^ .,;:()]+ (?:(?:de|af|von|van|el|al) )?[A-ZÆØÅÉÖÜ]/;
const worth = quickLook([
  "eltager ",
  "eltog ",
  "eltage ",
  "nviteret",
  "edvirke",
  "ortæller",
  "rienterer",
  "ræsenterer",
  "ennemgår",
  "remlægger",
  "oplæg",
  "gæst",
  "rienterede",
  "ortalte",
  "ræsenterede",
]);

/** Persons from outside the committee who take part in an item: *N, advokat i X, deltager under punktet*. */
export function readGuests(rows: readonly Line[], source: string): FoundGuest[] {
  const found: FoundGuest[] = [];
  for (const row of rows) {
    if (row.text.length > 20_000 || found.length >= 50 || !(nameLike.test(row.text) && worth(row.text))) continue;
    let at = 0;
    for (const sentence of row.text.split(/(?<=[^A-ZÆØÅ][.!?]) (?=[A-ZÆØÅ])/)) {
      for (const guest of inSentence(sentence)) {
        if (found.some((one) => one.name === guest.name)) continue;
        found.push({
          name: guest.name,
          role: guest.role?.text ?? null,
          nameAt: within(row, source, at + guest.from, at + guest.from + guest.name.length),
          roleAt: guest.role
            ? within(row, source, at + guest.role.from, at + guest.role.from + guest.role.text.length)
            : null,
        });
      }
      at += sentence.length + 1;
    }
  }
  return found;
}

interface Named {
  readonly name: string;
  readonly from: number;
  readonly role: { readonly text: string; readonly from: number } | null;
}

function inSentence(sentence: string): Named[] {
  if (sentence.length > 700 || substitute.test(sentence)) return [];
  const part = takesPart.exec(sentence);
  const told = part ? null : tells.exec(sentence);
  const verb = part ?? told;
  if (!verb) return [];
  if (!here.test(sentence))
    return /fortælle|oplæg|deltage i/.test(sentence) && part
      ? inFront(sentence, verb.index)
      : told
        ? inFront(sentence, told.index)
        : [];
  if (/deltog ikke|deltager ikke/i.test(sentence)) return [];
  const before = sentence.slice(0, verb.index);
  const direct = persons(before, 0);
  if (direct.length > 0) return direct;
  const behind = sentence.slice(verb.index + verb[0].length);
  const stop = behind.search(
    /(?<![\p{L}])(?:under (?:punkt|behandling|sag)|i punkt|på mødet|i mødet|ved punkt|og (?:orienterer|fortæller|præsenterer|svarer|vil))/iu,
  );
  return part ? persons(stop >= 0 ? behind.slice(0, stop) : behind, verb.index + verb[0].length) : [];
}

const ofCommittee = /formand|borgmester|medlem|rådmand|udvalg|byråd/i;

/** *Afdelingscheferne A og B præsenterer tallene*: a post and names begin the sentence, and are all that stands before the verb. */
function inFront(sentence: string, to: number): Named[] {
  const before = sentence.slice(0, to);
  if (
    before.length > 160 ||
    ofCommittee.test(before) ||
    !(roleWord.test(before) || /inviteret|inviteres/.test(sentence))
  )
    return [];
  const found = persons(before, 0);
  return found.every((one) => one.role !== null || /inviteret|inviteres/.test(sentence) || found[0]?.role) ? found : [];
}

const capital = /[A-ZÆØÅÉÖÜ][\p{L}'’´-]*\.?/u;
const run = /(?<![\p{L}])[A-ZÆØÅÉÖÜ][\p{L}'’´-]+(?: (?:(?:de|af|von|van|el|al) )?[A-ZÆØÅÉÖÜ](?:[\p{L}'’´-]+|\.))+/gu;
const notPerson =
  /(?:skole|skolen|center|centret|kommune|universitet|universitetet|forening|foreningen|fond|fonden|institut|museum|hus|huset|klub|klubben|erhverv|sygehus|bibliotek|udvalget|rådet|akademi|college)$|^(?:Børn|Unge|Social|Sundhed|Job|Center|Kommune|Region|Udvalg|Teknik|Miljø|Kultur|Økonomi|Danske?|Dansk|Den|Det|De|Lov|Fagcenter|Jobcenter|Arbejdsmarked|Nordisk|Aalborg|Aarhus|Odense|Københavns?|Syddansk|Roskilde|IPS|KL|Røde|Center|Erhvervs\p{L}*|Business)/u;
const roleWord =
  /(?:chef|leder|direktør|konsulent|advokat|jurist|rådgiver|koordinator|medarbejder|formand|forstander|specialist|planlægger|arkitekt|ingeniør|læge|sygeplejerske|professor|forsker|lektor|medlem|projektleder|sagsbehandler|inspektør|rektor|ejer|repræsentant|sekretær|konsulenter|psykolog|økonom|kommandør|politi\p{L}*|betjent|adjunkt|partner|revisor|kaptajn|præst|pædagog|lærer|borgmester)/iu;

/** Names in a stretch of text, each with the role before it (*Fagchef N*) or behind it (*N, advokat i X*). */
function persons(text: string, offset: number): Named[] {
  const found: Named[] = [];
  let last = 0;
  for (const match of text.matchAll(run)) {
    let name = match[0].replace(/\.$/, "");
    let from = match.index;
    const words = name.split(" ");
    // A title in front with a capital of its own: "Fagchef Simon Skov", "Virksomhedsservice Sara Strand".
    let head = "";
    while (
      words.length > 2 &&
      (roleWord.test(words[0] ?? "") ||
        (head !== "" && /^(?:af|for|i|på)$/.test(words[0] ?? "")) ||
        notPerson.test(words[0] ?? "") ||
        /(?:service|center|området|afdelingen)$/i.test(words[0] ?? ""))
    ) {
      head += `${words.shift()} `;
      from = match.index + head.length;
      name = words.join(" ");
    }
    if (!isPersonName(name) || notPerson.test(name) || !capital.test(name)) continue;
    const lead = text.slice(last, from);
    const role = behindRole(text, from + name.length, offset) ?? frontRole(lead, last, offset);
    if (/(?: i| fra| hos| på| ved| af| for| til) $/.test(lead) && !role) continue;
    found.push({ name, from: offset + from, role });
    last = from + name.length + (role && role.from > offset + from ? role.text.length + 2 : 0);
  }
  return found.filter((one) => one.role !== null || /(?:deltag|deltog|,|samt|og)/.test(text) || found.length === 1);
}

function behindRole(text: string, from: number, offset: number): Named["role"] {
  const match = /^, (.{3,120}?)(?=,| samt | og [A-ZÆØÅ][\p{L}-]+ [A-ZÆØÅ]|$| deltag)/u.exec(text.slice(from));
  const role = match?.[1]?.trim();
  if (!role || !/^[a-zæøå]/.test(role) || /^(?:der|som|og|vil)(?![\p{L}])/u.test(role))
    return bracketRole(text, from, offset);
  return { text: role, from: offset + from + 2 };
}

function bracketRole(text: string, from: number, offset: number): Named["role"] {
  const match =
    /^ \(([a-zæøå][^()]{3,80})\)/u.exec(text.slice(from)) ??
    /^ (fra [A-ZÆØÅ][^,.]{2,60})$/u.exec(text.slice(from).trimEnd());
  return match?.[1] && !match[1].startsWith("fra ") ? { text: match[1], from: offset + from + 2 } : null;
}

function frontRole(lead: string, at: number, offset: number): Named["role"] {
  const behindWord = (word: string) => (lead.lastIndexOf(word) < 0 ? 0 : lead.lastIndexOf(word) + word.length);
  const start = Math.max(
    behindWord(", "),
    behindWord(" samt "),
    lead.lastIndexOf(" og ") >= 0 &&
      roleWord.test(lead.slice(lead.lastIndexOf(" og "))) &&
      !/^[\p{Lu}]/u.test(lead.trim())
      ? lead.lastIndexOf(" og ") + 4
      : 0,
    0,
  );
  const text = lead.slice(start >= lead.length ? 0 : start);
  const trimmed = text.trim();
  if (trimmed.length < 3 || trimmed.length > 90 || !roleWord.test(trimmed)) return null;
  return { text: trimmed, from: offset + at + (start >= lead.length ? 0 : start) + text.indexOf(trimmed) };
}
