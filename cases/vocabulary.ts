import type { Outcome } from "../src/records/outcome.ts";
import type { Participant } from "../src/records/person.ts";
import type { Reading } from "../src/records/reading.ts";

type Item = Reading["items"][number];
type Decision = NonNullable<Item["decision"]>;

/** The Danish words of the case files and the project's words for the same. */
export const kinds: Readonly<Record<string, Reading["kind"]>> = {
  referat: "minutes",
  dagsorden: "agenda",
  dokument: "document",
};

export const outcomeWords: Readonly<Record<string, Outcome>> = {
  godkendt: "approved",
  afvist: "rejected",
  anbefalet: "recommended",
  efterretning: "noted",
  drøftet: "discussed",
  udsat: "postponed",
  tilbagesendt: "returned",
  oversendt: "referred",
  trukket: "withdrawn",
  genoptaget: "resumed",
  blandet: "mixed",
  andet: "other",
};

export const sectionWords: Readonly<Record<string, Item["sections"][number]["kind"]>> = {
  resume: "resume",
  anledning: "occasion",
  baggrund: "background",
  sagsfremstilling: "presentation",
  indstilling: "recommendation",
  beslutning: "decision",
  økonomi: "economy",
  lov: "law",
  høring: "hearing",
  inddragelse: "involvement",
  tidsplan: "timeline",
  kommunikation: "communication",
  rute: "route",
  historik: "history",
  bilag: "attachments",
  vurdering: "assessment",
  andet: "other",
};

export const roleWords: Readonly<Record<string, Participant["role"]>> = {
  formand: "chair",
  næstformand: "vice-chair",
  medlem: "member",
  stedfortræder: "substitute",
  sekretær: "secretary",
  embedsmand: "official",
  gæst: "guest",
};

export const dissentWords: Readonly<Record<string, Decision["dissents"][number]["kind"]>> = {
  mindretalsudtalelse: "minority-statement",
  protokolbemærkning: "protocol-remark",
  forbehold: "reservation",
  imod: "against",
  standsning: "demand-council",
};

export const absenceWords: Readonly<Record<string, boolean | null>> = {
  afbud: true,
  fraværende: null,
  udeblevet: false,
};

/** Marks that begin or belong to an agenda item; the others speak of the whole document. */
const itemWords = [
  "punkt",
  "nummer",
  "titel",
  "lukket",
  "sagsnummer",
  "rute",
  "kompetence",
  "initialer",
  "afsnit",
  "indstilling",
  "indstiller",
  "beslutning",
  "gæst",
  "underpunkt",
  "bilag",
  "tidligere",
];
const documentWords = [
  "slags",
  "kommune",
  "udvalg",
  "periode",
  "start",
  "slut",
  "sted",
  "fremmøde",
  "deltager",
  "dokumenttitel",
  "dato",
  "overskrift",
  "besøgt",
  "tabel",
];
const innerWords = [
  "delpunkt",
  "afstemning",
  "inhabil",
  "navn",
  "parti",
  "rolle",
  "stedfortræder",
  "af",
  "ordlyd",
  "støj",
  "læs",
];
const anywhere = ["intet", "besked"];

export const knownWords: ReadonlySet<string> = new Set([
  ...itemWords,
  ...documentWords,
  ...innerWords,
  ...anywhere,
  ...Object.keys(dissentWords),
  ...Object.keys(absenceWords),
]);
