import type { Section } from "../../records/agenda-item.ts";

export type SectionKind = Section["kind"];

/** What heads the parts of an item, as municipalities word it. Lower case, without colon. */
const words: Readonly<Record<Exclude<SectionKind, "other">, string>> = {
  resume:
    "problemstilling|resume|resumé|resumè|kort resume|kort resumé|sammendrag|sammenfatning|kort sammenfatning|præsentation|beslutningstema|tema|kort om sagen|sagen kort|sagen i korte træk|overblik|sagsresume|sagsresumé|indhold i sagen|emne",
  occasion:
    "anledning|anledning til sagen|indledning|formål|sagens anledning|baggrund for sagens behandling|sagens formål|formål og baggrund|hvorfor forelægges sagen",
  background:
    "baggrund|historik|baggrund og formål|sagens baggrund|baggrund for sagen|tidligere politisk behandling af området|forhistorie|politiske beslutninger og aftaler|baggrund og historik",
  presentation:
    "sagsfremstilling|fremstilling|sagsbeskrivelse|beskrivelse af sagen|beskrivelse|løsning|sagens kerne|kernen i sagen|redegørelse|sagen|sagsforelæggelse|forelæggelse|uddybende sagsfremstilling|supplerende sagsfremstilling|yderligere oplysninger|supplerende oplysninger|sagens indhold|indhold|fakta|beskrivelse af problemstillingen|sagsindhold|sagsoplysninger|supplerende bemærkninger|tillæg til sagsfremstilling|kort sagsfremstilling",
  recommendation:
    "indstilling|indstillinger|indstilling:|forvaltningens indstilling|administrationens indstilling|direktionens indstilling|borgmesterens indstilling|magistratens indstilling|rådmandens indstilling|udvalgets indstilling|forslag til beslutning|beslutningspunkter|beslutningspunkt|indstillingspunkter|forslag|alternativ indstilling|ny indstilling|revideret indstilling|direktørens indstilling|formandens indstilling|indstilling/beslutning|indstilling og beslutning|beslutningsforslag|administrationen indstiller|forvaltningen indstiller|direktionen indstiller|borgmesteren indstiller|formanden indstiller|administrationens anbefaling|forvaltningens anbefaling|forvaltningens forslag|administrationens forslag|det indstilles|der indstilles",
  decision:
    "beslutning|beslutninger|udvalgets beslutning|byrådets beslutning|økonomiudvalgets beslutning|kommunalbestyrelsens beslutning|rådets beslutning|regionsrådets beslutning|bestyrelsens beslutning|magistratens beslutning|protokol|protokollat|afgørelse|vedtagelse|udvalgets afgørelse|beslutning/konklusion|beslutningen|beslutningsprotokol|udvalget besluttede|mødets beslutning|endelig beslutning|referat af punktet|punktets beslutning",
  economy:
    "økonomi|økonomiske konsekvenser|økonomi og afledt drift|økonomi og personale|økonomi og finansiering|bevillingsmæssige konsekvenser|finansiering|økonomiske forhold|budgetmæssige konsekvenser|ressourcer|økonomi/personale|bevilling|bevillinger|økonomi og bevilling|afledt drift|personale|personalemæssige konsekvenser|konsekvenser for økonomi|økonomiske og personalemæssige konsekvenser|personaleforhold|økonomisk overblik|de økonomiske konsekvenser",
  law: "lovgrundlag|retsgrundlag|retligt grundlag|jura|juridiske forhold|juridiske konsekvenser|lovgivning|hjemmel|lov|love|retlig baggrund|retlige forhold|lovgivningsmæssige forhold|lov- og plangrundlag|lovhjemmel|juridisk grundlag|regelgrundlag|lovgrundlag - link|retslige forhold|planmæssige og juridiske konsekvenser",
  hearing:
    "høring|høringer|høringssvar|partshøring|høring/udtalelse|udtalelser|udtalelse|udtalelser og høring|høringsparter|høring, dialog og formidling|indhentede udtalelser|udtalelse fra|høring og udtalelser|offentlig høring|sagens høring",
  involvement:
    "inddragelse|inddragelse og høring|borgerinddragelse|inddragelse af borgere|brugerinddragelse|involvering|borgerinvolvering|inddragelse/høring|inddragelse af råd og nævn|interessentinddragelse|medinddragelse|inddragelse af med|borger- og brugerinddragelse",
  timeline:
    "tidsplan|tidsplan og proces|videre proces|tidsperspektiv|det videre forløb|videre forløb|videre proces|den videre proces|proces|procesplan|proces og tidsplan|tids- og procesplan|tids- og handleplan|opfølgning|evaluering og opfølgning|næste skridt|den videre sagsgang|det videre arbejde|tidsramme",
  communication:
    "kommunikation|information|kommunikation og information|formidling|presse|kommunikationsplan|information og kommunikation|pressemeddelelse|borgerinformation",
  route:
    "sagsgang|sagens gang|forventet sagsgang|sagsprocedure|sagsgang og sagstype|behandlingsplan|politisk behandling|politisk behandlingsplan|procedure|sagsbehandlingsgang|behandlingsforløb|politisk sagsgang|videre sagsgang|behandles i|sagen behandles i|sagen skal behandles i|sagens behandling|behandling|mødebehandling|politisk proces|beslutningsproces|beslutningsgang|sagsforløb",
  history:
    "sagens forløb|sagens tidligere forløb|tidligere behandling|tidligere behandlet|punktet behandlet tidligere|punktet behandlet tidligere i|oversigt over politisk behandling|tidligere beslutninger|tidligere beslutning|tidligere politisk behandling|tidligere sagsforløb|tidligere behandlinger|beslutningshistorik|beslutninger i andre udvalg|sagshistorik|historik over beslutninger|sagens historik|tidligere beslutninger i sagen|behandlingshistorik|sagens hidtidige behandling|tidligere behandling i udvalg",
  attachments:
    "bilag|bilag:|vedlagte bilag|bilagsliste|bilagsfortegnelse|bilagsoversigt|vedhæftede bilag|bilag til sagen|bilag til punktet|dokumenter|åbne bilag|bilag og link|bilag/link|links og bilag|bilag vedlagt|bilag til sag|vedlagt|relevante bilag|offentlige bilag|lukkede bilag|bilag og links|sagens bilag|bilag ej elektronisk",
  assessment:
    "vurdering|konklusion|forvaltningens vurdering|administrationens vurdering|administrationens bemærkninger|forvaltningens bemærkninger|direktionens bemærkninger|direktionens vurdering|alternativer|handlemuligheder|forvaltningens overvejelser|konsekvenser|sundhedskonsekvenser|miljøkonsekvenser|miljømæssige konsekvenser|konsekvenser for andre udvalg|konsekvens i forhold til visionen|administrationens kommentarer|forvaltningens kommentarer|faglig vurdering|supplerende vurdering|klimakonsekvenser|økonomiafdelingens bemærkninger|bæredygtighed|klima|miljø|sundhed|ligestilling",
};

