import type { Language } from "./say.ts";

// What the reader's notices mean, in plain words for readers of the page. No text quotes the document.
const texts: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  "encoding-assumed": {
    da: "Dokumentet siger ikke, hvordan dets bogstaver er kodet; det er sluttet af indholdet.",
    en: "The document does not say how its letters are encoded; that was inferred from the content.",
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
