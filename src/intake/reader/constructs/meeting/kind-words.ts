/** The words that say what a document is, as its title bears them. */
export const minutesWord =
  /(?<![\p{L}])(?:referat|beslutningsreferat|beslutningsprotokol|protokol|protokoludskrift|mødereferat|udskrift|beslutninger)(?![\p{L}])/iu;
export const agendaWord =
  /(?<![\p{L}])(?:dagsorden|tillægsdagsorden|mødeindkaldelse|indkaldelse|dagsordenen)(?![\p{L}])/iu;
const kind = "(?:referat|dagsorden|møde|tillægsdagsorden|protokol|beslutningsprotokol)";
const shut = "(?:lukket|lukkede|fortrolig(?:t|e)?|ikke[- ]offentlig(?:t|e)?)";
export const closedWord = new RegExp(
  `(?<![\\p{L}])(?:${shut} ${kind}|${kind}(?:,| [-–]| \\()? ?${shut}(?=$|\\)| del| møde))(?![\\p{L}])`,
  "iu",
);
export const openWord =
  /(?<![\p{L}])(?:åbent?|åbne) (?:referat|dagsorden|møde|tillægsdagsorden|protokol|beslutningsprotokol)(?![\p{L}])/iu;
/** Meetings at which people talk and nobody votes. */
export const gatheringWord =
  /(?<![\p{L}])(?:dialog|tema|borger|høring[s]?|information[s]?|orientering[s]?|inspiration[s]?|vision[s]?|stor|café|cafe|netværk[s]?|fælles)(?:møde|dag|aften)(?:t|n|en|r|s)?(?![\p{L}])|(?<![\p{L}])(?:workshop|seminar|konference|følgegruppe|rundbordssamtale|byvandring)\p{L}*/iu;