const known = new Map<string, SectionKind>();
for (const [kind, list] of Object.entries(words)) {
  for (const word of list.split("|")) known.set(word.replace(/:$/, ""), kind as SectionKind);
}
for (const word of [
  "øvrige forhold",
  "journalnummer",
  "sagsnummer",
  "underskrifter",
  "underskrift",
  "underskrives",
  "underskrivelse af protokol",
  "øvrige konsekvenser",
  "kobling til vision",
  "andre væsentlige konsekvenser",
  "bemærkninger",
  "fremmøde og inhabilitet",
  "noter",
  "link",
  "links",
  "supplerende materiale",
  "afvigende meninger",
  "øvrige bemærkninger",
  "relation til politikker",
  "sammenhæng til politikker",
  "strategi",
  "vision og strategi",
  "deltagelse i mødet",
  "deltagere under punktet",
  "deltagere i punktet",
  "gæster",
])
  known.set(word, "other");

/** Words that head a part only with a colon behind them: alone they may be a title. */
const withColon = new Map<string, SectionKind>([
  ["oplæg", "presentation"],
  ["sag", "presentation"],
  ["status", "presentation"],
  ["referat", "decision"],
]);

/** Headings for who decides the matter: *Sagen afgøres i*, *Beslutningen træffes af*, *Kompetence*. */
const competence = new Set(
  "sagen afgøres i|sagen afgøres af|beslutningen træffes af|beslutningen træffes i|kompetence|beslutningskompetence|beslutningskompetencen|afgøres i|afgøres af|besluttes i|besluttes af|beslutningen afgøres i|kompetenceforhold|beslutningsniveau|besluttende organ|besluttende udvalg|endelig beslutning træffes af|beslutning træffes af".split(
    "|",
  ),
);

