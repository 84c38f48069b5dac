import type { Language } from "./say.ts";

// What the reader's notices mean, in plain words for readers of the page. No text quotes the document.
const texts: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  "decimal-assumed": {
    da: "Intet i tabellen viser, om decimaler står efter komma eller punktum. De er læst med komma, som på dansk.",
    en: "Nothing in the table shows whether decimals follow a comma or a point. They were read with a comma, as in Danish.",
  },
  "decimal-guessed": {
    da: "Decimaltegnet er læst ud af tallene selv.",
    en: "The decimal mark was read from the figures themselves.",
  },
  "delimiter-guessed": {
    da: "Tegnet mellem felterne er læst ud af filen selv.",
    en: "The sign between the cells was read from the file itself.",
  },
  "encoding-not-utf8": {
    da: "Dokumentets bogstaver er kodet på en anden måde end UTF-8 og er læst derefter.",
    en: "The document's letters are encoded otherwise than in UTF-8 and were read accordingly.",
  },
  "bytes-not-readable": {
    da: "Nogle bogstaver kunne ikke læses og står som �.",
    en: "Some letters could not be read and stand as �.",
  },
  "meeting-name-says-agenda": {
    da: "Mødet kaldes dagsorden, men punkterne rummer beslutninger, og det er læst som referat.",
    en: "The meeting is called an agenda, but its items hold decisions, and it was read as minutes.",
  },
  "meeting-time-not-understood": {
    da: "Mødets tidspunkt kunne ikke forstås.",
    en: "The meeting's time could not be understood.",
  },
  "items-reordered": {
    da: "Punkterne stod i en anden orden i filen end den, deres nummer i rækken siger.",
    en: "The items stood in another order in the file than their sorting says.",
  },
  "closed-by-caution": {
    da: "Titlen begynder med ordet lukket, og punktet er derfor taget som lukket.",
    en: "The title begins with the word for closed, and the item is therefore taken as closed.",
  },
  "closed-in-paper": {
    da: "En linje ligner titlen på et lukket punkt. Dokumentet vises først for offentligheden, når en sekretær har set på det.",
    en: "A line looks like the title of a closed item. The document is shown to the public once a secretary has looked at it.",
  },
  "supplementary-agenda": {
    da: "Mødet har en tillægsdagsorden; kun det, filen rummer, er læst.",
    en: "The meeting has a supplementary agenda; only what the file holds was read.",
  },
  "picture-left-out": {
    da: "Her står et billede i originalen.",
    en: "A picture stands here in the original.",
  },
  "html-beyond-measure": {
    da: "Et punkts opmærkning var i stykker ud over alle grænser; kun dets ord er læst.",
    en: "An item's markup was broken beyond all measure; only its words were read.",
  },
  "page-number": {
    da: "Sidetal er udeladt.",
    en: "Page numbers are left out.",
  },
  "page-furniture": {
    da: "En linje, der hører til siden og ikke til teksten, er udeladt.",
    en: "A line that belongs to the page and not to the text is left out.",
  },
  "pdf-truncated": {
    da: "PDF-filen mangler sin slutning, og der kan mangle sider.",
    en: "The PDF is without its end, and pages may be missing.",
  },
  "pdf-pages-unreadable": {
    da: "Nogle sider kunne ikke læses.",
    en: "Some pages could not be read.",
  },
  "pdf-pages-without-text": {
    da: "Nogle sider er uden tekst; måske er de billeder.",
    en: "Some pages are without text; perhaps they are pictures.",
  },
  "docx-damaged": {
    da: "Word-filen er beskadiget, og der kan mangle tekst.",
    en: "The Word file is damaged, and text may be missing.",
  },
  "hidden-text-left-out": {
    da: "Dokumentet rummer skjult tekst, som er udeladt.",
    en: "The document holds hidden text, which is left out.",
  },
  "tracked-changes": {
    da: "Dokumentet rummer sporede ændringer: det indsatte er læst, det slettede er udeladt.",
    en: "The document holds tracked changes: what was inserted is read, what was deleted is left out.",
  },
  "comments-left-out": {
    da: "Kommentarer i margenen er udeladt.",
    en: "Comments in the margin are left out.",
  },
  "foreign-part-left-out": {
    da: "En del af dokumentet var indsat som en anden fil og er ikke læst.",
    en: "A part of the document was inserted as another file and was not read.",
  },
  "contents-item-missing": {
    da: "Indholdsfortegnelsen nævner et punkt, som vi ikke fandt i dokumentet.",
    en: "The contents list names an item that we did not find in the document.",
  },
  "contents-title-cut": {
    da: "Indholdsfortegnelsen forkorter denne titel.",
    en: "The contents list cuts this title.",
  },
  "contents-title-differs": {
    da: "Indholdsfortegnelsen kalder punktet noget andet end overskriften.",
    en: "The contents list words this title otherwise than the heading.",
  },
  "too-many-items": {
    da: "Dokumentet har flere overskrifter, end et referat plejer at have; kun de første er læst som punkter.",
    en: "The document has more headings than minutes have; only the first were read as items.",
  },
  "unclaimed-text": {
    da: "Denne tekst kunne vi ikke placere. Den er bevaret, som den står.",
    en: "We could not place this text. It is kept as it stands.",
  },
  "repaired-broken-space": {
    da: "Et ødelagt mellemrum stod alene på en linje og er læst som ingenting.",
    en: "A broken space stood alone on a line and is read as nothing.",
  },
  "repaired-mojibake": {
    da: "Bogstaver, der var blevet forvansket, er læst, som de var ment.",
    en: "Letters that had been garbled are read as they were meant.",
  },
  "repaired-letters": {
    da: "Bogstaver fra et andet alfabet inde i danske ord er læst som danske.",
    en: "Letters of another alphabet inside Danish words are read as Danish ones.",
  },
  "repaired-escapes": {
    da: "Skråstreger, som en omsætning har sat foran tegn, er læst væk.",
    en: "Backslashes that a conversion put before signs are read away.",
  },
  "repaired-entities": {
    da: "Tegn, der stod som koder, er læst som tegnene selv.",
    en: "Signs that stood as codes are read as the signs themselves.",
  },
  "repaired-soft-hyphens": {
    da: "Usynlige tegn inde i ord er læst væk.",
    en: "Invisible signs inside words are read away.",
  },
  "document-too-long": {
    da: "Dokumentet er længere, end vi læser. Resten er bevaret, men ikke læst.",
    en: "The document is longer than we read. The rest is kept but not read.",
  },
  "names-unclear": {
    da: "Vi er ikke sikre på, hvor det ene navn slutter og det næste begynder.",
    en: "We are not sure where one name ends and the next begins.",
  },
  "committee-not-found": {
    da: "Dokumentet siger ikke tydeligt, hvilket udvalg det er fra.",
    en: "The document does not say clearly which committee it is from.",
  },
  "decision-not-classified": {
    da: "Vi kunne ikke afgøre, hvad beslutningen gik ud på. Den er gengivet med dokumentets ord.",
    en: "We could not tell what the decision came to. It stands in the document's own words.",
  },
  "item-without-title": {
    da: "Et punkt har ingen titel i dokumentet.",
    en: "An item has no title in the document.",
  },
  "meeting-date-not-found": {
    da: "Dokumentet siger ikke tydeligt, hvornår mødet blev holdt.",
    en: "The document does not say clearly when the meeting was held.",
  },
};
const unknown: Readonly<Record<Language, string>> = {
  da: "Læsningen var usikker her.",
  en: "The reading was unsure here.",
};

/** The notice's code in plain words; for a code without a text of its own a sentence that claims no more than it knows. */
export function noticeText(language: Language, code: string): string {
  return (texts[code] ?? unknown)[language];
}

/** Whether the code has a text of its own. */
export function hasNoticeText(code: string): boolean {
  return Object.hasOwn(texts, code);
}