const maxHeading = 90;

/** Lower case, single spaces, without closing colon: how headings are compared. */
export function plainHeading(text: string): string {
  let plain = text.toLowerCase();
  if (plain.includes("\u00a0")) plain = plain.replaceAll("\u00a0", " ");
  while (plain.endsWith(":") || plain.endsWith(" ") || plain.endsWith(".")) plain = plain.slice(0, -1);
  return plain;
}

/** Words a heading begins with where the rest differs from place to place. Only for a line that stands as a heading. */
const beginnings: readonly (readonly [string, SectionKind])[] = [
  ["økonomi", "economy"],
  ["konsekvenser for økonomi", "economy"],
  ["bevillingsmæssig", "economy"],
  ["budgetmæssig", "economy"],
  ["personalemæssig", "economy"],
  ["supplerende sagsfremstilling", "presentation"],
  ["sagsfremstilling", "presentation"],
  ["tidligere beslutning", "history"],
  ["tidligere behandl", "history"],
  ["beslutningsforslag fra ", "presentation"],
  ["indstilling fra ", "recommendation"],
  ["indstilling til ", "recommendation"],
  ["indstilling for ", "recommendation"],
  ["lovgrundlag", "law"],
  ["bilag til", "attachments"],
  ["vedlagte bilag", "attachments"],
  ["bilag (", "attachments"],
  ["høring ", "hearing"],
  ["inddragelse ", "involvement"],
  ["kommunikation ", "communication"],
];

const running: ReadonlySet<SectionKind> = new Set([
  "resume",
  "occasion",
  "background",
  "presentation",
  "economy",
  "law",
  "hearing",
  "involvement",
  "timeline",
  "communication",
  "assessment",
]);

/** `Fagudvalgets indstilling`, `Teknik- og Miljøforvaltningens indstilling`. */
const owned =
  /^[\p{L}, &-]{3,60}(?:udvalgets|forvaltningens|administrationens|direktionens|chefens|direktørens|rådets|afdelingens|centrets) (?:indstilling|anbefaling)$/u;

/** `Borgmesterens Afdelings påtegning`: what another department writes on a recommendation. */
const endorsement = /^(?:[\p{L}, &-]{3,60}s )?påtegning(?:er)?$/u;

/** A recommender as a heading: *Forvaltningen foreslår:*, *Direktøren indstiller til udvalget, at*. */
const recommender =
  /^[a-zæøå][^.?!]{2,110} (?:indstiller|foreslår|anbefaler)(?:[ ,](?:til|over ?for) [^.?!]{3,80})?(?:,? at)?$/;

export interface HeadingFound {
  readonly kind: SectionKind;
  /** Set for *Sagen afgøres i* and the like. */
  readonly competence?: true;
  /** How many characters of the line are the heading, where text follows on the same line; else the whole length. */
  readonly length: number;
  /** The whole heading is a known one; else only its first words are. */
  readonly exact: boolean;
}

/** First two letters (lower case) of every known heading: one look decides for nearly every line that it is none. */
const firstTwo = new Set<string>();
for (const word of [...known.keys(), ...competence]) firstTwo.add(word.slice(0, 2));
for (const word of withColon.keys()) firstTwo.add(word.slice(0, 2));
for (const [word] of beginnings) firstTwo.add(word.slice(0, 2));
const beginningsBy = new Map<string, (readonly [string, SectionKind])[]>();
for (const one of beginnings) {
  const two = one[0].slice(0, 2);
  beginningsBy.set(two, [...(beginningsBy.get(two) ?? []), one]);
}

/**
 * The kind of part that a line heads, or null where it is no known heading.
 * `marked`: the layout says that the line is a heading, so that beginnings count as well.
 */
export function sectionHeading(text: string, marked: boolean): HeadingFound | null {
  const two = text.slice(0, 2).toLowerCase();
  if (!firstTwo.has(two) && !endsAsHeading(text)) return null;
  if (text.length <= maxHeading) {
    const plain = plainHeading(text);
    const kind = known.get(plain);
    if (kind) return { kind, length: text.length, exact: true };
    const colon = text.endsWith(":") ? withColon.get(plain) : undefined;
    if (colon) return { kind: colon, length: text.length, exact: true };
    if (competence.has(plain)) return { kind: "route", competence: true, length: text.length, exact: true };
    if (marked || !/(?<! mv|m\.v)[.!?;,]$/.test(text)) {
      if (endorsement.test(plain)) return { kind: "other", length: text.length, exact: true };
      if ((plain.endsWith("indstilling") || plain.endsWith("anbefaling")) && owned.test(plain))
        return { kind: "recommendation", length: text.length, exact: true };
      // "Høring/inddragelse", "Tidsplan og videre proces": the first word says which.
      const [head = ""] = marked ? plain.split(/ ?\/ ?| og |, /) : [];
      const first = head === plain ? undefined : known.get(head);
      if (first && running.has(first)) return { kind: first, length: text.length, exact: false };
      for (const [word, kind] of beginningsBy.get(two) ?? []) {
        if (
          plain.startsWith(word) &&
          !/^økonomi[^ ]*udvalg|^økonomi- og [^ ]*udvalg/.test(plain) &&
          (marked || plain.length < 70) &&
          looksHeading(text)
        )
          return { kind, length: text.length, exact: false };
      }
    }
  }
  return inlineHeading(text);
}

/** `Fagudvalgets indstilling:`, `Magistratsafdelingens påtegning`, whatever it begins with. */
function endsAsHeading(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  return (
    (last === 103 || last === 71 || last === 58) &&
    /(?:ndstilling|NDSTILLING|åtegning|ÅTEGNING):?$/.test(text.slice(-12))
  );
}

/** Few words, none of them a finite verb that makes it a sentence. */
function looksHeading(text: string): boolean {
  return !/ (?:er|har|bliver|blev|vil|kan|skal|var|ikke|medfører|afholdes|fremgår|henvises) /.test(text);
}

/** `Beslutning: Godkendt.`, `Økonomi: Ingen.`, `Kompetence: Byrådet`: a known heading and a colon before the text. */
function inlineHeading(text: string): HeadingFound | null {
  const colon = text.indexOf(":");
  if (colon < 3 || colon > 45 || colon >= text.length - 1) return null;
  const before = text.slice(0, colon).toLowerCase().trim();
  if (competence.has(before)) return { kind: "route", competence: true, length: colon + 1, exact: true };
  const kind = known.get(before) ?? (before === "referat" ? "decision" : undefined);
  if (!kind || notInline.has(before)) return null;
  const first = text[0] ?? "";
  return first === first.toUpperCase() ? { kind, length: colon + 1, exact: true } : null;
}

/** Words too common before a colon to head a part there. */
const notInline = new Set([
  "sagsnummer",
  "journalnummer",
  "tema",
  "emne",
  "sagen",
  "lov",
  "love",
  "information",
  "indhold",
  "behandling",
  "proces",
  "forslag",
  "sundhed",
  "miljø",
  "klima",
  "strategi",
  "noter",
  "link",
  "links",
  "vedlagt",
  "fakta",
  "overblik",
  "dokumenter",
  "løsning",
  "evaluering",
  "personale",
  "konklusion",
  "opfølgning",
  "bevilling",
  "bemærkninger",
  "gæster",
]);

const recommends =
  /^(?:administrationen|forvaltningen|direktionen|borgmesteren|formanden|[a-zæøå]+(?:chefen|direktøren|forvaltningen)) anbefaler(?:[ ,](?:til|over ?for) [^.?!]{3,80})?(?:,? at)?$/;

const speaksOfRecommending = (text: string): boolean => /anbefaler|indstiller|foreslår/i.test(text);

/** True for a line that names its recommender and stops: the points follow. */
export function isRecommenderHeading(text: string): boolean {
  if (text.length > 160 || !speaksOfRecommending(text)) return false;
  const plain = plainHeading(text).replace(/,$/, "");
  if (recommends.test(plain)) return true;
  if (!plain.includes("indstiller") && !plain.includes("foreslår")) return false;
  return recommender.test(plain);
}

const officer =
  /^(?:den |det )?(?:[\p{L} ,&-]{0,50}(?:administrationen|forvaltningen|direktionen|sekretariatet|direktøren|chefen|afdelingen|centret|staben)|borgmesteren|formanden|formandskabet|magistraten|rådmanden)(?: for [\p{L} ,&-]{3,50})? (?:indstiller|foreslår|anbefaler)(?![\p{L}])/u;

/** True where a line begins with one who recommends in a municipality, which a line that a break cut off seldom does. */
export function isRecommender(text: string): boolean {
  return /^\p{Lu}/u.test(text) && officer.test(plainHeading(text));
}
